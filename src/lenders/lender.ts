import { z } from "zod";
import { type Origin, parameter, type Unit } from "../declare/parameter.ts";
import { purposeKeys } from "../declare/purposes.ts";

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

const product = z.strictObject({
  purposes: z.array(z.enum(purposeKeys as [string, ...string[]])).min(1),
  cap: z.number().min(100).max(10_000_000),
  smallest: z.number().min(0).max(1_000_000),
  capOfSales: z.number().min(0).max(10).default(0),
  askFactor: z.number().min(1).max(10).default(1),
  askOfIncome: z.number().min(0).max(10).default(0),
  tenor: z.number().int().min(0).max(40),
  repayment: z.enum(["bullet", "instalments", "redrawn"]),
  turns: z.number().int().min(1).max(6).default(1),
  rateLow: z.number().min(0).max(1),
  rateHigh: z.number().min(0).max(1),
  rateSteps: z.number().int().min(1).max(12).default(3),
  drawsPerFile: z.number().min(1).max(20).default(1),
});

/**
 * The seven columns of a lender, each with its default, as the schema of `lenders.<name>` in a scenario.
 * A lender is this and nothing else; no lender has code of its own.
 */
export function lender(d: LenderDefaults) {
  const n = number;
  return z.strictObject({
    en: z.string().max(80).default(d.en),
    zh: z.string().max(80).default(d.zh),
    information: z
      .strictObject({
        sees: z
          .array(z.string())
          .max(13)
          .default([...d.information.sees]),
        platforms: z.array(z.number().int().min(0).max(7)).default([...d.information.platforms]),
        expertDefault: n(
          d.information.expertDefault,
          "share",
          [0.001, 0.5],
          [0.01, 0.1],
          "default share its expert card starts from",
          "专家评分卡起始违约率",
        ),
      })
      .prefault({}),
    cost: z
      .strictObject({
        intake: n(d.cost.intake, "yuan", [0, 5000], [0, 300], "cost of taking in a file", "受理成本(每件)"),
        processing: n(
          d.cost.processing,
          "yuan",
          [0, 20000],
          [0, 3000],
          "cost of processing and visit, per file",
          "调查作业成本(每件)",
        ),
      })
      .prefault({}),
    speed: z
      .strictObject({
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
      })
      .prefault({}),
    capacity: z
      .strictObject({
        limited: z.boolean().default(d.capacity.limited),
        files: n(
          d.capacity.files,
          "per season",
          [0, 5],
          [0.05, 0.3],
          "files that officers can process, per household and season",
          "信贷员每季可处理件数(每户)",
        ),
      })
      .prefault({}),
    security: z
      .strictObject({
        collateral: z.boolean().default(d.security.collateral),
        guarantor: z.boolean().default(d.security.guarantor),
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
        writeOffAfter: z.number().int().min(2).max(40).default(d.security.writeOffAfter[0]),
      })
      .prefault({}),
    products: z
      .array(product)
      .min(1)
      .max(6)
      .default(d.products.map((terms) => product.parse(terms))),
    funding: z
      .strictObject({
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
      })
      .prefault({}),
  });
}
