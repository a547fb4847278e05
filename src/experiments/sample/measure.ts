import type { Names, Unit } from "../../declare/parameter.ts";
import type { CodeKind } from "../../declare/table.ts";
import type { State } from "../../model/state/state.ts";
import type { FullTurn } from "../../model/state/step.ts";
import type { Looks } from "./looks.ts";

/** What a measure is read from, at the end of a season. */
export interface Reading {
  state: State;
  turn: FullTurn;
  /** The lender that the outcome names; -1 where it names none. */
  lender: number;
  /** What lenders saw of households in the season. */
  looks: Looks;
}

/** Something that can be asked of a household, or of its shop, at the end of a season. */
export interface Measure extends Names {
  unit: Unit;
  /** Of which lender has to be said. */
  ofLender?: true;
  /** Whole only at the end of a year, in autumn. */
  yearly?: true;
  /** Heard in an interview, with its error. */
  heard?: true;
  /** What its numbers stand for, where they are no measure; a flag says itself. */
  codes?: readonly CodeKind[];
  read(reading: Reading): (i: number) => number;
}

export const measure = (declared: Measure): Measure => declared;

/** Yuan of fen. */
export const yuan = (fen: number): number => fen / 100;
