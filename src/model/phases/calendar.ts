import { parameter } from "../../declare/parameter.ts";
import { costByIncome } from "../state/cost-by-income.ts";
import { ageAll, demography } from "../state/demography.ts";
import { agedColumns } from "../state/family.ts";
import { newSeason } from "../state/lender-season.ts";
import { step } from "../state/step.ts";
import { type ByHousehold, metBy, treatmentOf } from "../state/treatment.ts";

const p = parameter;

/**
 * Calendar (docs/model/01-calendar.md): a new season begins. Terms return to their base; at the new year people age, die,
 * are born, marry and move on in school; fees fall due in the two seasons in which terms begin.
 */
export const calendar = step({
  en: "Calendar",
  zh: "农时",
  parameters: {
    ...demography,
    illnessHeals: p({
      value: 0.4,
      min: 0,
      max: 1,
      plausible: [0.2, 0.7],
      unit: "per season",
      en: "labour lost for a while that comes back, a season",
      zh: "暂时劳力损失恢复(季)",
      source: "assumed: most of it within half a year",
      grade: "D",
    }),
    chronicHeals: p({
      value: 0.03,
      min: 0,
      max: 1,
      plausible: [0, 0.08],
      unit: "per season",
      en: "labour lost for long that comes back, a season",
      zh: "长期劳力损失恢复(季)",
      source: "assumed: slow, by adaptation",
      grade: "D",
    }),
    livelihoodHeals: p({
      value: 0.15,
      min: 0,
      max: 1,
      plausible: [0.1, 0.3],
      unit: "per season",
      en: "lost livelihoods found again, a season",
      zh: "生计恢复(季)",
      source: "assumed: a year and a half in the mean",
      grade: "D",
    }),
    basicFee: p({
      value: 560,
      min: 0,
      max: 20000,
      plausible: [300, 1500],
      unit: "yuan per season",
      en: "cost of a term of basic school",
      zh: "义务教育阶段每学期支出",
      source: "E1",
      grade: "B",
    }),
    upperFee: p({
      value: 5000,
      min: 0,
      max: 60000,
      plausible: [3000, 6700],
      unit: "yuan per season",
      en: "cost of a term of upper school or college",
      zh: "高中大学每学期支出",
      source: "E1",
      grade: "B",
    }),
    feeElasticity: p({
      value: 0.3,
      min: 0,
      max: 1,
      plausible: [0.2, 0.4],
      unit: "exponent",
      en: "income elasticity of school cost",
      zh: "教育支出收入弹性",
      source: "E1",
      grade: "A",
    }),
  },
  together: [],
  sets: [
    ...agedColumns,
    "household.labourLost",
    "household.chronicLoss",
    "household.livelihoodLoss",
    "household.fees",
    "household.bill",
    "household.disasterLoss",
    "household.insured",
    "household.termsWithheld",
    "household.yearHelp",
    "household.yearCover",
    "household.yearInterest",
    "household.yearDisaster",
    "household.yearRigid",
    "household.yearIncome",
    "household.yearConsumption",
    "household.kinLoansNew",
    "household.loansNew",
    "household.firstBorrowed",
    "household.needed",
    "household.granted",
    "household.exclusion",
    "household.penaltyPaid",
    "household.debtService",
    "household.distressSales",
    "household.wentWithout",
    "household.forgoneCare",
    "household.project",
    "household.inputsPaid",
    "household.emergencyMeans",
    "village.station",
    "village.supervised",
    "village.deterred",
    "village.closing",
    "village.codes",
    "village.recorded",
    "village.streamSlots",
    "village.streamDemand",
    "village.streamService",
    "village.streamLiteracy",
    "village.helpLeft",
    "village.premium",
    "village.cold",
    "village.breach",
    "village.wages",
    "village.withdrawn",
    "shop.traffic",
    "shop.relief",
    "platform.commission",
    "platform.logistics",
    "platform.traffic",
    "platform.returns",
    "platform.premium",
    "platform.pool",
    "price.ahead",
    "price.demand",
    "lender.*",
    "household.frozen",
    "need.household",
    "opportunity.household",
  ],
  posts: [],
  run(state, parameters, turn, own) {
    const treated = treatmentOf(parameters, turn, own);
    const { household, need, opportunity } = state;
    need.count = 0;
    opportunity.count = 0;
    recover(household, treated, turn);
    clearSeason(household);
    resetTerms(state);
    newSeason(state.lender);
    if (turn.quarter === 0) {
      clearYear(household);
      ageAll(household, treated, turn);
    }
    if (turn.quarter === 0 || turn.quarter === 2) feesDue(household, treated, turn);
  },
});

type Opened = Parameters<(typeof calendar)["run"]>[0];
type Household = Opened["household"];
type Settings = Parameters<(typeof calendar)["run"]>[1];
type Treated = ByHousehold<{ settings: Settings }>;
type TurnOf = Parameters<(typeof calendar)["run"]>[2];

/** What is due, paid or lost within a season begins at nothing. */
function clearSeason(household: Household): void {
  for (const column of [
    household.fees,
    household.bill,
    household.wedding,
    household.disasterLoss,
    household.frozen,
    household.insured,
    household.termsWithheld,
    household.project,
    household.inputsPaid,
    household.emergencyMeans,
  ])
    column.fill(0);
}

/** Terms that policies move return to their base; a station of the start is there, one of the county's until it is paid for is not. */
function resetTerms({
  village,
  shop,
  platform,
  price,
}: Pick<Opened, "village" | "shop" | "platform" | "price">): void {
  for (let v = 0; v < village.count; v++)
    village.station[v] = village.stationPaid[v] ? 0 : village.stationHeld[v];
  for (const term of [
    village.supervised,
    village.deterred,
    village.closing,
    village.codes,
    village.recorded,
    village.streamSlots,
    village.streamDemand,
    village.streamService,
    village.streamLiteracy,
    village.helpLeft,
    village.premium,
    village.cold,
    village.breach,
    village.wages,
    village.withdrawn,
    shop.traffic,
    shop.relief,
    platform.commission,
    platform.logistics,
    platform.traffic,
    platform.returns,
    platform.premium,
    platform.pool,
    price.ahead,
    price.demand,
  ])
    term.fill(0);
}

/** What is counted within a year begins at nothing. */
function clearYear(household: Household): void {
  for (const column of [
    household.yearHelp,
    household.yearCover,
    household.yearInterest,
    household.yearDisaster,
    household.yearRigid,
    household.yearIncome,
    household.yearConsumption,
    household.kinLoansNew,
    household.loansNew,
    household.firstBorrowed,
    household.needed,
    household.granted,
    household.exclusion,
    household.penaltyPaid,
    household.debtService,
    household.distressSales,
    household.wentWithout,
    household.forgoneCare,
  ])
    column.fill(0);
}

/** What was lost comes back with time, whether or not the shock that took it is still about. */
function recover(household: Household, treated: Treated, turn: TurnOf): void {
  const recovery = turn.draw("livelihood found again", turn.season);
  const { count, labourLost, chronicLoss, livelihoodLoss } = household;
  for (let i = 0; i < count; i++) {
    const { settings } = metBy(treated, i);
    labourLost[i] *= 1 - settings.illnessHeals;
    chronicLoss[i] *= 1 - settings.chronicHeals;
    if (livelihoodLoss[i] > 0 && recovery.uniform(household.id[i]) < settings.livelihoodHeals)
      livelihoodLoss[i] = 0;
  }
}

/** Fees of a term, fen: those of compulsory school alike for all, those above by income. */
function feesDue(household: Household, treated: Treated, { growth, county }: TurnOf): void {
  for (let i = 0; i < household.count; i++) {
    const pupils = household.pupils[i];
    const students = household.students[i];
    if (pupils + students === 0) continue;
    const { settings } = metBy(treated, i);
    const scale =
      students > 0 ? costByIncome(household.permanentIncome[i], settings.feeElasticity, growth, county) : 1;
    household.fees[i] = Math.round(
      100 * growth * (pupils * settings.basicFee + students * settings.upperFee * scale),
    );
  }
}
