import type { Names } from "../../declare/parameter.ts";
import { purposeKeys, purposes } from "../../declare/purposes.ts";
import type { Code } from "../../declare/table.ts";
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

const sourceNames = (source: number): Names =>
  source === KIN ? { en: "kin", zh: "亲友" } : { en: `lender ${source}`, zh: `放贷机构 ${source}` };

/** What such bits stand for; a household's number is their sum. */
export const financeCodes: readonly Code[] = [
  [0, { en: "none, of several the sum", zh: "无，有几项时为各项之和" }],
  ...Object.values(purposes).flatMap(({ en, zh }, purpose) =>
    Array.from({ length: FINANCE_SOURCES }, (_, source): Code => {
      const from = sourceNames(source);
      return [financeBit(purpose, source), { en: `${en}, ${from.en}`, zh: `${zh}，${from.zh}` }];
    }),
  ),
];
