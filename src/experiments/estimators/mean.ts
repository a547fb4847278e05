import { constant, regression } from "../regression/regression.ts";
import { columnOf, complete } from "../sample/sample-table.ts";
import { clustersOf } from "./clusters.ts";
import { estimator } from "./estimator.ts";
import { cluster, columnName, described, outcome } from "./settings.ts";

/** The mean of a column, or with `per` the ratio of its sum to another's: y = b·x through the origin of their means. */
export const mean = estimator({
  en: "mean or ratio",
  zh: "均值或比率",
  settings: {
    outcome,
    per: described(
      columnName().optional(),
      "分母列；写出则为两列之和的比",
      "a column below: Σ outcome / Σ per",
    ),
    cluster,
  },
  needs: [],
  fewest: 1,
  effect: false,
  columns: ({ outcome: of, per }) => (per === undefined ? [of] : [of, per]),
  estimate(sample, settings) {
    const { per } = settings;
    const table = complete(sample, per === undefined ? [settings.outcome] : [settings.outcome, per]);
    if (table.rows === 0) return undefined;
    const y = columnOf(table, settings.outcome);
    const below = per === undefined ? constant(table.rows) : columnOf(table, per);
    const value = sumOf(y) / sumOf(below);
    const residuals = y.map((each, row) => (each - value * below[row]) / (sumOf(below) / table.rows));
    const fit = regression({
      y: residuals,
      x: [constant(table.rows)],
      clusters: clustersOf(table, settings.cluster),
    });
    const { errors = [Number.NaN], df = Number.NaN, clusters = table.rows } = fit ?? {};
    return { value, se: errors[0], df, rows: table.rows, clusters };
  },
});

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
