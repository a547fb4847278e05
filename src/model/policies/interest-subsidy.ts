import { parameter } from "../../declare/parameter.ts";
import { limitTerms } from "../state/reach.ts";
import { step } from "../state/step.ts";

/** Interest subsidy (贴息): the county pays part of the rate of new loans while its budget lasts. */
export const interestSubsidy = step({
  en: "Interest subsidy",
  zh: "贴息",
  gloss: {
    en: "the county pays part of the interest on new loans",
    zh: "县里替借款户付一部分利息",
  },
  mode: "governmentBank",
  parameters: {
    rate: parameter({
      value: 0.02,
      min: 0,
      max: 0.3,
      plausible: [0.01, 0.05],
      step: 0.005,
      unit: "per year",
      level: "basic",
      main: true,
      en: "part of the rate that the county pays",
      zh: "贴息率",
      source: "T18",
      grade: "B",
    }),
  },
  lever: { pays: ["interestSubsidy"] },
  sets: ["lender.subsidised", "household.termsWithheld"],
  posts: [],
  run(state, { rate }, { eligible, holders }) {
    if (state.ledger.balances.deposit[holders.of("county")] <= 0) return;
    state.lender.subsidised.fill(rate);
    limitTerms(state, ["subsidised"], eligible);
  },
});
