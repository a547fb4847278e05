import { type Difference, HEADLINE } from "../../compare/comparison.ts";
import { hasInterval, mostUnseen } from "../../compare/estimate.ts";
import type { MeanInterval } from "../../math/mean-interval.ts";
import type { MetricKey } from "../../model/by-metric.ts";
import { differenceDecimals, figure, visibleDecimals } from "../layout/format.ts";
import type { Text } from "../text/zh.ts";
import { armName, type Shown } from "./shown.ts";

const PER_1000 = 1000;
/** Decimals that households in 1,000 need less than points, for one to be the difference of the others. */
const SHIFT = 1;

/** As much of a difference as is said. */
export interface SaidDifference extends Pick<Difference, "arm" | "reference" | "headline"> {
  metrics: Partial<Record<MetricKey, MeanInterval>>;
  parting: Record<keyof Difference["parting"], MeanInterval>;
}

/** What the headline comparison comes to in plain words: harm as plainly as help, and nothing where nothing is seen. */
export function sentence({ differences }: { differences: readonly SaidDifference[] }, shown: Shown): string {
  const { text } = shown;
  const headline = differences.find((difference) => difference.headline);
  const [other] = differences;
  if (!headline) return other ? text.sentence.itself(armName(shown, other.reference)) : text.sentence.oneArm;
  const relapse = headline.metrics[HEADLINE];
  if (!relapse || !Number.isFinite(relapse.mean)) return text.sentence.undefinedRelapse;
  const coverage = headline.metrics.coverage;
  const parts = [
    households(headline, relapse, shown),
    few(headline, shown),
    relapsePart(relapse, text.sentence),
  ];
  if (coverage && coverage.n > 1 && Number.isFinite(coverage.mean))
    parts.push(coveragePart(coverage, text.sentence.coverage));
  if (shown.drawn !== "nothing") parts.push(text.sentence.drawn(shown.drawn));
  return text.sentence.join(parts.filter((part) => part !== ""));
}

function households(
  { arm, reference, parting }: SaidDifference,
  relapse: MeanInterval,
  shown: Shown,
): string {
  const { saved, harmed, households } = parting;
  const { text } = shown;
  const names = [armName(shown, arm), armName(shown, reference)] as const;
  if (saved.mean === 0 && harmed.mean === 0) {
    const compared = Math.round(households.mean * households.n);
    const most = figure(PER_1000 * mostUnseen(compared), "number", 1);
    return text.sentence.identical(...names, saved.n, String(compared), most);
  }
  const each = [saved, harmed].map((share) => times(share, PER_1000));
  const digits = Math.max(
    visibleDecimals(each.flatMap(tellingOf), "number", 1),
    pointDecimals(relapse) - SHIFT,
  );
  const [spared, driven] = each.map((estimate) =>
    written(estimate, text.sentence, { unit: "households", digits }),
  );
  return text.sentence.households(...names, spared, driven);
}

/** How many households that is, where it is less than one a replicate. */
function few({ parting: { saved, harmed, households } }: SaidDifference, { text }: Shown): string {
  const counts = [saved, harmed].map(({ mean }) => mean * households.mean);
  if (!counts.some((count) => count > 0) || counts.every((count) => count >= 1)) return "";
  const digits = visibleDecimals(counts, "number", 1);
  const [spared, driven] = counts.map((count) => figure(count, "number", digits));
  return text.sentence.few(spared, driven, figure(households.mean, "number", 0));
}

const times = (estimate: MeanInterval, factor: number): MeanInterval => ({
  ...estimate,
  mean: estimate.mean * factor,
  low: estimate.low * factor,
  high: estimate.high * factor,
});

const negative = (estimate: MeanInterval): MeanInterval => ({
  ...estimate,
  mean: -estimate.mean,
  low: -estimate.high,
  high: -estimate.low,
});

/** What must not read as nought. A share's low end may: households are none or more, so it tells no side. */
const tellingOf = ({ n, mean, high }: MeanInterval): number[] => (n < 2 ? [mean] : [mean, high]);

const pointDecimals = (relapse: MeanInterval): number => Math.max(2, differenceDecimals("percent", relapse));

/** A figure with its unit and interval, or the news that there is no interval. */
function written(
  estimate: MeanInterval,
  text: Text["sentence"],
  { unit, digits }: { unit: "households" | "points"; digits: number },
): string {
  const { mean, low, high, n } = estimate;
  const shown = (value: number): string => figure(value, unit === "points" ? "percent" : "number", digits);
  if (n < 2) return text.single(shown(mean), text.units[unit]);
  if (!hasInterval(estimate)) return text.alike(shown(mean), text.units[unit], n);
  return text.between(shown(mean), text.units[unit], shown(low), shown(high));
}

function relapsePart(relapse: MeanInterval, text: Text["sentence"]): string {
  const digits = pointDecimals(relapse);
  const textOf = (estimate: MeanInterval): string => written(estimate, text, { unit: "points", digits });
  if (relapse.mean === 0 && !(relapse.sd > 0)) return "";
  if (relapse.n < 2) return text.unknown(textOf(relapse));
  if (relapse.high < 0) return text.lower(textOf(negative(relapse)));
  if (relapse.low > 0) return text.higher(textOf(relapse));
  return text.none(textOf(relapse));
}

function coveragePart(coverage: MeanInterval, text: Text["sentence"]["coverage"]): string {
  if (coverage.high < 0) return text.lower(figure(-coverage.mean, "percent", 1));
  if (coverage.low > 0) return text.higher(figure(coverage.mean, "percent", 1));
  return text.none;
}
