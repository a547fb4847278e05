import type { Estimate } from "../../src/compare/estimate.ts";
import { exclusionKeys } from "../../src/declare/exclusions.ts";

export type Exclusion = (typeof exclusionKeys)[number];

/** The reasons for which households have no formal loan, in the order in which an application meets them. */
export const reasons = exclusionKeys.slice(1);

/** The metric that counts the households of a reason. */
export const metricOf = (reason: Exclusion): string =>
  reason === "included" ? "coverage" : `excluded${reason[0].toUpperCase()}${reason.slice(1)}`;

/** A stage between a need and a loan, with the share of households that end there, one estimate an arm. */
interface Stage {
  reason: Exclusion;
  shares: readonly Estimate[];
}

type Estimates = Readonly<Record<string, Readonly<Record<string, Estimate>>>>;

/** From “no demand” to “declined”, and last the households that have a loan; together all households. */
export const funnel = (estimates: Estimates, arms: readonly string[]): Stage[] =>
  [...reasons, "included" as const].map((reason) => ({
    reason,
    shares: arms.map((arm) => estimates[arm][metricOf(reason)]),
  }));

/** Stages at which some household stops. */
export const seen = (stages: readonly Stage[]): Stage[] =>
  stages.filter(({ shares }) => shares.some(({ mean }) => mean > 0));

/** Of those left out although they could have used a loan, the reason that takes most under an arm. */
export function mostFrequent(stages: readonly Stage[], arm: number): Stage | undefined {
  const barred = stages.filter(({ reason }) => reason !== "noDemand" && reason !== "included");
  const share = (stage: Stage): number => stage.shares[arm]?.mean ?? 0;
  return [...barred].sort((a, b) => share(b) - share(a))[0];
}
