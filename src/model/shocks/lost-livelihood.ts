import { parameter } from "../../declare/parameter.ts";
import { ownChance } from "../state/own-chance.ts";
import { step } from "../state/step.ts";

const p = parameter;

/** A livelihood is lost for some seasons (docs/model/02-luck.md): the job, the herd, the small business. */
export const lostLivelihood = step({
  en: "Lost livelihood",
  zh: "生计中断",
  parameters: {
    probability: p({
      value: 0.013,
      min: 0,
      max: 0.2,
      plausible: [0.004, 0.016],
      unit: "per season",
      en: "livelihood lost, per household and season",
      zh: "生计中断概率(季)",
      source: "assumed: a realistic tail of yearly income changes",
      grade: "D",
    }),
    least: p({
      value: 0.55,
      min: 0,
      max: 1,
      plausible: [0.3, 0.6],
      unit: "share",
      en: "least share of earnings lost",
      zh: "最小损失比例",
      source: "assumed: a loss of more than half",
      grade: "D",
    }),
    range: p({
      value: 0.8,
      min: 0,
      max: 1,
      plausible: [0.5, 1],
      unit: "share",
      en: "of what is lost beyond the least, how much may be",
      zh: "超出最小损失部分的幅度",
      source: "assumed: something is always left",
      grade: "D",
    }),
  },
  sets: ["household.livelihoodLoss"],
  posts: [],
  run({ household, luck }, { probability, least, range }, turn) {
    const severity = turn.draw("lost livelihood severity", turn.season);
    const chance = turn.ownPick ? ownChance(household, turn, "lost livelihood") : luck.event;
    const { count, livelihoodLoss } = household;
    for (let i = 0; i < count; i++)
      if (chance[i] < probability && livelihoodLoss[i] === 0)
        livelihoodLoss[i] = least + (1 - least) * range * severity.uniform(household.id[i]);
  },
});
