import { constant, regression } from "../regression/regression.ts";
import { columnOf, complete } from "../sample/sample-table.ts";
import { clustersOf } from "./clusters.ts";
import { divisorOf, scaled } from "./effect-scale.ts";
import { ASSIGNED, estimator } from "./estimator.ts";
import { cluster, outcome, scale } from "./settings.ts";

/** Mean of the assigned less mean of the others, by least squares on a constant and the assignment. */
export const differenceOfMeans = estimator({
  en: "difference of means",
  zh: "均值之差",
  settings: { outcome, cluster, scale },
  needs: ["assignment"],
  fewest: 4,
  effect: true,
  columns: (settings) => [settings.outcome],
  estimate(sample, settings) {
    const table = complete(sample, [settings.outcome, ASSIGNED]);
    const [y, assigned] = [columnOf(table, settings.outcome), columnOf(table, ASSIGNED)];
    const clusters = clustersOf(table, settings.cluster);
    const fit = regression({ y, x: [constant(table.rows), assigned], clusters });
    if (!fit) return undefined;
    const { df, rows } = fit;
    const found = { value: fit.coefficients[1], se: fit.errors[1], df, rows, clusters: fit.clusters };
    const control = y.filter((_, row) => assigned[row] === 0);
    const more = { controlMean: control.reduce((sum, value) => sum + value, 0) / control.length };
    return { ...scaled(found, divisorOf(settings.scale, y, assigned)), more };
  },
});
