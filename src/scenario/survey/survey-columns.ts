import type { Names, Unit } from "../../declare/parameter.ts";
import type { SurveyTrait } from "../../model/founding/surveyed.ts";

/** A column that a survey file may have. */
export interface SurveyColumn extends Names {
  name: string;
  /** What a cell holds: a name, a number, 0 or 1, or a list of ages. */
  kind: "name" | "number" | "flag" | "ages";
  unit?: Unit;
  min?: number;
  max?: number;
  whole?: boolean;
  /** What the model makes of it at once; other columns are worked into these. */
  trait?: SurveyTrait;
}

const persons = { kind: "number", unit: "persons", min: 0, max: 30, whole: true } as const;
const money = { kind: "number", unit: "yuan", min: 0, max: 100_000_000 } as const;
const yearly = { kind: "number", unit: "yuan per year", min: 0, max: 10_000_000 } as const;
const km = { kind: "number", unit: "km", min: 0, max: 500 } as const;

/** Every column of a survey file, in the order in which `population --out` writes them. */
export const surveyColumns: readonly SurveyColumn[] = [
  { name: "household_id", kind: "name", zh: "户编号（村内不重复）", en: "household, once in its village" },
  { name: "village_id", kind: "name", zh: "村编号", en: "village" },
  {
    name: "weight",
    kind: "number",
    unit: "times",
    min: 0,
    max: 1_000_000,
    zh: "抽样权重；全部填写或全部不填，0 为不计入该户",
    en: "sampling weight, of all households or of none; 0 leaves the household out",
  },
  { name: "members", ...persons, min: 1, trait: "members", zh: "家庭人口", en: "members" },
  {
    name: "ages",
    kind: "ages",
    unit: "years",
    min: 0,
    max: 120,
    zh: "各成员年龄，以分号分隔",
    en: "age of every member, separated by semicolons",
  },
  {
    name: "workers",
    ...persons,
    trait: "workers",
    zh: "劳动力（16–64 岁、不在学）",
    en: "workers (16 to 64, not in school)",
  },
  { name: "elders", ...persons, trait: "elders", zh: "60 岁及以上人数", en: "members of 60 and over" },
  {
    name: "pupils",
    ...persons,
    trait: "pupils",
    zh: "义务教育学生（6–15 岁）",
    en: "pupils (6 to 15 years)",
  },
  {
    name: "land_mu",
    kind: "number",
    unit: "mu",
    min: 0,
    max: 2000,
    trait: "land",
    zh: "经营耕地",
    en: "farmland",
  },
  {
    name: "income_yuan_per_year",
    ...yearly,
    zh: "全户净收入，平常年份",
    en: "net income of the household, ordinary year",
  },
  {
    name: "wage_yuan_per_year",
    ...yearly,
    trait: "wage",
    zh: "其中工资（务工）",
    en: "of it wages",
  },
  {
    name: "field_yuan_per_year",
    ...yearly,
    trait: "field",
    zh: "其中农业与其他经营净收入",
    en: "of it net income from field and business",
  },
  {
    name: "transfer_yuan_per_year",
    ...yearly,
    trait: "transfer",
    zh: "其中转移收入（养老金、低保、补贴）",
    en: "of it transfers (pensions, allowance, subsidies)",
  },
  { name: "shop_yuan_per_year", ...yearly, zh: "其中网店净利", en: "of it profit of the online shop" },
  {
    name: "property_yuan_per_year",
    ...yearly,
    zh: "其中财产收入（租金、利息）",
    en: "of it property income (rent, interest)",
  },
  { name: "shop", kind: "flag", unit: "flag", trait: "shop", zh: "有网店", en: "has an online shop" },
  { name: "shop_sales", ...yearly, zh: "网店年销售额", en: "yearly sales of the shop" },
  { name: "lifted", kind: "flag", unit: "flag", trait: "lifted", zh: "脱贫户", en: "lifted out of poverty" },
  {
    name: "literacy",
    kind: "number",
    unit: "standard deviations",
    min: -5,
    max: 5,
    trait: "literacy",
    zh: "数字素养，0 为基准县平均",
    en: "digital literacy, 0 is the mean of the baseline county",
  },
  { name: "distance_km", ...km, zh: "村到县城距离", en: "distance of the village to the county town" },
  { name: "branch_km", ...km, zh: "村到银行网点距离", en: "distance of the village to a bank's branch" },
  { name: "cash_yuan", ...money, trait: "cash", zh: "现金与存款", en: "cash and deposits" },
  {
    name: "assets_yuan",
    ...money,
    trait: "assets",
    zh: "生产性资产",
    en: "productive assets",
  },
  { name: "house_yuan", ...money, trait: "house", zh: "房屋价值", en: "value of the house" },
  {
    name: "debts_yuan",
    ...money,
    zh: "负债余额（只检查，不使用：贷款在预热期形成）",
    en: "debts (checked, not used: loans arise in burn-in)",
  },
];

export const columnNames: readonly string[] = surveyColumns.map(({ name }) => name);
const byName = new Map(surveyColumns.map((column) => [column.name, column]));
export const columnOf = (name: string): SurveyColumn | undefined => byName.get(name);

/** Columns without which a survey is none; of the pairs one is enough. */
export const required: readonly (readonly string[])[] = [
  ["household_id"],
  ["village_id"],
  ["members", "ages"],
  ["land_mu"],
  ["income_yuan_per_year", "wage_yuan_per_year"],
];

/** Together they stand for the income where it is not told. */
export const incomeParts = ["wage_yuan_per_year", "field_yuan_per_year", "transfer_yuan_per_year"] as const;

/** Columns that are read and checked, and that the model has no use for. */
export const unused: readonly string[] = ["debts_yuan"];

/** Households that one survey may have. */
export const MOST_HOUSEHOLDS = 200_000;
