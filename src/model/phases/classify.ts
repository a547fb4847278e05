import { parameter } from "../../declare/parameter.ts";
import { exp } from "../../math/elementary.ts";
import { causeKeys, MONITORED } from "../state/household.ts";
import { step, type Turn } from "../state/step.ts";

const p = parameter;
const code = (key: (typeof causeKeys)[number]): number => causeKeys.indexOf(key);
/** The last season of a year is 3: winter is 0. */
const AUTUMN = 3;
/** Years that the poverty columns can remember, a bit each; bit 0 is the base year. */
const YEARS = 31;

/**
 * Classify (model §3.10), at the end of each year: poor or not in the survey's sense, as an interviewer would
 * hear it, without that noise, and in the administrative sense; the monitoring class; the dominant cause.
 */
export const classify = step({
  en: "Classify",
  zh: "认定",
  parameters: {
    marginal: p({
      value: 1.1,
      min: 0.5,
      max: 3,
      plausible: [1, 1.5],
      unit: "times",
      en: "of the monitoring line, under which a household is watched",
      zh: "监测范围(监测线倍数)",
      source: "I6",
      grade: "C",
    }),
    hardshipBill: p({
      value: 0.2,
      min: 0,
      max: 2,
      plausible: [0.1, 0.4],
      unit: "share",
      en: "rigid spending, of yearly income, that is sudden hardship",
      zh: "突发困难的刚性支出占收入",
      source: "I6",
      grade: "C",
    }),
    hardshipDisaster: p({
      value: 0.3,
      min: 0,
      max: 1,
      plausible: [0.1, 0.5],
      unit: "share",
      en: "of the harvest lost to disaster, that is sudden hardship and a cause of its own",
      zh: "因灾减产达到突发困难的比例",
      source: "assumed: a third of a harvest is not made good in a year",
      grade: "D",
    }),
    chronicCause: p({
      value: 0.3,
      min: 0,
      max: 1,
      plausible: [0.1, 0.6],
      unit: "workers",
      en: "labour lost for good, from which illness is the cause",
      zh: "慢性病致劳力损失算作因病",
      source: "assumed: a third of a worker",
      grade: "D",
    }),
    illnessCause: p({
      value: 0.5,
      min: 0,
      max: 2,
      plausible: [0.2, 1],
      unit: "workers",
      en: "labour lost to illness now, from which it is the cause",
      zh: "患病致劳力损失算作因病",
      source: "assumed: half a worker",
      grade: "D",
    }),
    weakHealth: p({
      value: 0.7,
      min: 0,
      max: 1,
      plausible: [0.5, 0.9],
      unit: "share",
      en: "health of labour below which lack of labour is the cause",
      zh: "劳力健康度低于此算作缺劳力",
      source: "assumed: nearly a third of the work cannot be done",
      grade: "D",
    }),
  },
  sets: [
    "household.surveyPoor",
    "household.surveyPoorExact",
    "household.administrativePoor",
    "household.firstFall",
    "household.fallCause",
    "household.cause",
    "household.monitored",
    "household.yearHelp",
  ],
  posts: ["targetedHelp"],
  run(state, parameters, turn) {
    if (turn.quarter !== AUTUMN) return;
    liftAgain(state, turn);
    const { household } = state;
    const year = (turn.season + 1) / 4;
    const interview = turn.draw("interview", turn.season);
    const noise = turn.county.interviewNoise;
    const rules = { ...turn.county, ...parameters };
    for (let i = 0; i < household.count; i++) {
      const members = Math.max(1, household.members[i]);
      const income = yearIncomeOf(household, i);
      const perHead = income / members;
      const administrative = (income + household.yearHelp[i] - household.yearRigid[i]) / members;
      household.cause[i] = dominantCause(household, i, parameters);
      household.monitored[i] = monitoringClass(household, i, income, administrative, rules);
      if (year < 0 || year >= YEARS) continue;
      const heard = heardIncome(perHead, interview.normal(household.id[i]), noise);
      noteYear(household, i, { year, season: turn.season, heard, perHead, administrative }, turn.county);
    }
  },
});

type Classified = Parameters<(typeof classify)["run"]>[0];
type Household = Classified["household"];
type Settings = Parameters<(typeof classify)["run"]>[1];
type Lines = Pick<Turn["county"], "povertyLine" | "monitoringLine">;

/** Income of the last four seasons, fen. */
function yearIncomeOf(household: Household, i: number): number {
  let income = 0;
  for (let q = 0; q < 4; q++) income += household.seasonIncome[i * 4 + q];
  return income;
}

/** What an interviewer hears of an income: y·exp(σ·N − σ²/2), right in the mean. */
export const heardIncome = (income: number, n: number, noise: number): number =>
  income * exp(noise * n - (noise * noise) / 2);

/** Sudden hardship, or an income near the monitoring line: of those lifted once, or of others (监测三类). */
function monitoringClass(
  household: Household,
  i: number,
  income: number,
  administrative: number,
  { marginal, hardshipBill, hardshipDisaster, monitoringLine }: Settings & Lines,
): number {
  if (household.yearRigid[i] > hardshipBill * income || household.yearDisaster[i] > hardshipDisaster)
    return MONITORED.hardship;
  if (!(administrative < marginal * (100 * monitoringLine))) return MONITORED.none;
  return household.lifted[i] ? MONITORED.unstable : MONITORED.marginal;
}

/** A household's year as it is heard, as it is, and as the registers count it; fen a head. */
interface YearOfHousehold {
  year: number;
  season: number;
  heard: number;
  perHead: number;
  administrative: number;
}

/** Notes in which years it was poor, by each measure, and its first fall since the base year. */
function noteYear(
  household: Household,
  i: number,
  { year, season, heard, perHead, administrative }: YearOfHousehold,
  { povertyLine, monitoringLine }: Lines,
): void {
  const line = 100 * povertyLine;
  const bit = 1 << year;
  if (heard < line) household.surveyPoor[i] |= bit;
  if (perHead < line) household.surveyPoorExact[i] |= bit;
  if (administrative < 100 * monitoringLine) household.administrativePoor[i] |= bit;
  const wasPoor = household.surveyPoor[i] & 1;
  if (year > 0 && heard < line && !wasPoor && household.firstFall[i] < 0) {
    household.firstFall[i] = season;
    household.fallCause[i] = household.cause[i];
  }
}

/** What weighs most on a household now, in the order in which the registers ask. */
function dominantCause(
  household: Household,
  i: number,
  { chronicCause, illnessCause, hardshipDisaster, weakHealth }: Settings,
): number {
  if (household.able[i] === 0) return code(household.elders[i] > 0 ? "oldAge" : "labour");
  if (household.chronicLoss[i] > chronicCause || household.labourLost[i] > illnessCause)
    return code("illness");
  if (household.livelihoodLoss[i] > 0) return code("business");
  if (household.habit[i]) return code("habit");
  if (household.yearDisaster[i] > hardshipDisaster) return code("disaster");
  if (household.students[i] > 0) return code("schooling");
  return household.health[i] < weakHealth ? code("labour") : code("none");
}

/** Net income of the last four seasons with help, less care and schooling, fen. */
function administrativeIncome({ household }: Classified, i: number): number {
  let income = household.yearHelp[i] - household.yearRigid[i];
  for (let q = 0; q < 4; q++) income += household.seasonIncome[i * 4 + q];
  return income;
}

/** Where help is on, those found under the monitoring line at the year's close are lifted again, those lifted before first, then the poorest. */
function liftAgain(state: Classified, turn: Turn<"targetedHelp">): void {
  const { household, village, ledger } = state;
  const check = turn.draw("check at the close", turn.season);
  const line = 100 * turn.county.monitoringLine;
  const short: { i: number; perHead: number; lifted: number }[] = [];
  for (let i = 0; i < household.count; i++) {
    const closing = village.closing[household.village[i]];
    if (closing <= 0) return;
    const perHead = administrativeIncome(state, i) / Math.max(1, household.members[i]);
    if (perHead < line && check.uniform(household.id[i]) < closing)
      short.push({ i, perHead, lifted: household.lifted[i] });
  }
  short.sort((a, b) => b.lifted - a.lifted || a.perHead - b.perHead || a.i - b.i);
  const county = turn.holders.of("county");
  for (const { i, perHead } of short) {
    const gap = Math.ceil((line - perHead) * household.members[i]) + 1;
    const fen = Math.min(gap, Math.max(0, ledger.balances.deposit[county]));
    turn.post.targetedHelp(county, i, fen);
    household.yearHelp[i] += fen;
  }
}
