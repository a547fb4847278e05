import type { county } from "../../declare/county.ts";
import type { Values } from "../../declare/parameter.ts";
import type { Draw, Stream } from "../../math/draw.ts";
import type { earning } from "../state/earning.ts";
import type { LenderTerms } from "../state/lender-terms.ts";
import type { population } from "./population.ts";
import type { Registering } from "./registration.ts";
import type { Surveyed } from "./surveyed.ts";

/** Spreads of luck by which years before the start are lived, as in the luck phase. */
export interface Fortune {
  persistence: number;
  persistentSpread: number;
  transitorySpread: number;
  fieldShare: number;
}

/** What `populate` needs to know. */
export interface Founding {
  population: Values<typeof population>;
  earning: Values<typeof earning>;
  county: Values<typeof county>;
  /** Share of the young who go on to upper school. */
  upperSchool: number;
  /** Belief of being served where nothing is known. */
  ordinaryBelief: number;
  fortune: Fortune;
  /** Seasons of burn-in. */
  burnIn: number;
  size: { villages: number; householdsPerVillage: number };
  lenders: readonly LenderTerms[];
  platforms: number;
  draw: Draw;
  /** Households of a survey, in place of drawn ones. */
  survey?: Surveyed;
}

/** A county being founded: with the survey's row of each household, and what is reckoned once for all of them. */
export interface Settling extends Founding {
  told?: Int32Array;
  /** The news of fortune in each season of burn-in. */
  news: readonly Stream[];
  registering: Registering;
}
