import { groupMetrics } from "../../compare/group-figures.ts";
import type { Names } from "../../declare/parameter.ts";
import { labelOf, metricOf } from "../../model/metrics/all.ts";
import type { Metric } from "../../model/metrics/metric.ts";
import { lenderTitle } from "../../scenario/lender-title.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Attribution } from "../../sweeps/analysis/attribution.ts";
import type { Bounded } from "../../sweeps/analysis/bootstrap.ts";
import { type Attributed, type MechanismKey, mechanisms } from "../../sweeps/analysis/mechanisms.ts";
import { fixed, tellingDigits } from "../layout/digits.ts";
import type { Show } from "../layout/format.ts";
import type { Language } from "../tables/shown.ts";
import { attributionEn } from "../text/attribution-en.ts";
import { type AttributionText, attributionZh } from "../text/attribution-zh.ts";

export const attributionText = (language: Language): AttributionText =>
  language === "zh" ? attributionZh : attributionEn;

/** What an attribution's report names things by. */
export interface AttributionNames {
  language: Language;
  text: AttributionText;
  scenario: Scenario;
  attributed: Attributed;
}

export const mechanismName = ({ language }: AttributionNames, key: MechanismKey): string =>
  mechanisms[key][language];

/** A figure in words, its scale, and as many digits as its parts need. */
interface FigureNames {
  name: string;
  /** With the unit of differences in it. */
  label: string;
  unit: string;
  show: Show;
  factor: number;
  digits: number;
}

export function figureNames(names: AttributionNames, row: Attribution): FigureNames {
  const { language, text, scenario } = names;
  const declared = metricOf(row.metric);
  const own = new Map<string, Names>(Object.entries(groupMetrics)).get(row.metric);
  const label = labelOf(row.metric, (lender) => lenderTitle(lender, scenario)) ?? own;
  const show = declared?.show ?? groupShow(row.metric);
  const unit = { percent: text.points, yuan: text.yuan, number: "", count: "" }[show];
  const factor = show === "percent" ? 100 : 1;
  const name = label?.[language] ?? row.metric;
  return {
    name,
    label: unit === "" ? name : language === "zh" ? `${name}（${unit}）` : `${name}, ${unit}`,
    unit,
    show,
    factor,
    digits: digitsFor([row.whole, ...Object.values(row.shares)], factor, usualDigits[show]),
  };
}

const usualDigits: Record<Show, number> = { percent: 2, yuan: 1, number: 3, count: 1 };
const MOST_DIGITS = 8;

/** So many as usual, or more until nothing that is told from none is rounded to it. */
function digitsFor(parts: readonly Bounded[], factor: number, digits: number): number {
  const hidden = parts
    .filter(isTold)
    .some(({ value, low, high }) =>
      [value, low, high].some((each) => Number((each * factor).toFixed(digits)) === 0),
    );
  return hidden && digits < MOST_DIGITS ? digitsFor(parts, factor, digits + 1) : digits;
}

/** Of metrics that only groups have. */
const groupShow = (metric: string): Metric["show"] => (metric === "lastIncome" ? "yuan" : "percent");

/** Whether an interval leaves zero out. */
export const isTold = ({ low, high }: Bounded): boolean => low > 0 || high < 0;

/** `value [low, high]`, starred where it is told from none. */
export function bounded(index: Bounded, { factor, digits }: FigureNames): string {
  const { value, low, high } = index;
  if (!Number.isFinite(value)) return "—";
  if (low === 0 && high === 0) return "0";
  const enough = low < high ? tellingDigits([low * factor, high * factor], digits) : digits;
  const spelt = (each: number): string => fixed(each * factor, enough);
  const range = Number.isFinite(low) && low < high ? `[${spelt(low)}, ${spelt(high)}]` : "[—]";
  return `${spelt(value)} ${range}${isTold(index) ? "*" : ""}`;
}

/** A level of the figure, with its sign of per cent. */
export const level = (value: number, { factor, show }: FigureNames): string =>
  Number.isFinite(value)
    ? `${fixed(value * factor, show === "yuan" ? 0 : 2)}${show === "percent" ? " %" : ""}`
    : "—";
