import type { Comparison } from "../../compare/comparison.ts";
import { type FinanceRow, financeGroups } from "../../compare/finance.ts";
import { purposes } from "../../declare/purposes.ts";
import { figure, interval } from "../layout/format.ts";
import { fitted, labelColumns, type Row } from "../layout/grid.ts";
import { wrapped } from "../layout/width.ts";
import { armName, type Shown } from "./shown.ts";

/** Which finance for whom under every arm: a table an arm, a section a class of households. */
export function financeTables({ arms, reference, finance }: Comparison, shown: Shown): string {
  const { text, width } = shown;
  const tables = arms.map((arm) => armTable(finance[arm], arm, shown));
  return [
    wrapped(text.finance.title(armName(shown, reference)), width),
    wrapped(text.finance.key, width),
    ...tables,
  ].join("\n");
}

function armTable(rows: readonly FinanceRow[], arm: string, shown: Shown): string {
  const { text, width } = shown;
  const { finance: say } = text;
  if (rows.length === 0) return `\n${armName(shown, arm)}: ${say.none}`;
  const lines = financeGroups.flatMap((group): Row[] => {
    const own = rows.filter((row) => row.group === group);
    return own.length > 0 ? [text.section(say.groups[group]), ...own.map((row) => line(row, shown))] : [];
  });
  const head = [wrapped(armName(shown, arm), labelColumns(LABEL, width)), say.served, say.amount, say.inTime];
  return `\n${fitted([...head, say.households, say.failed, say.income], lines, width)}`;
}

/** Columns of a label. */
const LABEL = 36;

/** Who lends: a lender's name, or kin. */
const sourceName = ({ source }: FinanceRow, { text, lenders, language }: Shown): string =>
  source === "kin" ? text.finance.kin : lenders[source][language];

const line = (row: FinanceRow, shown: Shown): string[] => [
  wrapped(
    `${purposes[row.purpose][shown.language]} · ${sourceName(row, shown)}`,
    labelColumns(LABEL, shown.width),
  ),
  figure(row.served.mean, "number", 1),
  figure(row.amount.mean, "yuan"),
  figure(row.inTime.mean, "percent"),
  figure(row.households.mean, "number", 1),
  interval(row.failed, "percent", 1),
  interval(row.income, "yuan"),
];
