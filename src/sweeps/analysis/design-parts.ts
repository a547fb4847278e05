import { extent } from "../../math/extent.ts";
import type { Sample } from "./analysis-sample.ts";
import type { Step } from "./morris-effects.ts";
import type { SaltelliResponses } from "./sobol-terms.ts";

/** The four kinds of blocks of a Saltelli design; rows that the design lacks altogether are empty. */
export function saltelliParts({ points, runs, study }: Sample, rows = Infinity): SaltelliResponses {
  const d = study.factors.length;
  const byRole = new Map<string, Float64Array[]>();
  points.forEach(({ role, block }, p) => {
    if (block >= rows) return;
    const members = byRole.get(role) ?? [];
    members[block] = runs[p];
    byRole.set(role, members);
  });
  const count = extent([...byRole.values()].map(({ length }) => length))[1];
  const part = (role: string): Float64Array[] =>
    Array.from({ length: count }, (_, row) => byRole.get(role)?.[row] ?? new Float64Array(0));
  const parts = (role: string): Float64Array[][] => Array.from({ length: d }, (_, f) => part(`${role}${f}`));
  const ba = byRole.has("BA0") ? { ba: parts("BA") } : {};
  return { a: part("A"), b: part("B"), ab: parts("AB"), ...ba };
}

/** The steps of Morris trajectories: each point but a trajectory's first, from the one before it. */
export function morrisSteps({ points, runs }: Sample, trajectories = Infinity): Step[] {
  return points.flatMap(({ role, block, unit }, p): Step[] => {
    if (role === "" || block >= trajectories) return [];
    const factor = Number(role);
    const moved = unit[factor] - points[p - 1].unit[factor];
    return [{ trajectory: block, factor, moved, before: runs[p - 1], after: runs[p] }];
  });
}
