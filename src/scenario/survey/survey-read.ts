import type { Surveyed } from "../../model/founding/surveyed.ts";

/** A survey that has been read: what identifies it, and its households. */
export interface ReadSurvey {
  file: string;
  /** SHA-256 of the file's bytes. */
  sha256: string;
  households: number;
  villages: number;
  encoding: string;
  /** Households of which the model draws a column's value itself. */
  drawn: Readonly<Record<string, number>>;
  /** Cells left empty, by column, in place of which nothing is drawn. */
  missing: Readonly<Record<string, number>>;
  /** Households left out because their weight is 0. */
  weightless: number;
  /** Columns that the model does not know, and the one that was perhaps meant. */
  ignored: readonly { name: string; nearest?: string }[];
  /** Households with more members than the model has places for, and with parts that do not make their income. */
  larger: number;
  mismatched: number;
  rows: () => Surveyed;
}
