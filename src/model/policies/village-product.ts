import { parameter, type Values } from "../../declare/parameter.ts";
import { productList } from "../../declare/products.ts";
import { ARRANGED, noteSale } from "../state/channels/arranged-sale.ts";
import { promiseOf } from "../state/channels/forward-sale.ts";
import { expectedHarvest, fullInputs } from "../state/harvest.ts";
import { rolledOut } from "../state/roll-out.ts";
import type { Open } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";

const p = parameter;

/**
 * Village product (一村一店一品): an enterprise contracts part of a village's harvest and advances inputs against it; after
 * some seasons more of the harvest is graded and the village's brand fetches more online. It may fail, and then does not
 * pay; and fields that grow one thing lose more to a disaster.
 */
export const villageProduct = step({
  en: "Village product",
  zh: "一村一店一品",
  gloss: {
    en: "a firm contracts part of the harvest, advances inputs, builds a brand",
    zh: "企业订购一部分收成、垫农资，做出村的品牌",
  },
  mode: "industry",
  parameters: {
    contracted: p({
      value: 0.3,
      min: 0,
      max: 1,
      plausible: [0.1, 0.5],
      step: 0.05,
      unit: "share",
      level: "basic",
      main: true,
      en: "of the expected harvest, that the enterprise contracts",
      zh: "企业订单占预期收成比例",
      source: "assumed: about a third of the field, the rest stays free to sell",
      grade: "D",
    }),
    share: p({
      value: 0.5,
      min: 0,
      max: 1,
      plausible: [0.2, 0.8],
      step: 0.05,
      unit: "share",
      level: "basic",
      en: "villages with an enterprise in the end",
      zh: "企业带动村比例",
      source: "assumed: three households in four are said to be linked to some operator; not all of them buy",
      grade: "D",
    }),
    years: p({
      value: 2,
      min: 1,
      max: 20,
      plausible: [1, 5],
      whole: true,
      unit: "years",
      en: "years that the roll-out takes",
      zh: "推开年数",
      source: "assumed: as stations",
      grade: "D",
    }),
    price: p({
      value: 1.15,
      min: 0,
      max: 5,
      plausible: [1, 1.4],
      unit: "times",
      en: "contract price, of the farm-gate reference",
      zh: "订单价(地头基准倍数)",
      source: "assumed: a little above the gate for quality",
      grade: "D",
    }),
    advance: p({
      value: 0.25,
      min: 0,
      max: 1,
      plausible: [0, 0.5],
      unit: "share",
      en: "of the contract's worth, advanced as inputs at most",
      zh: "订单垫付农资上限(占订单值)",
      source: "assumed: about the season's inputs",
      grade: "D",
    }),
    rejected: p({
      value: 0.1,
      min: 0,
      max: 1,
      plausible: [0, 0.3],
      unit: "share",
      en: "of a harvest, below the enterprise's quality",
      zh: "不符企业质量要求的收成比例",
      source: "assumed: bruised and small",
      grade: "D",
    }),
    learning: p({
      value: 2,
      min: 0,
      max: 20,
      plausible: [1, 4],
      whole: true,
      unit: "seasons",
      en: "seasons until grading and brand are there",
      zh: "分级与品牌见效所需季数",
      source: "assumed: two harvests to learn",
      grade: "D",
    }),
    premium: p({
      value: 0.08,
      min: 0,
      max: 1,
      plausible: [0, 0.2],
      unit: "share",
      en: "premium of the brand on list prices online",
      zh: "品牌网价加成",
      source: "assumed: small beside what grading does",
      grade: "D",
    }),
    concentration: p({
      value: 0.3,
      min: 0,
      max: 2,
      plausible: [0, 0.6],
      unit: "share",
      en: "of a disaster's loss, felt besides where the whole harvest is contracted",
      zh: "全部订单种植时灾损加重比例",
      source: "assumed: what else a mixed field would have borne is not there",
      grade: "D",
    }),
    failure: p({
      value: 0.1,
      min: 0,
      max: 1,
      plausible: [0.05, 0.33],
      unit: "per year",
      en: "chance that the enterprise fails and does not pay",
      zh: "企业年倒闭概率(货款落空)",
      source: "assumed: a third of what ends small firms, as the county chooses",
      grade: "D",
    }),
    absence: p({
      value: 4,
      min: 1,
      max: 40,
      plausible: [2, 8],
      whole: true,
      unit: "seasons",
      en: "seasons until another comes",
      zh: "倒闭后空缺季数",
      source: "assumed: a year of talks and distrust",
      grade: "D",
    }),
    support: p({
      value: 20000,
      min: 0,
      max: 1000000,
      plausible: [5000, 60000],
      unit: "yuan per year",
      en: "county's support, per village",
      zh: "县级扶持(每村每年)",
      source: "assumed: a packing room's rent, labels and an adviser's weeks",
      grade: "D",
    }),
  },
  sets: [
    "promise.*",
    "village.enterprise",
    "village.premium",
    "household.contracted",
    "household.inputsPaid",
    "household.disasterLoss",
    "household.yearDisaster",
  ],
  posts: ["enterpriseSupport", "inputAdvance"],
  run(state, settings, turn) {
    if (settings.contracted === 0 || !turn.ahead.sell.harvestOnline) return;
    const works = openEnterprises(state, settings, turn);
    const { household } = state;
    for (let i = 0; i < household.count; i++) {
      const v = household.village[i];
      if (works[v] !== CLOSED && turn.eligible.household(i))
        contractHarvest(state, i, works[v] === FAILS, settings, turn);
    }
  },
});

type Settings = Values<(typeof villageProduct)["parameters"]>;
type Run = Parameters<(typeof villageProduct)["run"]>;

/** What the enterprise of a village does in a season. */
const CLOSED = 0;
const WORKS = 1;
const FAILS = 2;

/** Enterprises come village by village, are supported while the county has money, and may fail in the season. */
function openEnterprises(
  { village, ledger }: Open<"village.enterprise" | "village.premium">,
  { share, years, support, failure, absence, learning, premium }: Settings,
  { since, season, eligible, draw, post, holders }: Turn<"enterpriseSupport">,
): Uint8Array {
  const [county, services] = [holders.of("county"), holders.of("services")];
  const [place, fate] = [draw("village enterprise"), draw("enterprise failure", season)];
  const reached = rolledOut(share, since, years);
  const due = Math.round((100 * support) / 4);
  const works = new Uint8Array(village.count);
  for (let v = 0; v < village.count; v++) {
    if (village.enterprise[v] < 0) {
      village.enterprise[v]++;
      continue;
    }
    if (!eligible.village(v) || place.uniform(village.number[v]) >= reached) continue;
    if (ledger.balances.deposit[county] < due) continue;
    post.enterpriseSupport(county, services, due);
    village.enterprise[v]++;
    if (village.enterprise[v] > learning) village.premium[v] = premium;
    works[v] = fate.uniform(village.number[v]) < failure / 4 ? FAILS : WORKS;
    if (works[v] === FAILS) village.enterprise[v] = -absence;
  }
  return works;
}

/** A household contracts at a price no worse than the one it counts on; inputs are advanced for what is due now. */
function contractHarvest(
  state: Run[0],
  i: number,
  unpaid: boolean,
  settings: Settings,
  turn: Turn<"inputAdvance">,
): void {
  const { household, village } = state;
  const { contracted, price, rejected, learning, concentration } = settings;
  const amount = promiseOf(expectedHarvest(state, i, turn), contracted, price, household.priceGot[i]);
  if (amount <= 0) return;
  const v = household.village[i];
  const due = productList[village.product[v]].planting[turn.quarter] * fullInputs(household, i, turn);
  const advance = advancedInputs(price * amount, settings.advance, due);
  turn.post.inputAdvance(turn.holders.of("buyers"), i, advance);
  household.inputsPaid[i] = advance;
  noteSale(state, {
    household: i,
    way: ARRANGED.enterprise,
    amount,
    advance,
    price,
    fit: 1 - rejected,
    deposit: 0,
    unpaid,
  });
  if (village.enterprise[v] > learning) household.contracted[i] = 1;
  household.disasterLoss[i] = concentratedLoss(household.disasterLoss[i], contracted, concentration);
  household.yearDisaster[i] = Math.max(household.yearDisaster[i], household.disasterLoss[i]);
}

/** min(a·W, due), whole fen: inputs advanced on a contract of worth W, no more than the season asks for. */
export function advancedInputs(worth: number, advance: number, due: number): number {
  return Math.floor(Math.min(advance * worth, due));
}

/** min(1, L·(1 + c·s)): loss of a field of which a share s grows what was contracted. */
export function concentratedLoss(loss: number, contracted: number, concentration: number): number {
  return Math.min(1, loss * (1 + concentration * contracted));
}
