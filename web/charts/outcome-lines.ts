import type { Band } from "../../src/compare/bands.ts";
import { type Difference, HEADLINE } from "../../src/compare/comparison.ts";
import { type Estimate, estimate } from "../../src/compare/estimate.ts";
import type { Replicate, ReplicateArm } from "../../src/compare/replicates.ts";
import type { ByMetric, MetricKey } from "../../src/model/by-metric.ts";
import type { Look } from "../set/arms.ts";
import type { Faint, Line } from "./line.ts";

/** An arm as charts need it. */
export interface ShownArm {
  arm: string;
  /** As in sentences and tables. */
  name: string;
  /** As at the end of a line. */
  short: string;
  look: Look;
}

/** What one luck came to, arm by arm. */
export interface OneLuck {
  replicate: number;
  arms: readonly { run: ReplicateArm }[];
}

/** What stands over replicates, as far as charts read it. */
export interface OverReplicates {
  finished: number;
  estimates: Readonly<Record<string, ByMetric<Estimate>>>;
  bands: Readonly<Record<string, ByMetric<Band>>>;
  differences: readonly Difference[];
  replicates: readonly Replicate[];
}

/** The lines of a metric, and those of its differences from the first arm. */
export interface OutcomeLines {
  levels: Line[];
  differences: Line[];
  single: Faint[];
  singleDifferences: Faint[];
  /** Replicates in the means; 0 where the lines are those of one luck. */
  n: number;
}

const seriesOf = ({ arms }: OneLuck, arm: string, metric: MetricKey): ArrayLike<number> | undefined =>
  arms.find(({ run }) => run.arm === arm)?.run.series[metric];

const minus = (a: ArrayLike<number>, b: ArrayLike<number>): number[] =>
  Array.from(a, (value, k) => value - b[k]);

/** The paired difference of a metric point by point, over replicates. */
export function pairedSeries(
  replicates: readonly Replicate[],
  metric: MetricKey,
  arm: string,
  reference: string,
): Estimate[] {
  const of = (replicate: Replicate, name: string): ArrayLike<number> =>
    replicate.arms.find((each) => each.arm === name)?.series[metric] ?? [];
  const each = replicates.map((replicate) => minus(of(replicate, arm), of(replicate, reference)));
  const count = each[0]?.length ?? 0;
  return Array.from({ length: count }, (_, k) => estimate(each.map((series) => series[k])));
}

const levelLine = (arm: ShownArm, values: ArrayLike<number>): Line => ({
  key: arm.arm,
  name: arm.short,
  look: arm.look,
  values,
});

function banded(over: OverReplicates, metric: MetricKey, arm: ShownArm): Line | undefined {
  const band = over.bands[arm.arm]?.[metric];
  return band && { ...levelLine(arm, band.mean), spread: { low: band.p10, high: band.p90 } };
}

function differed(over: OverReplicates, metric: MetricKey, arm: ShownArm, reference: ShownArm): Line {
  const points = pairedSeries(over.replicates, metric, arm.arm, reference.arm);
  const certain = points.every(({ n }) => n > 1 || n === 0);
  return {
    ...levelLine(
      arm,
      points.map(({ mean }) => mean),
    ),
    spread: { low: points.map(({ p10 }) => p10), high: points.map(({ p90 }) => p90) },
    ...(certain && { interval: { low: points.map(({ low }) => low), high: points.map(({ high }) => high) } }),
  };
}

const faint = (kind: Faint["kind"], line: Line): Faint => ({ ...line, kind, key: `${kind} ${line.key}` });

/** Lines of one luck: levels, and differences from the first arm. */
export function oneLuckLines(luck: OneLuck, metric: MetricKey, arms: readonly ShownArm[]): [Line[], Line[]] {
  const levels = arms.flatMap((arm) => {
    const values = seriesOf(luck, arm.arm, metric);
    return values ? [levelLine(arm, values)] : [];
  });
  const reference = levels[0];
  if (!reference) return [[], []];
  return [levels, levels.slice(1).map((line) => ({ ...line, values: minus(line.values, reference.values) }))];
}

interface Shown {
  luck?: OneLuck;
  over?: OverReplicates;
  /** What stands over replicates is of the settings on show. */
  current: boolean;
}

/**
 * What the charts of a metric draw. Means with bands where they are of the settings on show, one luck dotted beside
 * them; else one luck, and nothing that would pretend to be newer than it is.
 */
export function outcomeLines(
  { luck, over, current }: Shown,
  metric: MetricKey,
  arms: readonly ShownArm[],
): OutcomeLines {
  const [single, singleDifferences] = luck ? oneLuckLines(luck, metric, arms) : [[], []];
  if (!over || !current || !arms.every(({ arm }) => over.bands[arm]?.[metric]))
    return { levels: single, differences: singleDifferences, single: [], singleDifferences: [], n: 0 };
  const reference = arms[0];
  return {
    levels: arms.map((arm) => banded(over, metric, arm)!),
    differences: arms.slice(1).map((arm) => differed(over, metric, arm, reference)),
    single: single.map((line) => faint("single", line)),
    singleDifferences: singleDifferences.map((line) => faint("single", line)),
    n: over.finished,
  };
}

/** A headline figure of every arm: over replicates where they are of the settings on show, else of one luck. */
export function headlineFigures(
  { luck, over, current }: Shown,
  arms: readonly ShownArm[],
  metric: MetricKey = HEADLINE,
): { arm: ShownArm; estimate: Estimate }[] {
  return arms.flatMap((arm) => {
    const mean = current ? over?.estimates[arm.arm]?.[metric] : undefined;
    const single = luck?.arms.find(({ run }) => run.arm === arm.arm)?.run.summary[metric];
    if (mean) return [{ arm, estimate: mean }];
    return single === undefined ? [] : [{ arm, estimate: estimate([single]) }];
  });
}
