import { parameter } from "../../../src/declare/parameter.ts";
import { step } from "../../../src/model/state/step.ts";

/** Hail: a village loses part of this season's harvest. */
export const hail = step({
  en: "Hail",
  zh: "冰雹",
  parameters: {
    chance: parameter({
      value: 0.05,
      min: 0,
      max: 1,
      plausible: [0.01, 0.1],
      unit: "per season",
      en: "hail, per village and season",
      zh: "冰雹概率(每村每季)",
      source: "assumed: once in five years",
      grade: "D",
    }),
    loss: parameter({
      value: 0.3,
      min: 0,
      max: 1,
      plausible: [0.1, 0.6],
      unit: "share",
      en: "loss of harvest",
      zh: "减产比例",
      source: "assumed: a third",
      grade: "D",
    }),
  },
  sets: ["household.disasterLoss"],
  posts: [],
  run({ household, village }, { chance, loss }, { season, draw }) {
    const struck = draw("hail", season);
    for (let i = 0; i < household.count; i++)
      if (struck.uniform(village.number[household.village[i]]) < chance)
        household.disasterLoss[i] = Math.max(household.disasterLoss[i], loss);
  },
});
