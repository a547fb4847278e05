import type { Finding } from "../../experiments/found/findings.ts";
import { axes } from "../drawing/axes.ts";
import { linear, spread, ticks } from "../drawing/scale.ts";
import { BLUE, bar, dot, INK, ORANGE, PALE, picture, rule, whisker } from "../drawing/svg.ts";
import { short } from "../layout/digits.ts";
import type { Language } from "../tables/shown.ts";
import { experimentText } from "./experiment-text.ts";

const WIDTH = 640;
const [LEFT, RIGHT, TOP] = [40, 610, 30];
const ROW = 9;
const BELOW = 50;

/** One line a seed, the least first: the estimate with its interval, the band behind, the same-luck truth dashed. */
export function seedChart({ form, each, truth, name }: Finding, language: Language): string {
  const { charts } = experimentText(language);
  const times = form.show === "percent" || form.show === "points" ? 100 : 1;
  const seeds = each.filter(({ value }) => Number.isFinite(value)).sort((a, b) => a.value - b.value);
  const bottom = TOP + ROW * Math.max(6, seeds.length) + 10;
  const band = form.target?.band;
  const values = seeds.flatMap(({ value, low, high }) => [value, low, high]);
  const reach = spread(
    [...values, ...(band ?? []), truth].map((value) => times * value),
    { zero: true },
  );
  const x = linear(reach, [LEFT, RIGHT]);
  const at = (value: number): number => x(times * value);
  const rows = seeds.map(({ value, low, high }, k) => {
    const y = TOP + 8 + ROW * k;
    return whisker(at(low), at(high), y, BLUE, 2) + dot(at(value), y, 2.5, BLUE);
  });
  const title = form[language];
  return picture({ width: WIDTH, height: bottom + BELOW, title, about: `${name}: ${charts.seedsNote}` }, [
    band ? bar(at(band[0]), TOP, at(band[1]) - at(band[0]), bottom - TOP, PALE) : "",
    axes(
      { left: LEFT, right: RIGHT, top: TOP, bottom },
      { scale: x, ticks: ticks(reach), shown: short, title },
    ),
    rule(at(0), TOP, at(0), bottom, INK),
    Number.isFinite(truth)
      ? rule(at(truth), TOP, at(truth), bottom, ORANGE, { "stroke-dasharray": "4 3", "stroke-width": 1.5 })
      : "",
    ...rows,
  ]);
}
