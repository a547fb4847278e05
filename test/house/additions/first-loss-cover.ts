import { parameter } from "../../../src/declare/parameter.ts";
import { step } from "../../../src/model/state/step.ts";

/** First-loss cover: the state bears a share of lenders' losses, without a county fund. */
export const firstLossCover = step({
  en: "First-loss cover",
  zh: "首损补偿",
  mode: "governmentBank",
  parameters: {
    borne: parameter({
      value: 0.2,
      min: 0,
      max: 1,
      plausible: [0.1, 0.4],
      unit: "share",
      level: "basic",
      main: true,
      en: "share of losses borne by the state",
      zh: "财政承担损失比例",
      source: "assumed: a fifth",
      grade: "D",
    }),
  },
  sets: ["lender.guaranteed"],
  posts: [],
  run({ lender }, { borne }) {
    lender.guaranteed.fill(borne);
  },
});
