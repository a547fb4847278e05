import { isInterview, YARDSTICK, yardstickKeys } from "../../declare/interviews.ts";
import { parameter } from "../../declare/parameter.ts";
import { MOST_IN_BYTE } from "../../declare/table.ts";
import { workspace } from "../../declare/workspace.ts";
import { isHelpWithdrawn } from "../state/help-withdrawn.ts";
import { CAUSE, MONITORED } from "../state/household.ts";
import { chanceHeardPoor, heardIncome, measureYear, yearIncomeOf } from "../state/interview.ts";
import { step, type Turn } from "../state/step.ts";
import { metBy, type Treatment, treatmentOf } from "../state/treatment.ts";

const p = parameter;
/** The last season of a year is 3: winter is 0. */
const AUTUMN = 3;
/** The last season before the arms part: its year is the base year. */
const BASE = -1;

const interviewColumn = workspace();

/**
 * Classify (docs/model/10-classify.md), at the end of each year: poor or not as an interviewer hears it, the chance that one hears
 * it by each yardstick, and in the administrative sense; the monitoring class; the dominant cause. The last year
 * before the arms part is the base year.
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
  together: [],
  sets: [
    "household.heardPoor",
    "household.heardPoorAtBase",
    "household.interviewsPoor",
    "household.administrativePoor",
    "household.administrativePoorBefore",
    "household.chancePoor",
    "household.chancePoorBefore",
    "household.chancePoorEver",
    "household.chanceAtBase",
    "household.chanceFell",
    "household.poorFrom",
    "household.poorUntil",
    "household.firstFall",
    "household.fallCause",
    "household.cause",
    "household.monitored",
    "household.yearHelp",
  ],
  posts: ["targetedHelp"],
  run(state, parameters, turn, own) {
    if (turn.quarter !== AUTUMN) return;
    liftAgain(state, turn);
    const { household } = state;
    const interview = turn
      .draw("interview", turn.season)
      .normals(household.id, interviewColumn(household.count));
    const treated = treatmentOf(parameters, turn, own);
    const amounts = new Float64Array(yardstickKeys.length);
    const isAsked = turn.season === BASE || isInterview(turn.season);
    for (let i = 0; i < household.count; i++) {
      const members = Math.max(1, household.members[i]);
      measureYear(household, i, amounts);
      const income = amounts[YARDSTICK.income];
      const perHead = income / members;
      const administrative = (income + household.yearHelp[i] - household.yearRigid[i]) / members;
      const met = metBy(treated, i);
      household.cause[i] = dominantCause(household, i, met.settings);
      household.monitored[i] = monitoringClass(household, i, income, administrative, met);
      noteAdministrative(household, i, administrative, turn.county);
      const chance = chanceHeardPoor(perHead, 100 * turn.county.povertyLine, turn.county.interviewNoise);
      noteChance(household, i, chance, turn);
      if (isAsked) noteYardsticks(household, i, amounts, chance, turn);
      const heard = heardIncome(perHead, interview[i], turn.county.interviewNoise);
      noteInterview(household, i, heard, turn);
      noteSpell(household, i, perHead, turn);
    }
  },
});

type Classified = Parameters<(typeof classify)["run"]>[0];
type Household = Classified["household"];
type Settings = Parameters<(typeof classify)["run"]>[1];
type Lines = Pick<Turn["county"], "povertyLine" | "monitoringLine">;

/** Sudden hardship, or an income near the monitoring line: of those lifted once, or of others (监测三类). */
function monitoringClass(
  household: Household,
  i: number,
  income: number,
  administrative: number,
  { settings: { marginal, hardshipBill, hardshipDisaster }, turn }: Treatment<Settings, "targetedHelp">,
): number {
  if (household.yearRigid[i] > hardshipBill * income || household.yearDisaster[i] > hardshipDisaster)
    return MONITORED.hardship;
  if (!(administrative < marginal * (100 * turn.county.monitoringLine))) return MONITORED.none;
  return household.lifted[i] ? MONITORED.unstable : MONITORED.marginal;
}

/** Poor in the registers' sense this year, and what was so the year before. */
function noteAdministrative(
  household: Household,
  i: number,
  perHead: number,
  { monitoringLine }: Lines,
): void {
  household.administrativePoorBefore[i] = household.administrativePoor[i];
  household.administrativePoor[i] = perHead < 100 * monitoringLine ? 1 : 0;
}

/** The chance to be heard poor this year, and in any year so far. */
function noteChance(household: Household, i: number, chance: number, { season }: Pick<Turn, "season">): void {
  household.chancePoorBefore[i] = household.chancePoor[i];
  household.chancePoor[i] = chance;
  if (season > 0) household.chancePoorEver[i] += (1 - household.chancePoorEver[i]) * chance;
}

/**
 * The chances to be heard poor in the base year, and at the interviews so far, 1 − Π(1 − p), by each yardstick; what is the
 * same amount as the income is heard as it is.
 */
function noteYardsticks(
  household: Household,
  i: number,
  amounts: Float64Array,
  byIncome: number,
  { season, county }: Pick<Turn, "season" | "county">,
): void {
  const members = Math.max(1, household.members[i]);
  const { chanceAtBase, chanceFell } = household;
  for (let k = 0; k < amounts.length; k++) {
    const noise = k === YARDSTICK.exact ? 0 : county.interviewNoise;
    const isIncome = noise > 0 && amounts[k] === amounts[YARDSTICK.income];
    const chance = isIncome
      ? byIncome
      : chanceHeardPoor(amounts[k] / members, 100 * county.povertyLine, noise);
    const at = i * amounts.length + k;
    if (season === BASE) chanceAtBase[at] = chance;
    else chanceFell[at] += (1 - chanceFell[at]) * chance;
  }
}

/** What one interviewer heard this year, and the first fall of those not heard poor in the base year. */
function noteInterview(
  household: Household,
  i: number,
  heard: number,
  { season, county }: Pick<Turn, "season" | "county">,
): void {
  const poor = heard < 100 * county.povertyLine;
  household.heardPoor[i] = poor ? 1 : 0;
  if (season < 0) household.heardPoorAtBase[i] = household.heardPoor[i];
  if (!poor || season < 0) return;
  if (isInterview(season))
    household.interviewsPoor[i] = Math.min(MOST_IN_BYTE, household.interviewsPoor[i] + 1);
  if (household.heardPoorAtBase[i] || household.firstFall[i] >= 0) return;
  household.firstFall[i] = season;
  household.fallCause[i] = household.cause[i];
}

/** When a household not poor at the base first fell below the line, and when it was first above it again. */
function noteSpell(
  household: Household,
  i: number,
  perHead: number,
  { season, county }: Pick<Turn, "season" | "county">,
): void {
  if (season < 0 || household.chanceAtBase[i * yardstickKeys.length + YARDSTICK.exact] > 0) return;
  const poor = perHead < 100 * county.povertyLine;
  if (poor && household.poorFrom[i] < 0) household.poorFrom[i] = season;
  if (!poor && household.poorFrom[i] >= 0 && household.poorUntil[i] < 0) household.poorUntil[i] = season;
}

/** What weighs most on a household now, in the order in which the registers ask. */
function dominantCause(
  household: Household,
  i: number,
  { chronicCause, illnessCause, hardshipDisaster, weakHealth }: Settings,
): number {
  if (household.able[i] === 0) return household.elders[i] > 0 ? CAUSE.oldAge : CAUSE.labour;
  if (household.chronicLoss[i] > chronicCause || household.labourLost[i] > illnessCause) return CAUSE.illness;
  if (household.livelihoodLoss[i] > 0) return CAUSE.business;
  if (household.habit[i]) return CAUSE.habit;
  if (household.yearDisaster[i] > hardshipDisaster) return CAUSE.disaster;
  if (household.students[i] > 0) return CAUSE.schooling;
  return household.health[i] < weakHealth ? CAUSE.labour : CAUSE.none;
}

/** Net income of the last four seasons with help, less care and schooling, fen. */
const administrativeIncome = ({ household }: Classified, i: number): number =>
  yearIncomeOf(household, i) + household.yearHelp[i] - household.yearRigid[i];

/** Where help is on, those found under the monitoring line at the year's close are lifted again, those lifted before first, then the poorest. */
function liftAgain(state: Classified, turn: Turn<"targetedHelp">): void {
  const { household, village, ledger } = state;
  const check = turn.draw("check at the close", turn.season);
  const line = 100 * turn.county.monitoringLine;
  const short: { i: number; perHead: number; lifted: number }[] = [];
  for (let i = 0; i < household.count; i++) {
    const closing = village.closing[household.village[i]];
    if (closing <= 0 || isHelpWithdrawn(state, i, turn)) continue;
    const perHead = administrativeIncome(state, i) / Math.max(1, household.members[i]);
    if (perHead < line && check.uniform(household.id[i]) < closing)
      short.push({ i, perHead, lifted: household.lifted[i] });
  }
  short.sort((a, b) => b.lifted - a.lifted || a.perHead - b.perHead || a.i - b.i);
  const county = turn.holders.of("county");
  let left = village.helpLeft[0] > 0 ? 100 * village.helpLeft[0] : Infinity;
  for (const { i, perHead } of short) {
    const gap = Math.ceil((line - perHead) * household.members[i]) + 1;
    const fen = Math.min(gap, left, Math.max(0, ledger.balances.deposit[county]));
    left -= fen;
    turn.post.targetedHelp(county, i, fen);
    household.yearHelp[i] += fen;
  }
}
