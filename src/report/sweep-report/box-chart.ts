import { axes } from "../drawing/axes.ts";
import { BLUE, bar, GREY, label, picture, write } from "../drawing/svg.ts";
import type { Figure } from "./figure.ts";

/** A restricted factor: where its limits lie in its range (0 to 1), or which of its choices are in. */
export interface BoxRow {
  text: string;
  from: number;
  to: number;
  choices?: readonly { text: string; inside: boolean }[];
  /** Limits and range in words, with the unit. */
  limits: string;
  whole: string;
  quasiP: string;
  again: { coverage: string; density: string };
}

interface BoxFigure extends Pick<Figure, "id" | "title" | "note"> {
  rows: readonly BoxRow[];
  axis: string;
  quasiP: string;
  tableHead: readonly string[];
}

const WIDTH = 640;
const [LEFT, RIGHT, TOP] = [200, 520, 30];
const STEP = 46;

/** The part of each restricted factor's range that the box takes. */
export function boxChart({ rows, axis, quasiP, tableHead, ...words }: BoxFigure): Figure {
  const bottom = TOP + rows.length * STEP + 4;
  const x = (share: number): number => LEFT + share * (RIGHT - LEFT);
  const drawn = rows.map(({ text, from, to, choices, limits, quasiP: p }, k) => {
    const y = TOP + k * STEP + 6;
    const parts = choices
      ? choices.map(({ inside }, c) =>
          bar(
            x(c / choices.length) + 1,
            y,
            (RIGHT - LEFT) / choices.length - 2,
            14,
            inside ? BLUE : "#DBEAFE",
          ),
        )
      : [bar(LEFT, y, RIGHT - LEFT, 14, "#DBEAFE"), bar(x(from), y, Math.max(2, x(to) - x(from)), 14, BLUE)];
    return (
      label(LEFT - 10, y + 12, text, LEFT - 18) +
      parts.join("") +
      write(x((from + to) / 2), y + 29, limits, { anchor: "middle", fill: "#374151" }) +
      write(RIGHT + 14, y + 12, p, { fill: GREY })
    );
  });
  const svg = picture({ width: WIDTH, height: bottom + 44, title: words.title, about: words.note }, [
    write(RIGHT + 14, TOP - 8, quasiP, { fill: GREY }),
    axes({ left: LEFT, right: RIGHT, top: TOP, bottom }, { scale: x, ticks: [], shown: String, title: axis }),
    ...drawn,
  ]);
  const table = rows.map(({ text, limits, whole, quasiP: p, again }) => [
    text,
    limits,
    whole,
    p,
    again.coverage,
    again.density,
  ]);
  return { ...words, svg, table: { head: tableHead, rows: table } };
}
