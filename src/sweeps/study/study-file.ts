import * as z from "zod";
import type { JsonSchema } from "../../scenario/rows.ts";
import { designKinds } from "../design/all.ts";
import { designOfKind } from "../design/study-design.ts";
import { distributionKinds } from "../factor/factor.ts";

const described = <T extends z.ZodType>(schema: T, zh: string, en: string): T =>
  schema.meta({ description: `${zh} / ${en}` });

const names = z.strictObject({ zh: z.string().max(200), en: z.string().max(200) });
const longText = z.strictObject({
  zh: z.string().max(5000).default(""),
  en: z.string().max(5000).default(""),
});

const LARGEST = 1e9;
const value = z.union([z.number(), z.boolean(), z.string().max(100)]);

const distribution = z.strictObject({
  kind: z.enum(distributionKinds),
  low: described(
    z.number().optional(),
    "下限",
    "uniform, logUniform, triangular: least; normal, logNormal: cut off below",
  ),
  high: described(
    z.number().optional(),
    "上限",
    "uniform, logUniform, triangular: most; normal, logNormal: cut off above",
  ),
  mode: described(z.number().optional(), "众数", "triangular: most likely"),
  mean: described(z.number().optional(), "均值", "normal"),
  sd: described(z.number().min(1e-12).max(LARGEST).optional(), "标准差", "normal: standard deviation"),
  median: described(z.number().min(1e-12).max(LARGEST).optional(), "中位数", "logNormal"),
  sigma: described(
    z.number().min(1e-6).max(20).optional(),
    "对数标准差",
    "logNormal: standard deviation of the logarithm",
  ),
});

const factor = z.strictObject({
  path: described(
    z.string().min(1).max(200),
    "参数路径；arms.* 指所有方案",
    "any parameter of a scenario; arms.* is every arm played",
  ),
  values: described(z.array(value).min(1).max(1000).optional(), "取值列表", "a list of values"),
  range: described(z.array(z.number()).min(2).max(2).optional(), "下限与上限", "low and high"),
  scale: described(z.enum(["linear", "log"]).optional(), "range 的刻度", "of a range"),
  levels: described(
    z.number().int().min(2).max(1000).optional(),
    "水平数",
    "how many values a grid takes of it",
  ),
  distribution: described(
    distribution.optional(),
    "分布",
    "a distribution, cut to the parameter's own range",
  ),
  times: described(
    z.string().min(1).max(200).optional(),
    "所乘的另一参数",
    "another parameter: the values are multiples of its own, so that the two cannot contradict each other",
  ),
  base: described(
    value.optional(),
    "起点值",
    "oneAtATime: its value while others move; by default the scenario's",
  ),
});

const variant = z.strictObject({
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9+-]{0,79}$/),
  title: names,
  set: described(z.record(z.string(), z.unknown()).default({}), "改动，路径: 值", "changes, path: value"),
});

const settings = Object.fromEntries(
  designKinds.flatMap((kind) =>
    Object.entries(designOfKind(kind).settings).map(
      ([key, { schema, zh, en }]) => [key, described(schema.optional(), zh, en)] as const,
    ),
  ),
);

const design = z.strictObject({ kind: z.enum(designKinds), ...settings });

const MOST_REPLICATES = 100_000;
const replicates = () => z.number().int().min(1).max(MOST_REPLICATES);

const stop = z.strictObject({
  metric: described(
    z.string().min(1).max(100),
    "difference.指标 或 方案.指标",
    "difference.<metric> or <arm>.<metric>",
  ),
  halfWidth: described(
    z.number().min(1e-12).max(LARGEST),
    "95 % 区间半宽",
    "half-width of the 95 % interval",
  ),
  atLeast: described(
    z.number().int().min(2).max(MOST_REPLICATES).optional(),
    "最少重复",
    "replicates at least",
  ),
  atMost: described(
    z.number().int().min(2).max(MOST_REPLICATES).default(200),
    "最多重复",
    "replicates at most",
  ),
});

const keep = z
  .strictObject({
    metrics: described(
      z.union([z.literal("all"), z.array(z.string().min(1).max(100))]).default("all"),
      "指标",
      "metrics",
    ),
    seasons: described(z.boolean().default(false), "逐季路径", "every season of them"),
    households: described(z.boolean().default(false), "每户结局", "what became of each household"),
    years: described(z.boolean().optional(), "主要指标逐年值", "headline metrics by year"),
    fates: described(
      z.boolean().optional(),
      "各类农户结局的户数",
      "what became of households, as counts by group",
    ),
    payments: described(z.boolean().optional(), "每类资金由谁支付", "who paid what, flow by flow"),
    targets: described(
      z.boolean().optional(),
      "模型所对照的公布数据（需传统与并存两类方案）",
      "the published figures that the model is held against (needs an arm of the bank and one of both lenders)",
    ),
    groups: described(z.boolean().optional(), "各类农户的指标", "figures by group of households"),
    chances: described(
      z.boolean().optional(),
      "每户致贫概率，供两点逐户比较",
      "each household's chance of falling, to pair any two points",
    ),
  })
  .prefault({});

/** A study file: which scenario, which factors, which points, how many replicates, what is kept. */
export const StudyFile = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: names,
  about: longText.prefault({}),
  scenario: described(
    z.string().min(1).max(500),
    "情景文件（相对本文件）",
    "scenario file, seen from this one",
  ),
  set: described(
    z.record(z.string(), z.unknown()).default({}),
    "所有运行的改动，路径: 值",
    "changes for every run, path: value",
  ),
  arms: described(
    z.array(z.string()).min(1).max(100).optional(),
    "方案；第一个为参照",
    "arms, the reference first",
  ),
  reference: z.string().optional(),
  treatment: z.string().optional(),
  variants: described(
    z.array(variant).min(2).max(1000).optional(),
    "命名的改动组，供因素 variant 取值",
    "named sets of changes, which the factor `variant` takes by name",
  ),
  factors: described(
    z.array(factor).max(500).default([]),
    "因素；table 设计的 file 中各列可省略",
    "what is varied; the columns of a table's file where none are listed",
  ),
  design: described(design, "设计", "which points"),
  replicates: described(replicates().default(8), "每点重复次数", "replicates at each point"),
  luck: described(
    z.enum(["shared", "independent", "byPoint"]).default("shared"),
    "各点运气相同、各自独立（按点号）或各自独立（按点的名称或取值）",
    "shared: a replicate has the same luck at every point; independent: another at every point; byPoint: the same by the point's name, or else its values, so that a point's runs do not depend on which others there are",
  ),
  stop: described(stop.optional(), "按精度停止", "replicates until a metric is precise enough"),
  keep,
  seed: described(z.string().min(1).max(200).optional(), "种子", "of the design and of the luck"),
});

export type StudyFile = z.output<typeof StudyFile>;
export type WrittenFactor = StudyFile["factors"][number];

let made: JsonSchema | undefined;

/** The JSON Schema of a study file, for editors and for messages. */
export function studySchema(): JsonSchema {
  made ??= z.toJSONSchema(StudyFile, { io: "input", target: "draft-7" }) as JsonSchema;
  return made;
}
