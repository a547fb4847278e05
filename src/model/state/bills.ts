import type { Values } from "../../declare/parameter.ts";
import { type Sold, sellAssets } from "./distress-sale.ts";
import { type hardship, lossOfCare } from "./hardship.ts";
import { PLACES, STUDENT, VACANT } from "./household.ts";
import { countMembers } from "./members.ts";
import type { Open } from "./state.ts";
import type { Turn } from "./step.ts";
import { type ByHousehold, metBy } from "./treatment.ts";

type Settings = Values<typeof hardship>;

/** Students lost to a household are counted in a byte. */
const MOST_LOST = 250;

type Schooled = Open<
  | "household.ages"
  | "household.members"
  | "household.elders"
  | "household.pupils"
  | "household.students"
  | "household.able"
  | "household.schoolingFactor"
  | "household.schoolingLost"
>;
type Billed = Sold &
  Schooled &
  Open<"household.chronicLoss" | "household.forgoneCare" | "household.yearRigid">;

/** Care and school fees, from what there was in time; then assets; then care is forgone, a child leaves school. */
export function payBills(
  state: Billed,
  treated: ByHousehold<{ settings: Settings }>,
  turn: Turn<"care" | "distressSale" | "schooling">,
): void {
  const { household, ledger } = state;
  const cash = ledger.balances.deposit;
  const { count, bill: bills, fees } = household;
  for (let i = 0; i < count; i++) {
    const bill = bills[i];
    if (bill + fees[i] === 0) continue;
    const { settings } = metBy(treated, i);
    let means = Math.max(0, Math.min(household.emergencyMeans[i], cash[i]));
    if (means < bill)
      means += sellAssets(household, i, { short: bill - means, share: settings.careShare, least: 0 }, turn);
    const care = bill !== 0 ? payCare(state, i, means, settings, turn) : 0;
    const school = fees[i] !== 0 ? paySchool(state, i, means - care, settings, turn) : 0;
    household.yearRigid[i] += care + school;
  }
}

/** Pays for care what the means allow; what is forgone costs labour for long. Returns what was paid, fen. */
function payCare(
  { household, ledger }: Open<"household.chronicLoss" | "household.forgoneCare">,
  i: number,
  means: number,
  { forgoneCare }: Settings,
  { post, holders }: Turn<"care">,
): number {
  const bill = household.bill[i];
  const care = Math.min(bill, means, Math.max(0, ledger.balances.deposit[i]));
  post.care(i, holders.of("services"), care);
  if (care < bill) {
    household.chronicLoss[i] += lossOfCare(care, bill, forgoneCare);
    household.forgoneCare[i] = 1;
  }
  return care;
}

/** Pays school fees from what care leaves; where too little is paid a student leaves. Returns what was paid, fen. */
function paySchool(
  { household, ledger }: Schooled,
  i: number,
  means: number,
  settings: Settings,
  { post, holders }: Turn<"schooling">,
): number {
  const fees = household.fees[i];
  const school = Math.min(fees, means, Math.max(0, ledger.balances.deposit[i]));
  const paid = Math.max(0, school);
  post.schooling(i, holders.of("services"), paid);
  if (school < settings.leastFees * fees && household.students[i] > 0) leaveSchool(household, i, settings);
  return paid;
}

/** One student leaves school for good, to work at a lower wage than with a certificate. */
function leaveSchool(household: Schooled["household"], i: number, { leavesSchool }: Settings): void {
  for (let m = i * PLACES; m < (i + 1) * PLACES; m++) {
    const age = household.ages[m];
    if (age === VACANT || !(age & STUDENT)) continue;
    household.ages[m] = age & ~STUDENT;
    household.schoolingFactor[i] *= leavesSchool;
    household.schoolingLost[i] = Math.min(MOST_LOST, household.schoolingLost[i] + 1);
    countMembers(household, i);
    return;
  }
}
