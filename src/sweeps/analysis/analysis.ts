import { type DesignKind, designs } from "../design/all.ts";
import { type MethodKey, methodKeys, methods } from "./all.ts";
import type { Sample } from "./analysis-sample.ts";
import type { Bounded } from "./bootstrap.ts";
import type { Found, Method } from "./method.ts";

/** What one method found of one response. */
export interface Analysis extends Found<unknown> {
  method: MethodKey;
}

/** The method that a name stands for, whatever it finds. */
export const methodOf = (key: MethodKey): Method => methods[key];

/** What a design allows: the method that it was made for, first, then any that takes a plain sample. */
export function allowedMethods(kind: DesignKind): MethodKey[] {
  const needing = (need: DesignKind | undefined) => methodKeys.filter((key) => methodOf(key).needs === need);
  return [...needing(kind), ...needing(undefined)];
}

/** Whether many points of a design have most of their coordinates in common, so that they are no independent sample. */
export const sharesCoordinates = (kind: DesignKind): boolean => designs[kind].clustered;

/** `part` in (0, 1] takes the first so many of the rows, trajectories or points. */
export function analyse(
  sample: Sample,
  key: MethodKey,
  { part = 1, resamples }: { part?: number; resamples?: number } = {},
): Analysis {
  const how = { part, seed: sample.study.seed, ...(resamples === undefined ? {} : { resamples }) };
  return { method: key, ...methodOf(key).analyse(sample, how) };
}

/** Whether the sample is so small that the indices are hardly more than examples. */
export const isSmall = ({ method, used }: Analysis, factors: number): boolean =>
  used < methodOf(method).least(factors);

/** The measure by which factors are ranked. */
export const strengths = ({ method, finding }: Analysis): readonly Bounded[] =>
  methodOf(method).strengths(finding);

/** Whether there is an index to show: none where luck taken out leaves no variance. */
export const isTold = (analysis: Analysis): boolean =>
  strengths(analysis).some(({ value }) => Number.isFinite(value));

/** What each factor reaches by chance or luck alone; nothing where the method has no such mark, or none could be told. */
export function floorsOf({ method, finding }: Analysis): readonly number[] | undefined {
  const floors = methodOf(method).floors?.(finding);
  return floors?.some(Number.isFinite) ? floors : undefined;
}

/** Factors by their strength, strongest first; those without one last. */
export function ranking(analysis: Analysis): number[] {
  const of = strengths(analysis).map(({ value }) => (Number.isFinite(value) ? value : -1));
  return of.map((_, f) => f).sort((one, other) => of[other] - of[one] || one - other);
}
