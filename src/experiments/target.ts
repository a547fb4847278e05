import type { Names } from "../declare/parameter.ts";

/** Where a target is measured: under bank lending, under both lenders, or under bank lending with help on. */
export type Place = "bank" | "both" | "help";

/** A published figure that the model is held against. Bands were fixed before any output was looked at. */
export interface Target extends Names {
  place: Place;
  /** Median over seeds has to lie in it; without one the figure is shown, not judged. */
  band?: readonly [number, number];
  /** The published figure of a target without a band. */
  published?: number;
  show: "percent" | "yuan" | "number" | "points";
  source: string;
}

/** Share of the seeds that have to lie in a band, unless a target asks for more; their median has to as well. */
export const SEEDS_IN = 0.6;

/** A figure that is judged. */
export const judge = (
  place: Place,
  show: Target["show"],
  band: Target["band"],
  en: string,
  zh: string,
  source: string,
): Target => ({ place, band, show, en, zh, source });

/** A figure that is shown beside the others. */
export const show = (
  place: Place,
  show: Target["show"],
  published: number | undefined,
  en: string,
  zh: string,
  source: string,
): Target => ({ place, published, show, en, zh, source });
