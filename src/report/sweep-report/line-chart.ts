import type { Bounded } from "../../sweeps/analysis/bootstrap.ts";
import { axes } from "../drawing/axes.ts";
import { linear, spread, ticks } from "../drawing/scale.ts";
import { area, BLUE, dot, GREY, INK, line, ORANGE, picture, rule, write } from "../drawing/svg.ts";
import { linesOf } from "../layout/text-width.ts";
import type { Figure } from "./figure.ts";
import { withEnds } from "./shown-response.ts";

interface LineFigure extends Pick<Figure, "id" | "title" | "note"> {
  at: readonly number[];
  lines: readonly { text: string; values: readonly Bounded[] }[];
  xTitle: string;
  yTitle: string;
  shown(value: number): string;
  tableHead: readonly string[];
}

const WIDTH = 640;
const [LEFT, RIGHT, TOP, BOTTOM] = [56, 452, 44, 300];
/** Told apart by colour and by dash; what is beyond them is grey. */
const STYLES = [
  { stroke: BLUE },
  { stroke: ORANGE },
  { stroke: INK },
  { stroke: BLUE, dash: "6 3" },
  { stroke: ORANGE, dash: "6 3" },
  { stroke: INK, dash: "6 3" },
  { stroke: BLUE, dash: "2 2" },
  { stroke: ORANGE, dash: "2 2" },
];
const BANDS = 3;

/** Indices as the sample grows, named at their right end; bands for the strongest. */
export function lineChart({ at, lines, xTitle, yTitle, shown, tableHead, ...words }: LineFigure): Figure {
  const drawn = lines.slice(0, STYLES.length);
  const ends = drawn.flatMap(({ values }, k) =>
    values.flatMap(({ value, low, high }) => (k < BANDS ? [value, low, high] : [value])),
  );
  const range = spread(ends, { zero: true });
  const x = linear([0, at.at(-1) ?? 1], [LEFT, RIGHT]);
  const y = linear(range, [BOTTOM, TOP]);
  const finiteOf = (values: readonly Bounded[]) =>
    values.map((each, k) => ({ ...each, x: x(at[k]) })).filter(({ value }) => Number.isFinite(value));
  const bands = drawn.slice(0, BANDS).map(({ values }, k) => {
    const whole = finiteOf(values).filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high));
    const edge = [
      ...whole.map((each) => [each.x, y(each.high)] as const),
      ...[...whole].reverse().map((each) => [each.x, y(each.low)] as const),
    ];
    return area(edge, STYLES[k].stroke, 0.1);
  });
  const strokes = drawn.map(({ values }, k) => {
    const { stroke, dash } = STYLES[k];
    const points = finiteOf(values).map((each) => [each.x, y(each.value)] as const);
    return (
      line(points, stroke, 1.8, { "stroke-dasharray": dash }) +
      points.map(([px, py]) => dot(px, py, 2, stroke)).join("")
    );
  });
  const heights = drawn.map(({ values }) => y(finiteOf(values).at(-1)?.value ?? 0));
  const names = apart(heights, 29).map((height, k) => {
    const { stroke, dash } = STYLES[k];
    const words = linesOf(drawn[k].text, 10.5, WIDTH - RIGHT - 44, 2);
    return (
      rule(RIGHT + 3, heights[k], RIGHT + 14, height, "#D1D5DB") +
      rule(RIGHT + 14, height, RIGHT + 30, height, stroke, { "stroke-width": 2, "stroke-dasharray": dash }) +
      words
        .map((text, l) =>
          write(RIGHT + 35, height + 4 + (l - (words.length - 1) / 2) * 12, text, { size: 10.5 }),
        )
        .join("")
    );
  });
  const height = Math.max(BOTTOM + 48, ...apart(heights, 29).map((each) => each + 20));
  const svg = picture({ width: WIDTH, height, title: words.title, about: words.note }, [
    axes(
      { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM },
      { scale: x, ticks: ticks([0, at.at(-1) ?? 1], 5), shown: String, title: xTitle },
      { scale: y, ticks: ticks(range), shown, title: yTitle },
    ),
    range[0] < 0 ? rule(LEFT, y(0), RIGHT, y(0), GREY) : "",
    ...bands,
    ...strokes,
    ...names,
  ]);
  const rows = lines.flatMap(({ text, values }) =>
    values.map((each, k) => [text, String(at[k]), ...withEnds(each).map((value) => shown(value))]),
  );
  return { ...words, svg, table: { head: tableHead, rows } };
}

/** Heights moved apart by at least so much, in their order, about where they were. */
function apart(heights: readonly number[], step: number): number[] {
  const order = heights.map((_, k) => k).sort((one, other) => heights[one] - heights[other] || one - other);
  const placed = [...heights];
  let last = -Infinity;
  for (const k of order) {
    placed[k] = Math.max(heights[k], last + step);
    last = placed[k];
  }
  const over = Math.max(0, last - (BOTTOM + 10));
  let next = Infinity;
  for (const k of [...order].reverse()) {
    placed[k] = Math.min(placed[k], (next === Infinity ? last - over : next - step) as number);
    next = placed[k];
  }
  const top = Math.min(...placed);
  return top < 20 ? placed.map((each) => each + 20 - top) : placed;
}
