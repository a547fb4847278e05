import { parameter } from "../../declare/parameter.ts";
import { step } from "../state/step.ts";

const p = parameter;

/** Offline codes (码商): village by village, more households take payments by code, which a platform's record then holds. */
export const offlineCodes = step({
  en: "Payment codes",
  zh: "收款码推广",
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
  run({ village, ledger }, { share, cost }, { eligible, post, holders, householdsPerVillage }) {
    if (share === 0) return;
    const [county, services] = [holders.of("county"), holders.of("services")];
    const fen = Math.round((100 * cost * householdsPerVillage) / 4);
    for (let v = 0; v < village.count; v++) {
      if (!eligible.village(v)) continue;
      if (ledger.balances.deposit[county] < Math.max(1, fen)) return;
      post.surveyCost(county, services, fen);
      village.codes[v] = share;
    }
  },
});
