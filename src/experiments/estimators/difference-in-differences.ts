import * as z from "zod";
import { regression } from "../regression/regression.ts";
import { within } from "../regression/within.ts";
import { columnOf, complete } from "../sample/sample-table.ts";
import { clustersOf } from "./clusters.ts";
import { divisorOf, scaled } from "./effect-scale.ts";
import { ASSIGNED, estimator, UNIT, WAVE } from "./estimator.ts";
import { cluster, described, outcome, scale } from "./settings.ts";

/** y = effect of the unit + effect of the wave + b·assigned·after: a roll-out's steps are in `assigned` already. */
export const differenceInDifferences = estimator({
  en: "difference in differences",
  zh: "双重差分",
  settings: {
    outcome,
    after: described(z.number().int(), "首个处理后轮次", "the first wave after the treatment began"),
    cluster,
    scale,
  },
  needs: ["assignment", "waves"],
  fewest: 8,
  effect: true,
  columns: (settings) => [settings.outcome],
  estimate(sample, settings) {
    const table = complete(sample, [settings.outcome, ASSIGNED]);
    const [y, assigned, wave] = [settings.outcome, ASSIGNED, WAVE].map((name) => columnOf(table, name));
    const reached = assigned.map((is, row) => (wave[row] >= settings.after ? is : 0));
    const clusters = clustersOf(table, settings.cluster);
    const taken = within([y, reached], [columnOf(table, UNIT), wave], clusters);
    const fit = regression({
      y: taken.columns[0],
      x: [taken.columns[1]],
      absorbed: taken.absorbed,
      clusters,
    });
    if (!fit) return undefined;
    const { df, rows } = fit;
    const found = { value: fit.coefficients[0], se: fit.errors[0], df, rows, clusters: fit.clusters };
    return scaled(found, divisorOf(settings.scale, y, assigned));
  },
});
