import type { Estimate } from "../../src/compare/estimate.ts";
import type { Sector } from "../../src/declare/flows.ts";
import type { WantKey } from "../../src/levers/frontier.ts";
import type { Mixture } from "../../src/levers/mixture.ts";
import type { TargetKey } from "../../src/levers/target.ts";
import type { Verdict } from "../../src/levers/verdict.ts";
import type { TrialGroup } from "../playing/work/trial-figures.ts";

/** A mean with its interval. */
export type Told = readonly [mean: number, low: number, high: number];

/** What can be asked of a county's money. */
export interface Question {
  /** Yuan a year, of the county's own size. */
  budget: number;
  target: TargetKey;
  want: WantKey;
}

/** What a package does besides what was asked for, against doing nothing. */
export interface SideEffects {
  /** Of 1,000 lifted households within four years; by own income, and with help and payouts counted. */
  averted: Told;
  helped: Told;
  /** Yuan a head and year. */
  income: Told;
  /** Points. */
  coverage: Told;
  overIndebted: Told;
  /** The county's yuan for one relapse averted; nothing where that cannot be told from none, or has no end. */
  perAverted?: Told;
  groups: Readonly<Record<TrialGroup, { income: Told; relapse: Told; overIndebted: Told }>>;
  /** Who paid, net, yuan a household and year. */
  payers: Partial<Record<Sector, number>>;
}

/** A package, or doing nothing, as the answer tells it. */
export interface AnswerRow {
  name: string;
  mixture: Mixture;
  /** What each of its levers costs alone, yuan a household and year, in the order of the mixture. */
  alone: readonly number[];
  /** Yuan a household and year. */
  cost: Told;
  /** In the measure of what was asked for. */
  gain: Told;
  /** Cannot be told from the best. */
  together: boolean;
  verdict: Verdict;
  /** With parameters drawn from what is plausible. */
  uncertain?: { gain: Told; verdict: Verdict };
  effect?: SideEffects;
}

/** What was found of one question. */
export interface Found extends Question {
  /** Households of the county, of its own size. */
  households: number;
  /** Villages and households that were played, and of them the lifted. */
  villages: number;
  sample: number;
  lifted: number;
  /** Runs that might be played, and that were. */
  runsAsked: number;
  runs: number;
  replicates: number;
  /** The best first; doing nothing is among them. */
  rows: readonly AnswerRow[];
}

export const intervalOf = ({ mean, low, high }: Pick<Estimate, "mean" | "low" | "high">): Told => [
  mean,
  low,
  high,
];

/** What e-commerce credit does, and for whom: the county's treatment against its reference, first four years. */
export interface CreditFound {
  reference: string;
  treatment: string;
  replicates: number;
  households: number;
  lifted: number;
  /** Of 1,000 lifted households, within four years: fewer who relapse. */
  averted: Told;
  /** Of 1,000 households: more who have a loan. */
  borrowers: Told;
  /** Yuan a head and year. */
  income: Told;
  /** The group's income, yuan a head in the last year, the largest effect first. */
  groups: readonly { group: TrialGroup; households: number; income: Told; averted: Told }[];
}

/** Who lives in a county, in figures that a person would say. */
export interface CountyFigures {
  households: number;
  villages: number;
  lifted: number;
  /** Yuan a head and year, where nothing is done. */
  income: number;
  /** Km. */
  distance: number;
  /** Share of households. */
  shops: number;
  /** Lifted households of 1,000 that relapse within four years where nothing is done. */
  relapse: number;
}

/** What has been found of a packaged county before anybody asks. */
export interface CountyAnswer {
  /** Of which model, and from what: tells an answer that is out of date. */
  modelVersion: string;
  inputs: string;
  county: CountyFigures;
  credit: CreditFound;
  questions: readonly Found[];
}
