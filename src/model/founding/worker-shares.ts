import { parameter } from "../../declare/parameter.ts";

const p = parameter;

/** Who works, besides what `population` says of members first. */
export const workerShares = {
  withoutLabourLarge: p({
    value: 0.1,
    min: 0,
    max: 1,
    plausible: [0.02, 0.3],
    unit: "share",
    en: "chance of no worker in a household of three or more, of that in a small one",
    zh: "三人及以上户无劳力的概率(相对小户)",
    source: "assumed: more members, more hands",
    grade: "D",
  }),
  secondWorker: p({
    value: 0.8,
    min: 0,
    max: 1,
    plausible: [0.6, 0.95],
    unit: "share",
    en: "households with a worker that have a second",
    zh: "有劳力户中有第二个劳力的比例",
    source: "assumed: couples work",
    grade: "D",
  }),
  thirdWorker: p({
    value: 0.25,
    min: 0,
    max: 1,
    plausible: [0.1, 0.5],
    unit: "share",
    en: "... and, apart from that, one more",
    zh: "另有一个劳力的比例",
    source: "assumed: a grown child at home",
    grade: "D",
  }),
};
