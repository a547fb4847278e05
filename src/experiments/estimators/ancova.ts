import { constant, regression } from "../regression/regression.ts";
import { columnOf, complete } from "../sample/sample-table.ts";
import { clustersOf } from "./clusters.ts";
import { divisorOf, scaled } from "./effect-scale.ts";
import { ASSIGNED, estimator } from "./estimator.ts";
import { cluster, columnName, covariates, described, outcome, scale } from "./settings.ts";

/** The outcome on the assignment and what it was before (McKenzie 2012): y = a + b·assigned + c·before + … */
export const ancova = estimator({
  en: "ANCOVA",
  zh: "协方差分析（控制基线）",
  settings: {
    outcome,
    before: described(columnName(), "基线值", "the outcome as it was before"),
    covariates,
    cluster,
    scale,
  },
  needs: ["assignment"],
  fewest: 6,
  effect: true,
  columns: (settings) => [settings.outcome, settings.before, ...settings.covariates],
  estimate(sample, settings) {
    const controls = [settings.before, ...settings.covariates];
    const table = complete(sample, [settings.outcome, ASSIGNED, ...controls]);
    const [y, assigned] = [columnOf(table, settings.outcome), columnOf(table, ASSIGNED)];
    const x = [constant(table.rows), assigned, ...controls.map((name) => columnOf(table, name))];
    const fit = regression({ y, x, clusters: clustersOf(table, settings.cluster) });
    if (!fit) return undefined;
    const { df, rows } = fit;
    const found = { value: fit.coefficients[1], se: fit.errors[1], df, rows, clusters: fit.clusters };
    return scaled(found, divisorOf(settings.scale, y, assigned));
  },
});
