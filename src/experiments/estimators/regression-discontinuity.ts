import * as z from "zod";
import { densityTest } from "../regression/density-test.ts";
import { localLinear } from "../regression/local-linear.ts";
import { columnOf, complete, rowsWhere, type SampleTable } from "../sample/sample-table.ts";
import { estimator, type SeriesPoint, without } from "./estimator.ts";
import { columnName, described, number, outcome } from "./settings.ts";

/**
 * The jump at a cutoff by lines on either side with triangular weights (Hahn, Todd, van der Klaauw 2001), errors HC1; with
 * a first stage, the jump of the outcome by that of the first stage. Beside it: the jump of each covariate, and whether
 * units crowd at the cutoff.
 */
export const regressionDiscontinuity = estimator({
  en: "regression discontinuity, local-linear",
  zh: "断点回归（局部线性）",
  settings: {
    outcome,
    running: described(columnName(), "驱动变量", "the column that decides"),
    cutoff: described(z.number().default(0), "断点", "where it decides"),
    bandwidth: number(1e-9, 1e9, "带宽", "how far from the cutoff units count"),
    donut: described(z.number().min(0).default(0), "剔除断点两侧", "how near to it they do not"),
    firstStage: described(columnName().optional(), "第一阶段", "what jumps because of the cutoff (fuzzy)"),
    balance: described(z.array(columnName()).max(20).default([]), "平衡检验的协变量", "what may not jump"),
  },
  needs: [],
  fewest: 20,
  effect: true,
  across: { zh: "驱动变量", en: "running variable" },
  columns: ({ outcome: of, running, firstStage, balance }) => [
    of,
    running,
    ...(firstStage === undefined ? [] : [firstStage]),
    ...balance,
  ],
  estimate(sample, settings) {
    const { running, firstStage, balance, cutoff, bandwidth, donut } = settings;
    const all = complete(sample, [settings.outcome, running]);
    const table = rowsWhere(all, (row) => Math.abs(columnOf(all, running)[row] - cutoff) >= donut);
    const r = columnOf(table, running).map((value) => value - cutoff);
    const jumpOf = (name: string) => localLinear(columnOf(table, name), r, bandwidth);
    const jump = jumpOf(settings.outcome);
    const first = firstStage === undefined ? undefined : jumpOf(firstStage);
    if (!jump || (firstStage !== undefined && !first)) return undefined;
    const density = densityTest(
      columnOf(complete(sample, [running]), running).map((value) => value - cutoff),
      bandwidth,
    );
    const ratio = first ? jump.by(first) : { value: jump.value, se: jump.se };
    return {
      ...ratio,
      df: Number.POSITIVE_INFINITY,
      rows: jump.rows,
      clusters: jump.rows,
      more: {
        reducedForm: jump.value,
        ...(first && { firstStage: first.value, firstStageT: first.value / first.se }),
        densityJump: density.value,
        densityP: density.p,
        ...Object.fromEntries(
          balance.map((name) => {
            const own = jumpOf(name);
            return [`balance.${name}`, own ? own.value / own.se : Number.NaN];
          }),
        ),
      },
      series: binned(table, settings.outcome, r, bandwidth),
    };
  },
  truth(sample, { outcome: of, running, firstStage, cutoff, bandwidth, donut }) {
    const all = complete(sample, [of, without(of), running]);
    const table = rowsWhere(all, (row) => Math.abs(columnOf(all, running)[row] - cutoff) >= donut);
    const r = columnOf(table, running).map((value) => value - cutoff);
    const other = columnOf(table, without(of));
    const jump = localLinear(
      columnOf(table, of).map((value, row) => value - other[row]),
      r,
      bandwidth,
    );
    const first =
      firstStage === undefined ? undefined : localLinear(columnOf(table, firstStage), r, bandwidth);
    if (!jump || (firstStage !== undefined && !first)) return Number.NaN;
    return first ? jump.by(first).value : jump.value;
  },
});

/** Bins on either side of the cutoff, for the eye. */
const BINS = 8;

function binned(table: SampleTable, name: string, r: Float64Array, bandwidth: number): SeriesPoint[] {
  const y = columnOf(table, name);
  const width = bandwidth / BINS;
  return Array.from({ length: 2 * BINS }, (_, k) => k - BINS).map((bin) => {
    const own = Array.from(r, (_, row) => row).filter((row) => Math.floor(r[row] / width) === bin);
    const mean = own.reduce((sum, row) => sum + y[row], 0) / own.length;
    const squares = own.reduce((sum, row) => sum + (y[row] - mean) * (y[row] - mean), 0);
    const half = (1.96 * Math.sqrt(squares / Math.max(1, own.length - 1))) / Math.sqrt(own.length);
    return {
      at: (bin + 0.5) * width,
      value: mean,
      low: mean - half,
      high: mean + half,
      line: bin < 0 ? "below" : "above",
    };
  });
}
