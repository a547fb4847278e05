import { parameter } from "../../declare/parameter.ts";
import { step } from "../state/step.ts";

/** Platforms raise or lower what they take of sales, as long as it lasts. */
export const platformFee = step({
  en: "A platform's fee moves",
  zh: "平台费率变动",
  parameters: {
    change: parameter({
      value: 0.03,
      min: -0.5,
      max: 0.5,
      plausible: [-0.05, 0.05],
      step: 0.005,
      unit: "share",
      main: true,
      en: "change of commission and advertising, of sales",
      zh: "佣金与推广费率变动(占销售额)",
      source: "assumed: about one step of the platforms' schedules",
      grade: "D",
    }),
  },
  sets: ["platform.commission"],
  posts: [],
  run({ platform }, { change }) {
    for (let q = 0; q < platform.count; q++) platform.commission[q] += change;
  },
});
