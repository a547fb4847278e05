import { parameter } from "../../declare/parameter.ts";
import { exp } from "../../math/elementary.ts";
import { causeKeys, MONITORED } from "../state/household.ts";
import { step, type Turn } from "../state/step.ts";

const p = parameter;
const code = (key: (typeof causeKeys)[number]): number => causeKeys.indexOf(key);
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
  run(state, { marginal, hardshipBill }, turn) {
    if (turn.quarter !== 3) return;
    const { household } = state;
    const year = (turn.season + 1) / 4;
    const interview = turn.draw("interview", turn.season);
    const noise = turn.county.interviewNoise;
    liftAgain(state, turn);
    const line = 100 * turn.county.povertyLine;
    const monitoringLine = 100 * turn.county.monitoringLine;
    for (let i = 0; i < household.count; i++) {
      const members = Math.max(1, household.members[i]);
      let year4 = 0;
      for (let q = 0; q < 4; q++) year4 += household.seasonIncome[i * 4 + q];
      const perHead = year4 / members;
      const heard = perHead * exp(noise * interview.normal(household.id[i]) - (noise * noise) / 2);
      const administrative = (year4 + household.yearHelp[i] - household.yearRigid[i]) / members;

      household.cause[i] = dominantCause(household, i);
      household.monitored[i] =
        household.yearRigid[i] > hardshipBill * year4 || household.yearDisaster[i] > 0.3
          ? MONITORED.hardship
          : administrative < marginal * monitoringLine
            ? household.lifted[i]
              ? MONITORED.unstable
              : MONITORED.marginal
            : MONITORED.none;
      if (year < 0 || year >= YEARS) continue;
      const bit = 1 << year;
      if (heard < line) household.surveyPoor[i] |= bit;
      if (perHead < line) household.surveyPoorExact[i] |= bit;
      if (administrative < monitoringLine) household.administrativePoor[i] |= bit;
      const wasPoor = household.surveyPoor[i] & 1;
      if (year > 0 && heard < line && !wasPoor && household.firstFall[i] < 0) {
        household.firstFall[i] = turn.season;
        household.fallCause[i] = household.cause[i];
      }
    }
  },
});

/** What weighs most on a household now, in the order in which the registers ask. */
function dominantCause(household: Parameters<(typeof classify)["run"]>[0]["household"], i: number): number {
  if (household.able[i] === 0) return code(household.elders[i] > 0 ? "oldAge" : "labour");
  if (household.chronicLoss[i] > 0.3 || household.labourLost[i] > 0.5) return code("illness");
  if (household.livelihoodLoss[i] > 0) return code("business");
  if (household.habit[i]) return code("habit");
  if (household.yearDisaster[i] > 0.3) return code("disaster");
  if (household.students[i] > 0) return code("schooling");
  return household.health[i] < 0.7 ? code("labour") : code("none");
}

type Classified = Parameters<(typeof classify)["run"]>[0];

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
