import { axes, barSwatch, legend } from "../drawing/axes.ts";
import { linear, ticks } from "../drawing/scale.ts";
import { BLUE, bar, GREY, ORANGE, picture, write } from "../drawing/svg.ts";
import type { Figure } from "./figure.ts";

interface NoiseFigure extends Pick<Figure, "id" | "title" | "note"> {
  /** Variances, in the order: parameters, common luck, own luck; those not told apart left out. */
  parts: readonly { text: string; variance: number; shown: string }[];
  axis: string;
  tableHead: readonly string[];
}

const WIDTH = 640;
const [LEFT, RIGHT] = [24, 600];
const FILLS = [BLUE, ORANGE, GREY];

/** One bar, split by what the variance of single runs comes from. */
export function noiseChart({ parts, axis, tableHead, ...words }: NoiseFigure): Figure {
  const total = parts.reduce((sum, { variance }) => sum + variance, 0);
  const x = linear([0, 100], [LEFT, RIGHT]);
  let from = 0;
  const bars = parts.map(({ variance }, k) => {
    const share = (100 * variance) / total;
    const [left, right] = [x(from), x(from + share)];
    from += share;
    const text = `${share.toFixed(share < 10 ? 1 : 0)} %`;
    return (
      bar(left, 40, right - left, 40, FILLS[k], { "fill-opacity": 0.9, stroke: "#FFFFFF" }) +
      (right - left > 36
        ? write((left + right) / 2, 65, text, { anchor: "middle", fill: "#FFFFFF", bold: true, size: 12 })
        : "")
    );
  });
  const svg = picture({ width: WIDTH, height: 130, title: words.title, about: words.note }, [
    legend(
      LEFT,
      22,
      parts.map(({ text }, k) => ({ text, swatch: barSwatch(FILLS[k]) })),
    ),
    axes(
      { left: LEFT, right: RIGHT, top: 40, bottom: 86 },
      { scale: x, ticks: ticks([0, 100]), shown: String, title: axis },
    ),
    ...bars,
  ]);
  const rows = parts.map(({ text, variance, shown }) => [
    text,
    shown,
    `${((100 * variance) / total).toFixed(1)} %`,
  ]);
  return { ...words, svg, table: { head: tableHead, rows } };
}
