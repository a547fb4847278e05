import { quantile } from "../../src/math/quantile.ts";
import { axes, barSwatch, legend, lineSwatch } from "../../src/report/drawing/axes.ts";
import { linear, logarithmic, logTicks, ticks } from "../../src/report/drawing/scale.ts";
import { area, BLUE, bar, GREY, line, ORANGE, rule, write } from "../../src/report/drawing/svg.ts";
import { percent, yuan } from "./figures.ts";
import { edgeOf, logShares } from "./histogram.ts";
import { page } from "./page.ts";

interface Distribution {
  title: string;
  subtitle: string;
  /** Axis label with unit. */
  label: string;
  range: readonly [number, number];
  /** A line to mark, with its name. */
  mark?: readonly [number, string];
  note: string;
}

const SIZE = { width: 880, height: 420 };
const LEFT = { edge: 70, left: 70, right: 420, top: 110, bottom: 320 };
const RIGHT = { edge: 510, left: 510, right: 850, top: 110, bottom: 320 };
const BINS = 32;
/** Columns of the first year. */
const FIRST = "#C7CBD1";

/** First and last year as histograms on a log axis; beside them, how the quantiles move. */
export function distribution(
  values: readonly ArrayLike<number>[],
  from: number,
  about: Distribution,
): string {
  const first = Array.from(values[0]);
  const last = Array.from(values.at(-1)!);
  const [low] = about.range;
  const shares = [first, last].map((each) =>
    logShares(
      each.filter((value) => value >= low),
      about.range,
      BINS,
      each.length,
    ),
  );
  const highest = Math.max(...shares.flat());
  const x = logarithmic(about.range, [LEFT.left, LEFT.right]);
  const y = linear([0, highest * 1.08], [LEFT.bottom, LEFT.top]);
  const width = (LEFT.right - LEFT.left) / BINS;
  const upper = ticks([0, highest * 1.08], 4);
  const outside = [first, last].map((each) => {
    const below = each.filter((value) => value < low).length / each.length;
    return `${(100 * below).toFixed(1)}%`;
  });
  const years = values.map((_, k) => from + k);
  return page(
    SIZE,
    about.title,
    about.subtitle,
    [
      axes(
        LEFT,
        { scale: x, ticks: logTicks(about.range), shown: yuan, title: about.label },
        {
          scale: y,
          ticks: upper,
          shown: percent,
          title: "占比 Share",
        },
      ),
      ...shares[0].map((share, k) =>
        bar(LEFT.left + k * width + 0.5, y(share), width - 1, LEFT.bottom - y(share), FIRST),
      ),
      line(edgeOf(shares[1], LEFT.left, width, y), ORANGE, 2),
      about.mark
        ? rule(x(about.mark[0]), LEFT.top, x(about.mark[0]), LEFT.bottom, BLUE, { "stroke-dasharray": "4 3" })
        : "",
      about.mark
        ? write(x(about.mark[0]) - 5, LEFT.top + 8, about.mark[1], { fill: BLUE, anchor: "end" })
        : "",
      legend(LEFT.left + 120, 84, [
        { text: `第${from}年 year ${from}`, swatch: barSwatch(FIRST) },
        { text: `第${years.at(-1)}年 year ${years.at(-1)}`, swatch: lineSwatch(ORANGE) },
      ]),
      fan(values, years, about),
    ],
    [
      `${about.note}`,
      `低于图示范围 Below the range shown: ${outside[0]} (第${from}年), ${outside[1]} (第${years.at(-1)}年)`,
    ],
  );
}

/** 5–95 %, 25–75 % and the median, year by year. */
function fan(
  values: readonly ArrayLike<number>[],
  years: readonly number[],
  { range, label, mark }: Distribution,
): string {
  const x = linear([years[0], years.at(-1)!], [RIGHT.left, RIGHT.right - 38]);
  const y = logarithmic(range, [RIGHT.bottom, RIGHT.top]);
  const bounded = (value: number): number => y(Math.min(range[1], Math.max(range[0], value)));
  const at = (p: number): [number, number][] =>
    values.map((each, k) => [x(years[k]), bounded(quantile(each, p))]);
  const band = (low: number, high: number, opacity: number): string =>
    area([...at(low), ...at(high).reverse()], ORANGE, opacity);
  const end = values.at(-1)!;
  return [
    axes(
      RIGHT,
      { scale: x, ticks: years, shown: String, title: "年 Year since the arms part" },
      { scale: y, ticks: logTicks(range), shown: yuan, title: label },
    ),
    band(0.05, 0.95, 0.12),
    band(0.25, 0.75, 0.22),
    line(at(0.5), ORANGE, 2.2),
    mark
      ? rule(RIGHT.left, y(mark[0]), RIGHT.right - 38, y(mark[0]), BLUE, { "stroke-dasharray": "4 3" })
      : "",
    ...[0.05, 0.25, 0.5, 0.75, 0.95]
      .filter((p) => quantile(end, p) > range[0])
      .map((p) =>
        write(RIGHT.right - 32, bounded(quantile(end, p)) + 4, p === 0.5 ? "中位 50%" : `${100 * p}%`, {
          fill: GREY,
        }),
      ),
  ].join("");
}
