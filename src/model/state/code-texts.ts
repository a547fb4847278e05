import {
  type Code,
  codesOf,
  jobs,
  loanStatuses,
  monitoringClasses,
  NEVER,
  NO_LENDER,
  NOT_YET,
  noYes,
  rungs,
  waysAhead,
} from "../../declare/codes.ts";
import { exclusions } from "../../declare/exclusions.ts";
import type { Names } from "../../declare/parameter.ts";
import { products } from "../../declare/products.ts";
import { purposes } from "../../declare/purposes.ts";
import type { CodeKind } from "../../declare/table.ts";
import { TERM, type TermKey, termNames } from "../../declare/withheld-terms.ts";
import { FINANCE_SOURCES, financeBit, KIN } from "./finance.ts";
import { causes, STUDENT, VACANT } from "./household.ts";

const NONE: Names = { en: "none", zh: "无" };
const SUM: Code = [0, { en: "none, of several the sum", zh: "无，有几项时为各项之和" }];

const rowsOf = (en: string, zh: string): readonly Code[] => [
  ["k", { en: `${en} k, counted from 0`, zh: `第 k ${zh}，从 0 起` }],
];

const sourceNames = (source: number): Names =>
  source === KIN ? { en: "kin", zh: "亲友" } : { en: `lender ${source}`, zh: `放贷机构 ${source}` };

const finances = Object.values(purposes).flatMap(({ en, zh }, purpose) =>
  Array.from({ length: FINANCE_SOURCES }, (_, source): Code => {
    const from = sourceNames(source);
    return [financeBit(purpose, source), { en: `${en}, ${from.en}`, zh: `${zh}，${from.zh}` }];
  }),
);
const terms = Object.entries(termNames).map(([term, names]): Code => [TERM[term as TermKey], names]);

/** What numbers in columns stand for. */
const codeTexts: Readonly<Record<CodeKind, readonly Code[]>> = {
  noYes,
  identity: [["k", { en: "the number by which its luck is drawn", zh: "按此编号抽取运气" }]],
  jobs: codesOf(jobs),
  monitoringClasses: codesOf(monitoringClasses),
  causes: codesOf(causes),
  exclusions: codesOf(exclusions),
  purposes: codesOf(purposes),
  products: codesOf(products),
  finances: [SUM, ...finances],
  terms: [SUM, ...terms],
  loanStatuses: codesOf(loanStatuses),
  waysAhead: codesOf(waysAhead),
  rungs: codesOf(rungs),
  households: rowsOf("household", "户"),
  villages: rowsOf("village", "村"),
  lenders: rowsOf("lender", "家放贷机构"),
  lenderProducts: rowsOf("product of the lender", "种该机构的产品"),
  lines: rowsOf("line", "笔授信"),
  platforms: rowsOf("platform", "个平台"),
  shops: rowsOf("shop", "家网店"),
  seasons: [
    [
      "k",
      {
        en: "k seasons after the arms part, the first being 0 (season 1 of results), below 0 before",
        zh: "各方案分开后的第 k 季，首季为 0（即结果中的第 1 季），负数在分开以前",
      },
    ],
  ],
  ages: [
    [VACANT, { en: "nobody", zh: "无人" }],
    [`${STUDENT} + k`, { en: "k years old, in upper school or college", zh: "k 岁，在读高中或大学" }],
  ],
  never: [[NEVER, { en: "never", zh: "从未" }]],
  notYet: [[NOT_YET, { en: "not so far", zh: "尚未" }]],
  noRow: [[-1, NONE]],
  noLender: [[NO_LENDER, NONE]],
  noLimit: [[0, { en: "no limit", zh: "不限" }]],
  vacancy: [["-k", { en: "for k seasons more without one", zh: "还要空缺 k 季" }]],
};

/** The key of a column's numbers. */
export const codesIn = (kinds: readonly CodeKind[]): readonly Code[] =>
  kinds.flatMap((kind) => codeTexts[kind]);
