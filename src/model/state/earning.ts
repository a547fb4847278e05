import { parameter } from "../../declare/parameter.ts";
import { power } from "../../math/elementary.ts";

/** What land, labour and schooling earn (equations §6); shared by `populate` and `produce`. */
export const earning = {
  fieldScale: parameter({
    value: 4750,
    min: 0,
    max: 20000,
    plausible: [3500, 6500],
    step: 10,
    unit: "yuan per year",
    en: "field income scale",
    zh: "经营收入系数",
    source: "N10",
    grade: "B",
  }),
  wageScale: parameter({
    value: 14000,
    min: 0,
    max: 200000,
    plausible: [10000, 25000],
    step: 100,
    unit: "yuan per year",
    en: "yearly wage per worker that a household gives to wage work, idle months included",
    zh: "务工劳力年均工资(含闲月)",
    source: "N10",
    grade: "B",
  }),
  landElasticity: parameter({
    value: 0.45,
    min: 0,
    max: 1,
    plausible: [0.3, 0.6],
    unit: "exponent",
    en: "elasticity of field income to land",
    zh: "土地产出弹性",
    source: "assumed: between the shares of land in published farm production functions",
    grade: "D",
  }),
  labourElasticity: parameter({
    value: 0.35,
    min: 0,
    max: 1,
    plausible: [0.2, 0.5],
    unit: "exponent",
    en: "elasticity of field income to labour",
    zh: "劳动产出弹性",
    source: "assumed: the same",
    grade: "D",
  }),
  assetElasticity: parameter({
    value: 0.3,
    min: 0,
    max: 1,
    plausible: [0.1, 0.4],
    unit: "exponent",
    en: "elasticity of field income to productive assets",
    zh: "生产性资产产出弹性",
    source: "assumed: a distress sale costs for years",
    grade: "D",
  }),
  inputIntensity: parameter({
    value: 0.7,
    min: 0,
    max: 5,
    plausible: [0.4, 1.2],
    unit: "share",
    en: "inputs of ordinary farming, relative",
    zh: "普通经营投入强度",
    source: "L4",
    grade: "C",
  }),
  intensiveInputs: parameter({
    value: 3.2,
    min: 0,
    max: 8,
    plausible: [2, 4],
    unit: "share",
    en: "inputs of greenhouse and livestock, relative",
    zh: "设施与畜禽投入强度",
    source: "L4",
    grade: "C",
  }),
  inputCost: parameter({
    value: 0.4,
    min: 0,
    max: 1,
    plausible: [0.3, 0.5],
    unit: "share",
    en: "cost of a unit of inputs, of field income",
    zh: "单位投入成本占比",
    source: "assumed: inputs return their cost, their absence costs a harvest",
    grade: "D",
  }),
};

const REFERENCE_ASSETS = 9000;
const LABOUR_FLOOR = 0.35;
const INTENSIVE_PREMIUM = 1.7;

/** Field income that land, ability and village allow, before labour and assets; fen a year. */
export function fieldBase(
  scale: number,
  elasticity: number,
  land: number,
  ability: number,
  productivity: number,
  intensive: boolean,
): number {
  return (
    100 *
    scale *
    power(land, elasticity) *
    Math.sqrt(ability) *
    productivity *
    (intensive ? INTENSIVE_PREMIUM : 1)
  );
}

/** cap = base · (.35 + labour)^.35 · (K/9000)^.30: field income of a year at full inputs, before luck; fen. */
export function fieldCapacity(
  base: number,
  labour: number,
  assets: number,
  labourElasticity: number,
  assetElasticity: number,
): number {
  return (
    base * power(LABOUR_FLOOR + labour, labourElasticity) * power(assets / REFERENCE_ASSETS, assetElasticity)
  );
}
