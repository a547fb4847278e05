import { INPUTS } from "../../declare/purposes.ts";
import { relationAt } from "../../model/state/relation.ts";
import type { State } from "../../model/state/state.ts";
import { LENDERS, OVERDUE } from "../../model/state/tables.ts";
import { lookKey } from "./looks.ts";
import { type Measure, measure, type Reading, yuan } from "./measure.ts";

const flag = (is: boolean): number => (is ? 1 : 0);

/** The row of a household's shop that is open, or -1. */
const shopOf = ({ household, shop }: State, i: number): number => {
  const s = household.shop[i];
  return s >= 0 && !shop.closed[s] ? s : -1;
};

/** A figure of an open shop, or nothing. */
const ofShop =
  (figure: (state: State, s: number) => number) =>
  ({ state }: Reading) =>
  (i: number): number => {
    const s = shopOf(state, i);
    return s < 0 ? Number.NaN : figure(state, s);
  };

/** What the season's needs of each household add up to. */
const ofNeeds =
  (figure: (reading: Reading, n: number) => number) =>
  (reading: Reading): ((i: number) => number) => {
    const { need, household } = reading.state;
    const sums = new Float64Array(household.count);
    for (let n = 0; n < need.count; n++) sums[need.household[n]] += figure(reading, n);
    return (i) => sums[i];
  };

/** A figure of the line that a household has at a lender; nothing in money where there is none. */
const ofLine =
  (figure: (state: State, c: number) => number) =>
  ({ state, lender }: Reading) =>
  (i: number): number => {
    const c = state.relation.line[relationAt(state, i, lender)];
    return c < 0 ? 0 : figure(state, c);
  };

const members = ({ household }: State, i: number): number => Math.max(1, household.members[i]);

const livelihood = {
  income: measure({
    en: "net income per head, of the season",
    zh: "人均净收入（当季）",
    unit: "yuan per season",
    heard: true,
    read:
      ({ state, turn }) =>
      (i) =>
        yuan(state.household.seasonIncome[4 * i + turn.quarter]) / members(state, i),
  }),
  profit: measure({
    en: "profit of farm and shop, of the season",
    zh: "经营利润（当季，农业与网店）",
    unit: "yuan per season",
    heard: true,
    read:
      ({ state: { household } }) =>
      (i) =>
        yuan(household.fieldIncome[i] + household.shopIncome[i]),
  }),
  consumption: measure({
    en: "living expenses per head, of the year",
    zh: "人均生活消费（全年）",
    unit: "yuan per year",
    yearly: true,
    heard: true,
    read:
      ({ state }) =>
      (i) =>
        yuan(state.household.yearConsumption[i]) / members(state, i),
  }),
  costOfLiving: measure({
    en: "cost of living, times that without ordering online",
    zh: "生活成本（相对只在线下购买）",
    unit: "times",
    read:
      ({ state }) =>
      (i) =>
        state.household.costOfLiving[i],
  }),
  assets: measure({
    en: "productive assets",
    zh: "生产性资产",
    unit: "yuan",
    heard: true,
    read:
      ({ state: { household } }) =>
      (i) =>
        household.assets[i] + yuan(household.projectValue[i]),
  }),
  poor: measure({
    en: "net income of the year below the line, as it is",
    zh: "全年净收入低于贫困线（真实值）",
    unit: "flag",
    yearly: true,
    read:
      ({ state, turn }) =>
      (i) =>
        flag(yuan(state.household.yearIncome[i]) / members(state, i) < turn.county.povertyLine),
  }),
  heardPoor: measure({
    en: "net income of the year below the line, as the county's interview heard it",
    zh: "全年净收入低于贫困线（入户访谈所闻）",
    unit: "flag",
    yearly: true,
    read:
      ({ state }) =>
      (i) =>
        state.household.heardPoor[i],
  }),
  chancePoor: measure({
    en: "chance to be heard poor in the year's interview",
    zh: "全年访谈为贫困的概率",
    unit: "share",
    yearly: true,
    read:
      ({ state }) =>
      (i) =>
        state.household.chancePoor[i],
  }),
  distance: measure({
    en: "way to a branch",
    zh: "到网点距离",
    unit: "km",
    read:
      ({ state: { village, household } }) =>
      (i) =>
        village.distance[household.village[i]],
  }),
} satisfies Record<string, Measure>;

const credit = {
  borrowing: measure({
    en: "has a loan from a lender",
    zh: "有正规贷款",
    unit: "flag",
    read:
      ({ state: { household } }) =>
      (i) =>
        flag(household.loans[i] > 0),
  }),
  overdue: measure({
    en: "has a loan overdue",
    zh: "有逾期贷款",
    unit: "flag",
    read: ({ state: { loan, household } }) => {
      const late = new Uint8Array(household.count);
      for (let l = 0; l < loan.count; l++) if (loan.status[l] >= OVERDUE) late[loan.borrower[l]] = 1;
      return (i) => late[i];
    },
  }),
  lent: measure({
    en: "lent by the lender in the season",
    zh: "该机构当季放款",
    unit: "yuan",
    ofLender: true,
    read: ofNeeds(({ state: { need }, lender }, n) => yuan(need.lent[n * LENDERS + lender])),
  }),
  formal: measure({
    en: "lent by all lenders in the season",
    zh: "各机构当季放款合计",
    unit: "yuan",
    read: ofNeeds(({ state: { need } }, n) => yuan(need.formal[n])),
  }),
  informal: measure({
    en: "lent by kin and friends in the season",
    zh: "亲友当季借款",
    unit: "yuan",
    read: ofNeeds(({ state: { need } }, n) => yuan(need.kin[n])),
  }),
  gap: measure({
    en: "outside money needed in the season",
    zh: "当季资金缺口",
    unit: "yuan",
    read: ofNeeds(({ state: { need } }, n) => yuan(need.gap[n])),
  }),
  applied: measure({
    en: "asked the lender in the season",
    zh: "当季向该机构申请",
    unit: "count",
    ofLender: true,
    read: ofNeeds(({ state: { need }, lender }, n) => need.filed[n * LENDERS + lender]),
  }),
  hasLine: measure({
    en: "has a line with the lender",
    zh: "有该机构授信",
    unit: "flag",
    ofLender: true,
    read: ofLine(({ line }, c) => flag(line.limit[c] > 0)),
  }),
  secured: measure({
    en: "has pledged something for the lender's line",
    zh: "该机构授信有抵押",
    unit: "flag",
    ofLender: true,
    read: ofLine(({ line }, c) => line.secured[c]),
  }),
  limit: measure({
    en: "limit of the line",
    zh: "授信额度",
    unit: "yuan",
    ofLender: true,
    read: ofLine(({ line }, c) => yuan(line.limit[c])),
  }),
  drawn: measure({
    en: "drawn on the line",
    zh: "授信支用余额",
    unit: "yuan",
    ofLender: true,
    read: ofLine(({ line }, c) => yuan(line.out[c])),
  }),
  margin: measure({
    en: "score above the lender's cutoff",
    zh: "评分超出准入线",
    unit: "log-odds",
    ofLender: true,
    read:
      ({ looks, lender }) =>
      (i) =>
        looks.get(lookKey(i, lender))?.margin ?? Number.NaN,
  }),
  predicted: measure({
    en: "chance of default as the lender predicts it",
    zh: "该机构预测违约概率",
    unit: "share",
    ofLender: true,
    read:
      ({ looks, lender }) =>
      (i) =>
        looks.get(lookKey(i, lender))?.predicted ?? Number.NaN,
  }),
  inputsGap: measure({
    en: "outside money needed for inputs in the season",
    zh: "当季农资资金缺口",
    unit: "yuan",
    read: ofNeeds(({ state: { need } }, n) => (need.purpose[n] === INPUTS ? yuan(need.gap[n]) : 0)),
  }),
} satisfies Record<string, Measure>;

const shops = {
  shop: measure({
    en: "keeps an online shop open",
    zh: "有营业网店",
    unit: "flag",
    read:
      ({ state }) =>
      (i) =>
        flag(shopOf(state, i) >= 0),
  }),
  shopSales: measure({
    en: "sales of the shop in the season",
    zh: "网店当季销售",
    unit: "yuan",
    read: ofShop(({ shop }, s) => yuan(shop.sales[s])),
  }),
  shopDemand: measure({
    en: "demand that the shop meets in the season",
    zh: "网店当季需求",
    unit: "yuan",
    read: ofShop(({ shop }, s) => yuan(shop.demand[s])),
  }),
  onlineIncome: measure({
    en: "income from the shop in the season, nothing without one",
    zh: "网店当季收入（无店为零）",
    unit: "yuan per season",
    read:
      ({ state: { household } }) =>
      (i) =>
        yuan(household.shopIncome[i]),
  }),
} satisfies Record<string, Measure>;

/** Everything that has a name of its own; any column of households, their village and their shop can be asked for besides. */
export const measures: Readonly<Record<string, Measure>> = { ...livelihood, ...credit, ...shops };
