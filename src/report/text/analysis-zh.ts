import type { ConditionFault } from "../../sweeps/analysis/condition.ts";
import { methodZh } from "./method-zh.ts";

/** A missing or failed run as a sentence needs it. */
export interface LostText {
  point: number;
  replicates: string;
  state: "failed" | "absent";
}

/** Sentences of the analyses of a study: commands, tables and reports. */
export const analysisZh = {
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
    where: '条件，如 "difference.relapse > 0 and hybrid.npl.dataLender < 0.03"',
    out: "把表（CSV、JSON）和网页报告写入此目录",
    force: "覆盖目录中 sannong 写的结果；别人的文件不动",
    json: "以 JSON 输出",
    peel: "每次剥去盒内多少比例的点（默认 0.05）",
    leastMass: "盒内至少留下全部点的多少比例（默认 0.05）",
    box: "查看轨迹上的第几个盒子；默认为覆盖一半以上案例者中最密的",
    paperOut: "写入此目录（默认为 paper）",
    noPdf: "不生成 PDF",
  },

  mistake: {
    method: (method: string, needs: string, design: string, allowed: readonly string[]) =>
      `--method ${method} 需要 design: { kind: ${needs} }，不适用于${design}；这项研究可用：${allowed.join("、")}`,
    tooFew: (found: number, least: number) => `只有 ${found} 个点有结果，至少要 ${least} 个才能分析`,
    nothingVaries: "响应量在所有点上都相同，没有可分解的变动",
    condition: (fault: ConditionFault["fault"], input: string, column: number) =>
      ({
        unexpected: `第 ${column} 个字符处不应是“${input}”`,
        unfinished: `条件在第 ${column} 个字符处没有写完`,
        empty: "条件是空的",
        noName: `第 ${column} 个字符处的比较里没有指标或参数`,
        tooLong: "条件太长（最多 1000 个字符）",
      })[fault],
    conditionForm:
      "写法：名称 比较号 数值，可用 and、or、not 和括号连接，例如 difference.relapse > 0 and hybrid.npl.dataLender < 3%",
    range: (option: string, input: string, low: number, high: number) =>
      `${option}：不能是“${input}”；应为 ${low} 到 ${high} 之间的数`,
    box: (input: string, most: number) => `--box：轨迹上没有第 ${input} 个盒子；应为 0 到 ${most}`,
    nameUnknown: (input: string, column: number, nearest: string | undefined) =>
      `第 ${column} 个字符处的“${input}”既不是响应量（difference.<指标> 或 <方案>.<指标>），也不是研究所变动的参数${nearest === undefined ? "" : `；是否指“${nearest}”？`}`,
    boxForm: (input: string) => `--box：“${input}”不是盒子的序号；应为 0、1、2 等`,
    shard: (at: number, of: number) =>
      `这个结果库只是第 ${at} 份，共 ${of} 份；论文材料需要整项研究，请先用 sannong sweep merge 合并`,
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
    designValue: (design: string, points: number, replicates: string) =>
      `${design}，${points} 个点，每点 ${replicates} 次重复`,
    luck: "运气",
    shard: "研究的一部分",
    shardValue: (at: number, of: number) => `第 ${at} 份，共 ${of} 份；其他各份的运行计为缺失`,
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
    none: "没有缺失或失败的运行，响应量在各次运行中都有定义。",
    undefined: (runs: number) => `另有 ${runs} 个点次的运行已完成，但响应量没有定义。`,
    uneven: (least: string, most: string, shared: boolean) =>
      `各点有值的重复从 ${least} 次到 ${most} 次不等：${shared ? "先扣除每次重复对各点共同的影响（点与重复的最小二乘），各点才在同样的运气上比较" : "重复少的点，均值较不精确"}。`,
    count: (failed: number, absent: number) => `失败 ${failed} 次，缺失 ${absent} 次。`,
    reason: (reason: string, count: number) => `${count} 次：${reason}`,
    point: "点",
    replicates: "重复",
    state: "情形",
    why: "原因",
    failed: "失败",
    absent: "缺失",
    which: (lost: readonly LostText[], left: number) =>
      `具体是：${lost.map(({ point, replicates, state }) => `第 ${point} 点第 ${replicates.replaceAll(" ", "、").replaceAll("-", "–")} 次（${state === "failed" ? "失败" : "缺失"}）`).join("；")}${left > 0 ? `；另有 ${left} 处，见缺失运行表` : ""}。`,
    meaning: "如果失败与参数取值有关，结果就只代表模型能够运行的那部分参数空间，而不是全部。",
  },

  table: {
    factor: "参数",
    rank: "位次",
    pair: "参数对",
    mu: "μ",
    muStar: "μ*",
    sigma: "σ",
    floor: "运气线（95%）",
    slices: "切片数",
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
    chosenStep: "盒（* 为所示）",
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
    noiseNote: (share: string, error: string, common: string | undefined) =>
      `运气占单次运行方差的 ${share}；对重复取平均之后，每点各自剩下的误差（标准差）为 ${error}${common === undefined ? "" : `，各点共同的误差为 ${common}`}。`,
    noiseNone: "每点只有一次重复，参数与运气分不开；要分开，请在研究中设 replicates: 2 以上。",
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

  noiseMark: (mark: string) =>
    `指数后的 ${mark}：与噪声分不开（区间含零，或低于仅凭机会或运气所能达到的水平）。`,
  aboveMark: (above: number, all: number) =>
    `${all} 个参数中有 ${above} 个超过仅凭机会或运气所能达到的水平；毫无影响的参数，每二十个里也会有一个如此。`,
  small: (unit: string, used: number) => `样本很小（${used} ${unit}），区间很宽，名次不足为凭。`,
  clustered:
    "这种设计的许多点只差一个参数，并非独立样本：区间和准 p 值会偏小；要用此法，宜取拉丁超立方或 Sobol′ 序列。",
  produced: (version: string) => `由 sannong（模型版本 ${version}）生成；网页不含任何外部资源。`,
};

export type AnalysisText = typeof analysisZh;
