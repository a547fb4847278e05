import { parameter } from "../../declare/parameter.ts";
import { step } from "../state/step.ts";
import { villagesServed } from "../state/villages-served.ts";

const p = parameter;

/** Credit record (征信, 信用村): village by village, loans of more households stand in the record that lenders read. */
export const creditRecord = step({
  en: "Credit villages",
  zh: "信用村征信",
  gloss: {
    en: "more loans stand in the record that lenders read",
    zh: "逐村把更多贷款记入征信，放贷机构看得到",
  },
  mode: "support",
  parameters: {
    share: p({
      value: 0.9,
      min: 0,
      max: 1,
      plausible: [0.75, 1],
      step: 0.05,
      unit: "share",
      level: "basic",
      main: true,
      en: "households whose loans stand in the credit record",
      zh: "征信覆盖农户比例",
      source: "assumed: nearly all where a village keeps files",
      grade: "D",
    }),
    cost: p({
      value: 10,
      min: 0,
      max: 1000,
      plausible: [3, 30],
      unit: "yuan per year",
      en: "cost of keeping files, per household of the village",
      zh: "建档维护成本(每户每年)",
      source: "assumed: a day's visit and an entry for ten households",
      grade: "D",
    }),
  },
  targets: "villages",
  sets: ["village.recorded"],
  posts: ["surveyCost"],
  run(state, { share, cost }, turn) {
    if (share === 0) return;
    for (const v of villagesServed(state, cost, turn)) state.village.recorded[v] = share;
  },
});
