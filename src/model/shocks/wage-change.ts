import { parameter } from "../../declare/parameter.ts";
import { log } from "../../math/elementary.ts";
import { step } from "../state/step.ts";

/** Wages of the whole county rise or fall, as long as it lasts. */
export const wageChange = step({
  en: "Wages move",
  zh: "工资变动",
  parameters: {
    change: parameter({
      value: -0.1,
      min: -0.95,
      max: 5,
      plausible: [-0.3, 0.3],
      step: 0.05,
      unit: "share",
      main: true,
      en: "change of wages",
      zh: "工资变动幅度",
      source: "assumed: a year in which construction stops",
      grade: "D",
    }),
  },
  sets: ["village.wages"],
  posts: [],
  run({ village }, { change }) {
    for (let v = 0; v < village.count; v++) village.wages[v] += log(1 + change);
  },
});
