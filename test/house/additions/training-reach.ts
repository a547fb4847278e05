import { metric } from "../../../src/model/metrics/metric.ts";

export const trainingMetrics = {
  trainedShare: metric({
    group: "livelihood",
    unit: "share",
    each: "year",
    summary: "last",
    show: "percent",
    en: "households that had a seat in training",
    zh: "受过培训农户占比",
    measure: ({ household }) => {
      let count = 0;
      for (let i = 0; i < household.count; i++) count += household.trained[i];
      return count / household.count;
    },
  }),
};
