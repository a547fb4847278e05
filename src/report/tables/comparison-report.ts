import type { Comparison } from "../../compare/comparison.ts";
import { wrapped } from "../layout/width.ts";
import { counterfactualTable, otherPairsTable } from "./counterfactual-table.ts";
import { financeTables } from "./finance-table.ts";
import { armsTable, differencesTable } from "./metric-tables.ts";
import { sentence } from "./sentence.ts";
import type { Shown } from "./shown.ts";

/** All that `compare` prints: the tables (which finance for whom where asked), the hash, and at the end the sentence. */
export function comparisonReport(comparison: Comparison, shown: Shown, finance = false): string {
  const headline = comparison.differences.find((difference) => difference.headline);
  return [
    armsTable(comparison, shown),
    differencesTable(comparison, shown),
    headline ? counterfactualTable(headline, shown) : "",
    otherPairsTable(comparison.differences, shown),
    finance ? financeTables(comparison, shown) : "",
    shown.text.hash(comparison.hash),
    wrapped(sentence(comparison, shown), shown.width),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}
