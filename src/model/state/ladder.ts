import { type Frozen, reserve } from "../../declare/table.ts";
import type { Stream } from "../../math/draw.ts";
import { power } from "../../math/elementary.ts";
import { WHOLE } from "./household.ts";
import type { Investment } from "./investment.ts";
import { type ProjectYield, presentValue, projectIncome } from "./project.ts";
import { type Open, tables } from "./state.ts";
import type { Turn } from "./step.ts";
import { RUNGS } from "./tables.ts";

/** Luck of a chance to invest: its return, the error with which that is seen, and from where on the rungs' costs. */
const LUCK = { yearly: 1, error: 2, cost: 3 } as const;

/** Rungs of the ladder, the smallest first: how each costs between two ends, and its mean return. */
function ladderOf(settings: Investment): readonly { from: number; to: number; mean: number }[] {
  return [
    { from: settings.toolsFrom, to: settings.toolsTo, mean: settings.toolsReturn },
    { from: settings.herdFrom, to: settings.herdTo, mean: settings.herdReturn },
    { from: settings.greenhouseFrom, to: settings.greenhouseTo, mean: settings.greenhouseReturn },
  ];
}

/** 100 · from · (to/from)^u · (1+g)^t, whole fen: what a rung costs, even in logarithms between its ends. */
export function costOfRung({ from, to }: { from: number; to: number }, u: number, growth: number): number {
  return Math.round(100 * from * power(to / from, u) * growth);
}

/** A rung as it comes to a household: what it costs, fen, what it returns a year, and the net present value that is seen, fen. */
interface Rung {
  cost: number;
  yearly: number;
  worth: number;
}

/**
 * The rungs of household `id`'s chance: R = mean + projectSpread · N, one N for all; seen with one error of
 * projectError · N; worth PV(seen) − cost.
 */
export function rungsOf(
  chance: Stream,
  id: number,
  growth: number,
  settings: Investment & { discountRate: number },
  rules: ProjectYield,
): Rung[] {
  const news = settings.projectSpread * chance.normal(id, LUCK.yearly);
  const error = settings.projectError * chance.normal(id, LUCK.error);
  return ladderOf(settings).map(({ from, to, mean }, k) => {
    const cost = costOfRung({ from, to }, chance.uniform(id, LUCK.cost + k), growth);
    const income = projectIncome(cost, mean + news + error, rules);
    const worth = presentValue(income, rules, settings.discountRate) - cost;
    return { cost, yearly: mean + news, worth };
  });
}

/** Of a chance's rungs, from `at` on in their columns, what each costs and is worth, fen. */
export interface Ladder {
  costs: Frozen;
  worths: Frozen;
  at: number;
  technology: ProjectYield["technology"];
}

/**
 * Share of a rung that money can have: all from nine tenths of its cost on and nothing below, or, where technology is
 * smooth, whatever it pays for.
 */
export function shareOfRung(money: number, cost: number, technology: ProjectYield["technology"]): number {
  if (technology === "smooth") return Math.max(0, Math.min(1, money / cost));
  return money >= WHOLE * cost ? 1 : 0;
}

/** The rung of which money has most worth, −1 where it has none. */
export function bestRung(money: number, ladder: Ladder): number {
  let best = -1;
  let most = 0;
  for (let k = 0; k < RUNGS; k++) {
    const worth = worthOfRung(money, k, ladder);
    if (!(worth > most)) continue;
    best = k;
    most = worth;
  }
  return best;
}

function worthOfRung(money: number, k: number, { costs, worths, at, technology }: Ladder): number {
  return shareOfRung(money, costs[at + k], technology) * worths[at + k];
}

/** V(own + L) − V(own), V the net present value of the best rung that money can have: what L brings beyond itself, fen, before interest. */
export function assetWorth(lent: number, own: number, ladder: Ladder): number {
  return valueOfMoney(own + lent, ladder) - valueOfMoney(own, ladder);
}

/**
 * Least that must be added to money so that it is worth more, fen: up to the nearest better rung, of which smooth technology
 * sells a part; ∞ where no rung is better. Less is no use to borrow.
 */
export function leastToAdd(money: number, ladder: Ladder): number {
  const { costs, worths, at, technology } = ladder;
  const value = valueOfMoney(money, ladder);
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < RUNGS; k++) {
    const [cost, worth] = [costs[at + k], worths[at + k]];
    if (!(worth > value)) continue;
    const from = technology === "smooth" ? (cost * value) / worth : WHOLE * cost;
    least = Math.min(least, Math.max(0, from - money));
  }
  return least;
}

function valueOfMoney(money: number, ladder: Ladder): number {
  const best = bestRung(money, ladder);
  return best < 0 ? 0 : worthOfRung(money, best, ladder);
}

/** What household `i` may have, what it costs, and what of its return is seen: in the row after the last. */
export function seeLadder(
  { household, opportunity }: Open<"opportunity.*">,
  i: number,
  settings: Investment & { discountRate: number },
  turn: Turn,
): Ladder {
  const { produce } = turn.ahead;
  const chance = turn.draw("opportunity", turn.season);
  const rungs = rungsOf(chance, household.id[i], turn.growth, settings, produce);
  reserve(tables.opportunity, opportunity, 1);
  const at = opportunity.count * RUNGS;
  opportunity.household[opportunity.count] = i;
  for (let k = 0; k < RUNGS; k++) {
    opportunity.cost[at + k] = rungs[k].cost;
    opportunity.yearly[at + k] = rungs[k].yearly;
    opportunity.worth[at + k] = rungs[k].worth;
  }
  return ladderAt(opportunity, opportunity.count, produce);
}

/** The ladder of a household's chance to invest, which it took; chances stand in the order of households. */
export function ladderOfHousehold(
  opportunity: Open<never>["opportunity"],
  i: number,
  rules: Pick<ProjectYield, "technology">,
): Ladder | undefined {
  let [from, to] = [0, opportunity.count];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (opportunity.household[middle] < i) from = middle + 1;
    else to = middle;
  }
  const found = from < opportunity.count && opportunity.household[from] === i;
  return found ? ladderAt(opportunity, from, rules) : undefined;
}

/** The ladder of a row of opportunities. */
export const ladderAt = (
  { cost, worth }: Open<never>["opportunity"],
  row: number,
  { technology }: Pick<ProjectYield, "technology">,
): Ladder => ({ costs: cost, worths: worth, at: row * RUNGS, technology });
