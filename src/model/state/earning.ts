import { parameter, type Values } from "../../declare/parameter.ts";
import { capacityOf } from "../../kernels/inputs.ts";
import { power } from "../../math/elementary.ts";

/** What land, labour and schooling earn (docs/model/06-produce.md); shared by `populate` and `produce`. */
export const earning = {
  fieldScale: parameter({
    value: 4800,
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
    value: 14100,
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
    plausible: [2, 3.8],
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
    plausible: [0.3, 0.47],
    unit: "share",
    en: "cost of a unit of inputs, of field income",
    zh: "单位投入成本占比",
    source: "assumed: inputs return their cost, their absence costs a harvest",
    grade: "D",
  }),
  labourFloor: parameter({
    value: 0.35,
    min: 0,
    max: 2,
    plausible: [0.1, 0.6],
    unit: "workers",
    en: "labour that a field finds besides its household's workers",
    zh: "经营中本户劳力以外的用工",
    source: "assumed: elders, kin and neighbours lend a hand",
    grade: "D",
  }),
  intensivePremium: parameter({
    value: 1.7,
    min: 0.5,
    max: 5,
    plausible: [1.3, 2.2],
    unit: "times",
    en: "field income of greenhouse and livestock, relative",
    zh: "设施与畜禽经营收入倍数",
    source: "assumed: what is put in must come back",
    grade: "D",
  }),
};

type Earning = Values<typeof earning>;

/** Productive assets, yuan, that are counted as one in the field's equation: a unit of measure. */
export const REFERENCE_ASSETS = 9000;

/** What a household brings to its fields: mu of land, ability, the village's productivity, and whether it farms intensively. */
interface Endowment {
  land: number;
  ability: number;
  productivity: number;
  intensive: boolean;
}

/**
 * 100 · fieldScale · land^landElasticity · √θ · productivity · (intensivePremium): field income that land, ability
 * and village allow, before labour and assets; fen a year.
 */
export function fieldBase({ land, ability, productivity, intensive }: Endowment, earning: Earning): number {
  return (
    100 *
    earning.fieldScale *
    power(land, earning.landElasticity) *
    Math.sqrt(ability) *
    productivity *
    (intensive ? earning.intensivePremium : 1)
  );
}

/**
 * cap = base · (labourFloor + labour)^labourElasticity · (K/9000)^assetElasticity: field income of a year at full
 * inputs, before luck; fen. Labour in workers, assets K in yuan.
 */
export function fieldCapacity(base: number, labour: number, assets: number, earning: Earning): number {
  const { labourFloor, labourElasticity, assetElasticity } = earning;
  return capacityOf(base, labour, assets, labourFloor, labourElasticity, REFERENCE_ASSETS, assetElasticity);
}

/** Inputs that a field asks for, relative: ordinary farming, or greenhouse and livestock. */
export function inputIntensity(intensive: number, earning: Earning): number {
  return intensive ? earning.intensiveInputs : earning.inputIntensity;
}
