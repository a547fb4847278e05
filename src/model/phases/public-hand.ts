import { parameter, toggle, type Values } from "../../declare/parameter.ts";
import { step, type Turn } from "../state/step.ts";

const p = parameter;

/**
 * Public hand (model §3.3): the county's budget arrives; where monitoring is on, households at risk are found
 * early and, where help is on, helped by cause, those lifted before first, then the neediest, as far as the budget goes. Policies of the
 * arm follow, and spend from the same budget.
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
    detection: p({
      value: 0.7,
      min: 0,
      max: 1,
      plausible: [0.7, 0.98],
      unit: "share",
      en: "signals that are found within the season",
      zh: "当季发现率",
      source: "W3",
      grade: "C",
    }),
    detectionAtClose: p({
      value: 0.98,
      min: 0,
      max: 1,
      plausible: [0.9, 1],
      unit: "share",
      en: "of those still under the line, found at the year's close",
      zh: "年末核查发现率",
      source: "W3",
      grade: "C",
    }),
    watched: p({
      value: 1.1,
      min: 0.5,
      max: 3,
      plausible: [1, 1.5],
      unit: "times",
      en: "of the monitoring line, under which income is a signal",
      zh: "收入预警线(监测线倍数)",
      source: "I6",
      grade: "C",
    }),
    billSignal: p({
      value: 0.2,
      min: 0.01,
      max: 2,
      plausible: [0.1, 0.4],
      unit: "share",
      en: "bill, of yearly income, that is a signal",
      zh: "医疗支出预警占收入",
      source: "I6",
      grade: "C",
    }),
    harvestSignal: p({
      value: 0.3,
      min: 0.01,
      max: 1,
      plausible: [0.2, 0.5],
      unit: "share",
      en: "loss of harvest that is a signal",
      zh: "减产预警",
      source: "I6",
      grade: "C",
    }),
    suddenUpTo: p({
      value: 1.2,
      min: 0.5,
      max: 10,
      plausible: [1.2, 2],
      unit: "times",
      en: "of the warning line, up to which sudden hardship is helped",
      zh: "突发困难帮扶收入上限(预警线倍数)",
      source: "I6",
      grade: "D",
    }),
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
  sets: ["household.bill", "household.fees", "household.yearHelp", "village.closing"],
  posts: ["grant", "targetedHelp", "surveyCost"],
  run(state, parameters, turn) {
    const { household } = state;
    const { post, holders } = turn;
    const county = holders.of("county");
    // What is left over is carried on, but no more than a year's budget ever stands on the account.
    const yearly = 100 * parameters.budget * household.count;
    const held = state.ledger.balances.deposit[county];
    post.grant(holders.of("state"), county, Math.round(Math.max(0, Math.min(yearly / 4, yearly - held))));
    if (!parameters.monitoring) return;
    const survey = Math.round((100 * parameters.cost * household.count) / 4);
    post.surveyCost(county, holders.of("services"), Math.min(survey, state.ledger.balances.deposit[county]));
    if (!parameters.help) return;
    state.village.closing.fill(parameters.detectionAtClose);
    for (const { i } of found(state, parameters, turn)) helpByCause(state, i, parameters, turn);
  },
});

type Opened = Parameters<(typeof publicHand)["run"]>[0];
type Settings = Values<(typeof publicHand)["parameters"]>;

const yearlyIncome = ({ household }: Opened, i: number): number => {
  let sum = 0;
  for (let q = 0; q < 4; q++) sum += household.seasonIncome[i * 4 + q];
  return sum;
};

/** Households whose signal was found, those lifted before first, then the poorest. */
function found(
  state: Opened,
  settings: Settings,
  turn: Turn,
): { i: number; perHead: number; lifted: number }[] {
  const { household } = state;
  const detection = turn.draw("early find", turn.season);
  const line = 100 * settings.watched * turn.county.monitoringLine;
  const list: { i: number; perHead: number; lifted: number }[] = [];
  for (let i = 0; i < household.count; i++) {
    const income = yearlyIncome(state, i);
    const perHead =
      (income + household.yearHelp[i] - household.yearRigid[i] - household.bill[i] - household.fees[i]) /
      Math.max(1, household.members[i]);
    const sudden =
      household.bill[i] > settings.billSignal * income || household.disasterLoss[i] > settings.harvestSignal;
    const signals = perHead < line || (sudden && perHead < settings.suddenUpTo * line);
    // Who is on the list already is looked at anyway.
    const listed = household.monitored[i] > 0;
    if (signals && (listed || detection.uniform(household.id[i]) < settings.detection))
      list.push({ i, perHead, lifted: household.lifted[i] });
  }
  return list.sort((a, b) => b.lifted - a.lifted || a.perHead - b.perHead || a.i - b.i);
}

/** Care, then schooling, then income, as far as the budget goes. */
function helpByCause(state: Opened, i: number, settings: Settings, turn: Turn<"targetedHelp">): void {
  const { household, ledger } = state;
  const { post, holders } = turn;
  const county = holders.of("county");
  const left = (): number => Math.max(0, ledger.balances.deposit[county]);
  const medical = Math.min(Math.floor(settings.medicalShare * household.bill[i]), left());
  post.targetedHelp(county, holders.of("services"), medical);
  household.bill[i] -= medical;
  const school = Math.min(Math.floor(settings.schoolShare * household.fees[i]), left());
  post.targetedHelp(county, holders.of("services"), school);
  household.fees[i] -= school;
  const line = 100 * turn.county.povertyLine;
  const members = Math.max(1, household.members[i]);
  const income = (yearlyIncome(state, i) + household.yearHelp[i]) / members;
  const short = Math.min(settings.topUpTo * line - income, line / 2);
  if (short <= 0) return;
  const topUp = Math.min(Math.floor(short * members), left());
  post.targetedHelp(county, i, topUp);
  household.yearHelp[i] += topUp;
}
