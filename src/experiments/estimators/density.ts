import * as z from "zod";
import { densityTest } from "../regression/density-test.ts";
import { columnOf, complete } from "../sample/sample-table.ts";
import { estimator } from "./estimator.ts";
import { columnName, described, number } from "./settings.ts";

/** Whether units crowd at a cutoff (McCrary 2008): the jump of the log density. */
export const density = estimator({
  en: "density test at a cutoff",
  zh: "断点处的密度检验",
  settings: {
    running: described(columnName(), "驱动变量", "the column that decides"),
    cutoff: described(z.number().default(0), "断点", "where it decides"),
    bandwidth: number(1e-9, 1e9, "带宽", "how far from the cutoff units count"),
  },
  needs: [],
  fewest: 20,
  effect: false,
  columns: ({ running }) => [running],
  estimate(sample, { running, cutoff, bandwidth }) {
    const r = columnOf(complete(sample, [running]), running).map((value) => value - cutoff);
    const { value, se } = densityTest(r, bandwidth);
    if (Number.isNaN(value)) return undefined;
    return { value, se, df: Number.POSITIVE_INFINITY, rows: r.length, clusters: r.length };
  },
});
