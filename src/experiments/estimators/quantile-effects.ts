import * as z from "zod";
import { luckOf, runKey } from "../../math/draw.ts";
import { quantile } from "../../math/quantile.ts";
import { criticalValue } from "../regression/student.ts";
import { columnOf, complete } from "../sample/sample-table.ts";
import { ASSIGNED, estimator, VILLAGE, without } from "./estimator.ts";
import { described, outcome } from "./settings.ts";

/** Resamples of villages, by which errors are told. */
const RESAMPLES = 100;

/** Quantiles of the assigned less those of the others (Firpo 2007); errors by resampling villages, on as many degrees of freedom. */
export const quantileEffects = estimator({
  en: "quantile effects",
  zh: "分位数效应",
  settings: {
    outcome,
    at: described(
      z.number().min(0.01).max(0.99).default(0.5),
      "所报告的分位数",
      "the quantile that is the estimate",
    ),
    quantiles: described(
      z.array(z.number().min(0.01).max(0.99)).min(1).max(99).default([0.1, 0.25, 0.5, 0.75, 0.9]),
      "图中的分位数",
      "the quantiles of the picture",
    ),
  },
  needs: ["assignment"],
  fewest: 40,
  seeds: 10,
  effect: true,
  across: { zh: "分位数", en: "quantile" },
  columns: (settings) => [settings.outcome],
  estimate(sample, settings, { seed, replicate }) {
    const table = complete(sample, [settings.outcome, ASSIGNED]);
    const [y, assigned, village] = [settings.outcome, ASSIGNED, VILLAGE].map((name) => columnOf(table, name));
    const villages = [...new Set(village)];
    const rows = new Map(villages.map((each) => [each, [] as number[]]));
    village.forEach((each, row) => {
      rows.get(each)?.push(row);
    });
    const effects = (of: readonly number[], at: readonly number[]): number[] => {
      const group = (is: number): number[] => of.filter((row) => assigned[row] === is).map((row) => y[row]);
      const [treated, control] = [group(1), group(0)];
      return at.map((p) => quantile(treated, p) - quantile(control, p));
    };
    const at = [settings.at, ...settings.quantiles];
    const all = effects(
      Array.from(y, (_, row) => row),
      at,
    );
    const luck = luckOf(runKey(`${seed}/quantiles`, replicate));
    const resampled = Array.from({ length: RESAMPLES }, (_, k) => {
      const stream = luck("resample", k);
      const drawn = villages.flatMap(
        (_, v) => rows.get(villages[Math.floor(stream.uniform(v) * villages.length)]) ?? [],
      );
      return effects(drawn, at);
    });
    const errors = at.map((_, k) => spread(resampled.map((each) => each[k])));
    const df = Math.max(1, villages.length - 1);
    const critical = criticalValue(df);
    return {
      value: all[0],
      se: errors[0],
      df,
      rows: table.rows,
      clusters: villages.length,
      series: settings.quantiles.map((each, k) => ({
        at: each,
        value: all[k + 1],
        low: all[k + 1] - critical * errors[k + 1],
        high: all[k + 1] + critical * errors[k + 1],
        line: "effect",
      })),
    };
  },
  truth({ columns }, { outcome: of, at }) {
    const own = (name: string) => columns[name].filter((_, row) => columns[ASSIGNED][row] === 1);
    return quantile(own(of), at) - quantile(own(without(of)), at);
  },
});

function spread(values: readonly number[]): number {
  const finite = values.filter(Number.isFinite);
  const mean = finite.reduce((sum, value) => sum + value, 0) / finite.length;
  return Math.sqrt(
    finite.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (finite.length - 1),
  );
}
