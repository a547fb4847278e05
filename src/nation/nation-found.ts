import { type Estimate, estimate, pairedEstimate, within } from "../compare/estimate.ts";
import type { FateKey } from "../compare/fate-counts.ts";
import type { Names } from "../declare/parameter.ts";
import { THREE } from "../math/event-limits.ts";
import { square } from "../math/square.ts";
import { mean } from "../math/sum.ts";
import { type CountyKey, countyKeys } from "../scenario/county/county-figures.ts";
import { csvTable } from "../scenario/csv-table.ts";
import { pointNames, pointWeights } from "../sweeps/design/table.ts";
import type { Results } from "../sweeps/store/results.ts";
import type { StoredFates } from "../sweeps/store/stored-fates.ts";
import { COUNTIES } from "./nation-study.ts";
import { type Total, type TotalKey, totalKeys, totalOf, totals } from "./totals.ts";

/** A county, and what it came to. */
export interface CountyFound {
  name: string;
  /** Households that it stands for, and how many of its own were played. */
  weight: number;
  households: number;
  figures: Readonly<Record<CountyKey, number>>;
  /** Relapse within four years by arm, means over replicates. */
  relapse: readonly number[];
  /** Relapse under the treatment less that under the reference, over replicates on the same luck. */
  difference: Estimate;
}

/** What a nation came to. */
export interface NationFound {
  title: Names;
  arms: readonly string[];
  reference: string;
  treatment: string;
  replicates: number;
  counties: readonly CountyFound[];
  /** Counties that have not been played in every replicate, and are left out. */
  unfinished: readonly string[];
  /** Of all counties together, each counted by its households: by arm, and treatment less reference. */
  totals: Readonly<Record<TotalKey, { arms: readonly Estimate[]; difference: Estimate }>>;
  /** Households that the counties stand for. */
  households: number;
  /** Of the differences between counties' effects, the share that is luck of their replicates. */
  luckShare: number;
  sources: readonly string[];
  modelVersion: string;
  storeHash?: string;
}

/** Counts of one county by arm and replicate. */
type Counts = readonly (readonly StoredFates[])[];

/** Reads a nation's store; a store that is no nation's throws. */
export async function nationFound(results: Results): Promise<NationFound> {
  const { study, manifest, arms, reference, treatment } = results;
  const figures = figuresOf(results);
  const names = pointNames(study.design) ?? [];
  const weights = pointWeights(study.design) ?? [];
  const byArm: StoredFates[][] = [];
  for (const arm of arms) byArm.push(await results.fates(arm, "all"));
  const counts = byCounty(byArm, names.length);
  const whole = counts.map((county) => county.every(({ length }) => length === study.replicates));
  const at = names.flatMap((_, k) => (whole[k] ? [k] : []));
  const pair = [arms.indexOf(reference), arms.indexOf(treatment)] as const;
  const counties = at.map(
    (k): CountyFound => ({
      name: names[k],
      weight: weights[k],
      households: counts[k][0][0].households,
      figures: figures.rows[k],
      ...relapseOf(counts[k], pair),
    }),
  );
  return {
    title: study.title,
    arms,
    reference,
    treatment,
    replicates: study.replicates,
    counties,
    unfinished: names.filter((_, k) => !whole[k]),
    totals: totalsOf(
      at.map((k) => ({ counts: counts[k], weight: weights[k] })),
      arms,
      pair,
    ),
    households: counties.reduce((sum, { weight }) => sum + weight, 0),
    luckShare: luckShareOf(counties),
    sources: figures.sources,
    modelVersion: manifest.modelVersion,
    ...(manifest.storeHash && { storeHash: manifest.storeHash }),
  };
}

/** The figures of the counties as the store keeps them. */
function figuresOf({ manifest }: Results) {
  const table = manifest.saved.scenarioFiles?.find(({ file }) => file === COUNTIES);
  if (!table || manifest.saved.study.design.kind !== "table") throw new Error(NO_NATION);
  const { columns, rows } = csvTable(table.text, COUNTIES);
  const cell = (cells: readonly string[], column: string) => cells[columns.indexOf(column)];
  return {
    rows: rows.map(
      ({ cells }) =>
        Object.fromEntries(countyKeys.map((key) => [key, Number(cell(cells, key))])) as Record<
          CountyKey,
          number
        >,
    ),
    sources: [...new Set(rows.map(({ cells }) => cell(cells, "source")))].filter((source) => source !== ""),
  };
}

/** What is thrown of a store that is no nation's. */
export const NO_NATION = "no nation";

function byCounty(byArm: readonly (readonly StoredFates[])[], counties: number): Counts[] {
  const counts = Array.from({ length: counties }, () => byArm.map((): StoredFates[] => []));
  byArm.forEach((stored, a) => {
    for (const each of stored) counts[each.point - 1][a].push(each);
  });
  return counts;
}

const relapseIn = ({ liftedFalls, liftedAtRisk }: Pick<StoredFates, FateKey>): number =>
  liftedAtRisk > 0 ? liftedFalls / liftedAtRisk : Number.NaN;

type Pair = readonly [reference: number, treatment: number];

function relapseOf(
  counts: Counts,
  [reference, treatment]: Pair,
): Pick<CountyFound, "relapse" | "difference"> {
  const rates = counts.map((replicates) => replicates.map(relapseIn));
  const differences = rates[treatment].map((rate, r) => rate - rates[reference][r]);
  return { relapse: rates.map((each) => mean(each)), difference: pairedEstimate(differences) };
}

function totalsOf(
  counties: readonly { counts: Counts; weight: number }[],
  arms: readonly string[],
  [reference, treatment]: Pair,
): NationFound["totals"] {
  const replicates = counties[0]?.counts[0].length ?? 0;
  // Every county by the households that it stands for, replicate by replicate: their luck is their own.
  const sums = arms.map((_name, a) =>
    Array.from(
      { length: replicates },
      (_, r) => (key: FateKey) =>
        counties.reduce((sum, { counts, weight }) => {
          const own = counts[a][r];
          return sum + (weight / own.households) * own[key];
        }, 0),
    ),
  );
  // An event in one household of a county counts for as many as that household stands for.
  const most = Math.max(0, ...counties.map(({ counts, weight }) => weight / counts[0][0].households));
  const found = totalKeys.map((key) => {
    const total: Total = totals[key];
    const values = sums.map((each) => each.map((sum) => totalOf(total, sum)));
    const differences = values[treatment].map((value, r) => value - values[reference][r]);
    const arms = values.map((each, a) => {
      const wholes = sums[a].map((sum) => total.whole?.(sum) ?? 1);
      return unseen(within(estimate(each), [0, Number.POSITIVE_INFINITY]), most / mean(wholes));
    });
    return [key, { arms, difference: pairedEstimate(differences) }];
  });
  return Object.fromEntries(found) as NationFound["totals"];
}

/** Where there was no event in any replicate: at most as many as the rule of three allows, each of the largest weight. */
const unseen = (found: Estimate, most: number): Estimate =>
  found.mean === 0 && found.n > 0
    ? { ...found, low: 0, high: (THREE * most) / found.n, half: (THREE * most) / found.n }
    : found;

/** How much of the variance of effects between counties their replicates' own variance explains, at most all. */
function luckShareOf(counties: readonly CountyFound[]): number {
  const effects = counties.map(({ difference }) => difference.mean);
  const between = square(estimate(effects).sd);
  const within = mean(counties.map(({ difference: { sd, n } }) => (sd * sd) / n));
  return between > 0 ? Math.min(1, within / between) : Number.NaN;
}
