import { LENDERS } from "./tables.ts";

/** Who can lend: each lender by its number, and kin after them. */
export const FINANCE_SOURCES = LENDERS + 1;
export const KIN = LENDERS;

/** Place of a purpose from a source, in lists of all of them. */
export const financeAt = (purpose: number, source: number): number => purpose * FINANCE_SOURCES + source;

/** The bit by which a household remembers that it had money for a purpose from a source. */
export const financeBit = (purpose: number, source: number): number => 1 << financeAt(purpose, source);
