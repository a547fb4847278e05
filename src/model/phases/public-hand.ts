import { parameter, toggle, type Values } from "../../declare/parameter.ts";
import { isHelpWithdrawn } from "../state/help-withdrawn.ts";
import { yearIncomeOf } from "../state/interview.ts";
import { incomeAfterBills, isSignal, isSudden, relapseSignals } from "../state/relapse-signal.ts";
import type { Open } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";
import { type ByHousehold, metBy, treatmentOf } from "../state/treatment.ts";

const p = parameter;

/**
 * Public hand (docs/model/03-public-hand.md): the county's budget arrives; where monitoring is on, households at risk are found
 * early and, where help is on, helped by cause, those lifted before first, then the neediest, as far as the budget
 * goes. Policies of the arm follow, and spend from the same budget.
 */
export const publicHand = step({
  en: "Public hand",
  zh: "公共之手",
  parameters: {
    monitoring: toggle({
      value: false,
      unit: "flag",
      level: "basic",
      en: "monitoring against relapse",
      zh: "防返贫监测",
      source: "W3",
      grade: "A",
    }),
    help: toggle({
      value: false,
      unit: "flag",
      level: "basic",
      en: "targeted help by cause",
      zh: "按因精准帮扶",
      source: "W3",
      grade: "A",
    }),
    budget: p({
      value: 1500,
      min: 0,
      max: 20000,
      plausible: [200, 1500],
      step: 50,
      unit: "yuan per year",
      level: "basic",
      en: "county budget, per household",
      zh: "县级预算(每户每年)",
      source: "assumed: what help by cause took in the trial runs, less than half",
      grade: "D",
    }),
    helpMost: p({
      value: 20000,
      min: 0,
      max: 20000,
      unit: "yuan per year",
      en: "of it, targeted help at most, per household (no limit from the budget on)",
      zh: "其中精准帮扶上限(每户每年;不低于预算即不限)",
      source: "assumed: what is left of the budget, as before there were other uses of it",
      grade: "D",
    }),
    ...relapseSignals,
    medicalShare: p({
      value: 0.5,
      min: 0,
      max: 1,
      plausible: [0.5, 0.9],
      unit: "share",
      en: "of the own share of care, paid",
      zh: "医疗自付救助比例",
      source: "I6",
      grade: "C",
    }),
    schoolShare: p({
      value: 0.5,
      min: 0,
      max: 1,
      plausible: [0.5, 1],
      unit: "share",
      en: "of school fees, paid",
      zh: "学费资助比例",
      source: "assumed: fee waivers and stipends",
      grade: "D",
    }),
    topUpTo: p({
      value: 0.8,
      min: 0,
      max: 3,
      plausible: [0.8, 1.5],
      unit: "times",
      en: "of the poverty line, to which income is topped up",
      zh: "收入补差至(贫困线倍数)",
      source: "W4",
      grade: "C",
    }),
    topUpMost: p({
      value: 0.5,
      min: 0,
      max: 4,
      plausible: [0.25, 1],
      unit: "times",
      en: "of the poverty line, to which a season's top-up of income is limited",
      zh: "每季收入补差上限(贫困线倍数)",
      source: "assumed: help is meant to tide over, not to be a wage",
      grade: "D",
    }),
    cost: p({
      value: 12,
      min: 0,
      max: 1000,
      plausible: [5, 40],
      unit: "yuan per year",
      en: "cost of monitoring, per household",
      zh: "监测成本(每户每年)",
      source: "assumed: village cadres' time",
      grade: "D",
    }),
  },
  together: ["monitoring", "help", "budget", "helpMost", "detectionAtClose", "cost"],
  sets: [
    "household.bill",
    "household.fees",
    "household.yearHelp",
    "household.yearCover",
    "village.closing",
    "village.helpLeft",
  ],
  posts: ["grant", "targetedHelp", "surveyCost"],
  run(state, parameters, turn, own) {
    grantBudget(state, parameters, turn);
    if (!parameters.monitoring) return;
    payForMonitoring(state, parameters, turn);
    if (!parameters.help) return;
    const treated = treatmentOf(parameters, turn, own);
    const purse = { fen: helpInSeason(parameters, state.household.count) };
    for (const { i } of casesOf(state, treated, turn))
      if (!isHelpWithdrawn(state, i, turn)) helpByCause(state, i, metBy(treated, i).settings, turn, purse);
    leaveForTheClose(state, purse, parameters);
  },
});

type Settings = Values<(typeof publicHand)["parameters"]>;
type Helped = Open<"household.bill" | "household.fees" | "household.yearHelp" | "household.yearCover">;

/** The county's budget of the season arrives; what is left over is carried on. */
function grantBudget(
  { household, ledger }: Open<never>,
  { budget }: Settings,
  { post, holders }: Turn<"grant">,
): void {
  const county = holders.of("county");
  const yearly = 100 * budget * household.count;
  post.grant(holders.of("state"), county, seasonGrant(yearly, ledger.balances.deposit[county]));
}

/**
 * max(0, min(yearly/4, yearly − balance)), whole fen: a quarter of the year's budget, so that no more than a year's
 * ever stands on the account.
 */
export function seasonGrant(yearly: number, balance: number): number {
  return Math.round(Math.max(0, Math.min(yearly / 4, yearly - balance)));
}

/** Village cadres ask around, as far as the county's money goes. */
function payForMonitoring(
  { household, ledger }: Open<never>,
  { cost }: Settings,
  { post, holders }: Turn<"surveyCost">,
): void {
  const county = holders.of("county");
  const survey = Math.round((100 * cost * household.count) / 4);
  post.surveyCost(county, holders.of("services"), Math.min(survey, ledger.balances.deposit[county]));
}

/** A household whose signal was found: its income per head after care and fees, fen, and whether it was lifted. */
interface Case {
  i: number;
  perHead: number;
  lifted: number;
}

/** Households whose signal was found, those lifted before first, then the poorest. */
function casesOf(state: Open<never>, treated: ByHousehold<{ settings: Settings }>, turn: Turn): Case[] {
  const { household } = state;
  const detection = turn.draw("early find", turn.season);
  const cases: Case[] = [];
  for (let i = 0; i < household.count; i++) {
    const { settings } = metBy(treated, i);
    const line = 100 * settings.watched * turn.county.monitoringLine;
    const income = yearIncomeOf(state.household, i);
    const perHead = incomeAfterBills(state, i, income);
    const sudden = isSudden(household.bill[i], income, household.disasterLoss[i], settings);
    if (!isSignal(perHead, line, sudden, settings.suddenUpTo)) continue;
    // Who is on the list already is looked at anyway.
    const seen = household.monitored[i] > 0 || detection.uniform(household.id[i]) < settings.detection;
    if (seen) cases.push({ i, perHead, lifted: household.lifted[i] });
  }
  return cases.sort((a, b) => b.lifted - a.lifted || a.perHead - b.perHead || a.i - b.i);
}

/** What is left for targeted help in a season. */
interface Purse {
  fen: number;
}

/** helpMost/4 a household, whole fen; without a limit where that is no less than the budget. */
export const helpInSeason = (
  { budget, helpMost }: Pick<Settings, "budget" | "helpMost">,
  households: number,
): number => (helpMost < budget ? Math.floor((100 * helpMost * households) / 4) : Infinity);

/** The year's close goes by the same limit, in whole yuan; where nothing is left, nobody is looked for. */
function leaveForTheClose(
  { village }: Open<"village.closing" | "village.helpLeft">,
  { fen }: Purse,
  { detectionAtClose }: Settings,
): void {
  const yuan = fen < Infinity ? Math.floor(fen / 100) : 0;
  village.helpLeft.fill(yuan);
  village.closing.fill(fen < Infinity && yuan === 0 ? 0 : detectionAtClose);
}

/** Care, then schooling, then income, as far as the budget goes. */
function helpByCause(
  state: Helped,
  i: number,
  settings: Settings,
  turn: Turn<"targetedHelp">,
  purse: Purse,
): void {
  const { household } = state;
  const services = turn.holders.of("services");
  const care = help(state, services, settings.medicalShare * household.bill[i], turn, purse);
  const schooling = help(state, services, settings.schoolShare * household.fees[i], turn, purse);
  household.bill[i] -= care;
  household.fees[i] -= schooling;
  household.yearCover[i] += care + schooling;
  const members = Math.max(1, household.members[i]);
  const perHead = (yearIncomeOf(state.household, i) + household.yearHelp[i]) / members;
  const short = topUp(perHead, 100 * turn.county.povertyLine, settings);
  if (short > 0) household.yearHelp[i] += help(state, i, short * members, turn, purse);
}

/** Pays help to a household, or to the hospital or school, as far as the budget goes; returns what was paid, fen. */
function help(
  { ledger }: Open<never>,
  payee: number,
  wanted: number,
  { post, holders }: Turn<"targetedHelp">,
  purse: Purse,
): number {
  const county = holders.of("county");
  const paid = Math.min(Math.floor(wanted), Math.max(0, ledger.balances.deposit[county]), purse.fen);
  purse.fen -= paid;
  post.targetedHelp(county, payee, paid);
  return paid;
}

/** min(topUpTo · line − y, topUpMost · line): what income y per head is short of, fen; nothing if not above 0. */
export function topUp(
  perHead: number,
  line: number,
  { topUpTo, topUpMost }: Pick<Settings, "topUpTo" | "topUpMost">,
): number {
  return Math.min(topUpTo * line - perHead, topUpMost * line);
}
