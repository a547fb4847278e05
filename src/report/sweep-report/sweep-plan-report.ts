import { designs } from "../../sweeps/design/all.ts";
import type { Factor, FactorValue } from "../../sweeps/factor/factor.ts";
import type { SweepEstimate } from "../../sweeps/run/estimate-cost.ts";
import type { Study } from "../../sweeps/study/study.ts";
import { grid } from "../layout/grid.ts";
import { displayWidth, hanging, padded, widestLine, wrapped } from "../layout/width.ts";
import type { Language } from "../tables/shown.ts";
import { sweepPlanEn } from "../text/sweep-plan-en.ts";
import { type SweepPlanText, sweepPlanZh } from "../text/sweep-plan-zh.ts";

export const sweepPlanText = (language: Language): SweepPlanText =>
  ({ zh: sweepPlanZh, en: sweepPlanEn })[language];

/** What a study is and will take, for a terminal. */
export function sweepPlanReport(
  study: Study,
  estimate: SweepEstimate,
  free: number,
  { language, width }: { language: Language; width: number },
): string {
  const text = sweepPlanText(language);
  const { points, arms, runs, workers, sample } = estimate;
  const each = (all: number): string => String(all / points / arms);
  const span = (of: { least: number; most: number }, show: (n: number) => string): string =>
    text.span(show(of.least), show(of.most));
  const facts = [
    [text.design, text.designed(designs[study.design.kind][language], study.factors.length)],
    [text.runs, text.runCount(points, span(runs, each), arms, span(runs, String))],
    ...(study.stop ? [["", text.until(study.stop.metric, study.stop.halfWidth)]] : []),
    [
      text.time,
      text.timeHere(
        span(estimate.seconds, (seconds) => durationText(seconds, text)),
        workers,
        sample.runs,
        durationText(sample.seconds, text),
      ),
    ],
    [text.disk, text.diskHere(span(estimate.bytes, bytesText), bytesText(free))],
  ];
  const title = wrapped(text.title(study.title[language], study.name), width);
  const names = Math.max(...facts.map(([name]) => displayWidth(name)));
  const factLines = facts
    .map(([name, value]) => hanging(`${padded(name, names)}  `, value, width))
    .join("\n");
  return `${title}\n\n${factLines}\n\n${factorsText(study.factors, text, { language, width })}\n`;
}

/** A line a factor; where the terminal is too narrow, its path stands above it. */
function factorsText(
  factors: readonly Factor[],
  text: SweepPlanText,
  { language, width }: { language: Language; width: number },
): string {
  const rows = factors.map((factor) => [factor.path, factor.names[language], valuesText(factor, text)]);
  const table = aligned(rows);
  if (widestLine(table) <= width) return table;
  return rows
    .map(([path, ...rest]) => [path, ...rest.map((each) => hanging("  ", each, width, 4))].join("\n"))
    .join("\n");
}

const aligned = (rows: readonly string[][]): string =>
  grid(
    rows[0].map(() => ""),
    rows,
    "right",
  )
    .split("\n")
    .slice(2)
    .map((line) => line.trimEnd())
    .join("\n");

const SHOWN = 8;

function valuesText(factor: Factor, text: SweepPlanText): string {
  const { values, distribution, low, high, scale, levels } = factor;
  if (values) {
    const shown = values.slice(0, SHOWN).map(String).join(", ");
    return values.length > SHOWN ? `${shown} … (${values.length})` : shown;
  }
  if (!distribution) return text.range(String(low), String(high), scale === "log", levels);
  const { kind, ...terms } = distribution;
  const settings = Object.entries(terms).map(([name, value]: [string, FactorValue]) => `${name} ${value}`);
  return `${text.distributions[kind]}: ${settings.join(", ")}`;
}

/** Seconds as a reader says them. */
export function durationText(seconds: number, text: SweepPlanText): string {
  const whole = Math.max(1, Math.round(seconds));
  const hours = Math.floor(whole / 3600);
  if (hours >= 48) return text.days(Math.floor(hours / 24), hours % 24);
  return text.duration(hours, Math.floor((whole % 3600) / 60), whole % 60);
}

const UNITS = ["B", "KB", "MB", "GB", "TB", "PB"];

/** Bytes in the largest unit that leaves a whole number, two digits at least. */
export function bytesText(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${size < 10 && unit > 0 ? size.toFixed(1) : size.toFixed(0)} ${UNITS[unit]}`;
}
