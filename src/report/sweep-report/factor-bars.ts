import type { Bounded } from "../../sweeps/analysis/bootstrap.ts";
import { axes, axisDepth, legend } from "../drawing/axes.ts";
import { linear, spread, ticks } from "../drawing/scale.ts";
import { bar, GREY, INK, label, picture, rule, whisker, write } from "../drawing/svg.ts";
import type { Figure } from "./figure.ts";
import { withEnds } from "./shown-response.ts";

/** One kind of index, in its colour, for every factor in the order shown. */
interface IndexSeries {
  text: string;
  fill: string;
  hollow?: boolean;
  values: readonly Bounded[];
}

/** What the bars show, in words. */
interface FactorBars extends Pick<Figure, "id" | "title" | "note"> {
  factors: readonly string[];
  series: readonly IndexSeries[];
  axis: string;
  shown(value: number): string;
  /** Marks below which nothing can be told: one for all factors, or by factor. */
  floors?: { text: string; values: readonly number[] };
  tableHead: readonly string[];
}

const WIDTH = 640;
const LEFT = 216;
const TOP = 34;

/** Bars with their intervals by factor. */
export function factorBars({
  factors,
  series,
  axis,
  shown,
  floors,
  tableHead,
  ...words
}: FactorBars): Figure {
  const step = series.length > 1 ? 36 : 28;
  const bottom = TOP + factors.length * step + 4;
  const all = series.flatMap(({ values }) => values.flatMap(({ value, low, high }) => [value, low, high]));
  const marked = (floors?.values ?? []).flatMap((size) =>
    all.some((value) => value < 0) ? [size, -size] : [size],
  );
  const range = spread([...all, ...marked], { zero: true });
  const x = linear(range, [LEFT, WIDTH - 64]);
  const bars = factors.map((_, f) => {
    const height = series.length > 1 ? 12 : 15;
    return series.map(({ values, fill, hollow }, s) => {
      const { value, low, high } = values[f];
      const y = TOP + f * step + step / 2 + (s - series.length / 2) * (height + 1);
      if (!Number.isFinite(value)) return write(LEFT + 6, y + height - 2, "—", { fill: GREY });
      const style = hollow ? { stroke: fill, "fill-opacity": 0.15 } : {};
      const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
      const end = Math.max(to, x(Number.isFinite(high) ? high : value));
      return (
        bar(from, y, to - from, height, fill, style) +
        whisker(x(low), x(high), y + height / 2, "#111827") +
        write(end + 6, y + height - 2, shown(value), { fill: GREY })
      );
    });
  });
  // Indices with a sign have a mark on either side.
  const sides = all.some((value) => value < 0) ? [1, -1] : [1];
  const marks = (floors?.values ?? []).flatMap((size, f) => {
    const y = TOP + f * step;
    if (!Number.isFinite(size)) return [];
    return sides.map((side) => {
      const at = [x(side * size), y + 1, x(side * size), y + step - 1] as const;
      // White around it, so that it is seen on a bar.
      return (
        rule(...at, "#FFFFFF", { "stroke-width": 4 }) +
        rule(...at, INK, { "stroke-dasharray": "3 2", "stroke-width": 1.5 })
      );
    });
  });
  const entries = [
    ...series.map(({ text, fill, hollow }) => ({
      text,
      swatch: (at: number, y: number) =>
        bar(at, y - 5, 13, 10, fill, hollow ? { stroke: fill, "fill-opacity": 0.15 } : {}),
    })),
    ...(floors
      ? [
          {
            text: floors.text,
            swatch: (at: number, y: number) =>
              rule(at + 6, y - 6, at + 6, y + 6, INK, { "stroke-dasharray": "3 2", "stroke-width": 1.5 }),
          },
        ]
      : []),
  ];
  const svg = picture(
    {
      width: WIDTH,
      height: bottom + axisDepth(axis, WIDTH - 64 - LEFT),
      title: words.title,
      about: words.note,
    },
    [
      axes(
        { left: LEFT, right: WIDTH - 64, top: TOP, bottom },
        { scale: x, ticks: ticks(range), shown, title: axis },
      ),
      rule(x(0), TOP, x(0), bottom, GREY),
      ...factors.map((name, f) => label(LEFT - 10, TOP + f * step + step / 2, name, LEFT - 18)),
      ...bars.flat(),
      ...marks,
      legend(LEFT, 18, entries),
    ],
  );
  const rows = factors.map((name, f) => [
    name,
    ...series.flatMap(({ values }) => withEnds(values[f]).map((each) => shown(each))),
    ...(floors ? [shown(floors.values[f])] : []),
  ]);
  return { ...words, svg, table: { head: tableHead, rows } };
}
