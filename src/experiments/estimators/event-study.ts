import * as z from "zod";
import { regression } from "../regression/regression.ts";
import { criticalValue } from "../regression/student.ts";
import { within } from "../regression/within.ts";
import { columnOf, complete, type SampleTable } from "../sample/sample-table.ts";
import { clustersOf } from "./clusters.ts";
import { ASSIGNED, estimator, UNIT, WAVE, without } from "./estimator.ts";
import { cluster, described, outcome } from "./settings.ts";

/**
 * y = effect of the unit + Σ bₖ·[wave k], against a base wave; with a control group bₖ is of the assigned, and waves have
 * effects of their own. The value is that of one wave, or the mean of those from it on.
 */
export const eventStudy = estimator({
  en: "event study",
  zh: "事件研究",
  settings: {
    outcome,
    base: described(z.number().int(), "基准轮次", "the wave that others are held against"),
    from: described(z.number().int(), "取值轮次", "the wave whose effect is the estimate"),
    controlled: described(
      z.boolean().default(true),
      "是否以未分配者为对照",
      "whether those not assigned are the control group",
    ),
    cluster,
  },
  needs: ["waves"],
  fewest: 8,
  effect: true,
  across: { zh: "季", en: "season" },
  columns: (settings) => [settings.outcome],
  estimate(sample, settings) {
    const { base, from, controlled } = settings;
    const table = complete(sample, [settings.outcome, ASSIGNED]);
    const [y, assigned, wave] = [settings.outcome, ASSIGNED, WAVE].map((name) => columnOf(table, name));
    const waves = [...new Set(wave)].filter((each) => each !== base).sort((a, b) => a - b);
    const at = waves.indexOf(from);
    if (at < 0 || !wave.includes(base)) return undefined;
    const leads = waves.map((each) =>
      wave.map((is, row) => (is === each && (!controlled || assigned[row] === 1) ? 1 : 0)),
    );
    const groups = controlled ? [columnOf(table, UNIT), wave] : [columnOf(table, UNIT)];
    const clusters = clustersOf(table, settings.cluster);
    const taken = within([y, ...leads], groups, clusters);
    const fit = regression({
      y: taken.columns[0],
      x: taken.columns.slice(1),
      absorbed: taken.absorbed,
      clusters,
    });
    if (!fit) return undefined;
    const half = criticalValue(fit.df);
    const series = waves.map((each, k) => ({
      at: each,
      value: fit.coefficients[k],
      low: fit.coefficients[k] - half * fit.errors[k],
      high: fit.coefficients[k] + half * fit.errors[k],
      line: "effect",
    }));
    const { df, rows } = fit;
    const reference = { at: base, value: 0, low: 0, high: 0, line: "effect" };
    return {
      value: fit.coefficients[at],
      se: fit.errors[at],
      df,
      rows,
      clusters: fit.clusters,
      series: [...series, reference],
    };
  },
  truth: (sample, { outcome: of, base, from, controlled }) =>
    ownEffect(sample, of, from, controlled) - ownEffect(sample, of, base, controlled),
});

/** Mean own effect in a wave, of those assigned or, without a control group, of all. */
function ownEffect({ columns, rows }: SampleTable, of: string, at: number, controlled: boolean): number {
  const [y, other] = [columns[of], columns[without(of)]];
  const counted = Array.from({ length: rows }, (_, row) => row).filter(
    (row) => columns[WAVE][row] === at && (!controlled || columns[ASSIGNED][row] === 1),
  );
  return counted.reduce((sum, row) => sum + y[row] - other[row], 0) / counted.length;
}
