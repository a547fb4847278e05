import type { Effects } from "../../sweeps/analysis/method.ts";
import { axes } from "../drawing/axes.ts";
import { linear, spread, ticks } from "../drawing/scale.ts";
import { BLUE, dot, LIGHT, line, picture, rule, write } from "../drawing/svg.ts";
import { fitted, textWidth } from "../layout/text-width.ts";
import type { Figure } from "./figure.ts";

interface MorrisPlane extends Pick<Figure, "id" | "title" | "note"> {
  factors: readonly { text: string; effects: Effects }[];
  xTitle: string;
  yTitle: string;
  /** From the model's values to the shown ones. */
  scale: number;
  shown(value: number): string;
  tableHead: readonly string[];
}

const WIDTH = 640;
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 600, 40, 320];
const NAMED = 8;

/** μ* against σ: how much a factor matters, and whether it acts alone. */
export function morrisPlane({
  factors,
  xTitle,
  yTitle,
  scale,
  shown,
  tableHead,
  ...words
}: MorrisPlane): Figure {
  const xs = factors.map(({ effects }) => effects.muStar.value * scale);
  const ys = factors.map(({ effects }) => effects.sigma.value * scale);
  const [rangeX, rangeY] = [
    spread([0, ...xs], { zero: true, room: 0.16 }),
    spread([0, ...ys], { zero: true, room: 0.1 }),
  ];
  const [x, y] = [linear(rangeX, [LEFT, RIGHT]), linear(rangeY, [BOTTOM, TOP])];
  const diagonal = Math.min(rangeX[1], rangeY[1]);
  const taken: { left: number; right: number; y: number }[] = [];
  const names = factors.slice(0, NAMED).map(({ text, effects }, f) => {
    const [px, py] = [x(xs[f]), y(ys[f])];
    if (!Number.isFinite(py) || !Number.isFinite(effects.muStar.value)) return "";
    const label = fitted(text, 10.5, 250);
    const width = textWidth(label, 10.5);
    const leftwards = px + 8 + width > RIGHT + 30;
    const left = leftwards ? px - 8 - width : px + 8;
    let height = py + 4;
    while (
      taken.some(
        (other) => Math.abs(other.y - height) < 12 && other.left < left + width && other.right > left,
      )
    )
      height -= 12;
    taken.push({ left, right: left + width, y: height });
    return write(leftwards ? px - 8 : px + 8, height, label, {
      size: 10.5,
      halo: true,
      ...(leftwards ? { anchor: "end" as const } : {}),
    });
  });
  const svg = picture({ width: WIDTH, height: BOTTOM + 48, title: words.title, about: words.note }, [
    axes(
      { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM },
      { scale: x, ticks: ticks(rangeX), shown, title: xTitle },
      { scale: y, ticks: ticks(rangeY), shown, title: yTitle },
    ),
    line(
      [
        [x(0), y(0)],
        [x(diagonal), y(diagonal)],
      ],
      LIGHT,
      1.5,
      { "stroke-dasharray": "5 4" },
    ),
    write(x(diagonal / 2) + 8, y(diagonal / 2) + 12, "σ = μ*", { fill: "#6B7280", halo: true }),
    ...factors.map(({ effects }, f) => {
      const { low, high } = effects.muStar;
      const bar = Number.isFinite(low)
        ? rule(x(low * scale), y(ys[f]), Math.min(RIGHT, x(high * scale)), y(ys[f]), "#9CA3AF")
        : "";
      return Number.isFinite(ys[f]) ? bar + dot(x(xs[f]), y(ys[f]), 4.5, BLUE) : "";
    }),
    ...names,
  ]);
  const rows = factors.map(({ text, effects }, f) => [
    text,
    shown(xs[f]),
    shown(ys[f]),
    shown(effects.mu.value * scale),
  ]);
  return { ...words, svg, table: { head: tableHead, rows } };
}
