import { parameter } from "../../declare/parameter.ts";
import { step } from "../state/step.ts";
import { villagesServed } from "../state/villages-served.ts";

const p = parameter;

/** Offline codes (码商): village by village, more households take payments by code, which a platform's record then holds. */
export const offlineCodes = step({
  en: "Payment codes",
  zh: "收款码推广",
  gloss: {
    en: "more sales are paid by code and leave a record",
    zh: "逐村推广扫码收款，流水留下记录",
  },
  mode: "support",
  parameters: {
    share: p({
      value: 0.4,
      min: 0,
      max: 1,
      plausible: [0.15, 0.7],
      step: 0.05,
      unit: "share",
      level: "basic",
      main: true,
      en: "households of ordinary literacy that take payments by code",
      zh: "素养一般农户使用收款码比例",
      source: "assumed: where somebody goes from stall to stall",
      grade: "D",
    }),
    cost: p({
      value: 5,
      min: 0,
      max: 1000,
      plausible: [2, 20],
      unit: "yuan per year",
      en: "cost of promotion, per household of the village",
      zh: "推广成本(每户每年)",
      source: "assumed: printed codes and a promoter's days",
      grade: "D",
    }),
  },
  targets: "villages",
  sets: ["village.codes"],
  posts: ["surveyCost"],
  run(state, { share, cost }, turn) {
    if (share === 0) return;
    for (const v of villagesServed(state, cost, turn)) state.village.codes[v] = share;
  },
});
