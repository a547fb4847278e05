import { parameter } from "../../declare/parameter.ts";
import { exp, log } from "../../math/elementary.ts";
import { ownChance } from "../state/own-chance.ts";
import { step } from "../state/step.ts";

const p = parameter;

/** Illness in two tiers (equations §2): a bill that hurts, and one that ruins and leaves less labour behind. */
export const illness = step({
  en: "Illness",
  zh: "疾病",
  parameters: {
    heavy: p({
      value: 0.042,
      min: 0,
      max: 0.3,
      plausible: [0.02, 0.05],
      unit: "per season",
      level: "basic",
      en: "heavy medical bill, per household and season",
      zh: "大额医疗支出概率(季)",
      source: "H2",
      grade: "B",
    }),
    ruinous: p({
      value: 0.005,
      min: 0,
      max: 0.1,
      plausible: [0.003, 0.008],
      unit: "per season",
      en: "ruinous medical bill, per household and season",
      zh: "致贫性医疗支出概率(季)",
      source: "H4",
      grade: "B",
    }),
    heavyBill: p({
      value: 5000,
      min: 0,
      max: 100000,
      plausible: [3000, 8000],
      unit: "yuan",
      en: "heavy bill, own share",
      zh: "大额医疗自付",
      source: "H2",
      grade: "C",
    }),
    ruinousBill: p({
      value: 31000,
      min: 0,
      max: 500000,
      plausible: [18000, 60000],
      unit: "yuan",
      en: "ruinous bill, own share",
      zh: "致贫性医疗自付",
      source: "I6",
      grade: "C",
    }),
    elasticity: p({
      value: 0.4,
      min: 0,
      max: 1,
      plausible: [0.2, 0.6],
      unit: "exponent",
      en: "income elasticity of bills",
      zh: "医疗支出收入弹性",
      source: "assumed: the poor are treated more cheaply or not at all",
      grade: "D",
    }),
    chronic: p({
      value: 0.5,
      min: 0,
      max: 1,
      plausible: [0.3, 0.7],
      unit: "share",
      en: "ruinous illness that stays",
      zh: "致贫疾病转慢性比例",
      source: "assumed: half of grave illnesses leave a disability",
      grade: "D",
    }),
  },
  sets: ["household.bill", "household.labourLost", "household.chronicLoss"],
  posts: [],
  run({ household, luck }, { heavy, ruinous, heavyBill, ruinousBill, elasticity, chronic }, turn) {
    const bills = turn.draw("illness bill", turn.season);
    const chance = turn.ownPick ? ownChance(household, turn, "illness") : luck.illness;
    for (let i = 0; i < household.count; i++) {
      const often = 0.55 + 0.13 * household.members[i] + 0.1 * household.elders[i];
      const u = chance[i];
      const grave = u < ruinous * often;
      if (!grave && u >= (ruinous + heavy) * often) continue;
      const id = household.id[i];
      const income = Math.max(1000, (household.permanentIncome[i] * 4) / 100);
      const scale = exp(elasticity * log(income / (44600 * turn.growth)));
      const spread = grave ? 0.5 : 0.6;
      const yuan = (grave ? ruinousBill : heavyBill) * turn.growth * scale * exp(spread * bills.normal(id));
      household.bill[i] += Math.round(100 * yuan);
      household.labourLost[i] += grave ? 1 : 0.35;
      if (grave && bills.uniform(id, 1) < chronic) household.chronicLoss[i] += 0.5;
    }
  },
});
