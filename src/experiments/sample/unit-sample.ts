import { type Draw, luckOf, runKey } from "../../math/draw.ts";
import { exp } from "../../math/elementary.ts";
import type { Plan } from "../../model/run.ts";
import { ASSIGNED, TREATED, UNIT, VILLAGE, WAVE, without } from "../estimators/estimator.ts";
import { armsOf, type Experiment } from "../file/experiment.ts";
import type { OutcomeForm, SampleForm } from "../file/experiment-file.ts";
import type { Membership } from "./membership.ts";
import { transformed } from "./outcome-value.ts";
import { measureNamed } from "./reader.ts";
import { spanOf, wavesOf } from "./reading-plan.ts";
import { conditionsOf, drawnAt, meets, type Readings } from "./readings.ts";
import type { SampleTable } from "./sample-table.ts";

/** What a sample of households, or of their shops, is made from. */
interface Ground {
  experiment: Experiment;
  plan: Plan;
  replicate: number;
  readings: Readings;
  membership: Membership;
}

interface Row {
  i: number;
  wave: number;
  arm: string;
}

/** The sample that a file declares, drawn by luck of its own, interviewed with its error, wave after wave. */
export function unitSample(name: string, sample: SampleForm, ground: Ground): SampleTable {
  const { experiment, membership } = ground;
  const draw = luckOf(runKey(`${ground.plan.seed}/${name}`, ground.replicate));
  const arms = armsOf(experiment);
  const shown = sample.reference || arms.length === 1 ? arms : arms.slice(1);
  const rows = shown.flatMap((arm) => rowsOf(sample, arm, ground, draw));
  const column = (value: (row: Row) => number): Float64Array => Float64Array.from(rows, value);
  const since = (from: Float64Array) =>
    column(({ i, wave, arm }) => (arm !== arms[0] && wave >= from[i] ? 1 : 0));
  const always = (from: Float64Array) =>
    column(({ i, arm }) => (arm !== arms[0] && Number.isFinite(from[i]) ? 1 : 0));
  const stepped = experiment.assignment.by === "lot" && experiment.assignment.steps !== undefined;
  return {
    rows: rows.length,
    columns: {
      [UNIT]: column(({ i }) => membership.id[i]),
      [VILLAGE]: column(({ i }) => membership.village[i]),
      product: column(({ i }) => membership.product[i]),
      arm: column(({ arm }) => arms.indexOf(arm)),
      [WAVE]: column(({ wave }) => wave),
      [ASSIGNED]: stepped ? since(membership.assignedFrom) : always(membership.assignedFrom),
      [TREATED]: since(membership.reachedFrom),
      ...outcomeColumns(sample, rows, ground, draw),
    },
  };
}

function outcomeColumns(
  sample: SampleForm,
  rows: readonly Row[],
  { experiment, readings }: Ground,
  draw: Draw,
): Record<string, Float64Array> {
  const [reference, ...treated] = armsOf(experiment);
  const columns: Record<string, Float64Array> = {};
  for (const [name, outcome] of Object.entries(sample.outcomes)) {
    const error = interviewError(sample, outcome, draw);
    const raw = (armOf: (row: Row) => string): Float64Array =>
      Float64Array.from(rows, (row) => error(row) * outcomeOf(outcome, armOf(row), row, readings));
    columns[name] = transformed(
      raw(({ arm }) => arm),
      outcome.as,
    );
    // The same luck, and the same error of the interview, without the treatment.
    if (treated.length > 0)
      columns[without(name)] = transformed(
        raw(() => reference),
        outcome.as,
      );
  }
  return columns;
}

/** What an outcome comes to over its seasons. */
function outcomeOf(outcome: OutcomeForm, arm: string, { i, wave }: Row, readings: Readings): number {
  const { from, to } = spanOf(outcome, wave);
  let [sum, most, count] = [0, Number.NEGATIVE_INFINITY, 0];
  for (let season = from; season <= to; season++) {
    const value = readings.of(arm, outcome, season)[i];
    sum += value;
    most = Math.max(most, value);
    count++;
  }
  if (outcome.take === "last") return readings.of(arm, outcome, to)[i];
  if (outcome.take === "most") return most;
  return outcome.take === "mean" ? sum / count : sum;
}

/** exp(σz − σ²/2) on what is heard of money; the same whatever the arm. */
function interviewError({ noise }: SampleForm, { of }: OutcomeForm, draw: Draw): (row: Row) => number {
  if (noise === 0 || !measureNamed(of)?.heard) return () => 1;
  return ({ i, wave }) => exp(noise * draw(`interview ${of}`, wave).normal(i) - (noise * noise) / 2);
}

/** Who is in the sample in which wave: drawn once, or wave by wave where units are looked at afresh. */
function rowsOf(sample: SampleForm, arm: string, ground: Ground, draw: Draw): Row[] {
  const waves = wavesOf(sample, ground.plan.time.seasons);
  const afresh = sample.of !== "households";
  const base = drawnAt(sample, ground.plan.time.seasons);
  const once = afresh ? [] : drawn(sample, eligible(sample, arm, base, ground), ground.membership, draw);
  return waves.flatMap((wave, w) => {
    const units = afresh ? drawn(sample, eligible(sample, arm, wave, ground), ground.membership, draw) : once;
    const found = draw("attrition", wave);
    return units
      .filter((i) => w === 0 || sample.attrition === 0 || found.uniform(i) >= sample.attrition)
      .map((i) => ({ i, wave, arm }));
  });
}

/** Whoever meets the filters at the end of a season. */
function eligible(
  sample: SampleForm,
  arm: string,
  season: number,
  { readings, membership }: Ground,
): number[] {
  const conditions = conditionsOf(sample);
  const values = conditions.map(({ column }) => {
    const outcome = sample.outcomes[column];
    return outcome
      ? readings.of(arm, outcome, spanOf(outcome, season).to)
      : readings.of(arm, { of: column, lender: sample.lender }, season);
  });
  return Array.from({ length: membership.households }, (_, i) => i).filter((i) =>
    conditions.every((condition, c) => meets(condition, values[c][i])),
  );
}

/** So many of a village, and so many in all, in the order of luck; then in the order of the county. */
function drawn(
  { size, perVillage }: SampleForm,
  units: readonly number[],
  { village }: Membership,
  draw: Draw,
): number[] {
  if (size === undefined && perVillage === undefined) return [...units];
  const luck = draw("sample");
  const order = units.map((i) => ({ i, at: luck.uniform(i) })).sort((a, b) => a.at - b.at || a.i - b.i);
  const taken = new Map<number, number>();
  const chosen = order.filter(({ i }) => {
    const before = taken.get(village[i]) ?? 0;
    taken.set(village[i], before + 1);
    return perVillage === undefined || before < perVillage;
  });
  return chosen
    .slice(0, size)
    .map(({ i }) => i)
    .sort((a, b) => a - b);
}
