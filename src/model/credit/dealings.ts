import type { Stream } from "../../math/draw.ts";
import type { LenderTerms } from "../state/lender-terms.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import type { Observation } from "./observation.ts";

/** Whose dealings outside a shop stand in platforms' records. */
type Coverage = Pick<Observation, "codeShare" | "inputsOnline" | "recordLiteracy">;

/** What platforms' records hold of households, with or without a shop; made once a season. */
export interface Dealings {
  coverage: Coverage;
  /** Lots by which households leave records: the same in all seasons, and for all lenders. */
  codes: Stream;
  inputs: Stream;
  /** Harvest that each household has sold ahead and not delivered yet, fen at the reference; nothing where nobody has. */
  orders: Float64Array | undefined;
}

export const dealingsOf = (state: Open<never>, coverage: Coverage, turn: Turn): Dealings => ({
  coverage,
  codes: turn.draw("payment code"),
  inputs: turn.draw("inputs online"),
  orders: ordersOf(state, turn),
});

/** By household, where some lender reads them. */
function ordersOf({ household, promise }: Open<never>, { lenders }: Turn): Dealings["orders"] {
  const isRead = lenders.some(({ information }) => information.sees.includes("forwardOrders"));
  if (!isRead || promise.count === 0) return;
  const orders = new Float64Array(household.count);
  for (let row = 0; row < promise.count; row++) orders[promise.household[row]] += promise.amount[row];
  return orders;
}

/** u < share · (1 + recordLiteracy · λ): whether a household of digital literacy λ is among those who leave a record. */
export const leavesRecord = (u: number, share: number, literacy: number, slope: number): boolean =>
  u < share * (1 + slope * literacy);

/** Whether household `i` takes payments by a merchant's code (码商). */
export const takesCodes = (
  { household, village }: Open<never>,
  i: number,
  { codes, coverage }: Dealings,
): boolean =>
  leavesRecord(
    codes.uniform(household.id[i]),
    Math.max(coverage.codeShare, village.codes[household.village[i]]),
    household.literacy[i],
    coverage.recordLiteracy,
  );

/** Whether household `i` buys its inputs through a platform. */
export const buysInputsOnline = (
  { household }: Open<never>,
  i: number,
  { inputs, coverage }: Dealings,
): boolean =>
  leavesRecord(
    inputs.uniform(household.id[i]),
    coverage.inputsOnline,
    household.literacy[i],
    coverage.recordLiteracy,
  );

/** Harvest that household `i` has sold ahead, fen at the reference. */
export const orderedBy = (i: number, { orders }: Dealings): number => orders?.[i] ?? 0;

/** Whether a lender that is shown a platform's records finds dealings of household `i` there, with or without a shop. */
export const showsDealings = (
  state: Open<never>,
  i: number,
  { information: { sees, platforms } }: Pick<LenderTerms, "information">,
  dealings: Dealings,
): boolean =>
  platforms.length > 0 &&
  ((sees.includes("codeReceipts") && takesCodes(state, i, dealings)) ||
    (sees.includes("inputPurchases") && buysInputsOnline(state, i, dealings)) ||
    (sees.includes("forwardOrders") && orderedBy(i, dealings) > 0));
