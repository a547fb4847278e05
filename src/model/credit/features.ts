import type { Names } from "../../declare/parameter.ts";
import { ASSET, EMERGENCY } from "../../declare/purposes.ts";
import type { Stream } from "../../math/draw.ts";
import { exp, log } from "../../math/elementary.ts";
import { plantedShare } from "../state/harvest.ts";
import { relationAt } from "../state/relation.ts";
import type { Open } from "../state/state.ts";
import { buysInputsOnline, type Dealings, orderedBy, takesCodes } from "./dealings.ts";
import {
  ADDED,
  CENTRE,
  cropIndex,
  debtService,
  LOW_SALES,
  lnMeans,
  lnReceipts,
  lnSales,
  MOST,
  orderShare,
  SCALE,
  salesTrend,
  yuan,
} from "./measures.ts";
import type { Observation } from "./observation.ts";

/** What a feature may look at. `s` is the row of a shop whose record the lender is shown, or -1. */
export interface Applicant {
  state: Open<never>;
  i: number;
  /** ln of the yearly income that it declares, yuan; not a number until somebody looks. */
  declared: number;
  s: number;
  /** Which lender looks; only for what it remembers itself. */
  lender: number;
  purpose: number;
  /** The loan considered, fen, and the years that it runs. */
  amount: number;
  years: number;
  /** Observation noise, drawn by household and feature, never by lender. */
  noise: Stream;
  /** Whether public data on this household, and its shop's record, are opened to this lender. */
  publicData: boolean;
  shopData: boolean;
  /** Whether platforms' records of codes, and of purchases and orders, are shown to this lender, and what they hold. */
  codeData: boolean;
  orderData: boolean;
  dealings: Dealings;
  /** Whether its loans stand in the credit record, and the season in which it is read. */
  recorded: boolean;
  season: number;
  /** How well lenders see. */
  observation: Observation;
}

/** What is looked at where a shop's record alone tells. */
type ShopRecord = Pick<Applicant, "state" | "s">;

/** One thing that a lender may see; `slope` is what an expert would expect of it, in log-odds of default. */
export interface Feature extends Names {
  slope: number;
  /** True if it depends on the amount considered. */
  ofAmount?: boolean;
  measure(applicant: Applicant): number;
}

/** The numbers of a household's observation noises. */
const LUCK = { income: 1, crop: 2, soft: 3 } as const;

/** ln of the yearly income that the household declares, yuan: true but for noise. */
function lnDeclared(applicant: Applicant): number {
  const { state, i, noise, observation } = applicant;
  if (Number.isNaN(applicant.declared)) {
    const luck = observation.incomeNoise * noise.normal(state.household.id[i], LUCK.income);
    applicant.declared = log(yuan(state.household.permanentIncome[i]) * 4 + ADDED.income) + luck;
  }
  return applicant.declared;
}

/** The income of a year that the household declares, yuan. */
export const declaredIncome = (applicant: Applicant): number => exp(lnDeclared(applicant));

/** Means + persistent luck − illness + prudence − lost livelihood, log points, seen the worse the farther. */
function softInformation({ state, i, noise, observation }: Applicant): number {
  const { household, luck, village, ledger } = state;
  const cash = yuan(ledger.balances.deposit[i]);
  const income = yuan(household.permanentIncome[i]);
  const ill = household.labourLost[i] + household.chronicLoss[i];
  const truth =
    observation.softMeans * lnMeans(cash, household.assets[i], income, observation.softAssets) +
    luck.persistent[i] -
    observation.softIllness * Math.min(1, ill) +
    observation.softPrudence * household.prudence[i] -
    observation.softLivelihood * household.livelihoodLoss[i];
  const distance = village.distance[household.village[i]];
  const spread = observation.softNoise + observation.softNoisePerKm * distance;
  return truth + spread * noise.normal(household.id[i], LUCK.soft);
}

/** Every feature; which of them a lender sees is its own column. */
export const features = {
  houseToLoan: {
    en: "house value to loan",
    zh: "房值与贷款之比",
    slope: -0.2,
    ofAmount: true,
    measure: ({ state, i, amount }) =>
      log((state.household.house[i] + ADDED.house) / (yuan(amount) + ADDED.house)) - 1,
  },
  declaredIncome: {
    en: "declared income",
    zh: "申报收入",
    slope: -0.4,
    measure: (applicant) => lnDeclared(applicant) - CENTRE.income,
  },
  loanToIncome: {
    en: "debt service that the loan would create, to declared income",
    zh: "新增偿债与申报收入之比",
    slope: 0.8,
    ofAmount: true,
    measure: (applicant) => {
      const { state, i, amount, years } = applicant;
      const service = debtService(amount + state.household.bankDebt[i], years);
      return Math.min(MOST.service, service / (exp(lnDeclared(applicant)) * 100)) - CENTRE.service;
    },
  },
  guarantor: {
    en: "guarantor",
    zh: "保证人",
    slope: -0.2,
    measure: ({ state, i }) => state.household.guarantorLink[i] - CENTRE.guarantor,
  },
  yearsKnown: {
    en: "years known",
    zh: "往来年限",
    slope: -0.2,
    measure: ({ state, i, lender }) =>
      log(1 + state.relation.known[relationAt(state, i, lender)] / 4) - CENTRE.yearsKnown,
  },
  softInformation: {
    en: "village soft information, fading with distance",
    zh: "村内软信息(随距离减弱)",
    slope: -0.4,
    measure: (applicant) => softInformation(applicant),
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
    measure: ({ state, s, shopData }) =>
      shopData && s >= 0 ? salesTrend(state.shop.lastSales[s], state.shop.smoothed[s]) : 0,
  },
  recordedDefault: {
    en: "default in the credit record",
    zh: "征信违约记录",
    slope: 0.8,
    measure: ({ state, i, recorded, season, observation }) =>
      recorded && season - state.household.lastDefault[i] <= observation.recordSeasons ? 1 : 0,
  },
  recordedDebt: {
    en: "debts outstanding in the credit record, to a season's income",
    zh: "征信负债(相对季收入)",
    slope: 0.2,
    measure: ({ state, i, recorded }) =>
      recorded
        ? Math.min(MOST.debt, state.household.bankDebt[i] / Math.max(1, state.household.permanentIncome[i]))
        : 0,
  },
  noShop: { en: "has no shop", zh: "没有网店", slope: 0.3, measure: ({ s }) => (s < 0 ? 1 : 0) },
  sales: {
    en: "smoothed sales",
    zh: "平滑销售额",
    slope: -1.0,
    measure: ({ state, s }: ShopRecord) => (s < 0 ? 0 : lnSales(state.shop.smoothed[s])),
  },
  salesVolatility: {
    en: "volatility of sales",
    zh: "销售波动",
    slope: 0.2,
    measure: ({ state, s }: ShopRecord) =>
      s < 0 ? 0 : (state.shop.volatility[s] - CENTRE.volatility) / SCALE.volatility,
  },
  tenure: {
    en: "tenure",
    zh: "经营年限",
    slope: -0.4,
    measure: ({ state, s }: ShopRecord) => (s < 0 ? 0 : log(1 + state.shop.tenure[s]) - CENTRE.tenure),
  },
  rating: {
    en: "rating",
    zh: "店铺评分",
    slope: -0.8,
    measure: ({ state, s }: ShopRecord) => (s < 0 ? 0 : state.shop.rating[s]),
  },
  returnRate: {
    en: "return rate",
    zh: "退货率",
    slope: 0.2,
    measure: ({ state, s }: ShopRecord) =>
      s < 0 ? 0 : (state.shop.returnRate[s] - CENTRE.returnRate) / SCALE.returnRate,
  },
  drawsRepaid: {
    en: "draws repaid",
    zh: "已还笔数",
    slope: -0.3,
    measure: ({ state, s }) => (s < 0 ? 0 : Math.min(MOST.draws, state.shop.repaid[s]) / SCALE.draws - 1),
  },
  salesTrend: {
    en: "last sales against smoothed",
    zh: "近期销售走势",
    slope: -0.6,
    measure: ({ state, s }: ShopRecord) =>
      s < 0 ? 0 : salesTrend(state.shop.lastSales[s], state.shop.smoothed[s]),
  },
  lowSales: {
    en: "hardly any sales last season",
    zh: "上季几乎无销售",
    slope: 0.5,
    measure: ({ state, s }) => (s >= 0 && yuan(state.shop.lastSales[s]) < LOW_SALES ? 1 : 0),
  },
  codeReceipts: {
    en: "payments received offline by code",
    zh: "线下收款码流水(码商)",
    slope: -0.3,
    measure: ({ state, i, codeData, dealings }) =>
      codeData && takesCodes(state, i, dealings) ? lnReceipts(state.household.receipts[i]) : 0,
  },
  inputPurchases: {
    en: "inputs bought through a platform",
    zh: "平台农资采购",
    slope: -0.2,
    measure: ({ state, i, orderData, dealings }) =>
      orderData && buysInputsOnline(state, i, dealings) ? log(ADDED.crop + plantedShare(state, i)) : 0,
  },
  forwardOrders: {
    en: "pre-sales and contracts to deliver, to a season's income",
    zh: "待交付的预售与订单(相对季收入)",
    slope: -0.2,
    measure: ({ state, i, orderData, dealings }) =>
      orderData ? orderShare(orderedBy(i, dealings), state.household.permanentIncome[i]) : 0,
  },
  publicLand: {
    en: "registered land",
    zh: "确权土地",
    slope: -0.2,
    measure: ({ state, i, publicData }) =>
      publicData ? log(state.household.land[i] + ADDED.land) - CENTRE.land : 0,
  },
  publicSubsidy: {
    en: "subsidies received",
    zh: "补贴发放",
    slope: -0.1,
    measure: ({ state, i, publicData }) =>
      publicData ? log(state.household.transferBase[i] / SCALE.transfers + ADDED.transfers) : 0,
  },
  publicCrop: {
    en: "satellite crop index",
    zh: "卫星作物指数",
    slope: -0.2,
    measure: ({ state, i, publicData, noise, observation }) =>
      publicData
        ? cropIndex(plantedShare(state, i), state.household.disasterLoss[i]) +
          observation.satelliteNoise * noise.normal(state.household.id[i], LUCK.crop)
        : 0,
  },
} as const satisfies Record<string, Feature>;

export type FeatureKey = keyof typeof features;

const isFeature = (key: string): key is FeatureKey => key in features;
export const featureKeys: readonly FeatureKey[] = Object.keys(features).filter(isFeature);

/** The feature of this name; a scenario that names another is refused before. */
export function featureKey(name: string): FeatureKey {
  if (isFeature(name)) return name;
  throw new Error(`no feature is called ${name}: ${featureKeys.join(", ")}`);
}
