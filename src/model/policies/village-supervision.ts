import { parameter } from "../../declare/parameter.ts";
import { step } from "../state/step.ts";

const p = parameter;

/** Village supervision (村级监管): quarterly reports on what loans were spent on find diverted ones, and deter; it costs cadres' time. */
export const villageSupervision = step({
  en: "Village supervision",
  zh: "村级监管",
  gloss: {
    en: "what loans are spent on is checked every quarter",
    zh: "每季查贷款用在哪里，查出挪用",
  },
  mode: "support",
  parameters: {
    intensity: p({
      value: 1,
      min: 0,
      max: 1,
      plausible: [0.3, 1],
      step: 0.1,
      unit: "share",
      level: "basic",
      main: true,
      en: "loans that are reported on",
      zh: "监管覆盖",
      source: "Shi2026",
      grade: "C",
    }),
    deterrence: p({
      value: 0,
      min: 0,
      max: 1,
      plausible: [0, 0.6],
      step: 0.05,
      unit: "share",
      level: "basic",
      en: "how much less likely loans are diverted where all are reported on",
      zh: "全面监管时挪用概率降低比例",
      source:
        "assumed: nought, as figures of 0.2 and before have it, of supervision that finds and does not deter; .3 is likely",
      grade: "D",
    }),
    cost: p({
      value: 4000,
      min: 0,
      max: 200000,
      plausible: [1000, 10000],
      unit: "yuan per year",
      en: "cost, per village",
      zh: "每村年成本",
      source: "assumed: an accountant's extra weeks",
      grade: "D",
    }),
  },
  // By default every loan is reported on: there is no more than that.
  targets: "villages",
  lever: { strengths: { intensity: [0.3, 0.6, 1], deterrence: [0.1, 0.3, 0.5] } },
  sets: ["village.supervised", "village.deterred"],
  posts: ["surveyCost"],
  run({ village, ledger }, { intensity, deterrence, cost }, { eligible, post, holders }) {
    if (intensity === 0) return;
    const [county, services] = [holders.of("county"), holders.of("services")];
    const fen = Math.round((100 * cost * intensity) / 4);
    for (let v = 0; v < village.count; v++) {
      if (!eligible.village(v)) continue;
      if (ledger.balances.deposit[county] < fen) return;
      post.surveyCost(county, services, fen);
      village.supervised[v] = intensity;
      village.deterred[v] = deterrence * intensity;
    }
  },
});
