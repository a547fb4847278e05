import type { PrimStep } from "../../sweeps/analysis/prim.ts";
import { axes } from "../drawing/axes.ts";
import { linear, ticks } from "../drawing/scale.ts";
import { BLUE, dot, GREY, line, ORANGE, picture, write } from "../drawing/svg.ts";
import type { Figure } from "./figure.ts";

interface TrajectoryFigure extends Pick<Figure, "id" | "title" | "note"> {
  trajectory: readonly PrimStep[];
  chosen: number;
  xTitle: string;
  yTitle: string;
  tableHead: readonly string[];
}

const WIDTH = 640;
const [LEFT, RIGHT, TOP, BOTTOM] = [56, 610, 44, 330];
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Coverage against density, box after box; a figure where the number of restricted factors changes. */
export function trajectoryChart({
  trajectory,
  chosen,
  xTitle,
  yTitle,
  tableHead,
  ...words
}: TrajectoryFigure): Figure {
  const x = linear([0, 100], [LEFT, RIGHT]);
  const y = linear([0, 100], [BOTTOM, TOP]);
  const points = trajectory.map(({ coverage, density }) => [x(100 * coverage), y(100 * density)] as const);
  let last: readonly [number, number] = [-99, -99];
  const marks = trajectory.map(({ restricted }, k) => {
    const [px, py] = points[k];
    const picked = k === chosen;
    const changed = k === 0 || restricted.length !== trajectory[k - 1].restricted.length;
    // Labels that would lie on the last one are left out.
    const free = Math.abs(px - last[0]) > 14 || Math.abs(py - last[1]) > 13;
    if ((changed && free) || picked) last = [px, py];
    const figure = write(px + (picked ? 12 : 6), py - (picked ? 9 : 6), String(restricted.length), {
      fill: picked ? ORANGE : GREY,
      bold: picked,
      halo: true,
    });
    const ring = picked ? { stroke: "#FFFFFF", "stroke-width": 2 } : {};
    return {
      dot: dot(px, py, picked ? 8 : 4, picked ? ORANGE : BLUE, ring),
      figure: picked || (changed && free) ? figure : "",
    };
  });
  // The chosen one lies on top of the dots, figures above all.
  const dots = marks.map((mark) => mark.dot);
  const order = [...dots.filter((_, d) => d !== chosen), dots[chosen], ...marks.map(({ figure }) => figure)];
  const axis = { ticks: ticks([0, 100]), shown: String };
  const svg = picture({ width: WIDTH, height: BOTTOM + 48, title: words.title, about: words.note }, [
    axes(
      { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM },
      { ...axis, scale: x, title: xTitle },
      { ...axis, scale: y, title: yTitle },
    ),
    line(points, "#93C5FD", 1.5),
    ...order,
  ]);
  const rows = trajectory.map(({ coverage, density, mass, restricted, points: count }, k) => [
    String(k),
    percent(coverage),
    percent(density),
    percent(mass),
    String(count),
    String(restricted.length),
  ]);
  return { ...words, svg, table: { head: tableHead, rows } };
}
