import type { Names } from "../../declare/parameter.ts";
import { ASSET, EMERGENCY } from "../../declare/purposes.ts";
import type { Stream } from "../../math/draw.ts";
import { exp, log } from "../../math/elementary.ts";
import { plantedShare } from "../state/harvest.ts";
import { relationAt } from "../state/relation.ts";
import type { Open } from "../state/state.ts";
import type { Observation } from "./observation.ts";

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
  /** Whether its loans stand in the credit record, and the season in which it is read. */
  recorded: boolean;
  season: number;
  /** How well lenders see. */
  observation: Observation;
}

/** One thing that a lender may see; `slope` is what an expert would expect of it, in log-odds of default. */
interface Feature extends Names {
  slope: number;
  /** True if it depends on the amount considered. */
  ofAmount?: boolean;
  measure(applicant: Applicant): number;
}

/** Where a feature is nought: about the ordinary applicant, fixed once and never by the sample (docs/model/lending-decision.md). */
const CENTRE = {
  /** ln of 33,500 yuan, about the median household's year. */
  income: 10.4193,
  service: 0.4,
  guarantor: 0.4,
  yearsKnown: 0.5,
  /** ln of 4,900 yuan, about an ordinary shop's season. */
  sales: 8.5,
  volatility: 0.3,
  tenure: 1.8,
  returnRate: 0.05,
  land: 1.6,
} as const;
/** What counts as one: about the ordinary spread among applicants, fixed likewise. Transfers in fen. */
const SCALE = { sales: 1.5, volatility: 0.3, returnRate: 0.03, draws: 3, transfers: 84_000 } as const;
/** Where a feature says no more. */
const MOST = { service: 4, draws: 6, trend: 2, debt: 8 } as const;
/** Added before a logarithm, so that nought has one: house, declared income and means in yuan, sales in fen, land in mu. */
const ADDED = {
  house: 1000,
  income: 2000,
  means: 560,
  sales: 5000,
  land: 0.2,
  transfers: 0.1,
  crop: 0.2,
} as const;
/** Of a harvest lost whole, what still shows from above. */
const STUBBLE = 1.05;
/** A season's sales under which a shop hardly sells, yuan. */
const LOW_SALES = 3500;
/** The numbers of a household's observation noises. */
const LUCK = { income: 1, crop: 2, soft: 3 } as const;
const LN_100 = 4.605170185988092;

const yuan = (fen: number): number => fen / 100;

/** Seasonal sales, standardised: (ln((S + 5,000 fen)/100) − 8.5)/1.5. */
export const lnSales = (fen: number): number =>
  (log(fen + ADDED.sales) - LN_100 - CENTRE.sales) / SCALE.sales;

/** Last season's sales against the smoothed ones: ln((S + 5,000)/(e + 5,000)), fen, within ±2. */
export const salesTrend = (last: number, smoothed: number): number =>
  Math.max(-MOST.trend, Math.min(MOST.trend, log((last + ADDED.sales) / (smoothed + ADDED.sales))));

/** How green the fields look from above: ln(.2 + inputs funded) + ln(1.05 − share lost to disaster). */
export const cropIndex = (inputsFunded: number, disasterLoss: number): number =>
  log(ADDED.crop + inputsFunded) + log(STUBBLE - Math.min(1, disasterLoss));

/** What is to be repaid in a year of a debt in fen, that runs for `years`; a shorter one is repaid once. */
export const debtService = (debt: number, years: number): number => debt / Math.max(1, years);

/** Means to a season's income, in logarithms, all in yuan: ln((cash + share·assets + 560)/(income + 560)). */
export const lnMeans = (cash: number, assets: number, income: number, share: number): number =>
  log((Math.max(0, cash) + share * assets + ADDED.means) / (income + ADDED.means));

/** ln of the yearly income that the household declares, yuan: true but for noise. */
const lnDeclared = ({ state, i, noise, observation }: Applicant): number =>
  log(yuan(state.household.permanentIncome[i]) * 4 + ADDED.income) +
  observation.incomeNoise * noise.normal(state.household.id[i], LUCK.income);

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
    measure: ({ state, s }) => (s < 0 ? 0 : lnSales(state.shop.smoothed[s])),
  },
  salesVolatility: {
    en: "volatility of sales",
    zh: "销售波动",
    slope: 0.2,
    measure: ({ state, s }) =>
      s < 0 ? 0 : (state.shop.volatility[s] - CENTRE.volatility) / SCALE.volatility,
  },
  tenure: {
    en: "tenure",
    zh: "经营年限",
    slope: -0.4,
    measure: ({ state, s }) => (s < 0 ? 0 : log(1 + state.shop.tenure[s]) - CENTRE.tenure),
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
    measure: ({ state, s }) =>
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
    measure: ({ state, s }) => (s < 0 ? 0 : salesTrend(state.shop.lastSales[s], state.shop.smoothed[s])),
  },
  lowSales: {
    en: "hardly any sales last season",
    zh: "上季几乎无销售",
    slope: 0.5,
    measure: ({ state, s }) => (s >= 0 && yuan(state.shop.lastSales[s]) < LOW_SALES ? 1 : 0),
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
