import { parameter } from "../../declare/parameter.ts";
import { MONITORED } from "../state/household.ts";
import { yearIncomeOf } from "../state/interview.ts";
import { incomeAfterBills } from "../state/relapse-signal.ts";
import { step } from "../state/step.ts";

const p = parameter;

/** Holidays of colleges: winter and summer, so that half a year's visits fall into each. */
const HOLIDAYS = [0, 2];

/**
 * College survey (高职院校调查): students visit homes in the holidays, and a household at risk that they recognise stands on
 * the monitoring list from then on, not only from the year's close; who is on the list is looked at every season.
 */
export const collegeSurvey = step({
  en: "College survey",
  zh: "高职院校调查",
  gloss: {
    en: "students on visits find households at risk sooner",
    zh: "学生假期入户，早些发现要帮的户",
  },
  mode: "support",
  parameters: {
    visited: p({
      value: 0.5,
      min: 0,
      max: 1,
      plausible: [0.1, 1],
      step: 0.05,
      unit: "per year",
      level: "basic",
      main: true,
      en: "households that students visit in a year",
      zh: "每年入户调查的农户比例",
      source: "Shi2026",
      grade: "D",
    }),
    sensitivity: p({
      value: 0.8,
      min: 0,
      max: 1,
      plausible: [0.5, 0.95],
      step: 0.05,
      unit: "share",
      en: "households at risk that a visit recognises",
      zh: "入户时识别风险户的比例",
      source: "assumed: a form, a kitchen and an hour of talk",
      grade: "D",
    }),
    threshold: p({
      value: 1.3,
      min: 0.5,
      max: 3,
      plausible: [1.1, 1.6],
      unit: "times",
      en: "of the monitoring line, under which income after care and fees is a risk",
      zh: "视为风险的扣除医教支出后收入(监测线倍数)",
      source: "assumed: a little above the line at which cadres look",
      grade: "D",
    }),
    cost: p({
      value: 60,
      min: 0,
      max: 5000,
      plausible: [30, 150],
      unit: "yuan",
      en: "cost of a visit: students' travel, board and insurance",
      zh: "每次入户成本(学生交通、食宿、保险)",
      source: "assumed: four homes a day, two students, board and bus",
      grade: "D",
    }),
  },
  sets: ["household.monitored"],
  posts: ["surveyCost"],
  run(
    state,
    { visited, sensitivity, threshold, cost },
    { season, quarter, county, eligible, draw, post, holders },
  ) {
    if (!HOLIDAYS.includes(quarter)) return;
    const { household, ledger } = state;
    const [payer, college] = [holders.of("county"), holders.of("services")];
    const visit = draw("college visit", season);
    const fen = Math.round(100 * cost);
    const below = 100 * threshold * county.monitoringLine;
    for (let i = 0; i < household.count; i++) {
      if (visit.uniform(household.id[i], 0) >= visited / HOLIDAYS.length || !eligible.household(i)) continue;
      if (ledger.balances.deposit[payer] < Math.max(1, fen)) return;
      post.surveyCost(payer, college, fen);
      const perHead = incomeAfterBills(state, i, yearIncomeOf(household, i));
      if (!isRecognised(perHead, below, visit.uniform(household.id[i], 1), sensitivity)) continue;
      if (household.monitored[i] === MONITORED.none)
        household.monitored[i] = household.lifted[i] ? MONITORED.unstable : MONITORED.marginal;
    }
  },
});

/** y < line and u < sensitivity: whether a household of income y per head after care and fees, fen, is recognised as at risk. */
export const isRecognised = (perHead: number, line: number, u: number, sensitivity: number): boolean =>
  perHead < line && u < sensitivity;
