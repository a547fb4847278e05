import type { End } from "../../sweeps/analysis/tornado.ts";
import { axes, axisDepth, barSwatch, dashSwatch, legend } from "../drawing/axes.ts";
import { linear, spread, ticks } from "../drawing/scale.ts";
import { BLUE, bar, GREY, label, ORANGE, picture, rule, TICK, whisker, write } from "../drawing/svg.ts";
import { fitted, textWidth } from "../layout/text-width.ts";
import type { Figure } from "./figure.ts";
import { withEnds } from "./shown-response.ts";

interface TornadoFigure extends Pick<Figure, "id" | "title" | "note"> {
  /** Widest first; ends with their values of the factor in words. */
  bars: readonly { factor: string; low: End; high: End; lowText: string; highText: string }[];
  centre: number;
  axis: string;
  shown(value: number): string;
  text: { low: string; high: string; centre: string };
  tableHead: readonly string[];
}

const WIDTH = 640;
const LEFT = 200;
const RIGHT = WIDTH - 62;
const TOP = 34;
const STEP = 30;

/** Between a bar and what its end is called, and the most that the latter may take. */
const GAP = 10;
const LONGEST = 120;

const endText = (text: string): string => fitted(text, TICK, LONGEST);

/** Mean response at both ends of each factor, as bars from the overall mean. */
export function tornadoChart({
  bars,
  centre,
  axis,
  shown,
  text,
  tableHead,
  ...words
}: TornadoFigure): Figure {
  const bottom = TOP + bars.length * STEP + 4;
  const ends = bars.flatMap(({ low, high, lowText, highText }) => [
    { end: low, label: endText(lowText) },
    { end: high, label: endText(highText) },
  ]);
  const range = spread(
    bars
      .flatMap(({ low, high }) => [low, high].flatMap((end) => [end.value, end.low, end.high]))
      .concat(centre),
  );
  // Room for what the ends are called, beside the bars: as much as the longest needs, so that none reaches a name.
  const room = (leftwards: boolean): number =>
    Math.max(
      8,
      ...ends
        .filter(({ end }) => end.value < centre === leftwards)
        .map(({ label }) => textWidth(label, TICK) + GAP),
    );
  const x = linear(range, [LEFT + room(true), RIGHT - room(false)]);
  const drawn = bars.map(({ factor, low, high, lowText, highText }, k) => {
    const y = TOP + k * STEP + 7;
    const half = (end: End, fill: string, dy: number): string => {
      const [from, to] = [Math.min(x(centre), x(end.value)), Math.max(x(centre), x(end.value))];
      return (
        bar(from, y, to - from, 16, fill, { "fill-opacity": 0.9 }) +
        whisker(x(end.low), x(end.high), y + dy, "#111827", 2)
      );
    };
    const leftwards = (end: End): boolean => end.value < centre;
    const name = (end: End, value: string): string => {
      const reach = [
        x(end.value),
        x(Number.isFinite(end.low) ? end.low : end.value),
        x(Number.isFinite(end.high) ? end.high : end.value),
      ];
      return leftwards(end)
        ? write(Math.min(...reach) - 5, y + 12, value, { anchor: "end", fill: GREY })
        : write(Math.max(...reach) + 5, y + 12, value, { fill: GREY });
    };
    // Both ends on one side would be written over each other: then only the farther is named there.
    const same = leftwards(low) === leftwards(high);
    const far = Math.abs(low.value - centre) < Math.abs(high.value - centre) ? high : low;
    const names = same
      ? name(far, endText(far === low ? lowText : highText))
      : name(low, endText(lowText)) + name(high, endText(highText));
    const halves =
      Math.abs(low.value - centre) > Math.abs(high.value - centre)
        ? half(low, BLUE, 5) + half(high, ORANGE, 11)
        : half(high, ORANGE, 11) + half(low, BLUE, 5);
    return label(LEFT - 10, y + 8, factor, LEFT - 18) + halves + names;
  });
  const svg = picture(
    { width: WIDTH, height: bottom + axisDepth(axis, RIGHT - LEFT), title: words.title, about: words.note },
    [
      axes(
        { left: LEFT, right: RIGHT, top: TOP, bottom },
        { scale: x, ticks: ticks(range), shown, title: axis },
      ),
      ...drawn,
      rule(x(centre), TOP, x(centre), bottom, GREY, { "stroke-dasharray": "4 3" }),
      legend(12, 18, [
        { text: text.low, swatch: barSwatch(BLUE) },
        { text: text.high, swatch: barSwatch(ORANGE) },
        { text: text.centre, swatch: dashSwatch(GREY) },
      ]),
    ],
  );
  const rows = bars.map(({ factor, low, high, lowText, highText }) => [
    factor,
    ...[low, high].flatMap((end, k) => [
      k === 0 ? lowText : highText,
      ...withEnds(end).map((each) => shown(each)),
      String(end.points),
    ]),
  ]);
  return { ...words, svg, table: { head: tableHead, rows } };
}
