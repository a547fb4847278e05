import type { Values } from "../declare/parameter.ts";
import { settled } from "../declare/table.ts";
import type { Draw } from "../math/draw.ts";
import type { population } from "./founding/population.ts";
import { grouping } from "./groups.ts";
import { openIn, sharedOf } from "./in-force.ts";
import { indexedCounty, indexedLender, indexOf } from "./indexed.ts";
import { bulkPosting, deaf, holdersOf, posting } from "./ledger/ledger.ts";
import type { phases } from "./phases/all.ts";
import type { ArmPlan, Plan } from "./run.ts";
import { eligibilityOf, everybody } from "./state/eligibility.ts";
import { CIRCLE, circlesIn } from "./state/kin-circle.ts";
import type { State } from "./state/state.ts";
import type { FullTurn } from "./state/step.ts";

/** What a step is told, for one arm's state; `at` moves it to a season. */
export function turner(
  plan: Plan,
  arm: ArmPlan,
  state: State,
  draw: Draw,
  assign = draw,
): (season: number, freshLuck: boolean) => FullTurn {
  const { ledger } = state;
  const size = plan.size.householdsPerVillage;
  const perVillage = circlesIn(size);
  const { household } = state;
  const ear = deaf();
  const turn = settled<FullTurn>({
    season: 0,
    quarter: 0,
    year: 0,
    // A double from the start: what V8 compiles for whole numbers it throws away with the first growth.
    growth: Number.NaN,
    freshLuck: true,
    since: 0,
    lasts: 0,
    ...settingsOf(plan),
    transferFloor: (plan.population as Values<typeof population>).transferFloor,
    open: arm.open,
    eligible: everybody,
    offered: offering(arm, state, assign),
    draw,
    assign,
    post: posting(ledger, ear),
    ...bulkPosting(ledger, ear),
    ear,
    followed: -1,
    holders: holdersOf(ledger),
    householdsPerVillage: size,
    circleHolder: (i) =>
      ledger.households + household.village[i] * perVillage + Math.floor(household.number[i] / CIRCLE),
  });
  const [shared, open] = [sharedOf(plan, arm), openIn(arm)];
  const groups = grouping(plan, arm, state, assign, (at, meets) =>
    indexedIn(settingsOf(shared(at, meets)), turn.growth, at),
  );
  return (at, freshLuck) => {
    const current = settingsOf(shared(at));
    Object.assign(turn, current);
    turn.open = open(at);
    turn.season = at;
    turn.quarter = ((at % 4) + 4) % 4;
    turn.year = Math.floor(at / 4);
    turn.growth = at > 0 ? growthOf((year) => 1 + shared(4 * year).county.growth, at) : 1;
    turn.freshLuck = freshLuck;
    Object.assign(turn, indexedIn(current, turn.growth, at));
    turn.groups = groups?.(turn);
    return turn;
  };
}

/** What every step reads: the county's terms, the lenders, and what phases tell one another. */
function settingsOf({ county, phases: settings, lenders }: ReturnType<ReturnType<typeof sharedOf>>) {
  type Phases = { [K in keyof typeof phases]: Values<(typeof phases)[K]["parameters"]> };
  const { plan, credit, calendar, produce, sell, consume } = settings as unknown as Phases;
  return {
    county,
    lenders,
    stockShare: plan.stockShare,
    afterDefault: credit.afterDefault,
    recordCoverage: credit.recordCoverage,
    probation: calendar.probation,
    earning: produce,
    ahead: { produce, sell, consume },
  };
}

/** Published amounts, carried on or worn away by a season. */
function indexedIn<T extends Pick<FullTurn, "county" | "lenders">>(
  current: T,
  growth: number,
  at: number,
): T {
  const index = indexOf(current.county, growth, at);
  if (index === 1) return current;
  const lenders = current.lenders.map((terms) => indexedLender(terms, index));
  return { ...current, county: indexedCounty(current.county, index), lenders };
}

/** To whom the lenders that an arm opens are offered. */
function offering({ access = [] }: ArmPlan, state: State, assign: Draw): FullTurn["offered"] {
  if (access.length === 0) return () => true;
  const limited = new Map(
    access.map((each) => [each.lender, eligibilityOf(each.for, state, assign)] as const),
  );
  return (i, j) => limited.get(j)?.household(i) ?? true;
}

/** Π (1 + g) over whole years, each with the growth of its first season, and a straight line within the year. */
function growthOf(yearly: (year: number) => number, at: number): number {
  let growth = 1;
  const whole = Math.floor(at / 4);
  for (let y = 0; y < whole; y++) growth *= yearly(y);
  return growth * (1 + ((yearly(whole) - 1) * (at % 4)) / 4);
}
