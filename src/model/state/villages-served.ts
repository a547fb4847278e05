import type { Open } from "./state.ts";
import type { Turn } from "./step.ts";

/**
 * c·n/4: what a season's service of a village costs, whole fen, at c yuan for each of its n households and year.
 */
export const seasonsService = (cost: number, households: number): number =>
  Math.round((100 * cost * households) / 4);

/** Villages, in their order, whose service the county pays for while it has money; none once it has not. */
export function* villagesServed(
  { village, ledger }: Open<never>,
  cost: number,
  { eligible, post, holders, householdsPerVillage }: Turn<"surveyCost">,
): Generator<number> {
  const [county, services] = [holders.of("county"), holders.of("services")];
  const fen = seasonsService(cost, householdsPerVillage);
  for (let v = 0; v < village.count; v++) {
    if (!eligible.village(v)) continue;
    if (ledger.balances.deposit[county] < Math.max(1, fen)) return;
    post.surveyCost(county, services, fen);
    yield v;
  }
}
