import { purposeKeys } from "../../declare/purposes.ts";
import { LENDERS } from "./tables.ts";

/** Who can lend: each lender by its number, and kin after them. */
export const FINANCE_SOURCES = LENDERS + 1;
export const KIN = LENDERS;

/** Place of a purpose from a source, in lists of all of them. */
export const financeAt = (purpose: number, source: number): number => purpose * FINANCE_SOURCES + source;

/** The bit by which a household remembers that it had money for a purpose from a source. */
export const financeBit = (purpose: number, source: number): number => 1 << financeAt(purpose, source);

const FORMAL = purposeKeys
  .flatMap((_, purpose) => Array.from({ length: LENDERS }, (_, lender) => financeBit(purpose, lender)))
  .reduce((bits, bit) => bits | bit, 0);

/** Whether any of such bits is of a lender, not of kin. */
export const hasFormal = (bits: number): boolean => (bits & FORMAL) !== 0;
