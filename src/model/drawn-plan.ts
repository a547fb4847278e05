import { luckOf, runKey } from "../math/draw.ts";
import type { CalibratedNumber, Plan, Uncertain } from "./run.ts";

/**
 * The plan of one replicate, its uncertain numbers drawn: one of the sets that a calibration left, each as likely as
 * another, or else each number on its own.
 */
export const drawnPlan = (plan: Plan, replicate: number): Plan =>
  plan.calibrated ? withSet(plan, plan.calibrated, replicate) : withRanges(plan, replicate);

function withSet(plan: Plan, calibrated: readonly CalibratedNumber[], replicate: number): Plan {
  const place = luckOf(runKey(plan.seed, replicate))("calibrated set").uniform(0);
  return calibrated.reduce(
    (partly, { path, values }) => replaced(partly, path, values[Math.floor(place * values.length)]) as Plan,
    plan,
  );
}

/**
 * The plan of one replicate: each uncertain number is drawn evenly from its plausible range, under its own name, so
 * that neither other parameters nor the arm that holds it move the draw. A plan without uncertainty is returned as it is.
 */
function withRanges(plan: Plan, replicate: number): Plan {
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
