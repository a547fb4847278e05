import * as z from "zod";
import { log } from "../../math/elementary.ts";
import { columnOf, complete } from "../sample/sample-table.ts";
import { estimator } from "./estimator.ts";
import { described, outcome } from "./settings.ts";

/** How the positive part of a column is concentrated: Hill's index of its tail, or the share that its top holds. */
export const concentration = estimator({
  en: "concentration and tail index",
  zh: "集中度与尾部指数",
  settings: {
    outcome,
    report: described(
      z.enum(["hill", "topShare", "zeroShare"]).default("hill"),
      "报告",
      "Hill's index of the top, the share of the sum that it holds, or the share of units with nothing",
    ),
    top: described(
      z.number().min(0.001).max(0.5).default(0.1),
      "顶端比例",
      "the top, a share of the positive",
    ),
  },
  needs: [],
  fewest: 20,
  effect: false,
  columns: (settings) => [settings.outcome],
  estimate(sample, settings) {
    const values = Array.from(columnOf(complete(sample, [settings.outcome]), settings.outcome));
    const positive = values.filter((value) => value > 0).sort((a, b) => b - a);
    const rest = { df: Number.POSITIVE_INFINITY, rows: values.length, clusters: values.length };
    if (settings.report === "zeroShare") {
      const value = 1 - positive.length / values.length;
      return { value, se: Math.sqrt((value * (1 - value)) / values.length), ...rest };
    }
    const count = Math.floor(settings.top * positive.length);
    if (count < 5) return undefined;
    if (settings.report === "hill") {
      const value = hillIndex(positive, count);
      return { value, se: value / Math.sqrt(count), ...rest };
    }
    const sum = (of: readonly number[]): number => of.reduce((total, value) => total + value, 0);
    return { value: sum(positive.slice(0, count)) / sum(positive), se: Number.NaN, ...rest };
  },
});

/** k / Σ ln(xᵢ/xₖ₊₁) over the k largest (Hill 1975), from the largest. */
export function hillIndex(descending: readonly number[], count: number): number {
  const threshold = descending[count];
  const logs = descending.slice(0, count).reduce((sum, value) => sum + log(value / threshold), 0);
  return count / logs;
}
