import { parameter, type Values } from "../../declare/parameter.ts";
import { exp, power } from "../../math/elementary.ts";

const p = parameter;

/** What households own and earn from at the start, besides land and the spread of ability. */
export const endowments = {
  wageShareSpread: p({
    value: 0.25,
    min: 0,
    max: 1,
    plausible: [0.1, 0.4],
    unit: "share",
    en: "spread of the share of labour in wage work",
    zh: "务工劳动份额离散度",
    source: "assumed: some stay, some all go",
    grade: "D",
  }),
  assets: p({
    value: 12000,
    min: 0,
    max: 1000000,
    plausible: [8000, 20000],
    unit: "yuan",
    en: "productive assets of a household of middle ability, before their growth",
    zh: "生产性资产基数(中等能力户)",
    source: "assumed: tools, animals and sheds",
    grade: "D",
  }),
  house: p({
    value: 60000,
    min: 0,
    max: 2000000,
    plausible: [40000, 120000],
    unit: "yuan",
    en: "house of a household of middle ability, before its growth",
    zh: "房屋价值基数(中等能力户)",
    source: "assumed: about what building one costs",
    grade: "D",
  }),
  assetGrowth: p({
    value: 1.116,
    min: 0.5,
    max: 5,
    plausible: [1, 1.3],
    unit: "times",
    en: "growth of assets and houses up to the start",
    zh: "资产与房屋到起点的增长",
    source: "assumed: three per cent a year over what they were set by",
    grade: "D",
  }),
  assetsOfAbility: p({
    value: 0.7,
    min: 0,
    max: 2,
    plausible: [0.3, 1],
    unit: "exponent",
    en: "assets by ability",
    zh: "资产对能力的弹性",
    source: "assumed: the able save less than in proportion in things",
    grade: "D",
  }),
  houseOfAbility: p({
    value: 0.8,
    min: 0,
    max: 2,
    plausible: [0.4, 1.2],
    unit: "exponent",
    en: "house by ability",
    zh: "房屋对能力的弹性",
    source: "assumed: a house shows what one earns",
    grade: "D",
  }),
  assetsSpread: p({
    value: 0.6,
    min: 0,
    max: 2,
    plausible: [0.3, 1],
    unit: "log points",
    en: "spread of assets",
    zh: "资产离散度",
    source: "assumed: as that of land",
    grade: "D",
  }),
  houseSpread: p({
    value: 0.5,
    min: 0,
    max: 2,
    plausible: [0.3, 0.9],
    unit: "log points",
    en: "spread of houses",
    zh: "房屋离散度",
    source: "assumed: a little less",
    grade: "D",
  }),
  assetsIntensive: p({
    value: 1.8,
    min: 0.1,
    max: 10,
    plausible: [1.2, 3],
    unit: "times",
    en: "assets of greenhouse and livestock, relative",
    zh: "设施畜禽户资产倍数",
    source: "assumed: sheds and stock",
    grade: "D",
  }),
  assetsOrdinary: p({
    value: 0.8,
    min: 0.1,
    max: 10,
    plausible: [0.5, 1],
    unit: "times",
    en: "assets of ordinary farming, relative",
    zh: "普通经营户资产倍数",
    source: "assumed: so that the mean stays",
    grade: "D",
  }),
  cashSpread: p({
    value: 0.4,
    min: 0,
    max: 2,
    plausible: [0.2, 0.8],
    unit: "log points",
    en: "spread of cash at the start",
    zh: "初始存款离散度",
    source: "assumed: settles in burn-in",
    grade: "D",
  }),
  cashShift: p({
    value: 0.08,
    min: 0,
    max: 2,
    plausible: [0, 0.3],
    unit: "log points",
    en: "... and what the mean is lowered by for it",
    zh: "初始存款均值修正",
    source: "assumed: half the square of the spread",
    grade: "D",
  }),
};

type Endowments = Values<typeof endowments>;

/** Somebody always tends the field a little. */
const MOST_WAGE_SHARE = 0.95;

/** Share of labour in wage work: mean + s·N within bounds, none where nobody is able. */
export const startingWageShare = (
  mean: number,
  able: number,
  n: number,
  { wageShareSpread }: Endowments,
): number => (able === 0 ? 0 : Math.min(MOST_WAGE_SHARE, Math.max(0, mean + wageShareSpread * n)));

/** Transfers per head, fen a season: T·exp(s·N − s²/2), so that T is the mean. */
export const startingTransfers = (yearly: number, spread: number, n: number): number =>
  (100 / 4) * yearly * exp(spread * n - (spread * spread) / 2);

/** Productive assets, yuan: K·g·θ^a·exp(s·N), more for greenhouse and livestock. */
export const startingAssets = (
  ability: number,
  n: number,
  intensive: boolean,
  { assets, assetGrowth, assetsOfAbility, assetsSpread, assetsIntensive, assetsOrdinary }: Endowments,
): number =>
  assets *
  assetGrowth *
  power(ability, assetsOfAbility) *
  exp(assetsSpread * n) *
  (intensive ? assetsIntensive : assetsOrdinary);

/** Value of the house, yuan: H·g·θ^b·exp(s·N). */
export const startingHouse = (
  ability: number,
  n: number,
  { house, assetGrowth, houseOfAbility, houseSpread }: Endowments,
): number => house * assetGrowth * power(ability, houseOfAbility) * exp(houseSpread * n);

/** Cash, fen: so many seasons of permanent income, spread without moving the mean. */
export const startingCash = (
  seasons: number,
  permanent: number,
  n: number,
  { cashSpread, cashShift }: Endowments,
): number => seasons * permanent * exp(cashSpread * n - cashShift);
