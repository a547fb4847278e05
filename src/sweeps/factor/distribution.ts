import { exp, log, normalQuantile } from "../../math/elementary.ts";
import type { Distribution } from "./factor.ts";

/** The value below which a share of a distribution lies. */
export type Quantile = (share: number) => number;

/** Inverse of a distribution's function, cut to [low, high]: what lies outside is spread over what lies inside. */
export function quantileOf(distribution: Distribution, low: number, high: number): Quantile {
  const { kind, mode = low, mean = 0, sd = 1, median = 1, sigma = 1 } = distribution;
  const from = distribution.low ?? low;
  const to = distribution.high ?? high;
  switch (kind) {
    case "uniform":
      return (share) => from + share * (to - from);
    case "logUniform":
      return logBetween(from, to);
    case "triangular":
      return triangular(from, mode, to);
    case "normal": {
      const z = normalBetween((from - mean) / sd, (to - mean) / sd);
      return (share) => within(mean + sd * z(share), from, to);
    }
    case "logNormal": {
      const z = normalBetween(
        (log(Math.max(from, 0)) - log(median)) / sigma,
        (log(to) - log(median)) / sigma,
      );
      return (share) => within(median * exp(sigma * z(share)), from, to);
    }
  }
}

/** The share of a normal or log-normal that lies in [low, high]; 1 for the others. */
export function massWithin(distribution: Distribution, low: number, high: number): number {
  const { kind, mean = 0, sd = 1, median = 1, sigma = 1 } = distribution;
  const from = distribution.low ?? low;
  const to = distribution.high ?? high;
  if (kind === "normal") return normalShare((to - mean) / sd) - normalShare((from - mean) / sd);
  if (kind !== "logNormal") return 1;
  const z = (yuan: number) => (log(Math.max(yuan, 0)) - log(median)) / sigma;
  return normalShare(z(to)) - normalShare(z(from));
}

/** Equal ratios between two positive ends. */
export function logBetween(low: number, high: number): Quantile {
  const from = log(low);
  const width = log(high) - from;
  return (share) => within(exp(from + share * width), low, high);
}

function triangular(low: number, mode: number, high: number): Quantile {
  const width = high - low;
  const turn = (mode - low) / width;
  return (share) =>
    share < turn
      ? low + Math.sqrt(share * width * (mode - low))
      : high - Math.sqrt((1 - share) * width * (high - mode));
}

/** Quantiles of a unit normal between two bounds; reckoned in the lower tail, where shares keep their digits. */
function normalBetween(low: number, high: number): Quantile {
  const upper = low > 0;
  const first = normalShare(upper ? -high : low);
  const last = normalShare(upper ? -low : high);
  return (share) => {
    const z = normalQuantile(first + (upper ? 1 - share : share) * (last - first));
    return upper ? -z : z;
  };
}

const BISECTIONS = 1100;

/** The normal distribution function, as the inverse of its inverse: the largest share whose quantile is not above z. */
function normalShare(z: number): number {
  if (z > 0) return 1 - normalShare(-z);
  if (!(z > -38)) return 0;
  let low = 0;
  let high = 0.5;
  for (let k = 0; k < BISECTIONS; k++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (normalQuantile(middle) <= z) low = middle;
    else high = middle;
  }
  return z === 0 ? 0.5 : low;
}

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
