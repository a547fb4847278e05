import { parameter, type Values } from "../../declare/parameter.ts";
import { EMERGENCY, HOUSE } from "../../declare/purposes.ts";
import { firstOfCircle, sizeOfCircle } from "../state/kin-circle.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";

const p = parameter;

/** Kin lending (equations §5.3): free, small, and limited by what kin have themselves. */
export const kin = {
  help: p({
    value: 0.35,
    min: 0,
    max: 1,
    plausible: [0.2, 0.6],
    unit: "share",
    en: "chance that kin help",
    zh: "亲友出借概率",
    source: "T1",
    grade: "C",
  }),
  helpIndebted: p({
    value: 0.05,
    min: 0,
    max: 1,
    plausible: [0, 0.2],
    unit: "share",
    en: "... when much is owed already",
    zh: "已欠较多时的概率",
    source: "assumed: favours run out",
    grade: "D",
  }),
  helpHouse: p({
    value: 0.8,
    min: 0,
    max: 1,
    plausible: [0.5, 0.95],
    unit: "share",
    en: "... for a house or a wedding",
    zh: "建房婚嫁时的概率",
    source: "T1",
    grade: "C",
  }),
  largest: p({
    value: 9000,
    min: 0,
    max: 500000,
    plausible: [5000, 20000],
    unit: "yuan",
    en: "largest kin loan",
    zh: "亲友借款上限",
    source: "T5",
    grade: "C",
  }),
  largestHouse: p({
    value: 50000,
    min: 0,
    max: 1000000,
    plausible: [20000, 100000],
    unit: "yuan",
    en: "... for a house or a wedding",
    zh: "建房婚嫁借款上限",
    source: "T3",
    grade: "C",
  }),
  spare: p({
    value: 0.2,
    min: 0,
    max: 1,
    plausible: [0.1, 0.4],
    unit: "share",
    en: "share of spare cash that kin would lend",
    zh: "亲友可出借的余钱比例",
    source: "assumed: own buffers come first",
    grade: "D",
  }),
  kept: p({
    value: 0.8,
    min: 0,
    max: 5,
    plausible: [0.5, 1.5],
    unit: "seasons",
    en: "cash that kin keep for themselves, seasons of income",
    zh: "亲友自留现金(季收入)",
    source: "assumed: the same buffer as everybody's",
    grade: "D",
  }),
};

/** What a kin loan posts. */
export type KinFlow = "kinContribution" | "kinContributionClaim" | "kinDisbursement" | "kinLending";

/**
 * Household `i` asks its kin circle for `gap` fen, and takes nothing under `least`; what it gets is lent by the members in proportion to their
 * spare cash, through the circle's account, and returned.
 */
export function askKin(
  state: Open<never>,
  i: number,
  purpose: number,
  gap: number,
  least: number,
  settings: Values<typeof kin>,
  turn: Turn<KinFlow>,
): number {
  const { household, ledger } = state;
  const permanent = household.permanentIncome[i];
  const owed = -ledger.balances.kinLoan[i];
  const forHouse = purpose === HOUSE;
  const chance = forHouse
    ? settings.helpHouse
    : owed - household.houseDebt[i] > 2 * permanent
      ? settings.helpIndebted
      : purpose === EMERGENCY
        ? Math.min(1, 1.3 * settings.help)
        : settings.help;
  if (turn.draw("kin", turn.season).uniform(household.id[i], purpose) >= chance) return 0;

  const number = household.number[i];
  const first = firstOfCircle(i, number);
  const size = sizeOfCircle(number, turn.householdsPerVillage);
  const cash = ledger.balances.deposit;
  let pool = 0;
  for (let m = first; m < first + size; m++) if (m !== i) pool += spareOf(state, m, settings);
  const most = 100 * turn.growth * (forHouse ? settings.largestHouse : settings.largest);
  const granted = Math.floor(Math.min(gap, most, (forHouse ? 0.8 : 0.5) * pool));
  if (granted < Math.max(10_000, least)) return 0;

  const circle = turn.circleHolder(i);
  const { kinContribution, kinContributionClaim, kinDisbursement, kinLending } = turn.post;
  let given = 0;
  for (let m = first; m < first + size; m++) {
    if (m === i) continue;
    const part = Math.min(Math.floor((granted * spareOf(state, m, settings)) / pool), Math.max(0, cash[m]));
    kinContribution(m, circle, part);
    kinContributionClaim(circle, m, part);
    given += part;
  }
  kinDisbursement(circle, i, given);
  kinLending(i, circle, given);
  return given;
}

function spareOf({ household, ledger }: Open<never>, m: number, { spare, kept }: Values<typeof kin>): number {
  return spare * Math.max(0, ledger.balances.deposit[m] - kept * household.permanentIncome[m]);
}
