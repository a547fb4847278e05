import { parameter, type Values } from "../../declare/parameter.ts";
import { exp } from "../../math/elementary.ts";
import { PLACES, STUDENT, VACANT } from "../state/household.ts";
import { countMembers } from "../state/members.ts";
import { step, type Turn } from "../state/step.ts";

const p = parameter;

/**
 * Consume (model §3.9): care and school first, then living: a propensity out of lasting income that pulls cash
 * towards a buffer and saves for debts; houses, weddings and durables are the sink of saving. Below subsistence
 * assets go at distress prices, a child leaves school, the household goes without, and pays for it later.
 */
export const consume = step({
  en: "Consume",
  zh: "消费",
  parameters: {
    propensity: p({
      value: 0.68,
      min: 0,
      max: 1,
      plausible: [0.6, 0.85],
      unit: "share",
      en: "propensity to consume above subsistence",
      zh: "超出基本生活部分的消费倾向",
      source: "N11",
      grade: "B",
    }),
    buffer: p({
      value: 0.9,
      min: 0,
      max: 6,
      plausible: [0.5, 1.4],
      unit: "seasons",
      en: "cash aimed at, in seasons of income",
      zh: "目标存款(季收入)",
      source: "V2",
      grade: "C",
    }),
    pull: p({
      value: 0.12,
      min: 0,
      max: 1,
      plausible: [0.05, 0.25],
      unit: "share",
      en: "pull of cash towards the buffer, a season",
      zh: "向目标存款的回归(季)",
      source: "assumed: keeps saving from drifting",
      grade: "D",
    }),
    forDebt: p({
      value: 0.28,
      min: 0,
      max: 1,
      plausible: [0, 0.7],
      unit: "share",
      en: "saved a season towards debts falling due",
      zh: "每季为到期债务储蓄的比例",
      source: "assumed: without it bullets default on liquidity",
      grade: "D",
    }),
    durablesFrom: p({
      value: 1.3,
      min: 0,
      max: 20,
      plausible: [1, 3],
      unit: "seasons",
      en: "cash beyond which durables and the house are bought",
      zh: "购置耐用品与修房的现金门槛(季收入)",
      source: "N11",
      grade: "C",
    }),
    durables: p({
      value: 0.2,
      min: 0,
      max: 1,
      plausible: [0.1, 0.4],
      unit: "share",
      en: "of cash beyond it, spent so in a season",
      zh: "超出部分每季用于耐用品的比例",
      source: "N11",
      grade: "C",
    }),
    depreciation: p({
      value: 0.015,
      min: 0,
      max: 0.3,
      plausible: [0.01, 0.03],
      unit: "per season",
      en: "depreciation of productive assets",
      zh: "生产性资产折旧(季)",
      source: "assumed: tools last fifteen years",
      grade: "D",
    }),
    leavesSchool: p({
      value: 0.9,
      min: 0.5,
      max: 1,
      plausible: [0.85, 0.97],
      unit: "share",
      en: "wage of a household one of whose children left school",
      zh: "失学后工资系数",
      source: "assumed: a return to schooling of some 5 % a year",
      grade: "D",
    }),
    forgoneCare: p({
      value: 0.25,
      min: 0,
      max: 1,
      plausible: [0.1, 0.5],
      unit: "workers",
      en: "labour lost for long when care is forgone",
      zh: "放弃治疗的长期劳力损失",
      source: "assumed: what is not treated stays",
      grade: "D",
    }),
  },
  sets: [
    "household.ages",
    "household.members",
    "household.elders",
    "household.pupils",
    "household.students",
    "household.able",
    "household.assets",
    "household.house",
    "household.schoolingFactor",
    "household.chronicLoss",
    "household.labourLost",
    "household.yearConsumption",
    "household.yearRigid",
    "household.yearIncome",
    "household.permanentIncome",
    "household.seasonIncome",
    "household.distressSales",
    "household.wentWithout",
    "household.schoolingLost",
    "household.forgoneCare",
  ],
  posts: ["care", "schooling", "living", "distressSale", "durables", "projectCost"],
  run(state, parameters, turn) {
    const { household, ledger } = state;
    const { post, holders } = turn;
    const cash = ledger.balances.deposit;
    const [suppliers, buyers, services] = [
      holders.of("suppliers"),
      holders.of("buyers"),
      holders.of("services"),
    ];
    const perHead = (100 * turn.county.subsistence) / 4;
    const slot = ((turn.season % 4) + 4) % 4;
    // Houses follow the county's price path; its news of the season came with luck.
    const houses = state.price.count - 1;
    const revalued = exp(state.price.level[houses] - state.price.last[houses]);
    for (let i = 0; i < household.count; i++) {
      household.house[i] *= revalued;
      payBills(state, i, parameters, turn, services, buyers);
      const income = netIncome(household, i);
      household.seasonIncome[i * 4 + slot] = income;
      household.yearIncome[i] += income;
      const permanent = Math.max(
        20_000,
        household.permanentIncome[i] + 0.12 * (income - household.permanentIncome[i]),
      );
      household.permanentIncome[i] = permanent;

      const wedding = household.wedding[i];
      if (wedding > 0) {
        const spent = Math.min(wedding, household.weddingPaid[i], Math.max(0, cash[i]));
        post.durables(i, suppliers, spent);
        household.house[i] += (0.5 * spent) / 100;
      }
      const subsistence = perHead * household.members[i];
      let held = cash[i];
      if (held < subsistence && household.assets[i] > 500) {
        const fen = Math.floor(
          Math.min(subsistence - held, 100 * 0.3 * household.assets[i] * turn.county.distressPrice),
        );
        post.distressSale(buyers, i, fen);
        household.assets[i] -= fen / 100 / turn.county.distressPrice;
        household.distressSales[i] = 1;
        held = cash[i];
      }
      const debt = Math.min(household.bankDebt[i], 0.8 * permanent);
      const want =
        subsistence +
        parameters.propensity * Math.max(0, permanent - subsistence - 0.5 * household.fees[i]) +
        parameters.pull * (held - parameters.buffer * permanent) -
        parameters.forDebt * debt;
      const living = Math.floor(Math.max(0, Math.min(held, Math.max(want, Math.min(subsistence, held)))));
      post.living(i, suppliers, living);
      household.yearConsumption[i] += living;
      if (living < 0.7 * subsistence) {
        household.wentWithout[i] = 1;
        household.labourLost[i] += 0.1;
      }
      held = cash[i];
      household.assets[i] *= 1 - parameters.depreciation;
      const hole = 100 * (household.assetsTarget[i] - household.assets[i]);
      const surplus = held - 0.5 * permanent;
      if (hole > 0 && surplus > 0) {
        const fen = Math.floor(Math.min(0.3 * hole, 0.12 * surplus));
        post.projectCost(i, suppliers, fen);
        household.assets[i] += fen / 100;
      }
      const excess = cash[i] - parameters.durablesFrom * permanent - household.bankDebt[i];
      if (excess > 0) {
        const fen = Math.floor(parameters.durables * excess);
        post.durables(i, suppliers, fen);
        household.house[i] += (0.3 * fen) / 100;
      }
    }
  },
});

type Consuming = Parameters<(typeof consume)["run"]>[0];
type Settings = Values<(typeof consume)["parameters"]>;

/** Net income of the season: the five sources less interest; a subsidy of interest arrives as less interest paid. */
export function netIncome(household: Consuming["household"], i: number): number {
  return (
    household.fieldIncome[i] +
    household.wageIncome[i] +
    household.shopIncome[i] +
    household.transferIncome[i] +
    household.propertyIncome[i] -
    household.interestPaid[i]
  );
}

/** Care and school fees, from what there was in time; then assets; then care is forgone, a child leaves school. */
function payBills(
  state: Consuming,
  i: number,
  settings: Settings,
  turn: Turn<"care" | "distressSale" | "schooling">,
  services: number,
  buyers: number,
): void {
  const { household, ledger } = state;
  const bill = household.bill[i];
  const fees = household.fees[i];
  if (bill + fees === 0) return;
  const cash = ledger.balances.deposit;
  let means = Math.max(0, Math.min(household.emergencyMeans[i], cash[i]));
  if (means < bill) {
    const fen = Math.floor(
      Math.min(bill - means, 100 * 0.5 * household.assets[i] * turn.county.distressPrice),
    );
    if (fen > 0) {
      turn.post.distressSale(buyers, i, fen);
      household.assets[i] -= fen / 100 / turn.county.distressPrice;
      household.distressSales[i] = 1;
      means += fen;
    }
  }
  const care = Math.min(bill, means, Math.max(0, cash[i]));
  turn.post.care(i, services, care);
  if (care < bill) {
    household.chronicLoss[i] += settings.forgoneCare * (1 - care / bill);
    household.forgoneCare[i] = 1;
  }
  const school = Math.min(fees, means - care, Math.max(0, cash[i]));
  turn.post.schooling(i, services, Math.max(0, school));
  if (school < 0.8 * fees && household.students[i] > 0) leaveSchool(household, i, settings);
  household.yearRigid[i] += care + Math.max(0, school);
}

/** One student leaves school for good, to work at a lower wage than with a certificate. */
function leaveSchool(household: Consuming["household"], i: number, { leavesSchool }: Settings): void {
  for (let m = i * PLACES; m < (i + 1) * PLACES; m++) {
    const held = household.ages[m];
    if (held === VACANT || !(held & STUDENT)) continue;
    household.ages[m] = held & ~STUDENT;
    household.schoolingFactor[i] *= leavesSchool;
    household.schoolingLost[i] = Math.min(250, household.schoolingLost[i] + 1);
    countMembers(household, i);
    return;
  }
}
