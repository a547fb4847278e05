import { reserve } from "../src/declare/table.ts";
import { type Draw, luckOf, runKey, type Stream } from "../src/math/draw.ts";
import { holdersOf, posting } from "../src/model/ledger/ledger.ts";
import type { Plan } from "../src/model/run.ts";
import { found } from "../src/model/simulate.ts";
import type { LenderTerms, ProductTerms } from "../src/model/state/lender-terms.ts";
import { type State, tables } from "../src/model/state/state.ts";
import type { FullTurn } from "../src/model/state/step.ts";
import { turner } from "../src/model/turner.ts";
import { loadScenario } from "../src/scenario/load-file.ts";
import { planOf } from "../src/scenario/plan.ts";

/** The plan of a scenario file with some of its values changed. */
export function planWith(set: readonly string[] = [], file = "scenarios/small.yaml"): Plan {
  return planOf(loadScenario(file, { set }).scenario);
}

/** A plan of few households and few seasons. */
export function smallPlan(
  { villages, households }: { villages: number; households: number },
  set: readonly string[] = [],
): Plan {
  return planWith([
    `county.villages=${villages}`,
    `county.householdsPerVillage=${households}`,
    "time.burnIn=4",
    "time.seasons=8",
    ...set,
  ]);
}

/** A small village, and what is needed to make things happen in it by hand. */
export interface Village {
  plan: Plan;
  state: State;
  /** The turn of some season; what it draws can be fixed with `drawn`. */
  at(season: number): FullTurn;
  /** Gives a household exactly this much cash, fen. */
  cash(i: number, fen: number): void;
  deposit(i: number): number;
}

/** One village of three households, without shops, loans or mouths to feed: amounts can be worked by hand. */
export function threeHouseholds(
  lenders?: (listed: readonly LenderTerms[]) => readonly LenderTerms[],
  fixed: Readonly<Record<string, number>> = {},
): Village {
  const listed = smallPlan({ villages: 1, households: 3 });
  const plan = { ...listed, lenders: lenders?.(listed.lenders) ?? listed.lenders };
  const state = found(plan, luckOf(runKey("three", 0)));
  const { household, shop } = state;
  household.members.fill(0);
  household.shop.fill(-1);
  household.able.fill(2);
  household.habit.fill(0);
  household.prudence.fill(0);
  shop.count = 0;
  reserve(tables.line, state.line, 20);
  reserve(tables.loan, state.loan, 20);
  reserve(tables.need, state.need, 20);
  reserve(tables.opportunity, state.opportunity, 3);
  reserve(tables.shop, state.shop, 3);
  const post = posting(state.ledger);
  const purse = holdersOf(state.ledger).of("state");
  const deposit = (i: number): number => state.ledger.balances.deposit[i];
  const cash = (i: number, fen: number): void => {
    post.opening(i, purse, deposit(i));
    post.opening(purse, i, fen);
  };
  for (let i = 0; i < 3; i++) cash(i, 0);
  state.ledger.matrix.fill(0);
  const turnAt = turner(plan, plan.arms.at(-1)!, state, drawn(fixed));
  return { plan, state, at: (season) => turnAt(season, true), cash, deposit };
}

/** Luck by hand: the uniform of each purpose; what is not named is 0.999, where nothing happens. */
export function drawn(fixed: Readonly<Record<string, number>>): Draw {
  return (purpose) => {
    const uniform = (): number => fixed[purpose] ?? 0.999;
    return {
      uniform,
      normal: () => 0,
      uniforms: (_: Int32Array, column: Float64Array) => column.fill(uniform()),
      normals: (_: Int32Array, column: Float64Array) => column.fill(0),
    } as unknown as Stream;
  };
}

/** A lender with some of its terms changed, a column at a time. */
export function changed(
  terms: LenderTerms,
  columns: { [C in keyof LenderTerms]?: Partial<LenderTerms[C]> },
): LenderTerms {
  const made: Record<string, unknown> = { ...terms };
  for (const [name, column] of Object.entries(columns))
    made[name] = Array.isArray(column)
      ? column
      : { ...(terms as unknown as Record<string, object>)[name], ...(column as object) };
  return made as unknown as LenderTerms;
}

/** A loan of a year at six to ten per cent, principal at maturity. */
export const bullet: ProductTerms = {
  purposes: ["inputs"],
  program: false,
  cap: 100_000,
  smallest: 1000,
  revolving: false,
  base: "gap",
  limitShare: 1,
  limitRisk: 1,
  limitOfAsk: 0,
  fullRecord: 1,
  lineSeasons: 4,
  reviewed: false,
  unasked: false,
  expectedUse: 1,
  tenor: 4,
  repayment: "bullet",
  grace: 0,
  every: 1,
  prepay: true,
  ltv: 0,
  scoreMargin: 0,
  ceiling: 0,
  rateLow: 0.06,
  rateHigh: 0.1,
  rateSteps: 3,
};
export const instalments: ProductTerms = { ...bullet, repayment: "instalments" };
/** A line on sales, drawn for two seasons at most. */
export const salesLine: ProductTerms = {
  ...bullet,
  purposes: ["stock"],
  revolving: true,
  base: "sales",
  tenor: 2,
  expectedUse: 0.5,
};
