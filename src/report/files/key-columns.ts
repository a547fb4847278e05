import { columns, type DescribedColumn, text, words } from "../../compare/described-column.ts";
import { products } from "../../declare/products.ts";
import type { TableKey } from "../../model/state/state.ts";
import { lenderNamed, type PlanLenders } from "./column-indices.ts";

/** A column by which rows are told apart and joined, beside those of the model. */
interface KeyColumn {
  name: string;
  of(plan: PlanLenders): DescribedColumn;
  /** What stands in it. */
  value(row: number, plan: PlanLenders): string | number;
}

const rowKey: KeyColumn = {
  name: "row",
  of: () => ({
    unit: "row",
    en: "row of its table in that season, from 0, by which other columns name it",
    zh: "该季本表的行号，从 0 起，其他列按此指称",
  }),
  value: (row) => row,
};

const household = (of: (row: number, plan: PlanLenders) => number): KeyColumn => ({
  name: "household",
  of: () => ({ unit: "row", en: "row of the household in household", zh: "农户在 household 表的行号" }),
  value: of,
});

const codesOfLenders = (plan: PlanLenders) => plan.lenders.map((_, j) => [j, lenderNamed(plan, j)] as const);

/** Every product, and the price of houses in the row after. */
const priced = { ...products, houses: { en: "houses", zh: "房屋" } };
const product = (of: typeof products | typeof priced): KeyColumn => ({
  name: "product",
  of: () => text("product", "产品", words(of)),
  value: (row) => Object.keys(of)[row] ?? "",
});

const own: Partial<Record<TableKey, readonly KeyColumn[]>> = {
  relation: [
    household((row, { lenders }) => Math.floor(row / lenders.length)),
    {
      name: "lender",
      of: (plan) => ({
        unit: "row",
        en: "row of the lender in lender",
        zh: "放贷机构在 lender 表的行号",
        codes: codesOfLenders(plan),
      }),
      value: (row, { lenders }) => row % lenders.length,
    },
  ],
  lender: [
    {
      name: "name",
      of: () =>
        text(
          "key of the lender in the scenario; empty of a row of nobody",
          "放贷机构在情景中的键；空行无机构",
        ),
      value: (row, { lenderNames }) => lenderNames[row] ?? "",
    },
  ],
  luck: [household((row) => row)],
  market: [product(products)],
  price: [product(priced)],
};

/** The keys of a table's rows, in their order; the season of the row stands before them. */
export const keysOf = (table: TableKey): readonly KeyColumn[] => [rowKey, ...(own[table] ?? [])];

/** The season that stands first in every row. */
export const seasonKey: DescribedColumn = {
  ...columns.season,
  en: `${columns.season.en}; other columns of seasons count from 0`,
  zh: `${columns.season.zh}；其他以季计的列从 0 起`,
};
