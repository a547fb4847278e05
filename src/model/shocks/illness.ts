import { parameter } from "../../declare/parameter.ts";
import { exp } from "../../math/elementary.ts";
import { costByIncome } from "../state/cost-by-income.ts";
import { ownChance } from "../state/own-chance.ts";
import { step } from "../state/step.ts";

const p = parameter;

/** Illness in two tiers (docs/model/02-luck.md): a bill that hurts, and one that ruins and leaves less labour behind. */
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
    often: p({
      value: 0.55,
      min: 0,
      max: 5,
      plausible: [0.3, 0.8],
      unit: "times",
      en: "chance of illness of a household, relative: whatever its size",
      zh: "患病概率倍数:基数",
      source: "assumed: one in a household of 3.45 with .5 elders",
      grade: "D",
    }),
    oftenMember: p({
      value: 0.13,
      min: 0,
      max: 2,
      plausible: [0.08, 0.2],
      unit: "times",
      en: "... more for each member",
      zh: "……每多一人",
      source: "assumed: the same",
      grade: "D",
    }),
    oftenElder: p({
      value: 0.1,
      min: 0,
      max: 2,
      plausible: [0.05, 0.3],
      unit: "times",
      en: "... and for each member of 60 and over",
      zh: "……每多一位老人",
      source: "assumed: the old are ill more often",
      grade: "D",
    }),
    heavySpread: p({
      value: 0.6,
      min: 0,
      max: 2,
      plausible: [0.3, 0.9],
      unit: "log points",
      en: "spread of heavy bills",
      zh: "大额医疗支出离散度",
      source: "assumed: bills differ by a factor of two",
      grade: "D",
    }),
    ruinousSpread: p({
      value: 0.5,
      min: 0,
      max: 2,
      plausible: [0.3, 0.9],
      unit: "log points",
      en: "spread of ruinous bills",
      zh: "灾难性医疗支出离散度",
      source: "assumed: a little less",
      grade: "D",
    }),
    heavyLabour: p({
      value: 0.35,
      min: 0,
      max: 3,
      plausible: [0.1, 0.6],
      unit: "workers",
      en: "labour that a heavy illness takes",
      zh: "大病损失的劳力",
      source: "assumed: a third of a worker",
      grade: "D",
    }),
    ruinousLabour: p({
      value: 1,
      min: 0,
      max: 3,
      plausible: [0.5, 1.5],
      unit: "workers",
      en: "labour that a ruinous illness takes",
      zh: "灾难性疾病损失的劳力",
      source: "assumed: the ill and who nurses them",
      grade: "D",
    }),
    chronicLabour: p({
      value: 0.5,
      min: 0,
      max: 3,
      plausible: [0.2, 1],
      unit: "workers",
      en: "labour that a chronic illness takes for good",
      zh: "慢性病长期损失的劳力",
      source: "assumed: half a worker",
      grade: "D",
    }),
  },
  sets: ["household.bill", "household.labourLost", "household.chronicLoss"],
  posts: [],
  run({ household, luck }, parameters, turn) {
    const { heavy, ruinous, elasticity, chronic, chronicLabour } = parameters;
    const bills = turn.draw("illness bill", turn.season);
    const chance = turn.ownPick ? ownChance(household, turn, "illness") : luck.illness;
    const { count, members, elders } = household;
    for (let i = 0; i < count; i++) {
      const often = oftenIll(members[i], elders[i], parameters);
      const u = chance[i];
      const grave = u < ruinous * often;
      if (!grave && u >= (ruinous + heavy) * often) continue;
      const id = household.id[i];
      const scale = costByIncome(household.permanentIncome[i], elasticity, turn.growth, turn.county);
      const yuan = billOf(grave, scale, bills.normal(id), turn.growth, parameters);
      household.bill[i] += Math.round(100 * yuan);
      household.labourLost[i] += grave ? parameters.ruinousLabour : parameters.heavyLabour;
      if (grave && bills.uniform(id, 1) < chronic) household.chronicLoss[i] += chronicLabour;
    }
  },
});

type Settings = Parameters<(typeof illness)["run"]>[1];

/** How often a household falls ill, against one of ordinary size: a + b·members + c·elders. */
const oftenIll = (
  members: number,
  elders: number,
  { often, oftenMember, oftenElder }: Pick<Settings, "often" | "oftenMember" | "oftenElder">,
): number => often + oftenMember * members + oftenElder * elders;

/** A bill, yuan: B·g·scale·exp(s·N), by whether the illness ruins. */
function billOf(
  grave: boolean,
  scale: number,
  n: number,
  growth: number,
  { heavyBill, ruinousBill, heavySpread, ruinousSpread }: Settings,
): number {
  const spread = grave ? ruinousSpread : heavySpread;
  return (grave ? ruinousBill : heavyBill) * growth * scale * exp(spread * n);
}
