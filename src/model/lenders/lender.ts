import * as z from "zod/mini";
import { type Origin, parameter, type Unit } from "../../declare/parameter.ts";
import { purposeKeys } from "../../declare/purposes.ts";

/** A declared value with where it comes from: [value, source, grade]. */
type From = readonly [number, Origin["source"], Origin["grade"]];

interface LenderDefaults {
  en: string;
  zh: string;
  information: { sees: readonly string[]; platforms: readonly number[]; expertDefault: From };
  cost: { intake: From; processing: From };
  speed: { days: From; daysPerKm: From; queueDays: From; knownFactor: From };
  capacity: { limited: boolean; files: From };
  security: {
    collateral: boolean;
    guarantor: boolean;
    securedFrom: From;
    collection: From;
    recovery: From;
    lgd: From;
    writeOffAfter: From;
  };
  products: readonly z.input<typeof product>[];
  funding: { costOfFunds: From; hurdle: From };
}

const number = (
  [value, source, grade]: From,
  unit: Unit,
  [min, max]: readonly [number, number],
  [low, high]: readonly [number, number],
  en: string,
  zh: string,
) => parameter({ value, min, max, plausible: [low, high], unit, en, zh, ...({ source, grade } as Origin) });

const between = (min: number, max: number) => z.number().check(z.minimum(min), z.maximum(max));
const wholeBetween = (min: number, max: number) => z.number().check(z.int(), z.minimum(min), z.maximum(max));

const product = z.strictObject({
  purposes: z.array(z.enum(purposeKeys as [string, ...string[]])).check(z.minLength(1)),
  cap: between(100, 10_000_000),
  smallest: between(0, 1_000_000),
  capOfSales: z._default(between(0, 10), 0),
  askFactor: z._default(between(1, 10), 1),
  askOfIncome: z._default(between(0, 10), 0),
  tenor: wholeBetween(0, 40),
  repayment: z.enum(["bullet", "instalments", "redrawn"]),
  turns: z._default(wholeBetween(1, 6), 1),
  rateLow: between(0, 1),
  rateHigh: between(0, 1),
  rateSteps: z._default(wholeBetween(1, 12), 3),
  drawsPerFile: z._default(between(1, 20), 1),
});

/**
 * The seven columns of a lender, each with its default, as the schema of `lenders.<name>` in a scenario.
 * A lender is this and nothing else; no lender has code of its own.
 */
export function lender(d: LenderDefaults) {
  const n = number;
  return z.strictObject({
    en: z._default(z.string().check(z.maxLength(80)), d.en),
    zh: z._default(z.string().check(z.maxLength(80)), d.zh),
    information: z.prefault(
      z.strictObject({
        sees: z._default(z.array(z.string()).check(z.maxLength(13)), [...d.information.sees]),
        platforms: z._default(z.array(wholeBetween(0, 7)), [...d.information.platforms]),
        expertDefault: n(
          d.information.expertDefault,
          "share",
          [0.001, 0.5],
          [0.01, 0.1],
          "default share its expert card starts from",
          "专家评分卡起始违约率",
        ),
      }),
      {},
    ),
    cost: z.prefault(
      z.strictObject({
        intake: n(d.cost.intake, "yuan", [0, 5000], [0, 300], "cost of taking in a file", "受理成本(每件)"),
        processing: n(
          d.cost.processing,
          "yuan",
          [0, 20000],
          [0, 3000],
          "cost of processing and visit, per file",
          "调查作业成本(每件)",
        ),
      }),
      {},
    ),
    speed: z.prefault(
      z.strictObject({
        days: n(d.speed.days, "days", [0, 90], [0, 30], "days to the money", "放款天数"),
        daysPerKm: n(
          d.speed.daysPerKm,
          "days per km",
          [0, 5],
          [0, 0.6],
          "days more per km to the branch",
          "每公里增加天数",
        ),
        queueDays: n(
          d.speed.queueDays,
          "days",
          [0, 90],
          [0, 30],
          "days more at the end of a full queue",
          "排队增加天数",
        ),
        knownFactor: n(
          d.speed.knownFactor,
          "share",
          [0, 1],
          [0.3, 1],
          "share of the days for a known customer",
          "老客户所需天数比例",
        ),
      }),
      {},
    ),
    capacity: z.prefault(
      z.strictObject({
        limited: z._default(z.boolean(), d.capacity.limited),
        files: n(
          d.capacity.files,
          "per season",
          [0, 5],
          [0.05, 0.3],
          "files that officers can process, per household and season",
          "信贷员每季可处理件数(每户)",
        ),
      }),
      {},
    ),
    security: z.prefault(
      z.strictObject({
        collateral: z._default(z.boolean(), d.security.collateral),
        guarantor: z._default(z.boolean(), d.security.guarantor),
        securedFrom: n(
          d.security.securedFrom,
          "yuan",
          [0, 1_000_000],
          [10_000, 100_000],
          "loans from this amount on are secured on the house",
          "须抵押的起点金额",
        ),
        collection: n(
          d.security.collection,
          "share",
          [0, 1],
          [0, 1],
          "share of shop settlements collected",
          "货款归集比例",
        ),
        recovery: n(
          d.security.recovery,
          "share",
          [0, 1],
          [0.3, 0.8],
          "share recovered from collateral at write-off",
          "抵押物回收率",
        ),
        lgd: n(
          d.security.lgd,
          "share",
          [0.01, 1],
          [0.05, 0.9],
          "loss per labelled default believed at first",
          "初始违约损失率",
        ),
        writeOffAfter: z._default(wholeBetween(2, 40), d.security.writeOffAfter[0]),
      }),
      {},
    ),
    products: z._default(
      z.array(product).check(z.minLength(1), z.maxLength(6)),
      d.products.map((terms) => product.parse(terms)),
    ),
    funding: z.prefault(
      z.strictObject({
        costOfFunds: n(
          d.funding.costOfFunds,
          "per year",
          [0, 0.3],
          [0.015, 0.06],
          "cost of funds",
          "资金成本",
        ),
        hurdle: n(
          d.funding.hurdle,
          "per year",
          [-0.05, 0.3],
          [0, 0.03],
          "profit it asks for, per yuan and year",
          "收益门槛",
        ),
      }),
      {},
    ),
  });
}
