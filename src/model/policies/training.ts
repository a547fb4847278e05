import { parameter } from "../../declare/parameter.ts";
import { step } from "../state/step.ts";

const p = parameter;

/** Training by the vocational college (高职院校): seats that raise digital and financial literacy, once. */
export const training = step({
  en: "Training",
  zh: "电商培训",
  gloss: {
    en: "college classes in selling online and handling money",
    zh: "职业院校办班，教电商和理财",
  },
  mode: "support",
  parameters: {
    seats: p({
      value: 0.03,
      min: 0,
      max: 1,
      plausible: [0.01, 0.1],
      track: [0, 0.15],
      step: 0.005,
      perHundred: { zh: "名/百户", en: "per 100 hh." },
      unit: "per year",
      level: "basic",
      main: true,
      en: "seats, per household and year",
      zh: "培训名额(每户每年)",
      source: "assumed: a class a term for each pair of villages",
      grade: "D",
    }),
    gain: p({
      value: 0.5,
      min: 0,
      max: 3,
      plausible: [0.2, 0.8],
      unit: "standard deviations",
      en: "literacy gained",
      zh: "素养提升",
      source: "C37",
      grade: "D",
    }),
    cost: p({
      value: 1200,
      min: 0,
      max: 50000,
      plausible: [500, 3000],
      unit: "yuan",
      en: "cost of a seat",
      zh: "每名额成本",
      source: "assumed: two weeks of teaching",
      grade: "D",
    }),
  },
  sets: ["household.literacy", "household.financialLiteracy", "household.trained"],
  posts: ["trainingCost"],
  run({ household, ledger }, { seats, gain, cost }, { season, eligible, draw, post, holders }) {
    const [county, college] = [holders.of("county"), holders.of("services")];
    const seat = draw("training seat", season);
    const fen = Math.round(100 * cost);
    for (let i = 0; i < household.count; i++) {
      if (household.trained[i] || household.able[i] === 0) continue;
      if (seat.uniform(household.id[i]) >= seats / 4 || !eligible.household(i)) continue;
      if (ledger.balances.deposit[county] < fen) return;
      post.trainingCost(county, college, fen);
      household.trained[i] = 1;
      household.literacy[i] += gain;
      household.financialLiteracy[i] += gain / 2;
    }
  },
});
