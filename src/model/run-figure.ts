import { type Metric, type Parts, ratio } from "./metrics/metric.ts";
import type { Cases } from "./run.ts";

/** A run's figure, from the seasons in which the metric is defined; of a quotient Σ above/Σ below over all of them. */
export function runFigure(
  { summary, parts: quotient }: Pick<Metric, "summary" | "parts">,
  values: readonly number[],
  parts: readonly Parts[] = [],
): number {
  if (quotient) return ratioOfSums(parts);
  const defined = values.filter((value) => !Number.isNaN(value));
  if (defined.length === 0) return Number.NaN;
  if (summary === "last") return defined.at(-1)!;
  let sum = 0;
  for (const value of defined) sum += value;
  return summary === "sum" ? sum : sum / defined.length;
}

/** Σ above/Σ below; not defined where nothing stands below. */
function ratioOfSums(parts: readonly Parts[]): number {
  let [above, below] = [0, 0];
  for (const [a, b] of parts) {
    above += a;
    below += b;
  }
  return ratio(above, below);
}

/** What a metric has come to, whenever it was defined: its values, of how many each was, what quotients are made of. */
interface Measurements {
  values: readonly number[];
  bases: readonly number[];
  parts: readonly Parts[];
}

/**
 * The cases behind a run's share and of how many they are: Σ over its years where others come every year, what stands
 * above and below a quotient where each stands there once, and else the figure, of those that there are at a time.
 */
export function casesOf(
  metric: Pick<Metric, "each" | "summary" | "counted" | "parts">,
  { values, bases, parts }: Measurements,
): Cases {
  const { each, summary, counted } = metric;
  const { per = 1, counting, base, anew } = counted!;
  const cases = (events: number, among: number): Cases => ({
    events: counting === "parts" ? events : whole(events),
    among,
  });
  if (!base) {
    let [above, below] = [0, 0];
    for (const [a, b] of parts) {
      above += a;
      below += b;
    }
    return cases(above, below);
  }
  if (!anew) {
    const among = runFigure({ summary }, bases);
    return cases((runFigure(metric, values, parts) * among) / per, among);
  }
  const years = each === "year" ? 1 : 1 / SEASONS;
  const defined = values.filter((value) => !Number.isNaN(value));
  const sum = (of: readonly number[]): number => of.reduce((total, value) => total + value, 0);
  return cases((years * sum(bases.map((of, k) => of * defined[k]))) / per, years * sum(bases));
}

const SEASONS = 4;
/** What a whole number may be off by, made of a share and what it is of. */
const DUST = 1e-6;

/** A number of cases, without the dust of having been divided. */
const whole = (events: number): number =>
  Math.abs(events - Math.round(events)) < DUST ? Math.round(events) : events;
