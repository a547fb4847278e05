import type { Names } from "../../declare/parameter.ts";
import { ASSET, EMERGENCY } from "../../declare/purposes.ts";
import type { Stream } from "../../math/draw.ts";
import { exp, log } from "../../math/elementary.ts";
import type { Open } from "../state/state.ts";

/** What a feature may look at. `s` is the row of a shop whose record the lender is shown, or -1. */
export interface Applicant {
  state: Open<never>;
  i: number;
  s: number;
  /** Which lender looks; only for what it remembers itself. */
  lender: number;
  purpose: number;
  /** The loan considered, fen. */
  amount: number;
  /** Years that the loan runs. */
  years: number;
  /** Observation noise, drawn by household and feature, never by lender. */
  noise: Stream;
  /** Whether public data on this household, and its shop's record, are opened to this lender. */
  publicData: boolean;
  shopData: boolean;
}

/** One thing that a lender may see; `slope` is what an expert would expect of it, in log-odds of default. */
export interface Feature extends Names {
  slope: number;
  /** True if it depends on the amount considered. */
  ofAmount?: boolean;
  measure(applicant: Applicant): number;
}

const LENDER_COLUMNS = 4;
const yuan = (fen: number): number => fen / 100;
const LN_100 = 4.605170185988092;
const lnSales = (fen: number): number => (log(fen + 5000) - LN_100 - 8.5) / 1.5;

/** ln of 33,500 yuan, about the median household's year. */
const LN_TYPICAL = 10.4193;

/** ln of the yearly income that the household declares, yuan: true but for noise. */
const lnDeclared = (state: Open<never>, i: number, noise: Stream): number =>
  log(yuan(state.household.permanentIncome[i]) * 4 + 2000) + 0.4 * noise.normal(state.household.id[i], 1);

/** Every feature, standardised by fixed constants and never by the sample (equations §5.1). */
export const features = {
  houseToLoan: {
    en: "house value to loan",
    zh: "房值与贷款之比",
    slope: -0.2,
    ofAmount: true,
    measure: ({ state, i, amount }) => log((state.household.house[i] + 1000) / (yuan(amount) + 1000)) - 1,
  },
  declaredIncome: {
    en: "declared income",
    zh: "申报收入",
    slope: -0.4,
    measure: ({ state, i, noise }) => lnDeclared(state, i, noise) - LN_TYPICAL,
  },
  loanToIncome: {
    en: "debt service that the loan would create, to declared income",
    zh: "新增偿债与申报收入之比",
    slope: 0.8,
    ofAmount: true,
    measure: ({ state, i, amount, years, noise }) => {
      const service = (amount + state.household.bankDebt[i]) / Math.max(1, years);
      return Math.min(4, service / (exp(lnDeclared(state, i, noise)) * 100)) - 0.4;
    },
  },
  guarantor: {
    en: "guarantor",
    zh: "保证人",
    slope: -0.2,
    measure: ({ state, i }) => state.household.guarantorLink[i] - 0.4,
  },
  yearsKnown: {
    en: "years known",
    zh: "往来年限",
    slope: -0.2,
    measure: ({ state, i, lender }) => log(1 + state.relation.known[i * LENDER_COLUMNS + lender] / 4) - 0.5,
  },
  softInformation: {
    en: "village soft information, fading with distance",
    zh: "村内软信息(随距离减弱)",
    slope: -0.4,
    measure: ({ state, i, noise }) => softInformation(state, i, noise),
  },
  assetPurpose: {
    en: "for a fixed asset",
    zh: "用于固定资产",
    slope: 0,
    measure: ({ purpose }) => (purpose === ASSET ? 1 : 0),
  },
  emergencyPurpose: {
    en: "for an emergency",
    zh: "用于应急",
    slope: 0.2,
    measure: ({ purpose }) => (purpose === EMERGENCY ? 1 : 0),
  },
  sharedSales: {
    en: "platform sales, where opened to it",
    zh: "平台销售额(开放时)",
    slope: -0.2,
    measure: ({ state, s, shopData }) => (shopData && s >= 0 ? lnSales(state.shop.smoothed[s]) : 0),
  },
  sharedTrend: {
    en: "trend of platform sales, where opened to it",
    zh: "平台销售走势(开放时)",
    slope: -0.2,
    measure: ({ state, s, shopData }) => (shopData && s >= 0 ? trend(state, s) : 0),
  },
  noShop: { en: "has no shop", zh: "没有网店", slope: 0.3, measure: ({ s }) => (s < 0 ? 1 : 0) },
  sales: {
    en: "smoothed sales",
    zh: "平滑销售额",
    slope: -1.0,
    measure: ({ state, s }) => (s < 0 ? 0 : lnSales(state.shop.smoothed[s])),
  },
  salesVolatility: {
    en: "volatility of sales",
    zh: "销售波动",
    slope: 0.2,
    measure: ({ state, s }) => (s < 0 ? 0 : (state.shop.volatility[s] - 0.3) / 0.3),
  },
  tenure: {
    en: "tenure",
    zh: "经营年限",
    slope: -0.4,
    measure: ({ state, s }) => (s < 0 ? 0 : log(1 + state.shop.tenure[s]) - 1.8),
  },
  rating: {
    en: "rating",
    zh: "店铺评分",
    slope: -0.8,
    measure: ({ state, s }) => (s < 0 ? 0 : state.shop.rating[s]),
  },
  returnRate: {
    en: "return rate",
    zh: "退货率",
    slope: 0.2,
    measure: ({ state, s }) => (s < 0 ? 0 : (state.shop.returnRate[s] - 0.05) / 0.03),
  },
  drawsRepaid: {
    en: "draws repaid",
    zh: "已还笔数",
    slope: -0.3,
    measure: ({ state, s }) => (s < 0 ? 0 : Math.min(6, state.shop.repaid[s]) / 3 - 1),
  },
  salesTrend: {
    en: "last sales against smoothed",
    zh: "近期销售走势",
    slope: -0.6,
    measure: ({ state, s }) => (s < 0 ? 0 : trend(state, s)),
  },
  lowSales: {
    en: "hardly any sales last season",
    zh: "上季几乎无销售",
    slope: 0.5,
    measure: ({ state, s }) => (s >= 0 && yuan(state.shop.lastSales[s]) < 3500 ? 1 : 0),
  },
  publicLand: {
    en: "registered land",
    zh: "确权土地",
    slope: -0.2,
    measure: ({ state, i, publicData }) => (publicData ? log(state.household.land[i] + 0.2) - 1.6 : 0),
  },
  publicSubsidy: {
    en: "subsidies received",
    zh: "补贴发放",
    slope: -0.1,
    measure: ({ state, i, publicData }) =>
      publicData ? log(state.household.transferBase[i] / 84_000 + 0.1) : 0,
  },
  publicCrop: {
    en: "satellite crop index",
    zh: "卫星作物指数",
    slope: -0.2,
    measure: ({ state, i, publicData, noise }) =>
      publicData ? cropIndex(state, i) + 0.3 * noise.normal(state.household.id[i], 2) : 0,
  },
} as const satisfies Record<string, Feature>;

export type FeatureKey = keyof typeof features;

export const featureKeys = Object.keys(features) as readonly FeatureKey[];

const trend = (state: Open<never>, s: number): number =>
  Math.max(-2, Math.min(2, log((state.shop.lastSales[s] + 5000) / (state.shop.smoothed[s] + 5000))));

const cropIndex = (state: Open<never>, i: number): number =>
  log(0.2 + state.household.inputsFunded[i]) + log(1.05 - Math.min(1, state.household.disasterLoss[i]));

/** ½ ln(means / income) + persistent luck − illness + prudence − lost livelihood, seen the worse the farther. */
function softInformation(state: Open<never>, i: number, noise: Stream): number {
  const { household, luck, village } = state;
  const cash = yuan(state.ledger.balances.deposit[i]);
  const income = yuan(household.permanentIncome[i]);
  const means = 0.5 * log((Math.max(0, cash) + 0.3 * household.assets[i] + 560) / (income + 560));
  const ill = household.labourLost[i] + household.chronicLoss[i];
  const distance = village.distance[household.village[i]];
  const truth =
    means +
    luck.persistent[i] -
    0.6 * Math.min(1, ill) +
    0.7 * household.prudence[i] -
    0.5 * household.livelihoodLoss[i];
  return truth + (0.6 + 0.05 * distance) * noise.normal(household.id[i], 3);
}
