import { parameter } from "../../declare/parameter.ts";
import { step } from "../state/step.ts";

/** Help by cause is withdrawn from a share of those who would have it; monitoring goes on. */
export const helpWithdrawal = step({
  en: "Withdrawal of help",
  zh: "帮扶退出",
  parameters: {
    share: parameter({
      value: 1,
      min: 0,
      max: 1,
      plausible: [0.3, 1],
      step: 0.1,
      unit: "share",
      main: true,
      en: "households at risk that are helped no longer",
      zh: "不再获得帮扶的风险户比例",
      source: "assumed: the whole programme ends",
      grade: "D",
    }),
  },
  sets: ["village.withdrawn"],
  posts: [],
  run({ village }, { share }) {
    for (let v = 0; v < village.count; v++) village.withdrawn[v] = Math.max(village.withdrawn[v], share);
  },
});
