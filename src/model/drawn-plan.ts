import { luckOf, runKey } from "../math/draw.ts";
import type { Plan, Uncertain } from "./run.ts";

/**
 * The plan of one replicate: each uncertain number is drawn evenly from its plausible range, under its own name, so
 * that neither other parameters nor the arm that holds it move the draw. A plan without uncertainty is returned as it is.
 */
export function drawnPlan(plan: Plan, replicate: number): Plan {
  if (!plan.uncertain || plan.uncertain.length === 0) return plan;
  const draw = luckOf(runKey(plan.seed, replicate));
  return plan.uncertain.reduce((partly, { key, path, low, high, whole }) => {
    const at = low + (high - low) * draw(`uncertain ${key}`).uniform(0);
    return replaced(partly, path, whole ? Math.round(at) : at) as Plan;
  }, plan);
}

/** A copy along one path, the rest shared. */
export function replaced(part: unknown, [name, ...rest]: Uncertain["path"], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(part)) return part.map((item, k) => (k === name ? replaced(item, rest, value) : item));
  const map = part as Record<string, unknown>;
  return { ...map, [name]: replaced(map[name], rest, value) };
}
