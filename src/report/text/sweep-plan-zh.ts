import type { DistributionKind } from "../../sweeps/factor/factor.ts";

const distributions: Record<DistributionKind, string> = {
  uniform: "均匀分布",
  logUniform: "对数均匀分布",
  triangular: "三角分布",
  normal: "正态分布",
  logNormal: "对数正态分布",
};

/** Sentences of `sweep plan`. */
export const sweepPlanZh = {
  help: {
    plan: "一项研究有多少次运行、在这台机器上要多久、占多少磁盘",
    out: "结果库准备放在哪个目录；按它所在的磁盘看空间够不够",
    workers: "按多少个线程估算；默认每个核心一个",
  },
  measuring: (workers: number) => `用 ${workers} 个线程试跑，约十秒……`,
  stillMeasuring: (seconds: number) => `已试跑 ${seconds} 秒：一次运行较慢，还在继续……`,
  distributions,
  title: (title: string, name: string) => `${title}（${name}）`,
  design: "设计",
  designed: (design: string, factors: number) => `${design}，${factors} 个因素`,
  runs: "运行",
  runCount: (points: number, replicates: string, arms: number, runs: string) =>
    `${points} 个点 × ${replicates} 次重复 × ${arms} 个方案 = ${runs} 次`,
  time: "时间",
  timeHere: (time: string, workers: number, runs: number, seconds: string) =>
    `约 ${time}（${workers} 个线程；试跑 ${runs} 次运行，用时 ${seconds}，据此推算）`,
  disk: "磁盘",
  diskHere: (bytes: string, free: string) => `约 ${bytes}（可用 ${free}）`,
  span: (least: string, most: string) => (least === most ? least : `${least} 至 ${most}`),
  until: (metric: string, half: number) => `重复到 ${metric} 的 95% 区间半宽不超过 ${half} 为止`,
  range: (low: string, high: string, log: boolean, levels: number | undefined) =>
    `${low} 至 ${high}${log ? "，对数刻度" : ""}${levels === undefined ? "" : `，${levels} 个水平`}`,
  duration: (hours: number, minutes: number, seconds: number) =>
    hours > 0 ? `${hours} 小时 ${minutes} 分` : minutes > 0 ? `${minutes} 分 ${seconds} 秒` : `${seconds} 秒`,
  days: (days: number, hours: number) => `${days} 天 ${hours} 小时`,
  failed: (failed: number, of: number, reason: string) =>
    `试跑的 ${of} 次运行中有 ${failed} 次失败，首个原因：${reason}`,
  tooLarge: (needed: string, free: string, where: string) =>
    `结果库约需 ${needed}，而 ${where} 所在磁盘只剩 ${free}：减少点数或重复，或少留指标、逐季路径、每户结局`,
  maybeTooLarge: (needed: string, free: string) => `若重复到上限，结果库约需 ${needed}，而磁盘只剩 ${free}`,
};

export type SweepPlanText = typeof sweepPlanZh;
