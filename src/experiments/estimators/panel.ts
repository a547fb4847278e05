import * as z from "zod";
import { constant, regression } from "../regression/regression.ts";
import { within } from "../regression/within.ts";
import { columnOf, complete } from "../sample/sample-table.ts";
import { clustersOf } from "./clusters.ts";
import { estimator, UNIT, WAVE } from "./estimator.ts";
import { cluster, columnName, covariates, described, outcome } from "./settings.ts";

/** Least squares of one column on others, with effects of units, waves or both taken out. */
export const panel = estimator({
  en: "panel regression",
  zh: "面板回归",
  settings: {
    outcome,
    of: described(columnName(), "所报告的系数", "the column whose coefficient is the estimate"),
    covariates,
    effects: described(
      z
        .array(z.enum(["unit", "wave"]))
        .max(2)
        .default(["unit", "wave"]),
      "固定效应",
      "effects of their own",
    ),
    cluster,
  },
  needs: [],
  fewest: 8,
  effect: false,
  columns: (settings) => [settings.outcome, settings.of, ...settings.covariates],
  estimate(sample, settings) {
    const names = [settings.outcome, settings.of, ...settings.covariates];
    const table = complete(sample, names);
    const columns = names.map((name) => columnOf(table, name));
    const groups = settings.effects.map((effect) => columnOf(table, effect === "unit" ? UNIT : WAVE));
    const clusters = clustersOf(table, settings.cluster);
    const taken = groups.length > 0 ? within(columns, groups, clusters) : { columns, absorbed: 0 };
    const [y, ...x] = taken.columns;
    const fit = regression({
      y,
      x: groups.length > 0 ? x : [...x, constant(table.rows)],
      absorbed: taken.absorbed,
      clusters,
    });
    if (!fit) return undefined;
    const { df, rows } = fit;
    const more = settings.covariates.map((name, k) => [name, fit.coefficients[k + 1]] as const);
    return {
      value: fit.coefficients[0],
      se: fit.errors[0],
      df,
      rows,
      clusters: fit.clusters,
      more: Object.fromEntries(more),
    };
  },
});
