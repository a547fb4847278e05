import type { Purpose } from "../../declare/purposes.ts";

/** A product that a lender posts: what for, how much, how long, how repaid, at which rates. */
export interface ProductTerms {
  purposes: readonly Purpose[];
  /** Largest and smallest loan, yuan. */
  cap: number;
  smallest: number;
  /** Largest loan as a share of the shop's smoothed seasonal sales; 0: not tied to sales. */
  capOfSales: number;
  /** The household asks for this many times its gap: a farm file is a yearly line. */
  askFactor: number;
  /** ... but not for more than this share of its yearly income; 0: no such bound. */
  askOfIncome: number;
  /** Seasons to maturity; 0: a line drawn, collected and drawn again inside the season. */
  tenor: number;
  repayment: "bullet" | "instalments" | "redrawn";
  /** Draws that one line makes in a season, when redrawn. */
  turns: number;
  /** Posted band of yearly rates, and the number of steps in it. */
  rateLow: number;
  rateHigh: number;
  rateSteps: number;
  /** Draws or loans expected from one file. */
  drawsPerFile: number;
}

/** The seven columns in which lenders differ (model §0). Everything that a lender is, is here. */
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
  cost: { intake: number; processing: number };
  speed: { days: number; daysPerKm: number; queueDays: number; knownFactor: number };
  capacity: { limited: boolean; files: number };
  security: {
    collateral: boolean;
    guarantor: boolean;
    /** Loans from this amount on are secured on the house, yuan. */
    securedFrom: number;
    /** Share of shop settlements collected towards what is due. */
    collection: number;
    /** Share of the debt that collateral brings at write-off, at most. */
    recovery: number;
    /** Loss per labelled default that it believes in before it has any of its own. */
    lgd: number;
    /** Seasons short until written off. */
    writeOffAfter: number;
  };
  products: readonly ProductTerms[];
  funding: { costOfFunds: number; hurdle: number };
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
