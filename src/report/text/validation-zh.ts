import type { RowVerdict } from "../../validation/validated.ts";

/** What `sannong validate` says. */
export const validationZh = {
  help: {
    about: "把模型与已发表的规律逐项对照：估计、同运气真值、区间内的种子与结论",
    seeds: "种子数（默认 40，至少 10）",
    only: "只做这些编号，如 4,6,13",
    markdown: "以 Markdown 打印（供文档引用）",
    resume: "接着上次中断处做（与 --out 合用）",
  },
  mistake: {
    resume: "--resume 须与 --out 合用",
    row: (number: string, nearest: readonly number[], all: string) =>
      `--only：没有第 ${number} 项目标${nearest.length > 0 ? `；最接近的是 ${nearest.join("、")}` : ""}；可选：${all}`,
    seeds: (seeds: number, least: number) =>
      `--seeds：给出 ${seeds}；至少 ${least} 个种子，否则“区间内的种子比例”无从谈起（评判规则要求 40 个）`,
  },
  title: (scenario: string) => `${scenario} 与已发表规律的对照`,
  fact: { rows: "目标", seeds: "种子", experiments: "实验", scenario: "情景" },
  scenarioNote: (scenario: string, own: string) =>
    own === "" ? scenario : `${scenario}；自带县情的实验：${own}`,
  verdicts: {
    in: "符合",
    inAsFar: "可测部分符合",
    partly: "部分符合",
    missed: "不符",
    shown: "仅列示",
    notMeasurable: "无法测得",
  } satisfies Record<RowVerdict, string>,
  rowVerdict: (verdict: string, inside: number, judged: number) =>
    judged > 1 ? `${verdict}（${judged} 项中 ${inside} 项）` : verdict,
  findings: (rows: number, whole: number, partly: number, missed: number) =>
    `${rows} 项目标中，${whole} 项全部符合（以可测部分计），${partly} 项部分符合，${missed} 项不符；其余只列示。`,
  measures: (inside: number, judged: number) => `逐个量计：${judged} 个有区间或符号的量中 ${inside} 个符合。`,
  few: (seeds: number, asked: number) => `只有 ${seeds} 个种子：评判规则要求 ${asked} 个，结论仅供参考。`,
  head: {
    row: "目标",
    part: "量",
    published: "文献",
    band: "区间",
    model: "模型：中位数（种子 10%–90%）",
    truth: "同运气真值",
    inside: "区间内种子",
    verdict: "结论",
    power: "检验力",
    from: "由何测得",
    experiment: "实验",
    study: "所重现的研究",
    targets: "符合",
    source: "出处",
  },
  tables: {
    rows: "各项目标",
    parts: "各个量",
    mechanisms: "不符之处及其机制",
    lacks: "测不到的，以及须有什么",
    notes: "另须说明",
    experiments: "各实验",
  },
  ofSeeds: (inside: number, seeds: number) => `${inside}/${seeds}`,
  unlooked: "尚未查明",
  chart: {
    about: "点：各种子；竖线：中位数；灰带：区间；菱形：文献数值；虚线：同运气真值",
    legend: { seed: "种子", median: "中位数", band: "区间", published: "文献", truth: "同运气真值" },
    seed: "种子",
    beyond: (count: number) => `另有 ${count} 个种子在图外`,
  },
  notes: [
    "一项目标的量来自实验（experiments/，编号 E…）或拟合（docs/fit.md）；各自只在一处计算。",
    "结论：区间须含各种子中位数且至少 60% 的种子在内（另有规定的从其规定）；符号须至少 80% 的种子正确；不显著的按其规定。区间在看到结果之前写定，不因不符而移动。",
    "同运气真值：同一批人在同一运气下有处理减无处理之差，不是研究者所能见。检验力：此规模的研究在 5% 水平下测得效应的种子比例；只对估计效应的量给出。",
    "带“拟合”的量曾用来调参数，符合不算检验。",
  ],
  fitted: "拟合",
  and: "、",
  colon: "：",
  wrote: (count: number, out: string) => `已写出 ${count} 个文件到 ${out}`,
  played: (name: string, k: number, of: number) => `[${k}/${of}] ${name}`,
  foot: (version: string) => `三农 ${version}`,
  more: "更多",
};

export type ValidationText = typeof validationZh;
