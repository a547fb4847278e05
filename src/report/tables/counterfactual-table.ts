import type { Difference } from "../../compare/comparison.ts";
import { type Cell, type Counterfactual, cells, type Who } from "../../compare/counterfactual.ts";
import { type Estimate, within } from "../../compare/estimate.ts";
import { sum } from "../../math/sum.ts";
import { causes } from "../../model/state/household.ts";
import { figure, interval, spread, UNDEFINED, visibleDecimals } from "../layout/format.ts";
import { fitted, grid, type Row } from "../layout/grid.ts";
import { displayWidth, wrapped } from "../layout/width.ts";
import type { Text } from "../text/zh.ts";
import { armName, type Shown } from "./shown.ts";

/** Columns that a label may take at least and at most before it goes on below, and the head of a column. */
const LABEL = [16, 36] as const;
const HEAD = 26;
/** Blanks between the three columns of a two by two. */
const GAPS = 4;

type Population = keyof Counterfactual;
const populations = ["lifted", "neverPoor", "all"] as const satisfies readonly Population[];

/** The same households under the arm and its reference: two by two, and who is in each cell. */
export function counterfactualTable({ arm, reference, households }: Difference, shown: Shown): string {
  const { text, width } = shown;
  return [
    wrapped(text.twoByTwoTitle(armName(shown, arm), armName(shown, reference)), width),
    wrapped(text.twoByTwoKey, width),
    ...populations.map((population) => `${twoByTwo(households, population, { arm, reference }, shown)}\n`),
    text.whoTitle,
    whoTable(households, shown),
    wrapped(text.whoNote, width),
  ].join("\n");
}

/** Households in 100 have no interval below zero or above all of them. */
export const natural = (estimate: Estimate): Estimate => within(estimate, [0, 100]);

const decimals = (estimate: Estimate): number => {
  const { low, high } = natural(estimate);
  return visibleDecimals([low, high], "number", 2);
};

const share = (estimate: Estimate): string => interval(natural(estimate), "number", decimals(estimate));

/** Rows are the reference's outcome, columns the arm's; the spread stands below each figure. */
function twoByTwo(
  households: Counterfactual,
  population: Population,
  { arm, reference }: { arm: string; reference: string },
  shown: Shown,
): string {
  const { text, width } = shown;
  const row = households[population];
  const made = (between: string): Record<Cell, string> => {
    const cell = (key: Cell): string => {
      const { per100, households } = row[key];
      const range = spread(per100, "number", decimals(per100));
      return `${text.cells[key]}${between}${share(per100)}\n${range} · ${households}`;
    };
    return { neither: cell("neither"), saved: cell("saved"), harmed: cell("harmed"), both: cell("both") };
  };
  const columnsOf = ({ neither, saved, harmed, both }: Record<Cell, string>) =>
    [widest(HEAD, neither, saved), widest(HEAD, harmed, both)] as const;
  const roomBeside = (cell: Record<Cell, string>): number => width - GAPS - sum(columnsOf(cell));
  const beside = made("  ");
  const cell = roomBeside(beside) < LABEL[0] ? made("\n") : beside;
  const [stood, fell] = columnsOf(cell);
  const label = Math.min(Math.max(roomBeside(cell), LABEL[0]), LABEL[1]);
  const fate = (name: string, how: keyof Text["fates"], columns: number): string =>
    wrapped(text.under(armName(shown, name), text.fates[how]), columns);
  return grid(
    [wrapped(text.populations[population], label), fate(arm, "stood", stood), fate(arm, "fell", fell)],
    [
      [fate(reference, "stood", label), cell.neither, cell.harmed],
      [fate(reference, "fell", label), cell.saved, cell.both],
    ],
  );
}

/** Columns of the widest line, and at least so many. */
const widest = (least: number, ...cells: readonly string[]): number =>
  Math.max(least, ...cells.flatMap((cell) => cell.split("\n").map(displayWidth)));

type Field = keyof Text["who"];

function whoTable(households: Counterfactual, shown: Shown): string {
  const { text } = shown;
  const columns = cells.map((cell) => households.all[cell]);
  const line = (field: Field, show: (who: Who) => string): Row => [text.who[field], ...columns.map(show)];
  const percent = (field: "lifted" | "shop" | "elderly"): Row =>
    line(field, (who) => figure(who[field], "percent"));
  const fromTo = (field: "income" | "borrowed" | "overIndebted", show: "yuan" | "percent"): Row =>
    line(field, (who) =>
      who.households > 0
        ? [who[field].reference, who[field].arm].map((v) => figure(v, show)).join("→")
        : UNDEFINED,
    );
  return fitted(
    [text.fromTo, ...cells.map((cell) => text.cells[cell])],
    [
      [text.who.count, ...columns.map(({ count }) => figure(count.mean, "number", 1))],
      percent("lifted"),
      percent("shop"),
      percent("elderly"),
      line("distance", (who) => figure(who.distance, "number", 1)),
      line("literacy", (who) => figure(who.literacy, "number", 2)),
      fromTo("income", "yuan"),
      fromTo("borrowed", "percent"),
      fromTo("overIndebted", "percent"),
      [
        text.cause,
        ...columns.map((who) => (who.households > 0 ? causes[who.cause][shown.language] : UNDEFINED)),
      ],
    ],
    shown.width,
  );
}

/** The other pairs in one table: each population a row, each cell a column. */
export function otherPairsTable(differences: readonly Difference[], shown: Shown): string {
  const others = differences.filter(({ headline }) => !headline);
  if (others.length === 0) return "";
  const { text } = shown;
  const rows = others.flatMap(({ arm, households }): Row[] => [
    text.section(armName(shown, arm)),
    ...populations.map((population) => [
      text.populations[population],
      ...cells.map((cell) => share(households[population][cell].per100)),
    ]),
  ]);
  const head = [text.indicator, ...cells.map((cell) => text.cells[cell])];
  return `${wrapped(text.otherPairsTitle(armName(shown, others[0].reference)), shown.width)}\n${fitted(head, rows, shown.width)}`;
}
