import { choice, parameter } from "../../declare/parameter.ts";
import { productKeys } from "../../declare/products.ts";
import { log } from "../../math/elementary.ts";
import { step } from "../state/step.ts";

/** A boom or slump of online demand in the whole county, for one product or all, as long as it lasts. */
export const onlineDemand = step({
  en: "Online demand moves",
  zh: "网上需求变动",
  parameters: {
    change: parameter({
      value: -0.3,
      min: -0.95,
      max: 5,
      plausible: [-0.5, 0.5],
      step: 0.05,
      unit: "share",
      main: true,
      en: "change of demand that shops meet",
      zh: "网店需求变动幅度",
      source: "assumed: about a lost festival season",
      grade: "D",
    }),
    product: choice(["all", ...productKeys], {
      value: "all",
      unit: "code",
      en: "product that it concerns",
      zh: "涉及产品",
      source: "assumed: the whole platform",
      grade: "D",
    }),
  },
  sets: ["price.demand"],
  posts: [],
  run({ price }, { change, product }) {
    for (const [c, key] of productKeys.entries())
      if (product === "all" || product === key) price.demand[c] += log(1 + change);
  },
});
