import { ASKS } from "../state/tables.ts";

/** What asking for money is weighed by: rates and weights per yuan and year, effort and amounts in fen. */
export interface Terms {
  /** Posted middle rate, as the household sees it. */
  rate: number;
  dread: number;
  years: number;
  effort: number;
  /** Share of what money is expected to bring that is not counted on. */
  caution: number;
  /** Chance of being granted that the household believes in. */
  belief: number;
  /** Most that can be had, fen. */
  room: number;
  /** Whether less than a quarter of the gap is of use, in proportion. */
  divisible: boolean;
}

/** The ask that leaves most; one object, filled anew by each weighing. */
export interface Ask {
  /** Fen; 0 where nothing is worth asking for. */
  amount: number;
  /** What it is expected to leave, fen: belief·(worth − cost) − effort. */
  value: number;
  /** What the ask that leaves most would cost with effort, and bring, if granted, fen. */
  cost: number;
  effort: number;
  brings: number;
}

export const noAsk = (): Ask => ({ amount: 0, value: 0, cost: 0, effort: 0, brings: 0 });

/** (rate + dread)·years·L, fen: what owing L over that time weighs. */
export const costOfOwing = (
  amount: number,
  { rate, dread, years }: Pick<Terms, "rate" | "dread" | "years">,
): number => (rate + dread) * years * amount;

/**
 * Of ¼, ½, ¾ and all of a gap, the L that leaves most: belief·((1 − caution)·worth(L) − (rate + dread)·years·L) −
 * effort, fen. Where the room left is less than a quarter, L is the room, and worth its part of the quarter's worth if what
 * is wanted is divisible, else nothing. Nothing is asked for where nothing is left.
 */
export function bestAsk(
  worth: { readonly [k: number]: number },
  at: number,
  gap: number,
  terms: Terms,
  into: Ask,
): Ask {
  into.amount = 0;
  into.value = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < ASKS; k++) {
    const part = Math.floor((gap * (k + 1)) / ASKS);
    if (part > terms.room && k > 0) break;
    const amount = Math.min(part, Math.floor(terms.room));
    const owing = costOfOwing(amount, terms);
    const brings = (1 - terms.caution) * worthOfPart(worth[at + k], amount, part, terms);
    const value = terms.belief * (brings - owing) - terms.effort;
    if (value <= into.value) continue;
    into.amount = amount;
    into.value = value;
    into.cost = owing + terms.effort;
    into.effort = terms.effort;
    into.brings = brings;
  }
  if (into.value <= 0) into.amount = 0;
  return into;
}

/** What is left of the worth of a part of the gap when only an amount within it can be had. */
function worthOfPart(worth: number, amount: number, part: number, { divisible }: Terms): number {
  if (amount === part) return worth;
  return divisible ? (worth * amount) / part : 0;
}
