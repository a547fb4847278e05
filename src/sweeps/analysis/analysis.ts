import type { DesignKind } from "../design/all.ts";
import { complete, type Sample } from "./analysis-sample.ts";
import type { Bounded } from "./bootstrap.ts";
import { morrisSteps, saltelliParts } from "./design-parts.ts";
import { type MorrisEffects, morrisEffects } from "./morris-effects.ts";
import { type PawnIndex, pawnFloor, pawnIndices, SLICES } from "./pawn.ts";
import { type SobolIndices, type SobolResult, sobolIndices } from "./sobol-indices.ts";
import { type SobolTerms, sobolTerms } from "./sobol-terms.ts";
import { type Regression, standardisedRegression } from "./standardised-regression.ts";

export const methods = ["sobol", "morris", "pawn", "regression"] as const;
export type Method = (typeof methods)[number];

/** What one method finds, with what it could use. `used` counts rows, trajectories or points. */
export type Analysis =
  | { method: "sobol"; result: SobolResult; used: number; dropped: number; runsLeftOut: number }
  | { method: "morris"; effects: MorrisEffects[]; used: number; dropped: number }
  | { method: "pawn"; indices: PawnIndex[]; floors: number[]; used: number; dropped: number }
  | { method: "regression"; plain: Regression; ranks: Regression; used: number; dropped: number };

/** What a design allows: any method that takes a plain sample, and the one that it was made for, first. */
export function allowedMethods(kind: DesignKind): Method[] {
  if (kind === "saltelli") return ["sobol", "pawn", "regression"];
  if (kind === "morris") return ["morris", "pawn", "regression"];
  return ["pawn", "regression"];
}

/** Whether many points of a design have most of their coordinates in common, so that they are no independent sample. */
export const sharesCoordinates = (kind: DesignKind): boolean =>
  kind === "saltelli" || kind === "morris" || kind === "oneAtATime";

/** `part` (0, 1] takes the first so many of the rows, trajectories or points. */
export function analyse(
  sample: Sample,
  method: Method,
  how: { part?: number; resamples?: number } = {},
): Analysis {
  const { part = 1, resamples } = how;
  const { seed } = sample.study;
  const settings = { seed, ...(resamples === undefined ? {} : { resamples }) };
  switch (method) {
    case "sobol": {
      const terms = sobolTermsOf(sample, part);
      const { rows: used, rowsDropped: dropped, runsLeftOut } = terms;
      return { method, result: sobolIndices(terms, settings), used, dropped, runsLeftOut };
    }
    case "morris": {
      const steps = morrisSteps(sample, Math.ceil(part * blocksOf(sample)));
      const effects = morrisEffects(steps, { ...settings, factors: sample.columns.length });
      const dropped = effects.reduce((total, { missing }) => total + missing, 0);
      return { method, effects, used: new Set(steps.map(({ trajectory }) => trajectory)).size, dropped };
    }
    default:
      return fromPoints(sample, method, part, settings);
  }
}

const blocksOf = ({ points }: Sample): number =>
  points.reduce((most, { block }) => Math.max(most, block + 1), 0);

function sobolTermsOf(sample: Sample, part: number): SobolTerms {
  const rows = Math.ceil(part * blocksOf(sample));
  return sobolTerms(saltelliParts(sample, rows), sample.study.luck === "shared");
}

function fromPoints(
  sample: Sample,
  method: "pawn" | "regression",
  part: number,
  settings: { seed: string; resamples?: number },
): Analysis {
  const all = Math.ceil(part * sample.points.length);
  const rows = Array.from({ length: all }, (_, p) => p).filter((p) => Number.isFinite(sample.means[p]));
  const { columns, response } = complete(sample, rows);
  const counts = { used: rows.length, dropped: all - rows.length };
  if (method === "pawn") return { method, ...pawnOf(columns, response, settings), ...counts };
  // Names in no order have no straight line: a switch has, or two names.
  const ordered = sample.columns.map(({ choices }) => choices === undefined || choices.length <= 2);
  const fitted = (ranks: boolean): Regression => {
    const kept = columns.filter((_, f) => ordered[f]);
    const { coefficients, r2 } = standardisedRegression(kept, response, { ...settings, ranks });
    const left = coefficients.values();
    return { coefficients: ordered.map((is) => (is ? left.next().value! : { ...NONE })), r2 };
  };
  return { method, plain: fitted(false), ranks: fitted(true), ...counts };
}

const NONE: Bounded = { value: Number.NaN, low: Number.NaN, high: Number.NaN };

/** Points that a slice should hold at least, on average. */
const SLICE = 8;

function pawnOf(
  columns: readonly Float64Array[],
  response: Float64Array,
  settings: { seed: string; resamples?: number },
): { indices: PawnIndex[]; floors: number[] } {
  const slices = Math.max(2, Math.min(SLICES, Math.floor(response.length / SLICE)));
  const how = { ...settings, slices };
  const indices = pawnIndices(columns, response, how);
  const floors = new Map(
    [...new Set(indices.map((each) => each.slices))].map((own) => [
      own,
      pawnFloor(response, { ...how, slices: own }),
    ]),
  );
  return { indices, floors: indices.map((each) => floors.get(each.slices)!) };
}

/** Whether the sample is so small that the indices are hardly more than examples. */
export function isSmall({ method, used }: Analysis, factors: number): boolean {
  const least = { sobol: 100, morris: 8, pawn: 10 * factors, regression: 10 * factors };
  return used < least[method];
}

/** The indices to go by: luck taken out where replicates allow it, since luck passes for interaction otherwise. */
export const withoutLuck = ({ plain, corrected }: SobolResult): SobolIndices => corrected ?? plain;

/** The measure by which factors are ranked: total index, μ*, median PAWN, size of the standardised coefficient. */
export function strengths(analysis: Analysis): Bounded[] {
  switch (analysis.method) {
    case "sobol":
      return withoutLuck(analysis.result).total;
    case "morris":
      return analysis.effects.map(({ muStar }) => muStar);
    case "pawn":
      return analysis.indices.map(({ median }) => median);
    case "regression":
      return analysis.plain.coefficients.map(sizeOf);
  }
}

/** Of a coefficient with a sign: its size, with the interval folded over. */
function sizeOf({ value, low, high }: Bounded): Bounded {
  const ends = [Math.abs(low), Math.abs(high)];
  return {
    value: Math.abs(value),
    low: low < 0 && high > 0 ? 0 : Math.min(...ends),
    high: Math.max(...ends),
  };
}

/** Factors by their strength, strongest first; those without one last. */
export function ranking(analysis: Analysis): number[] {
  const of = strengths(analysis).map(({ value }) => (Number.isFinite(value) ? value : -1));
  return of.map((_, f) => f).sort((one, other) => of[other] - of[one] || one - other);
}
