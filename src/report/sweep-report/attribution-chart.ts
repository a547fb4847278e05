import type { Bounded } from "../../sweeps/analysis/bootstrap.ts";
import { axes, axisDepth } from "../drawing/axes.ts";
import { linear, spread, ticks } from "../drawing/scale.ts";
import {
  BLUE,
  bar,
  GREY,
  INK,
  label,
  ORANGE,
  picture,
  rule,
  SILVER,
  whisker,
  write,
} from "../drawing/svg.ts";
import type { Figure } from "./figure.ts";
import { withEnds } from "./shown-response.ts";

/** What is added up, one step below the other, to the whole. */
interface Steps extends Pick<Figure, "id" | "title" | "note"> {
  steps: readonly (Bounded & { name: string })[];
  whole: Bounded & { name: string };
  axis: string;
  shown(value: number): string;
  tableHead: readonly string[];
}

const WIDTH = 640;
const LEFT = 150;
const RIGHT = WIDTH - 72;
const TOP = 20;
const STEP = 34;
const HEIGHT = 18;

/** Steps from nothing to the whole: up in one colour, down in another, each with its own interval about its end. */
export function attributionChart({ steps, whole, axis, shown, tableHead, ...words }: Steps): Figure {
  const from = steps.map((_, k) => steps.slice(0, k).reduce((sum, { value }) => sum + value, 0));
  const rows = [...steps.map((step, k) => ({ ...step, from: from[k] })), { ...whole, from: 0 }];
  const ends = rows.flatMap(({ value, low, high, from }) => [from, from + value, from + low, from + high]);
  const range = spread(ends, { zero: true });
  const x = linear(range, [LEFT, RIGHT]);
  const bottom = TOP + rows.length * STEP + 4;
  const fill = (value: number): string => (value < 0 ? BLUE : ORANGE);
  const drawn = rows.map(({ name, value, low, high, from }, k) => {
    const y = TOP + k * STEP + (STEP - HEIGHT) / 2;
    const [start, end] = [x(from), x(from + value)];
    const last = k === rows.length - 1;
    const most = Math.max(start, end, x(Number.isFinite(high) ? from + high : from + value));
    return [
      label(LEFT - 10, y + HEIGHT / 2, name, LEFT - 18, { bold: last }),
      last ? rule(LEFT, y - 6, RIGHT, y - 6, SILVER) : rule(end, y, end, y + STEP, SILVER),
      bar(Math.min(start, end), y, Math.max(1, Math.abs(end - start)), HEIGHT, fill(value)),
      whisker(x(from + low), x(from + high), y + HEIGHT / 2, INK),
      write(most + 6, y + HEIGHT - 5, shown(value), { fill: GREY, bold: last, halo: true }),
    ].join("");
  });
  const size = { width: WIDTH, height: bottom + axisDepth(axis, RIGHT - LEFT) };
  const box = { left: LEFT, right: RIGHT, top: TOP, bottom };
  const svg = picture({ ...size, title: words.title, about: words.note }, [
    axes(box, { scale: x, ticks: ticks(range), shown, title: axis }),
    rule(x(0), TOP, x(0), bottom, GREY),
    ...drawn,
  ]);
  const table = rows.map((row) => [row.name, ...withEnds(row).map((value) => shown(value))]);
  return { ...words, svg, table: { head: tableHead, rows: table } };
}
