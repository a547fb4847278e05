import * as z from "zod/mini";
import { product, wholeBetween } from "../../declare/loan-product.ts";
import {
  type Grade,
  type Names,
  type Origin,
  parameter,
  type Slider,
  type SourceKey,
  type Unit,
} from "../../declare/parameter.ts";

type From<Range extends readonly number[]> =
  | readonly [number, ...Range, SourceKey, Grade]
  | readonly [number, ...Range, `assumed: ${string}`, "D"];

/**
 * A lender's value with its own plausible range, [value, low, high, source, grade]; without one, [value, source, grade],
 * where the column does not apply to this lender or what it says is certain. Uncertainty draws from the range.
 */
type Value = From<[]> | From<[low: number, high: number]>;

interface LenderDefaults {
  en: string;
  zh: string;
  information: { sees: readonly string[]; platforms: readonly number[]; expertDefault: Value };
  cost: { intake: Value; processing: Value; draw: Value; upkeep: Value };
  speed: { days: Value; daysPerKm: Value; queueDays: Value; knownFactor: Value; drawDays: Value };
  capacity: { limited: boolean; files: Value };
  security: {
    collateral: boolean;
    guarantor: boolean;
    securedFrom: Value;
    collection: Value;
    recovery: Value;
    lgd: Value;
    writeOffAfter: Value;
  };
  products: readonly z.input<typeof product>[];
  funding: { costOfFunds: Value; hurdle: Value; capital: Value; capitalRatio: Value };
  /** Sliders that do not go around what is plausible. */
  sliders?: { processing?: Slider; days?: Slider; hurdle?: Slider };
}

interface Column extends Names, Slider {
  unit: Unit;
  perHundred?: Names;
  min: number;
  max: number;
  whole?: boolean;
}

/** Entries of a value that has a range of its own. */
const RANGED = 5;

function number(value: Value, column: Column) {
  const [source, grade] = value.slice(-2);
  const plausible = value.length === RANGED ? { plausible: [value[1], value[2]] as const } : {};
  const origin = { source, grade } as Origin;
  return parameter({ value: value[0], ...column, ...plausible, ...origin });
}

/** What a table has room for: letters of a name, features of a card besides the intercept, products. */
const NAME_LENGTH = 80;
const MOST_FEATURES = 16;
const MOST_PRODUCTS = 6;

const informationOf = (d: LenderDefaults) =>
  z.prefault(
    z.strictObject({
      sees: z._default(z.array(z.string()).check(z.maxLength(MOST_FEATURES)), [...d.information.sees]),
      platforms: z._default(z.array(wholeBetween(0, 7)), [...d.information.platforms]),
      expertDefault: number(d.information.expertDefault, {
        unit: "share",
        min: 0.001,
        max: 0.5,
        en: "default share its expert card starts from",
        zh: "专家评分卡起始违约率",
      }),
    }),
    {},
  );

const costOf = (d: LenderDefaults) =>
  z.prefault(
    z.strictObject({
      intake: number(d.cost.intake, {
        unit: "yuan",
        min: 0,
        max: 5000,
        en: "cost of taking in a file",
        zh: "受理成本(每件)",
      }),
      processing: number(d.cost.processing, {
        unit: "yuan",
        min: 0,
        max: 20000,
        en: "cost of processing and visit, per file",
        zh: "调查作业成本(每件)",
        ...d.sliders?.processing,
      }),
      draw: number(d.cost.draw, {
        unit: "yuan",
        min: 0,
        max: 500,
        en: "cost of a draw on a line",
        zh: "单笔支用成本",
      }),
      upkeep: number(d.cost.upkeep, {
        unit: "yuan per year",
        min: 0,
        max: 5000,
        en: "full cost of a borrower and year, told beside its accounts",
        zh: "每用信户全成本(年，另列)",
      }),
    }),
    {},
  );

const speedOf = (d: LenderDefaults) =>
  z.prefault(
    z.strictObject({
      days: number(d.speed.days, {
        unit: "days",
        min: 0,
        max: 90,
        en: "days to the money",
        zh: "放款天数",
        ...d.sliders?.days,
      }),
      daysPerKm: number(d.speed.daysPerKm, {
        unit: "days per km",
        min: 0,
        max: 5,
        en: "days more per km to the branch",
        zh: "每公里增加天数",
      }),
      queueDays: number(d.speed.queueDays, {
        unit: "days",
        min: 0,
        max: 90,
        en: "days more at the end of a full queue",
        zh: "排队增加天数",
      }),
      knownFactor: number(d.speed.knownFactor, {
        unit: "share",
        min: 0,
        max: 1,
        en: "share of the days for a known customer",
        zh: "老客户所需天数比例",
      }),
      drawDays: number(d.speed.drawDays, {
        unit: "days",
        min: 0,
        max: 30,
        en: "days to the money of a draw on a line",
        zh: "支用到账天数",
      }),
    }),
    {},
  );

const capacityOf = (d: LenderDefaults) =>
  z.prefault(
    z.strictObject({
      limited: z._default(z.boolean(), d.capacity.limited),
      files: number(d.capacity.files, {
        unit: "per season",
        min: 0,
        max: 5,
        en: "files that officers can process, per household and season",
        zh: "信贷员每季可处理件数(每户)",
        perHundred: { zh: "件/百户·季", en: "per 100 hh., season" },
      }),
    }),
    {},
  );

const securityOf = (d: LenderDefaults) =>
  z.prefault(
    z.strictObject({
      collateral: z._default(z.boolean(), d.security.collateral),
      guarantor: z._default(z.boolean(), d.security.guarantor),
      securedFrom: number(d.security.securedFrom, {
        unit: "yuan",
        min: 0,
        max: 1_000_000,
        en: "loans from this amount on are secured on the house",
        zh: "须抵押的起点金额",
      }),
      collection: number(d.security.collection, {
        unit: "share",
        min: 0,
        max: 1,
        en: "share of shop settlements collected",
        zh: "货款归集比例",
      }),
      recovery: number(d.security.recovery, {
        unit: "share",
        min: 0,
        max: 1,
        en: "share recovered from collateral at write-off",
        zh: "抵押物回收率",
      }),
      lgd: number(d.security.lgd, {
        unit: "share",
        min: 0.01,
        max: 1,
        en: "loss per labelled default believed at first",
        zh: "初始违约损失率",
      }),
      writeOffAfter: number(d.security.writeOffAfter, {
        unit: "seasons",
        min: 2,
        max: 40,
        whole: true,
        en: "seasons short until a loan is written off",
        zh: "欠款至核销的季数",
      }),
    }),
    {},
  );

const fundingOf = (d: LenderDefaults) =>
  z.prefault(
    z.strictObject({
      costOfFunds: number(d.funding.costOfFunds, {
        unit: "per year",
        min: 0,
        max: 0.3,
        en: "cost of funds",
        zh: "资金成本",
      }),
      hurdle: number(d.funding.hurdle, {
        unit: "per year",
        min: -0.05,
        max: 0.3,
        en: "profit it asks for, per yuan and year",
        zh: "收益门槛",
        ...d.sliders?.hurdle,
      }),
      capital: number(d.funding.capital, {
        unit: "yuan",
        min: 0,
        max: 1_000_000,
        en: "own money at the start, per household of the county",
        zh: "期初资本(每户)",
      }),
      capitalRatio: number(d.funding.capitalRatio, {
        unit: "share",
        min: 0.001,
        max: 1,
        en: "own money, of what is out, under which it grows no more",
        zh: "最低资本充足率",
      }),
    }),
    {},
  );

/**
 * The seven columns of a lender, each with its default, as the schema of `lenders.<name>` in a scenario.
 * A lender is this and nothing else; no lender has code of its own.
 */
export function lender(d: LenderDefaults) {
  return z.strictObject({
    en: z._default(z.string().check(z.maxLength(NAME_LENGTH)), d.en),
    zh: z._default(z.string().check(z.maxLength(NAME_LENGTH)), d.zh),
    information: informationOf(d),
    cost: costOf(d),
    speed: speedOf(d),
    capacity: capacityOf(d),
    security: securityOf(d),
    products: z._default(
      z.array(product).check(z.minLength(1), z.maxLength(MOST_PRODUCTS)),
      d.products.map((terms) => product.parse(terms)),
    ),
    funding: fundingOf(d),
  });
}
