import { quantile } from "../../math/quantile.ts";
import { modelVersion } from "../../model/model-version.ts";
import type { Results } from "../../sweeps/store/results.ts";
import { isOfTwo } from "../file/estimate-form.ts";
import type { EstimateForm, Experiment } from "../file/experiment.ts";
import type { SampleTable } from "../sample/sample-table.ts";
import { type Judged, judged } from "./judge.ts";
import { estimatesIn, type SeedEstimate } from "./seed-estimate.ts";

/** What an experiment found of one thing, over its seeds. */
export interface Finding extends Judged {
  name: string;
  form: EstimateForm;
  /** Over the seeds in which it is defined. */
  median: number;
  p10: number;
  p90: number;
  seeds: number;
  defined: number;
  /** Median of standard errors, rows and clusters: of one study of this size. */
  se: number;
  rows: number;
  clusters: number;
  /** Median over seeds of the same-luck effect of those assigned, and of the others. */
  truth: number;
  spillover: number;
  /** Share of the seeds in which a study of this size tells it from 0, at 5 %. */
  power: number;
  each: readonly SeedEstimate[];
}

/** What an experiment found. */
export interface ExperimentFound {
  modelVersion: string;
  experiment: Experiment;
  seeds: number;
  findings: readonly Finding[];
}

/** Of the estimates that are held against something and that a seed defines, how many are in. */
export function tallyOf(findings: readonly Pick<Finding, "form" | "verdict">[]): {
  inside: number;
  judged: number;
} {
  const counted = findings.filter(({ form, verdict }) => form.target && verdict !== "notMeasurable");
  return { inside: counted.filter(({ verdict }) => verdict === "in").length, judged: counted.length };
}

/** What was recorded of an experiment: its study, and its samples by name, seed after seed. */
export interface Recorded {
  study: Pick<Results["study"], "seed" | "replicates">;
  samples(name: string): AsyncIterable<{ replicate: number; table: SampleTable }>;
}

/** Reads what was recorded, seed by seed, and estimates. */
export async function findingsIn(results: Recorded, experiment: Experiment): Promise<ExperimentFound> {
  const { seed, replicates } = results.study;
  const each = new Map(Object.keys(experiment.estimates).map((name) => [name, [] as SeedEstimate[]]));
  for (const sampleName of Object.keys(experiment.samples))
    for await (const { replicate, table } of results.samples(sampleName))
      for (const [name, found] of estimatesIn(sampleName, table, experiment, { seed, replicate }))
        each.get(name)?.push(found);
  return findingsOf(experiment, replicates, each);
}

/** What an experiment found over so many seeds, of the estimates of each that there are, seed after seed. */
export function findingsOf(
  experiment: Experiment,
  seeds: number,
  single: ReadonlyMap<string, readonly SeedEstimate[]>,
): ExperimentFound {
  const forms = Object.entries(experiment.estimates);
  const each = new Map(single);
  for (const [name, form] of forms) if (isOfTwo(form.kind)) each.set(name, ofTwo(form, each));
  return {
    modelVersion,
    experiment,
    seeds,
    findings: forms.map(([name, form]) => findingOf(name, form, each.get(name) ?? [], seeds)),
  };
}

/** One estimate by another, or less another, seed by seed. */
function ofTwo(
  { kind, above, below }: EstimateForm,
  each: ReadonlyMap<string, readonly SeedEstimate[]>,
): SeedEstimate[] {
  const under = each.get(String(below)) ?? [];
  const of = (one: number, other = Number.NaN): number => (kind === "gap" ? one - other : one / other);
  return (each.get(String(above)) ?? []).map((found, k) => ({
    ...found,
    value: of(found.value, under[k]?.value),
    truth: of(found.truth, under[k]?.truth),
    se: Number.NaN,
    low: Number.NaN,
    high: Number.NaN,
    p: Number.NaN,
    spillover: Number.NaN,
    more: {},
    series: [],
  }));
}

function findingOf(name: string, form: EstimateForm, each: readonly SeedEstimate[], seeds: number): Finding {
  const defined = each.filter(({ value }) => !Number.isNaN(value));
  const middle = (of: (found: SeedEstimate) => number): number =>
    quantile(
      defined.map(of).filter((value) => !Number.isNaN(value)),
      0.5,
    );
  const values = defined.map(({ value }) => value);
  const tested = defined.filter(({ p }) => !Number.isNaN(p));
  return {
    name,
    form,
    median: quantile(values, 0.5),
    p10: quantile(values, 0.1),
    p90: quantile(values, 0.9),
    seeds,
    defined: defined.length,
    se: middle(({ se }) => se),
    rows: middle(({ rows }) => rows),
    clusters: middle(({ clusters }) => clusters),
    truth: middle(({ truth }) => truth),
    spillover: middle(({ spillover }) => spillover),
    power: tested.length > 0 ? tested.filter(({ p }) => p < 0.05).length / tested.length : Number.NaN,
    each,
    ...judged(form.target, each, seeds),
  };
}
