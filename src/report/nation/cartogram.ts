import type { CountyFound } from "../../nation/nation-found.ts";
import { axes, headline } from "../drawing/axes.ts";
import { spread, ticks } from "../drawing/scale.ts";
import { bar, GREY, picture, tag, titled, write } from "../drawing/svg.ts";
import { decimalsFor, fixed } from "../layout/digits.ts";
import type { Figure } from "../sweep-report/figure.ts";
import { colourLadder, heatColour } from "../sweep-report/heat-scale.ts";
import type { NationText } from "../text/nation-zh.ts";

const WIDTH = 640;
const [LEFT, RIGHT, TOP] = [56, 540, 64];
const THOUSAND = 1000;

/** A county's place: a column by its distance, a row within it by its income. */
interface Tile {
  county: CountyFound;
  column: number;
  row: number;
}

/** Counties in columns of equal number by distance, the nearest left, and in each by income, the richest on top. */
export function tilesOf(counties: readonly CountyFound[]): { tiles: Tile[]; columns: number; rows: number } {
  const columns = Math.max(1, Math.ceil(Math.sqrt(counties.length)));
  const rows = Math.ceil(counties.length / columns);
  const byDistance = [...counties].sort((a, b) => a.figures.distance - b.figures.distance);
  const tiles = Array.from({ length: columns }, (_, column) => {
    const [from, to] = [column, column + 1].map((c) => Math.round((c * counties.length) / columns));
    return byDistance
      .slice(from, to)
      .sort((a, b) => b.figures.income - a.figures.income)
      .map((county, row) => ({ county, column, row }));
  });
  return { tiles: tiles.flat(), columns, rows };
}

/** A square for each county, none of whose place on a map is told; coloured by what credit does to relapse there. */
export function cartogram(counties: readonly CountyFound[], text: NationText): Figure {
  const { tiles, columns, rows } = tilesOf(counties);
  const size = (RIGHT - LEFT) / columns;
  const bottom = TOP + rows * size;
  const effects = counties.map(({ difference }) => THOUSAND * difference.mean);
  const range = spread(effects, { room: 0, zero: true });
  const colour = heatColour(range);
  const digits = decimalsFor(effects);
  const shown = (value: number): string => fixed(value, digits);
  const squares = tiles.map(({ county, column, row }) => {
    const { name, figures, difference } = county;
    const effect = THOUSAND * difference.mean;
    const fill = Number.isFinite(effect) ? colour(effect) : "#FFFFFF";
    const words = text.tile(name, fixed(figures.distance, 0), fixed(figures.income, 0), fixed(effect, 1));
    const box = { x: LEFT + column * size, y: TOP + row * size, width: size, height: size };
    return tag("rect", { ...box, fill, stroke: "#FFFFFF" }, titled(words));
  });
  const atEdges = (edge: "first" | "last"): string => {
    const own = tiles.filter(({ column }) => column === (edge === "first" ? 0 : columns - 1));
    const distances = own.map(({ county }) => county.figures.distance);
    return `${fixed(edge === "first" ? Math.min(...distances) : Math.max(...distances), 0)}`;
  };
  const svg = picture(
    { width: WIDTH, height: bottom + 52, title: text.figure.map, about: text.figure.mapNote },
    [
      headline(text.figure.effect, WIDTH),
      axes(
        { left: LEFT, right: RIGHT, top: TOP, bottom },
        { scale: (x) => x, ticks: [], shown: String, title: text.figure.across },
        { scale: (y) => y, ticks: [], shown: String, title: text.figure.up },
      ),
      write(LEFT, bottom + 16, atEdges("first"), { fill: GREY }),
      write(RIGHT, bottom + 16, atEdges("last"), { fill: GREY, anchor: "end" }),
      ...squares,
      colourLadder(RIGHT + 24, [TOP, Math.min(bottom, TOP + 300)], range, ticks(range, 5), shown),
      bar(LEFT, TOP, RIGHT - LEFT, bottom - TOP, "none", { stroke: GREY }),
    ],
  );
  return {
    id: "cartogram",
    title: text.figure.map,
    note: text.figure.mapNote,
    svg,
    table: {
      head: [text.head.county, text.head.distance, text.head.income, text.head.effect],
      rows: tiles.map(({ county: { name, figures, difference } }) => [
        name,
        fixed(figures.distance, 0),
        fixed(figures.income, 0),
        fixed(THOUSAND * difference.mean, 1),
      ]),
    },
  };
}
