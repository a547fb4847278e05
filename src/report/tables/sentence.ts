import { type Comparison, type Difference, HEADLINE } from "../../compare/comparison.ts";
import { cells, eventsOf } from "../../compare/counterfactual.ts";
import { type Estimate, hasInterval, mostUnseen } from "../../compare/estimate.ts";
import { sum } from "../../math/sum.ts";
import { differenceDecimals, figure, visibleDecimals } from "../layout/format.ts";
import type { Text } from "../text/zh.ts";
import { natural } from "./counterfactual-table.ts";
import { armName, type Shown } from "./shown.ts";

const PER_1000 = 10;

/** What the headline comparison comes to in plain words: harm as plainly as help, and nothing where nothing is seen. */
export function sentence({ differences }: Pick<Comparison, "differences">, shown: Shown): string {
  const { text } = shown;
  const headline = differences.find((difference) => difference.headline);
  if (!headline) return text.sentence.oneArm;
  const relapse = headline.metrics[HEADLINE];
  if (!relapse || !Number.isFinite(relapse.mean)) return text.sentence.undefinedRelapse;
  const coverage = headline.metrics.coverage;
  const parts = [households(headline, shown), few(headline, shown), relapsePart(relapse, text.sentence)];
  if (coverage && coverage.n > 1 && Number.isFinite(coverage.mean))
    parts.push(coveragePart(coverage, text.sentence.coverage));
  if (shown.drawn !== "nothing") parts.push(text.sentence.drawn(shown.drawn));
  return text.sentence.join(parts.filter((part) => part !== ""));
}

function households({ arm, reference, households }: Difference, shown: Shown): string {
  const { saved, harmed } = households.lifted;
  const { text } = shown;
  const names = [armName(shown, arm), armName(shown, reference)] as const;
  if (saved.count.mean === 0 && harmed.count.mean === 0) {
    const compared = eventsOf(households.lifted).households;
    const most = figure(1000 * mostUnseen(compared), "number", 1);
    return text.sentence.identical(...names, saved.count.n, String(compared), most);
  }
  const textOf = (estimate: Estimate): string =>
    ranged(times(natural(estimate), PER_1000), text.sentence, "households");
  return text.sentence.households(...names, textOf(saved.per100), textOf(harmed.per100));
}

/** How many households that is, where it is less than one a replicate. */
function few({ households }: Difference, { text }: Shown): string {
  const { saved, harmed } = households.lifted;
  const counts = [saved.count.mean, harmed.count.mean];
  if (!counts.some((count) => count > 0) || counts.every((count) => count >= 1)) return "";
  const total = sum(cells.map((cell) => households.lifted[cell].count.mean));
  const [spared, driven] = counts.map((count) =>
    figure(count, "number", visibleDecimals([count], "number", 1)),
  );
  return text.sentence.few(spared, driven, figure(total, "number", 0));
}

const times = (estimate: Estimate, factor: number): Estimate => ({
  ...estimate,
  mean: estimate.mean * factor,
  low: estimate.low * factor,
  high: estimate.high * factor,
});

const negative = (estimate: Estimate): Estimate => ({
  ...estimate,
  mean: -estimate.mean,
  low: -estimate.high,
  high: -estimate.low,
});

/** A figure with its unit and interval, or the news that there is no interval. */
function ranged(estimate: Estimate, text: Text["sentence"], unit: "households" | "points"): string {
  const show = unit === "points" ? "percent" : "number";
  const { mean, low, high, n } = estimate;
  const digits =
    unit === "points"
      ? Math.max(2, differenceDecimals(show, estimate))
      : visibleDecimals(n < 2 ? [] : [low, high], show, 1);
  const written = (value: number): string => figure(value, show, digits);
  if (n < 2) return text.single(written(mean), text.units[unit]);
  if (!hasInterval(estimate)) return text.alike(written(mean), text.units[unit], n);
  return text.between(written(mean), text.units[unit], written(low), written(high));
}

function relapsePart(relapse: Estimate, text: Text["sentence"]): string {
  const textOf = (estimate: Estimate): string => ranged(estimate, text, "points");
  if (relapse.mean === 0 && !(relapse.sd > 0)) return "";
  if (relapse.n < 2) return text.unknown(textOf(relapse));
  if (relapse.high < 0) return text.lower(textOf(negative(relapse)));
  if (relapse.low > 0) return text.higher(textOf(relapse));
  return text.none(textOf(relapse));
}

function coveragePart(coverage: Estimate, text: Text["sentence"]["coverage"]): string {
  if (coverage.high < 0) return text.lower(figure(-coverage.mean, "percent", 1));
  if (coverage.low > 0) return text.higher(figure(coverage.mean, "percent", 1));
  return text.none;
}
