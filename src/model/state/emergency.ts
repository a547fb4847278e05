import type { Values } from "../../declare/parameter.ts";
import { distressSale, type hardship } from "./hardship.ts";
import type { Open } from "./state.ts";
import type { Turn } from "./step.ts";
import { annuity, type Emergency, type Valuation } from "./worth.ts";

/** What household `i` faces whose bills are beyond its means, by what it can see. */
export function emergencyOf(
  { household }: Open<never>,
  i: number,
  turn: Turn,
  settings: Valuation,
): Emergency {
  const { consume } = turn.ahead;
  const bill = household.bill[i];
  const price = turn.county.distressPrice;
  const wage = lastingWage(household, i, turn) * annuity(settings.discountRate, settings.lastingYears);
  return {
    bill,
    fees: household.fees[i],
    sellable: distressSale(
      bill,
      household.assets[i] + household.projectValue[i] / 100,
      consume.careShare,
      price,
    ),
    price,
    careLoss: wage * Math.min(consume.forgoneCare, household.able[i]),
    schoolLoss: household.students[i] > 0 ? wage * schoolingLost(household, i, consume) : 0,
    leastFees: consume.leastFees,
  };
}

/** A worker's wage of a year by the household's ability and schooling, fen. */
function lastingWage({ ability, schoolingFactor }: Open<never>["household"], i: number, turn: Turn): number {
  return 100 * turn.earning.wageScale * turn.growth * ability[i] * schoolingFactor[i];
}

/** (1 − leavesSchool) · workers at wage work, the student at least: worker's wages lost by a student who leaves school. */
function schoolingLost(
  household: Open<never>["household"],
  i: number,
  { leavesSchool }: Values<typeof hardship>,
): number {
  return (1 - leavesSchool) * Math.max(1, household.wageLabour[i]);
}
