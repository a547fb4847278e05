import { type Estimate, estimate, pairedEstimate } from "../../src/compare/estimate.ts";
import type { Replicate } from "../../src/compare/replicates.ts";
import type { MetricKey } from "../../src/model/by-metric.ts";
import type { Settings } from "../set/asked.ts";
import { apart, at, type Value } from "../set/plain-tree.ts";

/** What of a scenario's results a table of scenarios reads. */
export interface Outcome {
  arms: readonly string[];
  replicates: readonly Replicate[];
}

const figureOf = ({ arms }: Replicate, arm: string, metric: MetricKey): number =>
  arms.find((each) => each.arm === arm)?.summary[metric] ?? Number.NaN;

/** The level of a metric in one arm of a scenario. */
export const levelOf = ({ replicates }: Outcome, arm: string, metric: MetricKey): Estimate =>
  estimate(replicates.map((replicate) => figureOf(replicate, arm, metric)));

/** A scenario less another, replicate by replicate on the same luck. */
export function pairedWith(one: Outcome, base: Outcome, arm: string, metric: MetricKey): Estimate {
  const others = new Map(base.replicates.map((replicate) => [replicate.replicate, replicate]));
  const differences = one.replicates.flatMap((replicate) => {
    const other = others.get(replicate.replicate);
    return other ? [figureOf(replicate, arm, metric) - figureOf(other, arm, metric)] : [];
  });
  return pairedEstimate(differences);
}

/** Two outcomes of one scenario under different arms as one; of an arm that both have the newer one counts. */
export function mergedOutcome(older: Outcome | undefined, newer: Outcome): Outcome {
  const olderArms = older?.arms.filter((arm) => !newer.arms.includes(arm)) ?? [];
  if (!older || olderArms.length === 0) return newer;
  const numbers = new Set([...older.replicates, ...newer.replicates].map(({ replicate }) => replicate));
  const armsIn = ({ replicates }: Outcome, number: number): Replicate["arms"] =>
    replicates.find(({ replicate }) => replicate === number)?.arms ?? [];
  const replicates = [...numbers]
    .sort((a, b) => a - b)
    .map((replicate) => ({
      replicate,
      arms: [
        ...armsIn(newer, replicate),
        ...armsIn(older, replicate).filter(({ arm }) => olderArms.includes(arm)),
      ],
      tallies: [],
      financeGains: {},
    }));
  return { arms: [...newer.arms, ...olderArms], replicates };
}

/** The inputs of one scenario. */
interface Inputs {
  plain: unknown;
  settings: Settings;
}

/** An input on which scenarios differ from the baseline or from one another. */
interface DifferingInput {
  path: string;
  /** In the baseline, then in each scenario; `undefined` where nothing is written, so that the default holds. */
  values: readonly unknown[];
}

const armsStar = (path: string): string => path.replace(/^arms\.[^.]+\.policies\./, "arms.*.policies.");

/** The value of a path: what is set, else what some arm or the file has. */
function valueIn({ plain, settings }: Inputs, path: string): unknown {
  if (settings[path] !== undefined) return settings[path];
  if (!path.startsWith("arms.*.")) return at(plain, path);
  const arms = at(plain, "arms");
  const names = arms !== null && typeof arms === "object" ? Object.keys(arms) : [];
  return names.map((arm) => at(plain, path.replace("*", arm))).find((value) => value !== undefined);
}

/** Every input that is not the same in the baseline and in all of the scenarios. */
export function differingInputs(baseline: unknown, scenarios: readonly Inputs[]): DifferingInput[] {
  const paths = new Set(
    scenarios.flatMap(({ plain, settings }) => [
      ...apart(baseline, plain).map(({ path }) => armsStar(path)),
      ...Object.keys(settings),
    ]),
  );
  return [...paths]
    .filter((path) => !/^arms\.[^.*]+\.title\b/.test(path))
    .map((path) => ({
      path,
      values: [{ plain: baseline, settings: {} }, ...scenarios].map((each) => valueIn(each, path)),
    }))
    .filter(({ values }) => new Set(values.map((value) => JSON.stringify(value))).size > 1);
}

/** A value that no parameter declares, as text. */
export function plainText(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value as Value);
  return text === undefined ? "—" : text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
