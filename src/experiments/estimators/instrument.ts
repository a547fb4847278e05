import { constant, regression } from "../regression/regression.ts";
import { columnOf, complete } from "../sample/sample-table.ts";
import { clustersOf } from "./clusters.ts";
import { ASSIGNED, estimator, TREATED } from "./estimator.ts";
import { cluster, columnName, covariates, described, outcome } from "./settings.ts";

/** Two-stage least squares: what was reached, as the assignment has it; Wald's ratio where there is nothing else. */
export const instrument = estimator({
  en: "instrument (two-stage least squares)",
  zh: "工具变量（两阶段最小二乘）",
  settings: {
    outcome,
    endogenous: described(columnName().default(TREATED), "内生变量", "what the assignment moves"),
    covariates,
    cluster,
  },
  needs: ["assignment"],
  fewest: 6,
  effect: true,
  of: "treated",
  columns: (settings) => [settings.outcome, settings.endogenous, ...settings.covariates],
  estimate(sample, settings) {
    const { endogenous, covariates: controls } = settings;
    const table = complete(sample, [settings.outcome, endogenous, ASSIGNED, ...controls]);
    const [y, moved, assigned] = [settings.outcome, endogenous, ASSIGNED].map((name) =>
      columnOf(table, name),
    );
    const rest = [constant(table.rows), ...controls.map((name) => columnOf(table, name))];
    const clusters = clustersOf(table, settings.cluster);
    const first = regression({ y: moved, x: [assigned, ...rest], clusters });
    if (!first) return undefined;
    const fitted = moved.map((value, row) => value - first.residuals[row]);
    const fit = regression({ y, x: [moved, ...rest], fitted: [fitted, ...rest], clusters });
    if (!fit) return undefined;
    const strength = first.coefficients[0] / first.errors[0];
    const { df, rows } = fit;
    return {
      value: fit.coefficients[0],
      se: fit.errors[0],
      df,
      rows,
      clusters: fit.clusters,
      more: { firstStage: first.coefficients[0], firstStageF: strength * strength },
    };
  },
});
