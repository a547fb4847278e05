import type { Purpose } from "../../declare/purposes.ts";

/** A product that a lender posts: what for, how much, how long, how repaid, at which rates. */
export interface ProductTerms {
  purposes: readonly Purpose[];
  /** Whether it is part of a programme: offered only where a policy opens it. */
  program: boolean;
  /** Largest and smallest line or loan, yuan. */
  cap: number;
  smallest: number;
  /** Whether it is a line (授信): drawn when needed, repaid at any time; else a loan paid out once. */
  revolving: boolean;
  /**
   * What a limit is a share of: the gap itself, the year's income, the shop's sales of four seasons; or the cap, for
   * whoever keeps a shop.
   */
  base: "gap" | "income" | "sales" | "shop";
  /** Share of that base for a borrower without risk; the limit falls in a straight line to nothing at `limitRisk`. */
  limitShare: number;
  limitRisk: number;
  /** Of a line: at most this many times what is asked for; 0: no such bound. */
  limitOfAsk: number;
  /** Seasons of record from which sales count in full. */
  fullRecord: number;
  /** Seasons that one assessment holds, and whether the limit is looked at again every season. */
  lineSeasons: number;
  reviewed: boolean;
  /** Whether it is granted unasked to whoever keeps a shop that the lender is shown (预授信). */
  unasked: boolean;
  /** Use of a line expected before the lender has a book of its own, a share. */
  expectedUse: number;
  /** Seasons to maturity of a draw or loan. */
  tenor: number;
  repayment: "bullet" | "instalments";
  /** Seasons without principal at first, and between instalments. */
  grace: number;
  every: number;
  /** Whether it may be repaid before it is due. */
  prepay: boolean;
  /** Largest secured loan, as a share of the house's value; 0: no such bound. */
  ltv: number;
  /** Log-odds by which an applicant has to be better than break-even. */
  scoreMargin: number;
  /** Most that may be out of it, yuan per household of the county; 0: no such bound. */
  ceiling: number;
  /** Posted band of yearly rates, and the number of steps in it. */
  rateLow: number;
  rateHigh: number;
  rateSteps: number;
}

/** The seven columns in which lenders differ (docs/model/lending-decision.md). Everything that a lender is, is here. */
export interface LenderTerms {
  en: string;
  zh: string;
  information: {
    /** Names of the features it may see. */
    sees: readonly string[];
    /** Platforms whose records it is shown, by number. */
    platforms: readonly number[];
    /** Default share that its expert card starts from. */
    expertDefault: number;
  };
  /** Of a file, taken in and processed; of a draw on a line; and of keeping a borrower for a year, yuan. */
  cost: { intake: number; processing: number; draw: number; upkeep: number };
  speed: { days: number; daysPerKm: number; queueDays: number; knownFactor: number; drawDays: number };
  capacity: { limited: boolean; files: number };
  security: {
    collateral: boolean;
    guarantor: boolean;
    /** Loans from this amount on are secured on the house, yuan. */
    securedFrom: number;
    /** Share of shop settlements collected towards what is out. */
    collection: number;
    /** Share of the pledged house's value that comes of it at write-off, towards the debt. */
    recovery: number;
    /** Loss per labelled default that it believes in before it has any of its own. */
    lgd: number;
    /** Seasons short until written off. */
    writeOffAfter: number;
  };
  products: readonly ProductTerms[];
  /** `capital`: own money at the start, yuan per household; under `capitalRatio` of what is out it grows no more. */
  funding: { costOfFunds: number; hurdle: number; capital: number; capitalRatio: number };
}

/** The terms with posted rates above a cap brought down to it. */
export function cappedTerms(terms: LenderTerms, rateCap: number): LenderTerms {
  const products = terms.products.map((product) => ({
    ...product,
    rateLow: Math.min(product.rateLow, rateCap),
    rateHigh: Math.min(product.rateHigh, rateCap),
  }));
  return { ...terms, products };
}

/** Whether money takes no days: asking then takes no trips and papers. */
export const isDigital = ({ speed }: Pick<LenderTerms, "speed">): boolean => speed.days === 0;

/** Whether a product is for those whose shop the lender is shown, and is collected from its sales. */
export const isForShops = ({ base }: Pick<ProductTerms, "base">): boolean =>
  base === "sales" || base === "shop";

/**
 * Terms that each household meets for itself, so that a path of them may be for some only: of a file, a loan or a
 * line. The others are of a lender as a whole: its money, its officers, its card and what kinds of product it has.
 */
export const assignableTerms: Readonly<Record<string, readonly string[]>> = {
  cost: ["intake", "processing", "draw"],
  speed: ["days", "daysPerKm", "queueDays", "knownFactor", "drawDays"],
  security: ["collateral", "guarantor", "securedFrom", "collection", "recovery", "writeOffAfter"],
  products: [
    "cap",
    "smallest",
    "limitShare",
    "limitRisk",
    "limitOfAsk",
    "fullRecord",
    "lineSeasons",
    "tenor",
    "repayment",
    "grace",
    "every",
    "prepay",
    "ltv",
    "scoreMargin",
    "rateLow",
    "rateHigh",
    "rateSteps",
  ],
  funding: ["hurdle"],
};
