import type { headlines } from "../../calibration/wave-study.ts";

/** What `sannong calibrate` says. */
export const calibrationZh = {
  help: {
    about: "历史匹配：公布数据排除哪些参数取值、留下多少空间，并从留下的取值中抽样",
    waves: "轮数（默认 2）",
    points: "每轮的点数（默认 400）",
    replicates: "每个点的重复次数（默认 2）",
    sample: "最后抽取的参数组数（默认 100）",
    cutoff: "超出目标区间多少倍误差即排除（默认 3）",
    misses: "抽出的一组自身推演可有多少个目标不符（默认 0）",
    hold: "留作检验的目标：键名（逗号分隔）或列出它们的 YAML 文件",
    only: "只校准这些参数（路径或其开头，逗号分隔）",
    arms: "银行方案与并存方案（默认为情景的 compare）",
    resume: "接着上次中断处做",
    uncertainty: "参数取自 sannong calibrate 写出的文件夹",
  },
  title: (scenario: string) => `校准：${scenario}`,
  wave: (name: string, points: number, replicates: number) =>
    `${name}：${points} 个点，各 ${replicates} 次重复`,
  fact: {
    county: "县",
    axes: "不确定的参数",
    waves: "轮数",
    cutoff: "排除标准",
    left: "留下的空间",
    survivors: "留下的参数组",
    own: "情景自身的取值",
  },
  households: (households: number) => `${households} 户`,
  times: (cutoff: number) => `超出目标区间 ${cutoff} 倍误差`,
  share: (share: string, low: string, high: string) => `${share}%（95% 区间 ${low}–${high}）`,
  byLadders: (share: string, arrived: number, all: number) => `${share}，${all} 架梯子中 ${arrived} 架到底`,
  noLadder: (share: string, all: number) => `${share}，按均匀抽取的点计；${all} 架梯子无一到底`,
  keptOf: (survivors: number, sampled: number, misses: number) =>
    `${sampled} 组中自身推演${misses === 0 ? "与各目标都相符" : `至多与 ${misses} 个目标不符`}的 ${survivors} 组`,
  finding: {
    nothing: (isOwnLeft: boolean): string =>
      isOwnLeft
        ? "没有找到与全部目标相容的取值，而情景自身的取值未被排除：留下的空间小得搜不到。排除最多的目标见下表。"
        : "没有找到与全部目标相容的取值：看来模型在合理范围内做不到。排除最多的目标见下表。",
    noneStands: (share: string, sampled: number, fewest: number, own: number) =>
      `模拟器留下不确定空间的 ${share}%，但从中抽出的 ${sampled} 组自身推演都至少与 ${fewest} 个目标不符。情景自身的取值与 ${own} 个不符：${own < fewest ? "可见标准达得到，只是轮次不够" : "轮次不够，或这些目标不能同时满足"}。`,
    left: (share: string) => `公布数据留下不确定空间的 ${share}%。`,
    bind: (names: string) => `最管用的目标（排除最多）：${names}。`,
    rough: (names: string) =>
      `在情景自身的取值处偏离推演更多、因而未用于排除的模拟器：${names}。一次少放些参数（--only）或多取些点会更准。`,
    noBind: "没有哪个目标能排除任何取值。",
    told: (count: number, of: number, names: string) =>
      `${of} 个参数中 ${count} 个能从目标中得知一些：${names}；其余无从得知，仍在原有范围内均匀。`,
    noneTold: (of: number) => `${of} 个参数无一能从这些目标中得知。`,
    holdoutsIn: (inside: number, of: number) => `留作检验的 ${of} 个目标中，${inside} 个的中位数在区间内。`,
    missed: (names: string) => `校准后中位数仍在区间外：${names}。`,
  },
  tables: {
    waves: "各轮",
    targets: "末轮的模拟器与目标（按排除多少）",
    missed: "各组自身推演与多少个目标不符",
    told: "从目标中得知的参数",
    predicted: "后验预测：每个目标",
    headline: "头条：并存 − 银行",
  },
  head: {
    wave: "轮",
    points: "点",
    left: "留下 %",
    drawn: "试取",
    ladders: "到底的梯子",
    walked: "游走得到",
    target: "目标",
    explained: "解释方差 %",
    error: "模拟误差",
    luck: "其中运气",
    terms: "项数",
    missed: "自身取值处偏离（倍误差）",
    ruledOut: "排除 %",
    alone: "独自排除 %",
    atMost: "不符的目标，至多",
    sets: "组",
    parameter: "参数",
    median: "中位",
    range: "90% 在",
    distance: "偏离均匀",
    band: "区间",
    before: "校准前在内 %",
    model: "模型：中位 [5–95%]",
    inside: "现在在内 %",
    holdout: "留检",
    metric: "指标",
    level: "银行方案",
    prior: "校准前 中位 [5–95%]",
    calibrated: "校准后 中位 [5–95%]",
  },
  isHoldout: "是",
  unused: "未用",
  ownInside: (inside: number, of: number, missed: number) =>
    `推演得 ${of} 个目标中 ${inside} 个在区间内，超出运气所能解释的 ${missed} 个；`,
  ownKept: "未被排除",
  ownNearest: (name: string, errors: string) => `未被排除（离得最近的是${name}：${errors} 倍误差）`,
  ownRuledOut: (name: string, errors: string) => `被${name}排除：${errors} 倍误差`,
  metrics: {
    relapse: "四年内返贫率（百分点）",
    liftedIncome: "脱贫户人均收入（元）",
    income: "人均收入（元）",
    coverage: "信贷覆盖率（百分点）",
  } satisfies Record<(typeof headlines)[number], string>,
  list: "、",
  notes: [
    "一个点被排除：某目标的模拟值落在区间外，且超出的距离大于若干倍模拟误差；误差由十折交叉验证得出，含该点的运气。份额按对数几率、其余正数按对数来模拟。情景自身的取值另行推演；在该处失准的模拟器不用。目标区间在看到任何结果之前已定。",
    "留下的空间是均匀试取中未被排除的份额，不足所需时在留下的区域内游走；几乎试不到时，改由五架“梯子”逐级降低允许的不可信度（子集模拟，Au、Beck 2001），份额是各级份额之积，区间取自五架之差。没有到底的梯子按份额为零计；区间上端不低于它停下处的份额，除非均匀试取所容许的更少。",
    "每组参数另行推演；自身结果超出区间且运气不能解释，即与该目标不符；不符的目标多于允许（--misses）的组剔除。头条的范围含参数不确定与各组的运气。",
    "在小县上校准（--set county.villages=…）更快，运气也更大。",
  ],
  wrote: (files: number, out: string) => `已写入 ${files} 个文件：${out}`,
  mistake: {
    arms: (input: string) => `--arms：给的是 ${input}，应为两个不同的方案：银行方案,并存方案`,
    target: (name: string, near: string | undefined, all: string) =>
      `--hold：没有目标 ${name}${near ? `，是否指 ${near}` : ""}；有区间的目标：${all}`,
    allHeld: "--hold：全部目标都留作检验，没有可对照的",
    holdFile: (file: string) => `--hold：${file} 应为目标键名的列表，或 hold: 下的列表`,
    path: (path: string, near: string | undefined, count: number) =>
      `--only：${path} 不是等级 C、D 且取默认值的参数${near ? `，是否指 ${near}` : ""}（共 ${count} 个，见 scenarios/README.md）`,
    nothing: "没有可校准的参数：等级 C、D 的参数都已由情景自定",
  },
};

export type CalibrationText = typeof calibrationZh;
