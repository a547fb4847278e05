import { parameter, type Values } from "../../declare/parameter.ts";
import { principalDue } from "../credit/collect.ts";
import { seasonInterest } from "../credit/pay.ts";
import { type RescheduledColumn, reschedule, wouldReschedule } from "../credit/reschedule.ts";
import { isForShops } from "../state/lender-terms.ts";
import type { Open } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";
import { PERFORMING } from "../state/tables.ts";

const p = parameter;

/**
 * Early warning and repayment plan (财务预警与还款计划): borrowers report to the village accountant each season; where what falls
 * due is more than they are likely to have, the lender is asked for a later date before anything is missed.
 */
export const earlyWarning = step({
  en: "Early warning and repayment plan",
  zh: "财务预警与还款计划",
  gloss: {
    en: "who will not manage to pay asks for a later date in time",
    zh: "快还不上时先报告，请放贷机构缓期",
  },
  mode: "support",
  parameters: {
    reporting: p({
      value: 0.8,
      min: 0,
      max: 1,
      plausible: [0.3, 1],
      step: 0.05,
      unit: "share",
      level: "basic",
      main: true,
      en: "borrowers that report in a season",
      zh: "每季报告的借款户比例",
      source: "assumed: reports to the village accountant are in Shi (2026), how many come is not",
      grade: "D",
    }),
    cushion: p({
      value: 1.1,
      min: 0,
      max: 10,
      plausible: [1, 1.5],
      step: 0.05,
      unit: "times",
      en: "what falls due, under which means are a warning",
      zh: "预警线(偿债资金为到期额的倍数)",
      source: "assumed: a tenth to spare",
      grade: "D",
    }),
    extension: p({
      value: 2,
      min: 1,
      max: 20,
      plausible: [1, 4],
      whole: true,
      unit: "seasons",
      en: "seasons by which principal falls due later",
      zh: "延期季数",
      source: "assumed: until after the next harvest",
      grade: "D",
    }),
    times: p({
      value: 1,
      min: 0,
      max: 8,
      plausible: [1, 2],
      whole: true,
      unit: "times",
      en: "times a loan may be put off or rolled over",
      zh: "每笔贷款最多延期或展期次数",
      source: "assumed: once, as for a roll-over",
      grade: "D",
    }),
    cost: p({
      value: 15,
      min: 0,
      max: 2000,
      plausible: [5, 40],
      unit: "yuan",
      en: "county's cost of a report",
      zh: "每份报告成本",
      source: "assumed: half an hour of a village accountant",
      grade: "D",
    }),
    plan: p({
      value: 150,
      min: 0,
      max: 5000,
      plausible: [50, 400],
      unit: "yuan",
      en: "county's cost of a repayment plan, the lender's file included",
      zh: "每份还款计划成本(含机构作业)",
      source: "assumed: a day's work of accountant and officer",
      grade: "D",
    }),
  },
  sets: ["loan.matures", "loan.rolled", "household.rollOvers"],
  posts: ["surveyCost"],
  run(state, settings, turn) {
    const short = reportShortfalls(state, settings, turn);
    const { loan } = state;
    for (let l = 0; l < loan.count; l++) {
      const i = loan.borrower[l];
      if (short[i] <= 0 || !isReported(state, l, turn)) continue;
      const principal = principalDue(state, l, turn);
      if (principal <= 0 || loan.rolled[l] >= settings.times) continue;
      if (!wouldReschedule(state, l, settings.extension, turn) || !pay(state, settings.plan, turn)) continue;
      reschedule(state, l, settings.extension, turn.season);
      short[i] -= principal;
    }
  },
});

type Settings = Values<(typeof earlyWarning)["parameters"]>;

/** Whether a loan stands in reports: one that performs and is not collected from a shop's sales. */
const isReported = ({ loan }: Open<RescheduledColumn>, l: number, { lenders }: Turn): boolean =>
  loan.status[l] === PERFORMING && !isForShops(lenders[loan.lender[l]].products[loan.product[l]]);

/** What each borrower that reports is short of for what falls due this season, fen; nothing where there is no warning. */
function reportShortfalls(
  state: Open<RescheduledColumn>,
  { reporting, cushion, cost }: Settings,
  turn: Turn<"surveyCost">,
): Float64Array {
  const { household, ledger } = state;
  const due = dueOf(state, turn);
  const short = new Float64Array(household.count);
  const reports = turn.draw("financial report", turn.season);
  for (let i = 0; i < household.count; i++) {
    if (due[i] <= 0 || !turn.eligible.household(i)) continue;
    if (reports.uniform(household.id[i]) >= reporting || !pay(state, cost, turn)) continue;
    const living = (100 * turn.county.subsistence * household.members[i]) / 4;
    const bills = household.bill[i] + household.fees[i];
    const means = meansToPay(ledger.balances.deposit[i], household.permanentIncome[i], living, bills);
    short[i] = shortfall(due[i], means, cushion);
  }
  return short;
}

/** Interest and principal that fall due for each household this season on loans that stand in reports, fen. */
function dueOf(state: Open<RescheduledColumn>, turn: Turn): Float64Array {
  const { loan, household } = state;
  const due = new Float64Array(household.count);
  for (let l = 0; l < loan.count; l++)
    if (isReported(state, l, turn))
      due[loan.borrower[l]] +=
        loan.accrued[l] + seasonInterest(loan.outstanding[l], loan.rate[l], 1) + principalDue(state, l, turn);
  return due;
}

/** Pays so many yuan out of the county's account, if it has them. */
function pay(
  { ledger }: Open<RescheduledColumn>,
  yuan: number,
  { post, holders }: Turn<"surveyCost">,
): boolean {
  const fen = Math.round(100 * yuan);
  const purse = ledger.balances.deposit[holders.of("county")];
  if (purse <= 0 || fen > purse) return false;
  post.surveyCost(holders.of("county"), holders.of("services"), fen);
  return true;
}

/** max(0, cash + Yp − living − bills), fen: what a household is likely to have for its debts at the season's end. */
export const meansToPay = (cash: number, lasting: number, living: number, bills: number): number =>
  Math.max(0, cash + lasting - living - bills);

/** D − M where M < cushion · D, a warning, else nothing; no less than a fen where there is a warning. */
export const shortfall = (due: number, means: number, cushion: number): number =>
  means < cushion * due ? Math.max(1, due - means) : 0;
