import * as z from "zod";
import { quantile } from "../../math/quantile.ts";
import { localLine } from "../regression/local-line.ts";
import { columnOf, complete } from "../sample/sample-table.ts";
import { estimator } from "./estimator.ts";
import { columnName, described, outcome } from "./settings.ts";

/** Places at which the curve is told, between the quantiles beyond which it is a guess. */
const PLACES = 40;
const [LOWEST, HIGHEST] = [0.02, 0.98];
/** Errors of the curve by which it has to leave the line on which nothing changes. */
const TOLD = 1.96;

/**
 * Where a transition curve comes to rest (Lybbert et al. 2004; Balboni et al. 2022): a local line of what units have
 * later on what they have now, and the number of places at which it falls through the line on which nothing changes.
 * Only where it is told from that line, at 5 %, does it count as above or below.
 */
export const transitionCurve = estimator({
  en: "transition curve: number of stable points",
  zh: "转移曲线：稳定点个数",
  settings: {
    outcome,
    before: described(columnName(), "先前的值", "the outcome as it was before"),
    bandwidth: described(
      z.number().min(0.01).max(1).default(0.3),
      "带宽：占样本比例",
      "share of the units by which each place is told",
    ),
  },
  needs: [],
  fewest: 200,
  effect: false,
  across: { zh: "先前的值", en: "what it was before" },
  columns: ({ outcome: of, before }) => [of, before],
  estimate(sample, { outcome: of, before, bandwidth }) {
    const table = complete(sample, [of, before]);
    const [y, x] = [columnOf(table, of), columnOf(table, before)];
    const places = Array.from({ length: PLACES + 1 }, (_, k) =>
      quantile(x, LOWEST + ((HIGHEST - LOWEST) * k) / PLACES),
    );
    const curve = [...new Set(places)].map((at) => ({ at, ...localLine(x, y, at, bandwidth) }));
    const value = stablePoints(curve);
    if (value === undefined) return undefined;
    const rest = { df: Number.POSITIVE_INFINITY, rows: table.rows, clusters: table.rows };
    const series = curve.map(({ at, value: later, se }) => ({
      ...{ at, value: later - at, line: "change" },
      low: later - at - TOLD * se,
      high: later - at + TOLD * se,
    }));
    return { value, se: Number.NaN, ...rest, series };
  },
});

/**
 * Where the curve falls through y = x; one that lies below it at the left end, or above at the right, rests at that end.
 * Nothing where it is nowhere told from it.
 */
export function stablePoints(
  curve: readonly { at: number; value: number; se: number }[],
): number | undefined {
  const signs = curve
    .filter(({ at, value, se }) => Math.abs(value - at) > TOLD * se)
    .map(({ at, value }) => Math.sign(value - at));
  if (signs.length === 0) return undefined;
  const falls = signs.slice(1).filter((sign, k) => signs[k] > 0 && sign < 0).length;
  return falls + (signs[0] < 0 ? 1 : 0) + ((signs.at(-1) ?? 0) > 0 ? 1 : 0);
}
