import type { SeriesPoint } from "../../experiments/estimators/estimator.ts";
import { estimatorOf } from "../../experiments/file/estimate-faults.ts";
import type { Finding } from "../../experiments/found/findings.ts";
import { quantile } from "../../math/quantile.ts";
import { axes } from "../drawing/axes.ts";
import { linear, spread, ticks } from "../drawing/scale.ts";
import { BLUE, dot, GREY, line, ORANGE, picture, rule } from "../drawing/svg.ts";
import { short } from "../layout/digits.ts";
import type { Language } from "../tables/shown.ts";

const [WIDTH, HEIGHT] = [640, 360];
const BOX = { left: 64, right: 612, top: 46, bottom: 296 };
const COLOURS = [BLUE, ORANGE, GREY];

/** What an estimator draws across a season, quantile or score: medians over seeds, bars from the 10th to the 90th of them. */
export function seriesChart(finding: Finding, language: Language): string | undefined {
  const { form, each, name } = finding;
  const across = estimatorOf(form.kind)?.across;
  const points = medians(each.flatMap(({ series = [] }) => series));
  if (!across || points.length === 0) return undefined;
  const times = form.show === "percent" || form.show === "points" ? 100 : 1;
  const xs = spread(points.map(({ at }) => at));
  const ys = spread(
    points.flatMap(({ value, low, high }) => [value, low, high].map((each) => times * each)),
    { zero: true },
  );
  const [x, y] = [linear(xs, [BOX.left, BOX.right]), linear(ys, [BOX.bottom, BOX.top])];
  const lines = [...new Set(points.map((point) => point.line))];
  const marks = lines.flatMap((of, k) => {
    const own = points.filter((point) => point.line === of).sort((a, b) => a.at - b.at);
    const colour = COLOURS[k % COLOURS.length];
    return [
      line(
        own.map(({ at, value }) => [x(at), y(times * value)] as const),
        colour,
      ),
      ...own.map(
        ({ at, value, low, high }) =>
          rule(x(at), y(times * low), x(at), y(times * high), colour) +
          dot(x(at), y(times * value), 3, colour),
      ),
    ];
  });
  return picture({ width: WIDTH, height: HEIGHT, title: form[language], about: name }, [
    axes(
      BOX,
      { scale: x, ticks: ticks(xs), shown: short, title: across[language] },
      { scale: y, ticks: ticks(ys), shown: short, title: form[language] },
    ),
    rule(BOX.left, y(0), BOX.right, y(0), GREY),
    ...marks,
  ]);
}

/** Points of one place and line, put together over seeds. */
function medians(points: readonly SeriesPoint[]): SeriesPoint[] {
  const groups = new Map<string, SeriesPoint[]>();
  for (const point of points) {
    if (!Number.isFinite(point.value)) continue;
    const key = `${point.line} ${point.at}`;
    const group = groups.get(key) ?? [];
    group.push(point);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => {
    const values = group.map(({ value }) => value);
    const alone = group.length === 1;
    return {
      ...group[0],
      value: quantile(values, 0.5),
      low: alone ? boundOf(group[0].low, group[0].value) : quantile(values, 0.1),
      high: alone ? boundOf(group[0].high, group[0].value) : quantile(values, 0.9),
    };
  });
}

/** A bound, or the value itself where none is known. */
const boundOf = (bound: number, value: number): number => (Number.isFinite(bound) ? bound : value);
