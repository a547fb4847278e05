/** Sentences of `population` and `county`. */
export const populationZh = {
  help: {
    population: "合成一县农户，逐项对照公布的数字；或用自己的调查数据代替",
    from: "以调查文件（CSV，列见 docs/survey.md）代替合成的农户",
    out: "把农户逐户写入此 CSV 文件，列说明写入同名的 -columns.csv",
    force: "覆盖已有的文件",
    county: "只凭六个数字，写出自己县的情景文件",
    figure: (name: string, low: number, high: number, unit: string) => `${name}，${low}–${high} ${unit}`,
    countyOut: "情景文件的路径，如 mycounty.yaml",
  },
  title: (scenario: string, villages: number, households: number, seed: string) =>
    `“${scenario}”的农户：${villages} 村 ${households} 户（第 1 次重复，种子 ${seed}）`,
  head: ["指标", "公布", "出处", "合成", "差", "允许范围", "判定"],
  groups: {
    people: "人口与劳动力",
    land: "耕地",
    income: "收入（平常年份，按人加权）",
    lifted: "脱贫户",
    online: "数字能力与网店",
    distance: "距离",
    together: "相关（户，收入取对数）",
  },
  assumed: "假设",
  inside: "在内",
  outside: "在外",
  points: " 点",
  summary: (inside: number, all: number) => `${all} 项中 ${inside} 项在范围内。`,
  grades: "出处代码与证据等级（A 有出处，B 由出处推得，C 出处较弱，D 假设）见 scenarios/README.md。",
  notes: "范围之外的各项：",
  note: (label: string, note: string | undefined) => `${label}${note === undefined ? "" : `：${note}`}`,
  survey: {
    title: (file: string, households: number, villages: number) =>
      `调查文件 ${file}：${villages} 村 ${households} 户`,
    encoding: (encoding: string) => `按 ${encoding} 解码`,
    resized: (villages: number, size: number, used: number, most: number) =>
      `各村按权重等距抽取为每村 ${size} 户，共 ${villages} 村；用到其中 ${used} 户，同一户最多出现 ${most} 次`,
    villages: (repeated: number, leftOut: number) =>
      `村数与情景不同：${repeated} 村为重复，${leftOut} 村未用`,
    drawn: (columns: string) => `缺失的值由模型按自身的分布抽取（户数）：${columns}`,
    drawnOne: (column: string, count: number, all: number) => `${column} ${count === all ? "全部" : count}`,
    complete: "没有缺失的值",
    ignored: (names: string) => `模型不认识的列，未用：${names}`,
    meant: (name: string, nearest: string) => `${name}（是否指 ${nearest}？）`,
    unused: (names: string) => `只检查、不使用的列：${names}`,
    larger: (count: number) => `${count} 户人口超过 8 人：保留 8 人，收入与耕地按比例缩减`,
    mismatched: (count: number) => `${count} 户的收入构成与合计相差超过 10%：以合计为准`,
    unmet: (count: number) => `${count} 户的收入不能由任何能力得出（例如低于保障线）：取最接近者`,
    means: ["文件与县内农户", "文件（加权）", "县内"],
    mean: {
      size: "户均人口（人）",
      land: "户均耕地（亩）",
      income: "人均收入（元/年）",
      shops: "开网店的户",
      lifted: "脱贫户占比",
    },
  },
  comma: "、",
  semicolon: "；",
  wrotePeople: (path: string, households: number, columns: string) =>
    `已写入 ${path}（${households} 户）和 ${columns}（列说明）`,
  columnsHead: ["column", "unit", "zh", "en"],
  exists: (path: string) => `${path} 已存在；另选一个文件名，或加 --force`,
  noSurvey: (path: string) => `--from：没有“${path}”这个文件`,
  notCsv: (path: string) => `--out：“${path}”应以 .csv 结尾`,
  notYaml: (path: string) => `--out：“${path}”应以 .yaml 或 .yml 结尾`,
  county: {
    number: (option: string, given: string, allowed: string, have: string) =>
      `${option}：不能是“${given}”；允许：${allowed}。${have}`,
    between: (low: number, high: number, unit: string) => `${low} 到 ${high} 的数（${unit}）`,
    apart: (misses: string) => `这六个数字不能同时做到：${misses}`,
    miss: (name: string, asked: string, got: string) => `${name}要求 ${asked}，最接近 ${got}`,
    head: ["数字", "要求", "合成"],
    title: (path: string) => `${path}：要求与合成（前 4 次重复的平均）`,
    next: (path: string) => `接着可用：npx sannong population ${path}，npx sannong compare ${path}`,
    given: "由 sannong county 按六个数字生成，可继续修改。",
    about: "按六个公布的数字设定的县；其余同基准情景。",
  },
};

export type PopulationText = typeof populationZh;
