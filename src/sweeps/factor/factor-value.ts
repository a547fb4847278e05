import { logBetween, type Quantile, quantileOf } from "./distribution.ts";
import type { Factor, FactorValue } from "./factor.ts";

/** Turns a place in [0, 1] into a value of a factor. */
type Placed = (place: number) => FactorValue;

/** A factor's value at a place drawn from [0, 1): a list in equal parts, a range or distribution by its quantile. */
export function sampled(factor: Factor): Placed {
  const { values, whole, low = 0, high = 1, multipleOf } = factor;
  if (values) return (place) => values[Math.min(values.length - 1, Math.floor(place * values.length))];
  if (whole && factor.kind === "range" && factor.scale !== "log") {
    // Whole numbers share the unit interval equally.
    const step = multipleOf ?? 1;
    const first = Math.ceil(low / step);
    const count = Math.floor(high / step) - first + 1;
    return (place) => (first + Math.min(count - 1, Math.floor(place * count))) * step;
  }
  const quantile = continuous(factor);
  return (place) => tidied(quantile(place), factor);
}

/** So many values of a factor from its one end to its other: a list whole, a distribution at even shares. */
export function levelsOf(factor: Factor, count = factor.levels ?? 2): FactorValue[] {
  if (factor.values) return [...factor.values];
  const quantile = continuous(factor);
  const place = (k: number): number =>
    factor.kind === "range" ? (count === 1 ? 0.5 : k / (count - 1)) : (k + 0.5) / count;
  return Array.from({ length: count }, (_, k) => tidied(quantile(place(k)), factor));
}

/** The limits of a factor that is not a list: its range, or what the distribution and the schema allow. */
function limitsOf({ kind, low, high, min, max, distribution }: Factor): readonly [number, number] {
  if (kind === "range") return [low!, high!];
  return [
    Math.max(min ?? -Infinity, distribution?.low ?? -Infinity),
    Math.min(max ?? Infinity, distribution?.high ?? Infinity),
  ];
}

function continuous(factor: Factor): Quantile {
  const [low, high] = limitsOf(factor);
  if (factor.distribution) return quantileOf(factor.distribution, low, high);
  return factor.scale === "log" ? logBetween(low, high) : (place) => low + place * (high - low);
}

const DIGITS = 12;

/** Rounded to what the parameter takes, or to so many digits as a file shows without noise. */
function tidied(value: number, factor: Factor): number {
  const [low, high] = limitsOf(factor);
  const step = factor.multipleOf ?? 1;
  if (!factor.whole) return Math.min(high, Math.max(low, Number(value.toPrecision(DIGITS))));
  const least = Math.ceil(low / step);
  const most = Math.floor(high / step);
  return Math.min(most, Math.max(least, Math.round(value / step))) * step;
}
