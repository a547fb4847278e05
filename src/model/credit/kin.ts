import { parameter, type Values } from "../../declare/parameter.ts";
import { EMERGENCY, HOUSE } from "../../declare/purposes.ts";
import { firstOfCircle, sizeOfCircle } from "../state/kin-circle.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import type { LoanRequest } from "./request.ts";

const p = parameter;

/** Kin lending (docs/model/05-credit.md): free, small, and limited by what kin have themselves. */
export const kin = {
  help: p({
    value: 0.2,
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
  muchOwed: p({
    value: 2,
    min: 0,
    max: 40,
    plausible: [1, 4],
    unit: "seasons",
    en: "kin debt, houses left out, that counts as much, seasons of income",
    zh: "视为已欠较多的亲友借款(季收入,建房除外)",
    source: "assumed: half a year's income",
    grade: "D",
  }),
  helpEmergency: p({
    value: 1.3,
    min: 0,
    max: 4,
    plausible: [1, 2],
    unit: "times",
    en: "the chance that kin help, in an emergency against other needs",
    zh: "应急时亲友出借概率的倍数",
    source: "assumed: illness moves kin sooner",
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
  smallest: p({
    value: 400,
    min: 0,
    max: 5000,
    plausible: [50, 500],
    unit: "yuan",
    en: "smallest kin loan",
    zh: "亲友借款下限",
    source: "assumed: less is no loan but a favour",
    grade: "D",
  }),
  pool: p({
    value: 0.5,
    min: 0,
    max: 1,
    plausible: [0.3, 0.8],
    unit: "share",
    en: "of what the circle could lend, lent to one of it at most",
    zh: "一户最多可借到的亲友可出借资金比例",
    source: "assumed: others may ask tomorrow",
    grade: "D",
  }),
  poolHouse: p({
    value: 0.8,
    min: 0,
    max: 1,
    plausible: [0.5, 1],
    unit: "share",
    en: "... for a house or a wedding",
    zh: "建房婚嫁时的该比例",
    source: "assumed: everybody gives what can be given",
    grade: "D",
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
type KinFlow = "kinContribution" | "kinContributionClaim" | "kinDisbursement" | "kinLending";

export type Kin = Values<typeof kin>;

/** Chance that kin help, of one who owes them `owed` beyond houses and earns `income` a season, fen. */
export function helpChance(settings: Kin, purpose: number, owed: number, income: number): number {
  if (purpose === HOUSE) return settings.helpHouse;
  if (owed > settings.muchOwed * income) return settings.helpIndebted;
  return purpose === EMERGENCY ? Math.min(1, settings.helpEmergency * settings.help) : settings.help;
}

/** The most that kin lend, whole fen: the gap, within the largest kin loan and a share of the circle's pool. */
export function kinLoan(settings: Kin, purpose: number, gap: number, pool: number, growth: number): number {
  const forHouse = purpose === HOUSE;
  const most = 100 * growth * (forHouse ? settings.largestHouse : settings.largest);
  return Math.floor(Math.min(gap, most, (forHouse ? settings.poolHouse : settings.pool) * pool));
}

/** What one of the circle could lend, fen: a share of cash above what is kept, in seasons of income. */
export const spareOf = ({ spare, kept }: Kin, cash: number, income: number): number =>
  spare * Math.max(0, cash - kept * income);

/**
 * Household `i` asks its kin circle for `gap` fen, and takes nothing under `least`; what it gets is lent by the
 * members in proportion to their spare cash, through the circle's account, and returned.
 */
export function askKin(
  state: Open<never>,
  { i, purpose, gap }: Pick<LoanRequest, "i" | "purpose" | "gap">,
  least: number,
  settings: Kin,
  turn: Turn<KinFlow>,
): number {
  const { household, ledger } = state;
  const owed = -ledger.balances.kinLoan[i] - household.houseDebt[i];
  const chance = helpChance(settings, purpose, owed, household.permanentIncome[i]);
  if (turn.draw("kin", turn.season).uniform(household.id[i], purpose) >= chance) return 0;
  const pool = poolOf(state, i, settings, turn);
  const granted = kinLoan(settings, purpose, gap, pool, turn.growth);
  if (granted <= 0 || granted < Math.max(100 * settings.smallest, least)) return 0;
  return lend(state, i, { granted, pool }, settings, turn);
}

/** What the others of the circle could lend together, fen. */
function poolOf({ household, ledger }: Open<never>, i: number, settings: Kin, turn: Turn): number {
  const number = household.number[i];
  const first = firstOfCircle(i, number);
  const size = sizeOfCircle(number, turn.householdsPerVillage);
  let pool = 0;
  for (let m = first; m < first + size; m++)
    if (m !== i) pool += spareOf(settings, ledger.balances.deposit[m], household.permanentIncome[m]);
  return pool;
}

/** Each of the circle lends a part in proportion to spare cash; returns what comes together, fen. */
function lend(
  { household, ledger }: Open<never>,
  i: number,
  { granted, pool }: { granted: number; pool: number },
  settings: Kin,
  turn: Turn<KinFlow>,
): number {
  const { deposit } = ledger.balances;
  const { kinContribution, kinContributionClaim, kinDisbursement, kinLending } = turn.post;
  const number = household.number[i];
  const first = firstOfCircle(i, number);
  const circle = turn.circleHolder(i);
  let lent = 0;
  for (let m = first; m < first + sizeOfCircle(number, turn.householdsPerVillage); m++) {
    if (m === i) continue;
    const spare = spareOf(settings, deposit[m], household.permanentIncome[m]);
    const part = Math.min(Math.floor((granted * spare) / pool), Math.max(0, deposit[m]));
    kinContribution(m, circle, part);
    kinContributionClaim(circle, m, part);
    lent += part;
  }
  kinDisbursement(circle, i, lent);
  kinLending(i, circle, lent);
  return lent;
}
