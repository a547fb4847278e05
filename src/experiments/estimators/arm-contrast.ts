import * as z from "zod";
import { columnOf, complete } from "../sample/sample-table.ts";
import { estimator } from "./estimator.ts";
import { described, outcome } from "./settings.ts";

/** What a whole county comes to under one arm against the county as it is, on the same luck: the truth itself. */
export const armContrast = estimator({
  en: "an arm against the county as it is, on the same luck",
  zh: "方案与现状之差（同运气）",
  settings: {
    outcome,
    as: described(
      z.enum(["difference", "percent", "ratio"]).default("difference"),
      "差、百分比或比",
      "difference, relative change, or ratio",
    ),
  },
  needs: [],
  fewest: 2,
  arms: "all",
  effect: false,
  columns: (settings) => [settings.outcome],
  estimate(sample, settings) {
    const { arm } = settings as unknown as { arm: number };
    const table = complete(sample, [settings.outcome]);
    const [y, of] = [columnOf(table, settings.outcome), columnOf(table, "arm")];
    const mean = (which: number): number => {
      const own = y.filter((_, row) => of[row] === which);
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    };
    const [treated, reference] = [mean(arm), mean(0)];
    const values = {
      difference: treated - reference,
      percent: treated / reference - 1,
      ratio: treated / reference,
    };
    const value = values[settings.as];
    if (!Number.isFinite(value)) return undefined;
    const rest = { df: Number.POSITIVE_INFINITY, rows: table.rows, clusters: table.rows };
    return { value, se: Number.NaN, ...rest, more: { reference, treated } };
  },
});
