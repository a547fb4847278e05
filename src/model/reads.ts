import { type ArmPlan, armOf, type Plan } from "./run.ts";
import type { LenderTerms } from "./state/lender-terms.ts";

/**
 * Of a lender that is open to nobody, all that a season asks: its card and reserves at the start, and what it costs to
 * keep a book that stays empty. What it would lend, how soon and against what is asked of open lenders alone.
 */
const closedLender = ({ information, cost, capacity, funding, security, products }: LenderTerms) => ({
  information,
  cost: [cost.intake, cost.processing],
  capacity,
  funding: [funding.capital, funding.costOfFunds],
  lgd: security.lgd,
  products: products.length,
});

/**
 * What every season of a replicate asks of a plan: a lender's terms where one of `arms` opens it, or may come to, and the
 * paths that one of them takes.
 */
function common(plan: Plan, replicate: number, arms: readonly Pick<ArmPlan, "name" | "open">[]) {
  const { seed, luck, size, population, survey, phases, shocks, lenders } = plan;
  const open = new Set(arms.flatMap((arm) => Object.values(arm.open).flat()));
  const paths = (plan.paths ?? []).filter(
    ({ arm }) => arm === undefined || arms.some(({ name }) => name === arm),
  );
  // A path in time starts from what stands in the plan, whoever asks for it.
  const isAsked = (j: number): boolean => open.has(j) || paths.length > 0;
  const terms = lenders.map((each, j) => (isAsked(j) ? each : closedLender(each)));
  return { seed, replicate, luck, size, population, survey, phases, shocks, paths, terms };
}

/** Who may borrow of whom before the arms part; policies begin then. */
const openBefore = (plan: Plan) => {
  const { name, open, access } = armOf(plan, plan.time.burnInArm);
  return { name, open, access };
};

/**
 * All that the seasons until the arms part ask of a plan whose uncertain numbers have been drawn, as text: two plans with
 * the same text have the same county when the arms part. Growth has not begun.
 */
export function burnInReads(plan: Plan, replicate: number): string {
  const { growth: _, ...county } = plan.county;
  const before = openBefore(plan);
  return JSON.stringify([common(plan, replicate, [before]), county, plan.time.burnIn, before]);
}

/** The same of all that is asked until the end of one arm that is played by itself. */
export function runReads(plan: Plan, replicate: number, name: string): string {
  const [before, arm] = [openBefore(plan), armOf(plan, name)];
  return JSON.stringify([common(plan, replicate, [before, arm]), plan.county, plan.time, before, arm]);
}
