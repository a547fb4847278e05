import { parameter } from "../../declare/parameter.ts";
import { productList } from "../../declare/products.ts";
import { step } from "../state/step.ts";

const p = parameter;

/** Drought, flood, hail (docs/model/02-luck.md): a village at a time, worse for some crops, in spring or summer. */
export const disaster = step({
  en: "Disaster",
  zh: "自然灾害",
  parameters: {
    probability: p({
      value: 0.04,
      min: 0,
      max: 0.5,
      plausible: [0.025, 0.06],
      unit: "per season",
      level: "basic",
      en: "disaster, per village in spring and in summer",
      zh: "自然灾害概率(春、夏各季)",
      source: "D1",
      grade: "B",
    }),
    mildest: p({
      value: 0.3,
      min: 0,
      max: 1,
      plausible: [0.1, 0.4],
      unit: "share",
      en: "mildest loss of harvest",
      zh: "最轻减产",
      source: "assumed: what counts as affected in the statistics",
      grade: "D",
    }),
    worst: p({
      value: 0.9,
      min: 0,
      max: 1,
      plausible: [0.7, 1],
      unit: "share",
      en: "worst loss of harvest",
      zh: "最重减产",
      source: "D2",
      grade: "C",
    }),
    leastShare: p({
      value: 0.6,
      min: 0,
      max: 1,
      plausible: [0.4, 0.9],
      unit: "share",
      en: "of a village's loss, what a household loses at least",
      zh: "户损失占村损失的下限",
      source: "assumed: fields differ in height and soil",
      grade: "D",
    }),
    shareRange: p({
      value: 0.8,
      min: 0,
      max: 2,
      plausible: [0.2, 1.2],
      unit: "share",
      en: "... and how much more it may be",
      zh: "户损失占村损失的幅度",
      source: "assumed: so that the mean is the village's",
      grade: "D",
    }),
  },
  sets: ["household.disasterLoss", "household.yearDisaster"],
  posts: [],
  run({ household, village }, { probability, mildest, worst, leastShare, shareRange }, turn) {
    if (turn.quarter !== 1 && turn.quarter !== 2) return;
    const event = turn.draw("disaster", turn.season);
    const own = turn.draw("disaster severity", turn.season);
    const severities = new Float64Array(village.count);
    for (let v = 0; v < village.count; v++) {
      if (event.uniform(village.number[v]) >= probability * village.exposure[v]) continue;
      const crop = productList[village.product[v]].exposure;
      severities[v] = (mildest + (worst - mildest) * event.uniform(village.number[v], 1)) * crop;
    }
    for (let i = 0; i < household.count; i++) {
      const severity = severities[household.village[i]];
      if (severity === 0) continue;
      household.disasterLoss[i] = Math.max(
        household.disasterLoss[i],
        Math.min(1, severity * (leastShare + shareRange * own.uniform(household.id[i]))),
      );
      household.yearDisaster[i] = Math.max(household.yearDisaster[i], household.disasterLoss[i]);
    }
  },
});
