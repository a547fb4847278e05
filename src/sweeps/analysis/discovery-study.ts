import { extent } from "../../math/extent.ts";
import type { StudyResults } from "../store/job-results.ts";
import type { Study } from "../study/study.ts";
import { columnOf, type FactorColumn, type Unevenness, unevennessOf } from "./analysis-sample.ts";
import { comparableMeans } from "./comparable-means.ts";
import { type Condition, holds, namesIn } from "./condition.ts";
import { chosenStep, type Discovery, discover, type Restriction, resampled, restrictions } from "./prim.ts";
import type { Column } from "./prim-box.ts";
import type { PrimSettings } from "./prim-peel.ts";

/** Everything that a discovery report shows of one condition. */
export interface DiscoveryStudy {
  study: Study;
  where: string;
  condition: Condition;
  columns: readonly FactorColumn[];
  /** By place in the design, points for which the condition could be decided. */
  points: number[];
  cases: boolean[];
  /** Points left out because a run that it needs is missing. */
  undecided: number;
  /** Of single replicates, the share whose verdict is that of the point's mean; NaN with one replicate. */
  agreement: number;
  /** Nothing where no point, or every point, is a case. */
  found?: Discovery & { chosen: number; restrictions: Restriction[] };
  /** Of all responses in the condition together. */
  uneven: Unevenness;
  missing: StudyResults["missing"];
}

/** Judges each point by the means over its replicates, on the luck of all, and looks for the box where the condition holds. */
export async function discoverStudy(
  results: StudyResults,
  settings: {
    where: string;
    condition: Condition;
    box?: number;
    settings?: PrimSettings;
    leastCoverage?: number;
  },
): Promise<DiscoveryStudy> {
  const { study, points } = results;
  const responses = new Map<string, Float64Array[]>();
  const paths = study.factors.map(({ path }) => path);
  for (const { name } of namesIn(settings.condition))
    if (!paths.includes(name)) responses.set(name, await results.response(name));
  const shared = study.luck === "shared";
  const means = new Map([...responses].map(([name, runs]) => [name, comparableMeans(runs, shared)]));
  const judged = (p: number, figure: (name: string) => number | undefined): boolean | undefined =>
    holds(settings.condition, (name) => figure(name) ?? points[p].values[paths.indexOf(name)]);
  const verdicts = points.map((_, p) => judged(p, (name) => means.get(name)?.[p]));
  const rows = verdicts.flatMap((verdict, p) => (verdict === undefined ? [] : [p]));
  const cases = rows.map((p) => verdicts[p]!);
  const columns = study.factors.map((factor, f) =>
    columnOf(
      factor,
      points.map(({ values }) => values[f]),
    ),
  );
  const most = Math.max(0, extent([...responses.values()].flat().map(({ length }) => length))[1]);
  return {
    study,
    where: settings.where,
    condition: settings.condition,
    columns,
    points: rows,
    cases,
    undecided: points.length - rows.length,
    agreement: agreementOf(rows, cases, most, (p, r) =>
      judged(p, (name) => {
        const runs = responses.get(name);
        return runs && (runs[p][r] ?? Number.NaN);
      }),
    ),
    uneven: togetherUneven([...responses.values()].map((runs) => unevennessOf(runs, results.missing))),
    missing: results.missing,
    ...(cases.includes(true) && cases.includes(false)
      ? { found: boxesOf(study, columns, rows, cases, settings) }
      : {}),
  };
}

function togetherUneven(all: readonly Unevenness[]): Unevenness {
  if (all.length === 0) return { undefined: 0, least: 0, most: 0 };
  return {
    undefined: Math.max(...all.map((each) => each.undefined)),
    least: Math.min(...all.map(({ least }) => least)),
    most: Math.max(...all.map(({ most }) => most)),
  };
}

function boxesOf(
  study: Study,
  columns: readonly FactorColumn[],
  rows: readonly number[],
  cases: boolean[],
  choice: { box?: number; settings?: PrimSettings; leastCoverage?: number },
): NonNullable<DiscoveryStudy["found"]> {
  const table = columns.map(
    ({ values, choices }): Column => ({
      values: Float64Array.from(rows, (p) => values[p]),
      choices: choices !== undefined,
    }),
  );
  const problem = { columns: table, cases };
  const found = discover(problem, choice.settings);
  const chosen = choice.box ?? chosenStep(found.trajectory, choice.leastCoverage);
  const step = found.trajectory[Math.min(chosen, found.trajectory.length - 1)];
  const again = resampled(problem, step, { seed: study.seed, settings: choice.settings });
  const at = found.trajectory.indexOf(step);
  return { ...found, chosen: at, restrictions: restrictions(problem, found, at, again) };
}

function agreementOf(
  rows: readonly number[],
  cases: readonly boolean[],
  replicates: number,
  judged: (p: number, r: number) => boolean | undefined,
): number {
  let [same, all] = [0, 0];
  for (let r = 0; r < (replicates > 1 ? replicates : 0); r++)
    rows.forEach((p, k) => {
      const verdict = judged(p, r);
      if (verdict === undefined) return;
      all++;
      if (verdict === cases[k]) same++;
    });
  return same / all;
}
