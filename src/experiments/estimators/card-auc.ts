import * as z from "zod";
import { type Book, discrimination } from "../../math/discrimination.ts";
import { constant } from "../regression/regression.ts";
import { ridgeCard } from "../regression/ridge-card.ts";
import { columnOf, complete, rowsWhere, type SampleTable } from "../sample/sample-table.ts";
import { estimator, WAVE } from "./estimator.ts";
import { columnName, described, list } from "./settings.ts";

/**
 * AUC of a card that is fitted to earlier loans by the features named (logistic, ridge 1 on standardised features) and
 * judged on later ones. `common` are columns that every row must have, so that several cards are held to the same loans.
 */
export const cardAuc = estimator({
  en: "AUC of a card refitted on the same loans, out of time",
  zh: "同批贷款上重拟评分卡的跨期 AUC",
  settings: {
    outcome: described(columnName().default("defaulted"), "违约标记", "what is predicted, 0 or 1"),
    features: list("特征", "features that the card may use; lender.* for all that a lender sees"),
    from: described(
      z.number().int(),
      "自此季起用于检验",
      "season from which loans are judged; earlier ones fit",
    ),
    common: described(
      z.array(columnName()).max(80).default([]),
      "各卡共同的列",
      "columns that every row must have",
    ),
  },
  needs: [],
  fewest: 40,
  effect: false,
  columns: ({ outcome, features, common }) => [
    outcome,
    ...[...features, ...common].filter((name) => !name.endsWith(EVERYTHING)),
  ],
  estimate(sample, settings) {
    const features = expanded(settings.features, sample);
    const table = complete(sample, [settings.outcome, ...features, ...expanded(settings.common, sample)]);
    const wave = columnOf(table, WAVE);
    const earlier = rowsWhere(table, (row) => wave[row] < settings.from);
    const later = rowsWhere(table, (row) => wave[row] >= settings.from);
    const scores = earlier.rows > 0 ? scoresOf(earlier, later, features, settings.outcome) : undefined;
    if (!scores) return undefined;
    const { auc, low, high, bad, good } = discrimination(booksOf(later, scores, settings.outcome));
    if (Number.isNaN(auc)) return undefined;
    return {
      value: auc,
      se: (high - low) / (2 * 1.96),
      df: Number.POSITIVE_INFINITY,
      rows: later.rows,
      clusters: later.rows,
      more: { bad, good, fittedOn: earlier.rows },
    };
  },
});

/** Loans with their scores, those of each lender a book of its own: a year's file and a draw do not default alike. */
function booksOf(table: SampleTable, scores: readonly number[], outcome: string): Book[] {
  const { lender } = table.columns;
  const labels = columnOf(table, outcome);
  const lenders = lender ? [...new Set(lender)] : [0];
  return lenders.map((of) => {
    const rows = scores.map((_, row) => row).filter((row) => (lender?.[row] ?? 0) === of);
    return { scores: rows.map((row) => scores[row]), labels: rows.map((row) => labels[row]) };
  });
}

const EVERYTHING = ".all";

/** `lender.all` stands for everything that the lender sees. */
function expanded(names: readonly string[], { columns }: SampleTable): string[] {
  return names.flatMap((name) =>
    name.endsWith(EVERYTHING)
      ? Object.keys(columns).filter((column) => column.startsWith(name.slice(0, -EVERYTHING.length + 1)))
      : [name],
  );
}

/** Log-odds that the card fitted to the one reads from the other; features are standardised by the first. */
function scoresOf(
  earlier: SampleTable,
  later: SampleTable,
  features: readonly string[],
  outcome: string,
): number[] | undefined {
  const standards = features.map((name) => {
    const column = columnOf(earlier, name);
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const squares = column.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
    return { name, mean, sd: Math.sqrt(squares / column.length) };
  });
  // A feature that is the same for all says nothing.
  const used = standards.filter(({ sd }) => sd > NOTHING);
  const columnsOf = (table: SampleTable): Float64Array[] => [
    constant(table.rows),
    ...used.map(({ name, mean, sd }) => columnOf(table, name).map((value) => (value - mean) / sd)),
  ];
  const card = ridgeCard({ x: columnsOf(earlier), y: columnOf(earlier, outcome), ridge: 1 });
  if (!card) return undefined;
  const judged = columnsOf(later);
  return Array.from({ length: later.rows }, (_, row) =>
    judged.reduce((sum, column, k) => sum + card[k] * column[row], 0),
  );
}

const NOTHING = 1e-12;
