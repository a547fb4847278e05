import * as z from "zod";
import { estimators } from "../estimators/all.ts";
import { columnName, described } from "../estimators/settings.ts";

export type EstimatorKind = keyof typeof estimators;

/** Whether an estimate is made of two others: one by the other, or less the other. */
export const isOfTwo = (kind: string): boolean => kind === "quotient" || kind === "gap";

/** An estimate as a file declares it, one form for each kind of estimator. */
export function estimateForms<T extends z.ZodType, C extends z.ZodType>(target: T, condition: C) {
  const shared = {
    zh: z.string().max(200),
    en: z.string().max(200),
    sample: described(
      z.string().max(40).optional(),
      "样本（默认第一个）",
      "which sample; by default the first",
    ),
    arm: described(
      z.string().max(40).optional(),
      "方案（默认第一个处理）",
      "which arm; by default the first treated",
    ),
    where: described(
      z.array(condition).max(20).default([]),
      "子样本",
      "a part of the sample, by its columns",
    ),
    waves: described(z.array(z.number().int()).max(400).optional(), "轮次", "waves, by default all"),
    show: described(
      z.enum(["percent", "yuan", "number", "points"]).default("number"),
      "显示方式",
      "how it is shown",
    ),
    target: target.optional(),
  };
  const quotient = z.strictObject({
    ...shared,
    kind: z.literal("quotient"),
    above: described(columnName(), "分子：另一估计", "another estimate"),
    below: described(columnName(), "分母：另一估计", "another estimate, by which it is divided"),
  });
  const gap = z.strictObject({
    ...shared,
    kind: z.literal("gap"),
    above: described(columnName(), "被减数：另一估计", "another estimate"),
    below: described(columnName(), "减数：另一估计", "another estimate, which is taken from it"),
  });
  const forms = Object.entries(estimators).map(([kind, { settings }]) =>
    z.strictObject({ ...shared, kind: z.literal(kind), ...settings }),
  );
  return z.discriminatedUnion("kind", [quotient, gap, ...forms]);
}
