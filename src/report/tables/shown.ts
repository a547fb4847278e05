import type { Names } from "../../declare/parameter.ts";
import type { ByMetric } from "../../model/by-metric.ts";
import type { MetricFacts } from "../../model/metrics/metric.ts";
import type { ArmPlan, Plan } from "../../model/run.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { en } from "../text/en.ts";
import { type Text, zh } from "../text/zh.ts";

export type Language = "zh" | "en";
export const languages = ["zh", "en"] as const;

const texts: Record<Language, Text> = { zh, en };

export const textOf = (language: Language): Text => texts[language];

/** Nothing, parameters each from its plausible range, or one of so many calibrated sets of them. */
export type Drawn = "nothing" | "ranges" | { sets: number };

const drawnIn = ({ uncertain, calibrated }: Plan): Drawn =>
  calibrated ? { sets: calibrated[0]?.values.length ?? 0 } : uncertain ? "ranges" : "nothing";

/** What a report needs to name things, besides the figures. */
export interface Shown {
  language: Language;
  text: Text;
  metrics: ByMetric<MetricFacts>;
  lenders: readonly Names[];
  arms: Readonly<Record<string, { title: Names }>>;
  /** Lenders that some arm opens, by number: the others have no rows. */
  opened: ReadonlySet<number>;
  /** Some arm closes a lender of the burn-in. */
  closing: boolean;
  /** What replicates differ in besides luck. */
  drawn: Drawn;
  /** Columns of the terminal. */
  width: number;
  /** Every metric, not only what is read first. */
  all: boolean;
}

export function shown(
  { arms }: Pick<Scenario, "arms">,
  plan: Plan,
  played: readonly string[],
  metrics: Shown["metrics"],
  how: { language: Language; width: number; all: boolean },
): Shown {
  const openIn = ({ open }: ArmPlan): number[] => Object.values(open).flat();
  const open = plan.arms.filter(({ name }) => played.includes(name)).map(openIn);
  const { burnIn, burnInArm } = plan.time;
  const before = plan.arms.filter(({ name }) => burnIn > 0 && name === burnInArm).flatMap(openIn);
  const closing = open.some((lenders) => before.some((lender) => !lenders.includes(lender)));
  const opened = new Set(open.flat());
  return {
    ...how,
    text: textOf(how.language),
    metrics,
    lenders: plan.lenders,
    arms,
    opened,
    closing,
    drawn: drawnIn(plan),
  };
}

/** An arm's title in the reader's language. */
export const armName = ({ arms, language }: Shown, arm: string): string => arms[arm]?.title[language] ?? arm;
