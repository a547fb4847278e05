import { type ChannelKey, channelKeys, channels } from "../state/channels/all.ts";
import type { State } from "../state/state.ts";
import { CHANNELS } from "../state/tables.ts";
import { metric, type Parts, quotient } from "./metric.ts";

/** Σ over products of a column kept by channel, for the channels that `of` picks. */
function overChannels(values: ArrayLike<number>, of: (key: ChannelKey) => boolean): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) if (of(channelKeys[k % CHANNELS])) sum += values[k];
  return sum;
}

const every = (): boolean => true;
const online = (key: ChannelKey): boolean => channels[key].online;

const shareSold = ({ market }: State, of: (key: ChannelKey) => boolean): Parts => [
  overChannels(market.sold, of),
  overChannels(market.sold, every),
];

/** What producers got, and what that harvest was at the reference, through the channels that `of` picks. */
const priceThrough = ({ market }: State, of: (key: ChannelKey) => boolean): Parts => [
  overChannels(market.got, of),
  overChannels(market.sold, of),
];

/** Mean income per head and year, yuan, of households without a shop, in villages with shops or in those without. */
function incomeWithoutShop({ household, village }: State, nearShops: boolean): number {
  let fen = 0;
  let heads = 0;
  for (let i = 0; i < household.count; i++) {
    if (household.shop[i] >= 0 || village.shops[household.village[i]] > 0 !== nearShops) continue;
    fen += household.yearIncome[i];
    heads += Math.max(1, household.members[i]);
  }
  return heads > 0 ? fen / 100 / heads : Number.NaN;
}

const seasonal = {
  group: "livelihood",
  unit: "share",
  each: "season",
  show: "percent",
} as const;
const price = {
  group: "livelihood",
  unit: "times",
  each: "season",
  show: "number",
} as const;
const income = {
  group: "livelihood",
  unit: "yuan per year",
  range: "any",
  each: "year",
  summary: "mean",
  show: "yuan",
  better: "higher",
} as const;

const soldBy = (key: ChannelKey) =>
  quotient({
    ...seasonal,
    level: "main",
    en: `harvest sold: ${channels[key].en}`,
    zh: `收成销售渠道:${channels[key].zh}`,
    parts: (state) => shareSold(state, (each) => each === key),
  });

export const harvestMetrics = {
  onlineHarvest: quotient({
    ...seasonal,
    level: "main",
    en: "harvest sold online",
    zh: "收成网销比例",
    parts: (state) => shareSold(state, online),
  }),
  soldAtGate: soldBy("farmGate"),
  soldInOwnShop: soldBy("ownShop"),
  soldToVillageShop: soldBy("villageShop"),
  soldUnderContract: soldBy("contract"),
  soldAhead: soldBy("preSale"),
  soldLive: soldBy("liveStream"),
  producerPrice: quotient({
    ...price,
    level: "main",
    better: "higher",
    en: "price that producers got, of the farm-gate reference",
    zh: "生产者实得价(地头基准倍数)",
    parts: (state) => priceThrough(state, every),
  }),
  onlinePrice: quotient({
    ...price,
    en: "... for what was sold online",
    zh: "网销部分实得价(地头基准倍数)",
    alone: {
      en: "price that producers got online, of the farm-gate reference",
      zh: "生产者网销部分实得价(地头基准倍数)",
    },
    parts: (state) => priceThrough(state, online),
  }),
  gatePrice: quotient({
    ...price,
    en: "... at the farm gate",
    zh: "地头部分实得价(地头基准倍数)",
    alone: {
      en: "price that producers got at the farm gate, of the farm-gate reference",
      zh: "生产者地头部分实得价(地头基准倍数)",
    },
    parts: (state) => priceThrough(state, (key) => key === "farmGate"),
  }),
  incomeNearShops: metric({
    ...income,
    level: "main",
    en: "net income per head without a shop, in villages with shops",
    zh: "无网店户人均净收入(有网店村)",
    measure: (state) => incomeWithoutShop(state, true),
  }),
  incomeFarFromShops: metric({
    ...income,
    level: "main",
    en: "net income per head without a shop, in villages without",
    zh: "无网店户人均净收入(无网店村)",
    alone: { en: "net income per head without a shop, in villages without shops" },
    measure: (state) => incomeWithoutShop(state, false),
  }),
  gateGain: metric({
    group: "livelihood",
    unit: "share",
    range: "any",
    each: "season",
    summary: "mean",
    show: "percent",
    better: "higher",
    en: "farm-gate price gained by traders' answer to shops that buy",
    zh: "商贩应对网店收购使地头价提高",
    measure: ({ village, market }) => {
      let sum = 0;
      for (let v = 0; v < village.count; v++) sum += village.gate[v] / market.gate[village.product[v]];
      return sum / village.count - 1;
    },
  }),
};
