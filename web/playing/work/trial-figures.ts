import type { HouseholdGroup } from "../../../src/compare/group-figures.ts";
import type { Payment } from "../../../src/compare/payments.ts";
import type { Mixture } from "../../../src/levers/mixture.ts";
import type { TargetKey } from "../../../src/levers/target.ts";

/** Figures of the county that an answer is told in. */
export const trialMetrics = [
  "relapse",
  "relapseHelped",
  "newPoverty",
  "income",
  "liftedIncome",
  "coverage",
  "overIndebted",
] as const;
export type TrialMetric = (typeof trialMetrics)[number];

/** Groups of households of whom it is told. */
export const trialGroups = [
  "lifted",
  "unstable",
  "shop",
  "noShop",
  "near",
  "far",
  "literacy1",
  "literacy5",
  "elderly",
] as const satisfies readonly HouseholdGroup[];
export type TrialGroup = (typeof trialGroups)[number];

/** What mixtures are tried in: an arm of a county without its policies, on luck of its own. */
export interface TrialAsked {
  arm: string;
  mixtures: readonly Mixture[];
  target: TargetKey;
  seed: string;
  /** Arms as the county has them, played beside or in place of mixtures. */
  arms?: readonly string[];
}

interface GroupTrial {
  households: number;
  relapse: number;
  income: number;
  overIndebted: number;
  borrowed: number;
}

/** What one mixture, or one arm, came to on one luck. */
export interface Trialled {
  figures: Record<TrialMetric, number>;
  payments: readonly Payment[];
  groups: Record<TrialGroup, GroupTrial>;
  households: number;
  /** Who lives there: km to the branch in the mean, and the share of households with an online shop. */
  distance: number;
  shops: number;
}
