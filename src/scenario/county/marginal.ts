import type { Grade, Names, SourceKey } from "../../declare/parameter.ts";
import type { FigureKey } from "./figures.ts";

/** A published figure that the people of a county can be held against. */
export interface Marginal extends Names {
  group: MarginalGroup;
  show: "percent" | "yuan" | "number";
  digits: number;
  /** The published figure; none where only a range can be given. */
  target?: number;
  range: readonly [number, number];
  source: SourceKey | "assumed";
  grade: Grade;
  /** What the figure rests on, or why the model may miss it. */
  note?: Names;
}

export type MarginalGroup = "people" | "land" | "income" | "online" | "lifted" | "distance" | "together";
export type Marginals = Partial<Record<FigureKey, Marginal>>;

type Share = Pick<Marginal, "show" | "digits">;

export const percent: Share = { show: "percent", digits: 1 };
export const yuan: Share = { show: "yuan", digits: 0 };
export const number = (digits: number): Share => ({ show: "number", digits });
