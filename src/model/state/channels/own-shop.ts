import { parameter, type Values } from "../../../declare/parameter.ts";
import type { Product } from "../../../declare/products.ts";
import type { Open } from "../state.ts";
import type { Channel } from "./channel.ts";

const p = parameter;

/** The household's own shop: list price less all it takes to send the goods. */
export const ownShop: Channel = { en: "own shop", zh: "自家网店", online: true };

/** How shops sell the harvest of their village (docs/model/07-sell.md). */
export const harvestTerms = {
  produceShare: p({
    value: 0.26,
    min: 0,
    max: 1,
    plausible: [0.2, 0.6],
    unit: "share",
    en: "of a shop's demand, that is for the county's farm products",
    zh: "网店需求中农产品所占比例",
    source: "C5",
    grade: "C",
  }),
  outsideProduce: p({
    value: 0.35,
    min: 0,
    max: 1,
    plausible: [0.1, 0.7],
    unit: "share",
    en: "of that, that can be met with products from outside the village",
    zh: "其中可用村外货源替代的比例",
    source: "assumed: buyers name the place, but not all look closely",
    grade: "D",
  }),
  trainedGrade: p({
    value: 0.1,
    min: 0,
    max: 0.5,
    plausible: [0, 0.2],
    unit: "share",
    en: "of the harvest, graded besides where somebody was trained",
    zh: "受训户分级合格率提高",
    source: "assumed: sorting and picking in time can be learnt",
    grade: "D",
  }),
  contractGrade: p({
    value: 0.15,
    min: 0,
    max: 0.5,
    plausible: [0, 0.3],
    unit: "share",
    en: "... of a household under an enterprise's contract",
    zh: "……有企业订单的农户分级合格率提高",
    source: "assumed: the enterprise sorts, and says what it takes; more than a training does",
    grade: "D",
  }),
  stationFresh: p({
    value: 0.3,
    min: 0,
    max: 1,
    plausible: [0.1, 0.5],
    unit: "share",
    en: "of spoilage, avoided by a service station's cold room",
    zh: "服务站冷藏减少的损耗比例",
    source: "assumed: parcels wait in the cold, and not long",
    grade: "D",
  }),
  storeLoss: p({
    value: 0.05,
    min: 0,
    max: 1,
    plausible: [0.02, 0.1],
    unit: "per season",
    en: "loss of what is stored until the next season",
    zh: "留存到下季的损耗",
    source: "assumed: mice, damp and staleness",
    grade: "D",
  }),
  storeSeasons: p({
    value: 1,
    min: 0,
    max: 8,
    plausible: [0, 3],
    unit: "seasons",
    en: "of sales, for which a shop stores its owner's harvest",
    zh: "网店为后续销售留存收成的季数",
    source: "assumed: until the next harvest comes in",
    grade: "D",
  }),
  receiptsWeight: p({
    value: 0.25,
    min: 0,
    max: 1,
    plausible: [0.1, 0.5],
    unit: "share",
    en: "weight of a season in what a household is seen to take offline",
    zh: "平滑线下收款中当季的权重",
    source: "assumed: a lender looks at the last year",
    grade: "D",
  }),
  priceMemory: p({
    value: 0.4,
    min: 0,
    max: 1,
    plausible: [0.2, 0.8],
    unit: "share",
    en: "weight of a season in the price that a household counts on",
    zh: "农户预期售价中当季的权重",
    source: "assumed: the last two or three sales are remembered",
    grade: "D",
  }),
};

type Terms = Values<typeof harvestTerms>;

/** list · glut · press · (1 − spoilage·(1 − saved·station)): sales that a fen of graded harvest makes, press at most 1. */
export function listPrice(
  { list, spoilage }: Pick<Product, "list" | "spoilage">,
  glut: number,
  crowd: number,
  station: number,
  { stationFresh }: Pick<Terms, "stationFresh">,
): number {
  return list * glut * Math.min(1, crowd) * (1 - spoilage * (1 - stationFresh * station));
}

/** λ · (1 − commission − delivery − ½ returns): what the seller keeps of a fen of harvest sold at the list price. */
export function netPrice(sales: number, commission: number, delivery: number, returned: number): number {
  return sales * (1 - commission - delivery - returned);
}

/** min(1, graded + trainedGrade·trained + contractGrade·contracted): share of a harvest good enough to be sent. */
export function gradedShare(
  { graded }: Pick<Product, "graded">,
  trained: number,
  contracted: number,
  { trainedGrade, contractGrade }: Pick<Terms, "trainedGrade" | "contractGrade">,
): number {
  return Math.min(1, graded + trainedGrade * trained + contractGrade * contracted);
}

/** Share of its harvest that household `i` can send. */
export const gradedBy = (
  { trained, contracted }: Pick<Open<never>["household"], "trained" | "contracted">,
  i: number,
  product: Pick<Product, "graded">,
  terms: Pick<Terms, "trainedGrade" | "contractGrade">,
): number => gradedShare(product, trained[i], contracted[i], terms);
