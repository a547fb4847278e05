import * as z from "zod";
import { discrimination } from "../../math/discrimination.ts";
import { fitRidgeLogistic } from "../../math/ridge-logistic.ts";
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
    const labels = Array.from(columnOf(later, settings.outcome));
    const { auc, low, high, bad, good } = discrimination([{ scores, labels }]);
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

const EVERYTHING = ".all";

/** `lender.all` stands for everything that the lender sees. */
function expanded(names: readonly string[], { columns }: SampleTable): string[] {
  return names.flatMap((name) =>
    name.endsWith(EVERYTHING)
      ? Object.keys(columns).filter((column) => column.startsWith(name.slice(0, -EVERYTHING.length + 1)))
      : [name],
  );
}

const STEPS = 60;

/** Log-odds that the card fitted to the one reads from the other; features are standardised by the first. */
function scoresOf(
  earlier: SampleTable,
  later: SampleTable,
  features: readonly string[],
  outcome: string,
): number[] | undefined {
  const moments = features.map((name) => {
    const column = columnOf(earlier, name);
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const squares = column.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
    return { mean, sd: Math.sqrt(squares / column.length) };
  });
  // A feature that is the same for all says nothing.
  const used = features.map((name, k) => ({ name, ...moments[k] })).filter(({ sd }) => sd > 1e-12);
  const width = used.length + 1;
  const rowsOf = (table: SampleTable): Float64Array => {
    const values = new Float64Array(table.rows * width);
    for (let row = 0; row < table.rows; row++) {
      values[row * width] = 1;
      used.forEach(({ name, mean, sd }, k) => {
        values[row * width + k + 1] = (columnOf(table, name)[row] - mean) / sd;
      });
    }
    return values;
  };
  const labels = Uint8Array.from(columnOf(earlier, outcome));
  const prior = new Float64Array(width);
  // The intercept is not drawn to nought: it starts from, and stays near, the share of defaults.
  const share = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  if (share === 0 || share === 1) return undefined;
  prior[0] = Math.log(share / (1 - share));
  const card = fitRidgeLogistic({
    features: rowsOf(earlier),
    labels,
    rows: earlier.rows,
    width,
    prior,
    lambda: 1,
    steps: STEPS,
  });
  const judged = rowsOf(later);
  return Array.from({ length: later.rows }, (_, row) =>
    card.reduce((sum, weight, k) => sum + weight * judged[row * width + k], 0),
  );
}
