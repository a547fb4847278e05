import { type ByMetric, byMetric, type MetricKey, metricsIn } from "../model/by-metric.ts";
import type { Cases } from "../model/run.ts";
import { addSeries, type Band, bandOf, meansOf, type SeriesSums, seriesSums } from "./bands.ts";
import { type Difference, eventsBehind, HEADLINE, type Summary } from "./comparison.ts";
import { addTally, type CounterfactualSums, counterfactualSums, tableOf } from "./counterfactual.ts";
import {
  type CountedKind,
  countedEstimateOf,
  differenceExtent,
  type Estimate,
  type Extent,
  estimateOf,
  pairedEstimateOf,
  within,
} from "./estimate.ts";
import {
  addParting,
  EXPECTED,
  expectedFalls,
  type PartingSums,
  partingOf,
  partingSums,
} from "./expected-falls.ts";
import { financeOf } from "./finance.ts";
import type { Pair, Replicate, ReplicateArm, Task } from "./replicates.ts";
import { runningHash } from "./result-hash.ts";
import { addValue, KEPT, type RunningFigure, runningFigure } from "./running-figure.ts";

/** A comparison that takes its replicates in one by one, and holds no more than the first of them. */
export interface Reduction {
  readonly finished: number;
  /** Takes in the next replicate, in the order of their numbers. */
  take(replicate: Replicate): void;
  /** The headline's paired difference as far as it is known; nothing where a single arm is played. */
  headline(): Estimate | undefined;
  summary(): Summary;
  hash(): string;
}

/** What a reduction is asked for besides the task. */
interface Wanted {
  headline: readonly [treatment: string, reference: string];
  /** What each metric can come to: no interval goes beyond. */
  rangeOf(metric: MetricKey): Extent;
  /** What each metric counts, where counts of single ones are behind it. */
  countedOf(metric: MetricKey): CountedKind | undefined;
  /** Metrics whose seasons are wanted, if not all. */
  banded?: readonly MetricKey[];
  /** How many replicates are kept. */
  room?: number;
}

interface ArmSums {
  figures: ByMetric<RunningFigure>;
  /** What shares counted, and of how many. */
  counts: ByMetric<Cases>;
  series: ByMetric<SeriesSums>;
  years: ByMetric<SeriesSums>;
}

interface PairSums extends Pair {
  figures: ByMetric<RunningFigure>;
  households: CounterfactualSums;
  parting: PartingSums;
  /** The chances of all tallies, summed. */
  expected: Float64Array;
}

/** All that grows with the first replicate: its metrics are those of all. */
interface Sums {
  arms: ArmSums[];
  pairs: PairSums[];
}

export function openReduction(task: Pick<Task, "arms" | "pairs">, wanted: Wanted): Reduction {
  const { headline, rangeOf, countedOf, room = KEPT } = wanted;
  const first: Replicate[] = [];
  const hash = runningHash();
  let finished = 0;
  let sums: Sums | undefined;
  const pairNamed = (arm: string) => sums?.pairs.find((pair) => pair.arm === arm);
  return {
    get finished() {
      return finished;
    },
    take(replicate) {
      sums ??= sumsFor(task, replicate, { ...wanted, room });
      addReplicate(sums, task, replicate);
      if (first.length < room) first.push(withoutSums(replicate));
      else hash.take(replicate, first);
      finished++;
    },
    headline() {
      const pair = pairNamed(headline[0]);
      return pair && within(differenceOf(pair, HEADLINE), differenceExtent(rangeOf(HEADLINE)));
    },
    hash: () => hash.of(first),
    summary: () => ({
      arms: task.arms,
      reference: headline[1],
      treatment: headline[0],
      finished,
      estimates: named(task.arms, (a) =>
        over(sums?.arms[a].figures, (figure, metric) =>
          within(levelOf(figure, countedOf(metric), sums?.arms[a].counts[metric]), rangeOf(metric)),
        ),
      ),
      bands: named(task.arms, (a) => bandsOf(sums?.arms[a].series, first, task.arms[a])),
      years: named(task.arms, (a) => over(sums?.arms[a].years, meansOf)),
      differences: task.pairs.map((pair, p) =>
        difference(
          pair,
          sums?.pairs[p],
          first.map(({ tallies }) => tallies[p]),
          wanted,
        ),
      ),
      finance: named(task.arms, (a) => financeOf(first, task.arms[a])),
      replicates: first,
    }),
  };
}

/** A replicate without what has been summed up and is read no more. */
const withoutSums = ({ arms, ...replicate }: Replicate): Replicate => ({
  ...replicate,
  arms: arms.map(({ years: _, ...arm }) => arm),
});

const named = <T>(arms: readonly string[], make: (at: number) => T): Record<string, T> =>
  Object.fromEntries(arms.map((arm, at) => [arm, make(at)]));

const over = <T, R>(values: ByMetric<T> | undefined, make: (each: T, metric: MetricKey) => R): ByMetric<R> =>
  byMetric(values ? metricsIn(values) : [], (metric) => make((values as ByMetric<T>)[metric], metric));

function sumsFor(
  { arms, pairs }: Pick<Task, "arms" | "pairs">,
  replicate: Replicate,
  { banded, room }: Wanted,
): Sums {
  const metrics = metricsIn(replicate.arms[0].summary);
  const inBands = banded ? metrics.filter((metric) => banded.includes(metric)) : metrics;
  const figures = () => byMetric(metrics, () => runningFigure(room));
  const seasons = (arm: string, metric: MetricKey) => runOf(replicate, arm).series[metric]?.length ?? 0;
  return {
    arms: arms.map((arm) => ({
      figures: figures(),
      counts: byMetric(metrics, () => ({ events: 0, among: 0 })),
      series: byMetric(inBands, (metric) => seriesSums(seasons(arm, metric))),
      years: yearSums(runOf(replicate, arm).years, inBands),
    })),
    pairs: pairs.map((pair) => ({
      ...pair,
      figures: figures(),
      households: counterfactualSums(room),
      parting: partingSums(room),
      expected: new Float64Array(EXPECTED),
    })),
  };
}

const yearSums = (years: ReplicateArm["years"], wanted: readonly MetricKey[]): ByMetric<SeriesSums> => {
  if (!years) return byMetric<SeriesSums>([], () => seriesSums(0));
  const keys = metricsIn(years).filter((key) => wanted.includes(key));
  return byMetric(keys, (key) => seriesSums(years[key].length));
};

const runOf = ({ arms }: Replicate, name: string): ReplicateArm =>
  arms.find(({ arm }) => arm === name) as ReplicateArm;

function addReplicate(sums: Sums, { arms }: Pick<Task, "arms">, replicate: Replicate): void {
  for (const [a, { figures, counts, series, years }] of sums.arms.entries()) {
    const run = runOf(replicate, arms[a]);
    for (const metric of metricsIn(figures)) {
      addValue(figures[metric], run.summary[metric]);
      addCases(counts[metric], run.cases?.[metric]);
    }
    for (const metric of metricsIn(series)) addSeries(series[metric], run.series[metric] ?? []);
    for (const metric of metricsIn(years)) addSeries(years[metric], run.years?.[metric] ?? []);
  }
  for (const [p, { arm, reference, figures, households, parting, expected }] of sums.pairs.entries()) {
    const [one, other] = [runOf(replicate, arm).summary, runOf(replicate, reference).summary];
    for (const metric of metricsIn(figures)) addValue(figures[metric], one[metric] - other[metric]);
    addTally(households, replicate.tallies[p]);
    addParting(parting, replicate.tallies[p]);
    const chances = replicate.tallies[p].subarray(-EXPECTED);
    for (let k = 0; k < EXPECTED; k++) expected[k] += chances[k];
  }
}

function addCases(counts: Cases, cases: Cases | undefined): void {
  if (!cases || !Number.isFinite(cases.events)) return;
  counts.events += cases.events;
  counts.among += cases.among;
}

/** What one arm came to, by counts too where its metric says what it counts. */
const levelOf = (figure: RunningFigure, kind: CountedKind | undefined, counts?: Cases): Estimate =>
  kind && counts ? countedEstimateOf(figure, { ...kind, ...counts }) : estimateOf(figure);

const differenceOf = ({ figures, households, expected }: PairSums, metric: MetricKey): Estimate =>
  pairedEstimateOf(figures[metric], eventsBehind(metric, tableOf(households), expected));

function difference(
  pair: Pair,
  sums: PairSums | undefined,
  tables: readonly Float64Array[],
  { headline: [treatment], rangeOf }: Wanted,
): Difference {
  const expected = sums?.expected ?? new Float64Array(EXPECTED);
  const households = tableOf(sums?.households ?? counterfactualSums());
  const metrics = over(sums?.figures, (figure, metric) =>
    within(
      pairedEstimateOf(figure, eventsBehind(metric, households, expected)),
      differenceExtent(rangeOf(metric)),
    ),
  );
  const headline = pair.arm === treatment;
  const parting = partingOf(sums?.parting ?? partingSums(), expected);
  return { ...pair, headline, metrics, households, parting, expected: expectedFalls(tables) };
}

function bandsOf(
  sums: ByMetric<SeriesSums> | undefined,
  replicates: readonly Replicate[],
  arm: string,
): ByMetric<Band> {
  const runs = replicates.map((replicate) => runOf(replicate, arm));
  const seriesOf = (metric: MetricKey) => runs.map(({ series }) => series[metric] ?? []);
  return over(sums, (each, metric) => bandOf(each, seriesOf(metric)));
}

/** What replicates that are all there amount to, each of them kept. */
export function summarise(
  task: Pick<Task, "arms" | "pairs">,
  done: readonly Replicate[],
  wanted: Omit<Wanted, "room">,
): Summary {
  const reduction = openReduction(task, { ...wanted, room: Number.POSITIVE_INFINITY });
  for (const replicate of done) reduction.take(replicate);
  return reduction.summary();
}
