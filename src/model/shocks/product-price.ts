import { choice, parameter } from "../../declare/parameter.ts";
import { productKeys } from "../../declare/products.ts";
import { log } from "../../math/elementary.ts";
import { step, type Turn } from "../state/step.ts";

/** A product's price moves in the whole county; what is announced is reckoned with when inputs are planned. */
export const productPrice = step({
  en: "A product's price moves",
  zh: "产品价格变动",
  parameters: {
    change: parameter({
      value: -0.3,
      min: -0.95,
      max: 5,
      plausible: [-0.5, 0.5],
      step: 0.05,
      unit: "share",
      main: true,
      en: "change of the price",
      zh: "价格变动幅度",
      source: "assumed: a glut as fruit and vegetables see every few years",
      grade: "D",
    }),
    product: choice(["all", ...productKeys], {
      value: "all",
      unit: "code",
      en: "product that it concerns",
      zh: "涉及产品",
      source: "assumed: all, unless one is named",
      grade: "D",
    }),
    notice: parameter({
      value: 0,
      min: 0,
      max: 40,
      plausible: [0, 8],
      whole: true,
      unit: "seasons",
      en: "seasons before that households know of it, and reckon with it for inputs; no other event is known before",
      zh: "提前多少季为农户所知(仅用于安排农资;其他事件均不预知)",
      source: "assumed: nobody sees it coming",
      grade: "D",
    }),
  },
  sets: ["price.level", "price.ahead"],
  posts: [],
  run({ price }, { change, product, notice }, turn) {
    const shift = log(1 + change);
    const now = lasting(turn, 0);
    for (const [c, key] of productKeys.entries()) {
      if (product !== "all" && product !== key) continue;
      price.level[c] += shift * now;
      price.ahead[c] += shift * (lasting(turn, notice) - now);
    }
  },
});

/** Whether it holds so many seasons on, 1 or 0. */
const lasting = ({ since, lasts }: Turn, on: number): number =>
  since + on >= 0 && since + on < lasts ? 1 : 0;
