import { exp, log, logistic } from "../math/elementary.ts";
import type { Band } from "./implausibility.ts";

/**
 * What a figure is emulated as: log odds where it is a share, its logarithm where it is above zero, or as it is. Where the
 * effects of many numbers multiply rather than add, an emulator of few terms follows the first two better.
 */
export interface Scale {
  kind: "plain" | "log" | "logOdds";
  /** Figures are kept this far from 0, and shares from 1 too: half the smallest distance that was seen. */
  margin: number;
}

export const PLAIN: Scale = { kind: "plain", margin: 0 };

/** The scale on which figures such as these may multiply, if there is one; those that are not finite tell nothing. */
export function multipliedScale(figures: ArrayLike<number>): Scale | undefined {
  const own = Array.from(figures).filter(Number.isFinite);
  const isShare = own.every((figure) => figure <= 1);
  const inside = own.filter((figure) => figure > 0 && !(isShare && figure === 1));
  if (inside.length === 0 || own.some((figure) => figure < 0)) return undefined;
  const distances = inside.flatMap((figure) => (isShare ? [figure, 1 - figure] : [figure]));
  return { kind: isShare ? "logOdds" : "log", margin: Math.min(...distances) / 2 };
}

/** A figure on its scale. */
export function scaled({ kind, margin }: Scale, figure: number): number {
  if (kind === "plain" || !Number.isFinite(figure)) return figure;
  if (kind === "log") return log(Math.max(figure, margin));
  const share = Math.min(1 - margin, Math.max(margin, figure));
  return log(share / (1 - share));
}

/** The figure at a value of its scale. */
export function unscaled({ kind }: Scale, value: number): number {
  if (kind === "plain") return value;
  return kind === "log" ? exp(value) : logistic(value);
}

/** A band on the scale: an end that no figure can lie beyond is none. */
export const scaledBand = (scale: Scale, { low, high }: Pick<Band, "low" | "high">) => ({
  low: scale.kind !== "plain" && low <= scale.margin ? -Infinity : scaled(scale, low),
  high: scale.kind === "logOdds" && high >= 1 - scale.margin ? Infinity : scaled(scale, high),
});
