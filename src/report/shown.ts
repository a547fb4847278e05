import type { Names } from "../declare/parameter.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Plan } from "../run.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { en } from "./text/en.ts";
import { type Text, zh } from "./text/zh.ts";

export type Language = "zh" | "en";
export const languages = ["zh", "en"] as const;

const texts: Record<Language, Text> = { zh, en };

export const textOf = (language: Language): Text => texts[language];

/** What a report needs to name things, besides the figures. */
export interface Shown {
  language: Language;
  text: Text;
  metrics: Readonly<Record<string, Metric>>;
  lenders: readonly Names[];
  arms: Readonly<Record<string, { title: Names }>>;
  /** Lenders that some arm opens, by number: the others have no rows. */
  opened: ReadonlySet<number>;
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
  const open = plan.arms.filter(({ name }) => played.includes(name)).map((arm) => Object.values(arm.open));
  const opened = new Set(open.flat(2));
  return { ...how, text: textOf(how.language), metrics, lenders: plan.lenders, arms, opened };
}

/** An arm's title in the reader's language. */
export const armName = ({ arms, language }: Shown, arm: string): string => arms[arm]?.title[language] ?? arm;
