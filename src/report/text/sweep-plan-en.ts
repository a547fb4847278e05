import type { SweepPlanText } from "./sweep-plan-zh.ts";

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? "" : "s"}`;

export const sweepPlanEn = {
  help: {
    plan: "how many runs a study has, how long they take on this machine, and how much disk",
    out: "where the store is to go; its disk is looked at",
    workers: "threads to reckon with; by default one a core",
  },
  measuring: (workers: number) => `playing a sample on ${counted(workers, "thread")}, about ten seconds …`,
  stillMeasuring: (seconds: number) => `${seconds} s so far: one run takes long, still measuring …`,
  distributions: {
    uniform: "uniform",
    logUniform: "log-uniform",
    triangular: "triangular",
    normal: "normal",
    logNormal: "log-normal",
  },
  title: (title: string, name: string) => `${title} (${name})`,
  design: "design",
  designed: (design: string, factors: number) => `${design}, ${counted(factors, "factor")}`,
  runs: "runs",
  runCount: (points: number, replicates: string, arms: number, runs: string) =>
    `${counted(points, "point")} × ${replicates} ${replicates === "1" ? "replicate" : "replicates"} × ${counted(arms, "arm")} = ${runs}`,
  time: "time",
  timeHere: (time: string, workers: number, runs: number, seconds: string) =>
    `about ${time} (${counted(workers, "thread")}; reckoned from ${counted(runs, "run")} played in ${seconds})`,
  disk: "disk",
  diskHere: (bytes: string, free: string) => `about ${bytes} (${free} free)`,
  span: (least: string, most: string) => (least === most ? least : `${least} to ${most}`),
  until: (metric: string, half: number) =>
    `replicates until the 95% interval of ${metric} is ${half} to either side`,
  range: (low: string, high: string, log: boolean, levels: number | undefined) =>
    `${low} to ${high}${log ? ", log scale" : ""}${levels === undefined ? "" : `, ${levels} levels`}`,
  duration: (hours: number, minutes: number, seconds: number) =>
    hours > 0 ? `${hours} h ${minutes} min` : minutes > 0 ? `${minutes} min ${seconds} s` : `${seconds} s`,
  days: (days: number, hours: number) => `${counted(days, "day")} ${hours} h`,
  failed: (failed: number, of: number, reason: string) =>
    `${failed} of ${counted(of, "run")} of the sample failed; the first: ${reason}`,
  tooLarge: (needed: string, free: string, where: string) =>
    `the store needs about ${needed} and the disk of ${where} has ${free} left: fewer points or replicates, or keep fewer metrics, no seasons, no households`,
  maybeTooLarge: (needed: string, free: string) =>
    `with the most replicates the store needs about ${needed}, and the disk has ${free} left`,
} satisfies SweepPlanText;
