import * as z from "zod";
import { purposeKeys } from "../../declare/purposes.ts";
import type { JsonSchema } from "../../scenario/rows.ts";
import { described } from "../estimators/settings.ts";
import { SEEDS_IN } from "../target.ts";
import { estimateForms } from "./estimate-form.ts";

const names = z.strictObject({ zh: z.string().max(200), en: z.string().max(200) });
const sentences = z.strictObject({ zh: z.string().max(1000), en: z.string().max(1000) });
const longText = z.strictObject({
  zh: z.string().max(5000).default(""),
  en: z.string().max(5000).default(""),
});
const name = () => z.string().regex(/^[a-z][A-Za-z0-9-]{0,39}$/);
/** Keys are checked where the whole file is, so that a message can name the nearest. */
const named = <T extends z.ZodType>(member: T) => z.record(z.string(), member);

const LATEST = 400;
const season = () => z.number().int().min(-1).max(LATEST);
const share = () => z.number().min(0).max(1);

const treatment = z
  .strictObject({
    parameters: described(
      named(z.unknown()).default({}),
      "参数路径: 值或时间路径",
      "any parameter of a scenario by its path: a value, or a path in time",
    ),
    lenders: described(
      named(
        z.union([
          z.literal("all"),
          z.literal("closed"),
          z.array(z.enum(purposeKeys as [string, ...string[]])),
        ]),
      ).default({}),
      "开放的机构（可限用途）或关闭",
      "lenders opened to all or some purposes, or closed",
    ),
    policies: described(
      named(z.record(z.string(), z.unknown())).default({}),
      "政策与其参数",
      "policies with their parameters",
    ),
  })
  .prefault({});

const start = described(
  season().default(0),
  "处理开始的季（0 为分叉时）",
  "season in which the treatment begins",
);

const assignment = z
  .discriminatedUnion("by", [
    z.strictObject({ by: z.literal("none") }),
    z.strictObject({
      by: z.literal("lot"),
      of: described(z.enum(["villages", "households"]), "抽签单位", "what is drawn"),
      share: described(share(), "抽中比例", "share that is assigned"),
      within: described(
        z.enum(["county", "product", "village"]).optional(),
        "分层：各层内比例相同",
        "strata within which the share holds",
      ),
      blocks: described(
        z.number().int().min(2).max(1000).optional(),
        "区组大小（村按距离相近）",
        "size of blocks",
      ),
      compliance: described(share().default(1), "抽中者实际获得的比例", "share of the assigned who get it"),
      crossover: described(share().default(0), "未抽中者实际获得的比例", "share of the others who do"),
      season: start,
      steps: described(
        z.array(season()).min(2).max(40).optional(),
        "分批推广的各季，每批相等",
        "seasons of a roll-out in equal parts",
      ),
    }),
    z.strictObject({
      by: z.literal("rule"),
      for: described(
        z.record(z.string(), z.unknown()),
        "条件（同情景文件的 for）",
        "whom it is for, as `for:` of a scenario: a column above or below a value",
      ),
      season: start,
    }),
    z.strictObject({
      by: z.literal("time"),
      season: start,
      until: described(season().optional(), "渐变至此季", "a ramp to this season"),
      end: described(season().optional(), "自此季起结束", "season from which it is over"),
    }),
  ])
  .prefault({ by: "none" });

const conditionSchema = z.strictObject({
  column: described(
    z.string().min(1).max(100),
    "列或指标",
    "a measure, a column, or an outcome of this sample",
  ),
  atLeast: z.number().optional(),
  below: z.number().optional(),
  is: z.number().optional(),
});

const outcomeSchema = z.strictObject({
  zh: z.string().max(200),
  en: z.string().max(200),
  of: described(
    z.string().min(1).max(100),
    "量：命名的量、household.列、village.列、shop.列，或（全县）指标",
    "a named measure, household.column, village.column, shop.column, or for `of: county` a metric",
  ),
  lender: described(z.string().max(40).optional(), "机构", "of which lender"),
  season: described(
    season().optional(),
    "固定的季（否则为该轮）",
    "a fixed season; otherwise that of the wave",
  ),
  lead: described(z.number().int().min(-40).max(40).default(0), "该轮之后几季", "seasons after the wave"),
  over: described(z.number().int().min(1).max(80).default(1), "截至该季的季数", "seasons up to it"),
  take: described(
    z.enum(["sum", "mean", "last", "most"]).default("sum"),
    "各季如何合并",
    "how these seasons are put together",
  ),
  as: described(
    z.enum(["level", "log", "asinh", "rank", "positive"]).default("level"),
    "变换",
    "log, asinh, rank (0 to 1 among the sample), or whether it is above 0",
  ),
});

const sampleSchema = z.strictObject({
  of: described(
    z.enum(["households", "shops", "applicants", "borrowers", "loans", "county"]),
    "样本单位",
    "units of the sample",
  ),
  lender: described(z.string().max(40).optional(), "机构", "whose applicants, borrowers or looks"),
  where: described(
    z.array(conditionSchema).max(20).default([]),
    "筛选（基线时）",
    "filters, as the sample is drawn",
  ),
  size: described(z.number().int().min(2).max(1_000_000).optional(), "样本量", "units at most"),
  perVillage: described(
    z.number().int().min(1).max(2000).optional(),
    "每村样本",
    "units of a village at most",
  ),
  waves: described(
    z.array(season()).min(1).max(LATEST).optional(),
    "调查各轮所在季（季末）",
    "seasons at whose end it is interviewed",
  ),
  attrition: described(share().default(0), "追访流失比例", "share that is not found again in a later wave"),
  noise: described(
    z.number().min(0).max(2).default(0),
    "访谈误差（对数标准差）",
    "log standard deviation of what is heard of money",
  ),
  reference: described(
    z.boolean().default(false),
    "是否也含参照方案的行",
    "rows of the reference arm as well, not of the treated alone",
  ),
  outcomes: named(outcomeSchema).default({}),
});

const targetSchema = z.strictObject({
  number: described(
    z.number().int().min(1).max(200).optional(),
    "校验目标编号",
    "row of the validation targets",
  ),
  figure: described(z.string().max(500), "文献数字", "what was published"),
  published: described(
    z.number().optional(),
    "文献数值（与估计同单位）",
    "the published number, in the unit of the estimate",
  ),
  source: described(z.string().max(500), "出处", "where"),
  status: described(
    z.enum(["seen", "seenSecond", "computed", "recalled"]),
    "核对程度",
    "seen in the paper, in a second text, computed from its data, or recalled",
  ),
  band: described(z.tuple([z.number(), z.number()]).optional(), "验收区间", "band that is accepted"),
  inside: described(
    share().default(SEEDS_IN),
    "区间内的种子比例至少",
    "share of seeds at least that lie in the band",
  ),
  sign: described(z.enum(["positive", "negative"]).optional(), "应有符号", "sign that is expected"),
  mechanism: described(
    sentences.optional(),
    "不符的机制（中英）",
    "why the model misses it, found in the model; in both languages",
  ),
  insignificant: described(
    share().optional(),
    "不显著的种子比例至少",
    "share of seeds at least in which it is not told from 0",
  ),
});

/** An experiment file: what is done to whom, who is asked what and when, how it is estimated, what was published. */
export const ExperimentFile = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  code: described(z.string().max(10).optional(), "编号，如 E3", "such as E3"),
  title: names,
  about: longText.prefault({}),
  study: described(
    z.strictObject({
      citation: z.string().max(1000),
      size: z.strictObject({ zh: z.string().max(500), en: z.string().max(500) }),
    }),
    "所重现的研究",
    "the study that is replayed",
  ),
  county: z.strictObject({
    scenario: described(
      z.string().min(1).max(500),
      "情景文件（相对本文件）",
      "scenario file, seen from this one",
    ),
    set: described(z.record(z.string(), z.unknown()).default({}), "改动，路径: 值", "changes, path: value"),
    arm: described(z.string().max(40), "县内通行的方案", "the arm that is the county as it is"),
    seasons: described(
      z.number().int().min(4).max(LATEST).multipleOf(4),
      "测量季数",
      "seasons that are measured",
    ),
  }),
  assignment,
  treatment,
  arms: described(
    named(z.strictObject({ title: names, treatment })).optional(),
    "若干处理方案（整县）",
    "several treatments of the whole county, in place of one",
  ),
  events: described(
    named(z.record(z.string(), z.unknown())).default({}),
    "全县事件，写法同 shocks",
    "county-wide events, as `shocks` of a scenario",
  ),
  samples: named(sampleSchema),
  estimates: named(estimateForms(targetSchema, conditionSchema)),
  seeds: described(
    z.number().int().min(1).max(100_000).default(40),
    "种子数",
    "seeds, each with its own county",
  ),
});

export type WrittenExperiment = z.output<typeof ExperimentFile>;
export type SampleForm = z.output<typeof sampleSchema>;
export type OutcomeForm = z.output<typeof outcomeSchema>;
export type Condition = z.output<typeof conditionSchema>;
export type Target = z.output<typeof targetSchema>;
export type Treatment = z.output<typeof treatment>;

export const namePattern = name();

let made: JsonSchema | undefined;

/** The JSON Schema of an experiment file, for editors and for messages. */
export function experimentSchema(): JsonSchema {
  made ??= z.toJSONSchema(ExperimentFile, { io: "input", target: "draft-7" }) as JsonSchema;
  return made;
}
