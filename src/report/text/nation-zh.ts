/** Sentences of `nation`; names of things come from their declarations. */
export const nationZh = {
  help: {
    nation: "全国：县表每行一个县，各县自成市场、各有运气，可续跑",
    scenario: "各县共同的基准情景；默认为 baseline.yaml",
    arms: "要比较的方案，逗号分隔，第一个为参照；默认同情景",
    replicates: "每县重复次数；默认 4，至少 2 次才有区间",
    out: "结果库所在目录（新建）",
    seed: "随机种子（任意文字）；各县的运气由种子、县名和重复次数决定",
    status: "查看全国结果库：完成多少县、速度、剩余时间",
    resume: "接着运行中断的全国",
    export: "把全国结果库导出为 Parquet 和 CSV",
    report: "写出报告：合计、十分位、受益与受害最多的县、变形地图和县表",
    reportOut: "报告写入此目录",
    template: "按公布的边际数字造一张合成县表，供没有县表的人试用",
    counties: "县数；默认 832",
    templateOut: "县表写入此 CSV 文件",
    templateSeed: "合成所用的种子",
    force: "覆盖这条命令已写的文件",
  },
  fitting: (counties: number) => `正在按各县数字设定 ${counties} 个县的参数`,
  fitted: (done: number, all: number, left: string) => `已设定 ${done}/${all} 个县，${left}`,
  progress: (done: number, all: number, left: string) => `已完成 ${done}/${all} 个县，${left}`,
  counties: (done: number, unfinished: number) =>
    unfinished > 0 ? `${done} 个（另有 ${unfinished} 个尚未跑完，未计入）` : `${done} 个`,
  households: (all: string, played: string) => `代表 ${all} 户，实际推演 ${played} 户`,
  wrote: (files: number, out: string) => `已写出 ${files} 个文件到 ${out}`,
  wroteTemplate: (counties: number, out: string) =>
    `已写出 ${out}：${counties} 个合成县。中心取自公布数字，离散与相关为假设；不是真实的县。`,
  madeFrom: (lines: string) => `出处：${lines}`,
  next: (out: string) => `报告：sannong nation report ${out} --out ${out}-report/`,
  mistake: {
    notNation: (directory: string) =>
      `${directory} 不是全国的结果库；先运行 sannong nation 县表.csv --out ${directory}`,
    nothing: (directory: string) =>
      `${directory} 中还没有一个县跑完；先运行 sannong nation resume ${directory}`,
    csv: (out: string) => `--out：${out} 应为 .csv 文件`,
    exists: (out: string) => `${out} 已存在；另选一个文件名，或加 --force`,
    out: "缺 --out：结果库所在目录",
    arms: "--arms：至少两个方案，才能比较",
  },
  fact: {
    counties: "县",
    households: "农户",
    arms: "方案",
    replicates: "每县重复",
    source: "县表出处",
    model: "模型版本",
    hash: "结果库哈希",
  },
  synthetic: "县表是合成的：中心取自公布数字，离散与相关为假设。以下不是真实的县。",
  finding: {
    total: (treatment: string, reference: string, sign: number, count: string, rate: string) =>
      sign === 0
        ? `与 ${reference} 相比，${treatment} 下返贫户数的变化为 ${count} 户（每千脱贫户 ${rate}）：区间含 0，看不出增减。`
        : `与 ${reference} 相比，${treatment} 下返贫${sign < 0 ? "减少" : "增加"}：变化 ${count} 户（每千脱贫户 ${rate}）。`,
    noInterval: (treatment: string, reference: string, count: string, rate: string) =>
      `与 ${reference} 相比，${treatment} 下返贫户数的变化为 ${count} 户（每千脱贫户 ${rate}）；只有一次重复，没有区间，看不出多少是运气。`,
    counties: (helped: number, harmed: number, all: number) =>
      `${all} 个县中，${helped} 个县返贫确有减少，${harmed} 个县确有增加（各县自己的 95% 区间不含 0；每百个无变化的县约有 5 个也会如此），其余看不出。`,
  },
  tables: {
    totals: "各县合计（按代表户数加权；方括号内为 95% 区间）",
    deciles: "县际十分位（每千脱贫户四年内返贫户数）",
    helped: "信贷减少返贫最多的十个县",
    harmed: "信贷减少返贫最少或增加最多的十个县",
    all: "全部县，由受益最多到最少",
  },
  head: {
    figure: "指标",
    difference: "差（处理 − 参照）",
    decile: "分位",
    county: "县",
    households: "代表户数",
    income: "人均收入（元/年）",
    distance: "到县城（公里）",
    lifted: "脱贫户（%）",
    relapse: (arm: string) => `${arm}：返贫（‰）`,
    effect: "返贫之差（每千脱贫户）",
  },
  figure: {
    map: "各县：距离与收入",
    mapNote:
      "每县一格，不画边界：从左到右按村到县城的距离由近到远，每列自上而下按人均收入由高到低。蓝色：返贫减少；橙色：增加。县名见鼠标所指。",
    effect: "返贫之差（每千脱贫户，处理 − 参照）",
    across: "村到县城的距离（公里），由近到远",
    up: "人均收入由低到高",
  },
  tile: (name: string, distance: string, income: string, effect: string) =>
    `${name}：${distance} 公里，${income} 元/年，返贫之差 ${effect}‰`,
  luckUnknown:
    "每县只有一次重复，看不出县与县之间的差异有多少只是运气：名列前十与后十的县换一次运气就会不同。至少重复两次（--replicates）。",
  notes: (replicates: number, luck: string | undefined): string[] => [
    "各县自成市场，县与县之间没有往来；一县的结果不取决于还跑了哪些县。",
    `合计的区间以重复为单位（${replicates} 次）：各县运气互不相同，两个方案在同一县、同一重复里运气相同。`,
    luck === undefined
      ? nationZh.luckUnknown
      : `县与县之间效果的差异中，约 ${luck}% 只是运气。名列前十与后十的县因此有一部分是碰巧；换一次运气，名次会变，幅度通常会变小。`,
    "户数按各县代表户数放大。收入与距离取自县表；返贫按调查口径，对访问误差取期望。",
  ],
};

export type NationText = typeof nationZh;
