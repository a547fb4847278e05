import type { Method } from "../../sweeps/analysis.ts";
import type { ConditionFault } from "../../sweeps/condition.ts";
import type { DesignKind } from "../../sweeps/study.ts";
import { methodZh } from "./method-zh.ts";

const methodNames: Record<Method, string> = {
  sobol: "Sobol′ 方差分解",
  morris: "Morris 基本效应",
  pawn: "PAWN 分布距离",
  regression: "标准化回归",
};

const designNames: Record<DesignKind, string> = {
  grid: "全因子网格",
  latinHypercube: "拉丁超立方",
  sobol: "Sobol′ 序列",
  saltelli: "Saltelli 设计",
  morris: "Morris 轨迹",
  oneAtATime: "逐一变动",
  random: "随机抽样",
};

/** Sentences of the analyses of a study: commands, tables and reports. */
export const analysisZh = {
  methods: methodNames,
  designs: designNames,
  comma: "，",
  listed: "、",
  colon: "：",
  yes: "是",
  no: "否",

  help: {
    sensitivity: "一项研究的敏感性分析：哪些参数要紧，运气占几成",
    discover: "情景发现：在参数空间的哪一块，条件成立（PRIM）",
    paper: "论文材料：图、表、方法说明、参考文献与复现脚本",
    method: "分析方法；默认为该设计所适合的方法",
    metric: "响应量：difference.<指标>（处理减对照，同一运气配对）或 <方案>.<指标>",
    where: '条件，如 "difference.relapse > 0 and hybrid.npl < 0.03"',
    out: "把表（CSV、JSON）和网页报告写入此目录",
    force: "覆盖目录中已有的结果",
    json: "以 JSON 输出",
    peel: "每次剥去盒内多少比例的点（默认 0.05）",
    leastMass: "盒内至少留下全部点的多少比例（默认 0.05）",
    box: "查看轨迹上的第几个盒子；默认为覆盖一半以上案例者中最密的",
    paperOut: "写入此目录（默认为 paper）",
    noPdf: "不生成 PDF",
  },

  mistake: {
    method: (method: Method, design: DesignKind, allowed: readonly Method[]) =>
      `--method ${method} 不适用于${designNames[design]}设计；这项研究可用：${allowed.join("、")}${
        method === "sobol" ? "（Sobol′ 指数需要 design: { kind: saltelli }）" : ""
      }${method === "morris" ? "（Morris 方法需要 design: { kind: morris }）" : ""}`,
    tooFew: (found: number, least: number) => `只有 ${found} 个点有结果，至少要 ${least} 个才能分析`,
    nothingVaries: "响应量在所有点上都相同，没有可分解的变动",
    condition: (fault: ConditionFault["fault"], given: string, column: number) =>
      ({
        unexpected: `--where：第 ${column} 个字符处不应是“${given}”`,
        unfinished: `--where：条件在第 ${column} 个字符处没有写完`,
        empty: "--where：条件是空的",
        noName: `--where：第 ${column} 个字符处的比较里没有指标或参数`,
        tooLong: "--where：条件太长（最多 1000 个字符）",
      })[fault],
    conditionForm:
      "写法：名称 比较号 数值，可用 and、or、not 和括号连接，例如 difference.relapse > 0 and hybrid.npl < 3%",
    range: (option: string, given: string, low: number, high: number) =>
      `${option}：不能是“${given}”；应为 ${low} 到 ${high} 之间的数`,
    box: (given: string, most: number) => `--box：轨迹上没有第 ${given} 个盒子；应为 0 到 ${most}`,
    nameUnknown: (given: string, column: number, nearest: string | undefined) =>
      `--where：第 ${column} 个字符处的“${given}”既不是响应量（difference.<指标> 或 <方案>.<指标>），也不是研究所变动的参数${nearest === undefined ? "" : `；是否指“${nearest}”？`}`,
  },

  wrote: (files: number, directory: string) => `已写入 ${directory}：${files} 个文件`,

  names: {
    difference: (metric: string, treatment: string, reference: string) =>
      `${metric}之差（${treatment}减${reference}）`,
    level: (metric: string, arm: string) => `${metric}（${arm}）`,
    points: "个百分点",
    percent: "%",
    yuan: "元",
    number: "",
    unit: (unit: string) => `（${unit}）`,
    logarithmic: "对数刻度",
  },

  titles: {
    sensitivity: (response: string) => `什么决定${response}`,
    discovery: (where: string) => `在哪里成立：${where}`,
  },
  study: {
    study: "研究",
    response: "响应量",
    method: "方法",
    condition: "条件",
    design: "设计",
    designValue: (design: DesignKind, points: number, replicates: string) =>
      `${designNames[design]}，${points} 个点，每点 ${replicates} 次重复`,
    luck: "运气",
    shared: "各点共用：第 r 次重复在每个点上运气相同",
    independent: "各点独立",
    model: "模型版本",
    store: "结果库哈希",
    unfinished: "（结果库尚未完成）",
    runs: "运行",
    runsValue: (finished: number, planned: number) => `完成 ${finished} 次，计划 ${planned} 次`,
    mean: "各点均值",
    meanValue: (mean: string, low: string, high: string) => `平均 ${mean}，最低 ${low}，最高 ${high}`,
  },

  missing: {
    title: "缺失与失败的运行",
    none: "没有缺失或失败的运行。",
    count: (failed: number, absent: number) => `失败 ${failed} 次，缺失 ${absent} 次。`,
    reason: (reason: string, count: number) => `${count} 次：${reason}`,
    sobol: (dropped: number, used: number, left: number) =>
      `Saltelli 设计的一行要么整行使用，要么整行不用：因此弃用 ${dropped} 行，保留 ${used} 行；另有 ${left} 次运行虽已完成，但在同一行中无从配对，未被使用。`,
    morris: (dropped: number) => `因端点缺失而无法计算的基本效应：${dropped} 个；其余效应不受影响。`,
    points: (dropped: number, used: number) => `没有结果的点 ${dropped} 个被弃用，保留 ${used} 个。`,
    meaning: "如果失败与参数取值有关，结果就只代表模型能够运行的那部分参数空间，而不是全部。",
  },

  table: {
    factor: "参数",
    rank: "位次",
    first: "一阶 S₁",
    total: "总效应 S_T",
    firstCorrected: "一阶，扣除运气",
    totalCorrected: "总效应，扣除运气",
    pair: "参数对",
    second: "二阶 S₂",
    secondCorrected: "二阶，扣除运气",
    mu: "μ",
    muStar: "μ*",
    sigma: "σ",
    floor: "运气的底线",
    effects: "效应数",
    median: "中位 KS",
    meanKs: "平均 KS",
    maximum: "最大 KS",
    slices: "切片数",
    src: "标准化系数 SRC",
    srrc: "秩系数 SRRC",
    low: "下限",
    high: "上限",
    interval: "95% 区间",
    lowEnd: "低端",
    highEnd: "高端",
    response: "响应量",
    points: "点数",
    share: "占比",
    part: "来源",
    variance: "方差",
    rows: "所用行数",
    step: "盒",
    coverage: "覆盖率",
    density: "密度",
    mass: "占全部点",
    restricted: "限制的参数数",
    limits: "盒内取值",
    whole: "研究的范围",
    quasiP: "准 p 值",
    againCoverage: "重抽样中重现（同覆盖率）",
    againDensity: "重抽样中重现（同密度）",
    cases: "案例",
    where: "条件成立",
    mean: "均值",
    notShown: (left: number) => `另有 ${left} 行，见 CSV`,
  },

  figures: {
    more: "数据表",
    indices: {
      sobol: "各参数解释的方差份额",
      morris: "参数走完全程时响应量平均变动多少",
      pawn: "固定一个参数后，响应量的分布改变多少",
      regression: "参数变动一个标准差，响应量变动几个标准差",
    } satisfies Record<Method, string>,
    axes: {
      sobol: "占响应量方差的份额",
      morris: "μ*：基本效应绝对值的平均",
      pawn: "Kolmogorov–Smirnov 距离（0 到 1）",
      regression: "标准化系数",
    } satisfies Record<Method, string>,
    indicesNote: {
      sobol: "线段为 95% 自助法区间。总效应含与其他参数的交互；两者相差越大，交互越强。",
      morris: "线段为 95% 自助法区间。虚线左侧分不清是参数还是运气。",
      pawn: "线段为 95% 自助法区间。虚线：毫无影响的参数凭机会所能达到的水平（95% 分位数）。",
      regression: "线段为 95% 自助法区间。秩系数把曲线拉直：两者相差大，说明影响是单调但弯曲的。",
    } satisfies Record<Method, string>,
    first: "一阶（独自）",
    total: "总效应（含交互）",
    floor: "机会与运气",
    src: "SRC",
    srrc: "SRRC（按秩）",
    plane: "要紧与否，是否与其他参数纠缠",
    planeAxis: "σ：基本效应的标准差",
    planeNote: "越靠右越要紧；在斜线（σ = μ*）以上，说明影响弯曲或随其他参数而变。",
    tornado: "参数从低端到高端，响应量的均值走多远",
    tornadoNote:
      "两端各取参数最低、最高的五分之一（取值不多于五个时为最小值、最大值）；其余参数按设计变动。线段为均值的 95% 区间。",
    tornadoAlone: "其余参数保持情景原值；线段为重复之间的 95% 区间。",
    overall: "全部点的均值",
    base: "情景原值",
    low: "参数取低端",
    high: "参数取高端",
    heat: "最要紧的两个参数：观察到的均值",
    heatNote: "格内为该格各点响应量的平均；空格没有点。",
    surface: "最要紧的两个参数：拟合的响应面",
    surfaceNote: (r2: string) => `二次多项式，其余参数任其变动；解释了各点方差的 ${r2}。圆点为设计点。`,
    scatter: "各点的响应量",
    scatterNote: "每个圆点是一个设计点对各次重复的平均；线为切片均值。",
    convergence: "样本增大时，指数是否已经站稳",
    convergenceAxis: {
      sobol: "所用行数",
      morris: "所用轨迹数",
      pawn: "所用点数",
      regression: "所用点数",
    } satisfies Record<Method, string>,
    convergenceNote: "带为 95% 区间；右端仍在倾斜的线，说明样本还不够。",
    noise: "单次运行的变动从哪里来",
    noiseAxis: "占单次运行方差的份额（%）",
    parameter: "参数",
    common: "共同的运气",
    own: "各点自己的运气",
    noiseNote: (share: string, error: string) =>
      `运气占 ${share}；每点取平均之后，剩下的运气误差（标准差）为 ${error}。`,
    noiseNone: "每点只有一次重复，参数与运气分不开；要分开，请在研究中设 replicates: 2 以上。",
    count: "点数",
  },

  discovery: {
    trajectory: "覆盖与密度的取舍",
    trajectoryNote:
      "每个圆点是一个盒子，从全部空间开始，一步步剥去。数字为限制的参数数；大圆点为选中的盒子。",
    coverageAxis: "覆盖率：成立的点中落在盒内的（%）",
    densityAxis: "密度：盒内的点中成立的（%）",
    box: "选中的盒子：每个参数取哪一段",
    boxAxis: "研究的范围，从低到高",
    boxNote: "浅色为研究的整个范围，深色为盒内；准 p 值小，表示去掉这一限制后不会凭机会得到这么高的密度。",
    scatter: "条件在哪里成立",
    scatterNote: "实心为成立，空心为不成立；方框为选中的盒子。",
    holds: "成立",
    fails: "不成立",
    inBox: "选中的盒子",
    whole: "研究的范围",
    choices: "取值",
    summary: (cases: number, points: number, share: string) =>
      `${points} 个点中，条件在 ${cases} 个点上成立（${share}）。`,
    chosen: (step: number, coverage: string, density: string, mass: string) =>
      `第 ${step} 个盒子：占全部点的 ${mass}，包含 ${coverage} 的成立点，盒内 ${density} 成立。`,
    nowhere: (points: number) => `条件在 ${points} 个点上都不成立，没有什么可发现的。`,
    everywhere: (points: number) => `条件在全部 ${points} 个点上都成立，无需寻找盒子。`,
    undecided: (points: number) => `${points} 个点缺少所需的结果，未计入。`,
    agreement: (share: string) =>
      `条件按各点对重复的平均判断；单次重复的判断有 ${share} 与之相同，其余是运气。`,
    unsure: "准 p 值大于 0.05 的限制可能只是偶然；在重抽样中不常重现的限制也是如此。",
  },

  method: methodZh,

  r2: (plain: string, ranks: string) => `直线模型解释 R² = ${plain}，按秩 R² = ${ranks}。`,
  pawnFloor: (floor: string) => `机会的水平（95% 分位数）：${floor}。`,
  small: (method: Method, used: number) =>
    `样本很小（${used} ${{ sobol: "行", morris: "条轨迹", pawn: "个点", regression: "个点" }[method]}），区间很宽，名次不足为凭。`,
  clustered:
    "这种设计的许多点只差一个参数，并非独立样本：区间和准 p 值会偏小；要用此法，宜取拉丁超立方或 Sobol′ 序列。",
  sumAlone: (sum: string) => `一阶指数之和 ${sum}：各参数大体上各自起作用，几乎没有交互。`,
  sumOfFirst: (sum: string) => `一阶指数之和 ${sum}：余下的是交互（和运气）。`,
  luckSwamps: "扣除运气后已没有可分解的方差：参数的作用淹没在运气里；请增加重复。",
  produced: (version: string) => `由 sannong（模型版本 ${version}）生成；网页不含任何外部资源。`,
};

export type AnalysisText = typeof analysisZh;
