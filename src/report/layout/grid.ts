import { sum } from "../../math/sum.ts";
import { displayWidth, hanging, padded, widestLine, wrapped } from "./width.ts";

const GAP = 2;

/** A row of cells, each of one line or several, or a line of text across the whole grid. */
export type Row = readonly string[] | string;

const linesOf = (cell: string | undefined): string[] => (cell ?? "").split("\n");

/** Columns that the widest line of each column takes. */
const widthsOf = (head: readonly string[], rows: readonly Row[]): number[] => {
  const cells = [head, ...rows.filter((row) => typeof row !== "string")];
  return head.map((_, c) => Math.max(...cells.map((row) => widestLine(row[c] ?? ""))));
};

/** Aligned text: first column to the left, the others to the right, a rule under the head. */
export function grid(head: readonly string[], rows: readonly Row[], side: "left" | "right" = "left"): string {
  const widths = widthsOf(head, rows);
  const line = (row: readonly string[], k: number): string =>
    row
      .map((cell, c) =>
        padded(linesOf(cell)[k] ?? "", widths[c], c === 0 || side === "right" ? "right" : "left"),
      )
      .join(" ".repeat(GAP))
      .trimEnd();
  const block = (row: Row): string =>
    typeof row === "string"
      ? row
      : Array.from({ length: Math.max(...row.map((cell) => linesOf(cell).length)) }, (_, k) =>
          line(row, k),
        ).join("\n");
  const rule = "─".repeat(widths.reduce((columns, width) => columns + width + GAP, -GAP));
  return [block(head), rule, ...rows.map(block)].join("\n");
}

/** Columns that are kept for one column of figures beside the labels. */
const FIGURES = 20;
const NARROWEST = 16;

/** Columns for labels that would take at most so many: fewer where a column of figures would not fit beside them. */
export const labelColumns = (most: number, width: number): number =>
  Math.max(NARROWEST, Math.min(most, width - GAP - FIGURES));

/**
 * A grid that fits a terminal of so many columns. Figures (to the right of their columns) are printed in as many parts,
 * one below the other, as they need; words go on below in their cells; where neither fits, each cell has its line.
 */
export function fitted(
  head: readonly string[],
  rows: readonly Row[],
  width: number,
  side: "left" | "right" = "left",
): string {
  const texts = rows.map((row) => (typeof row === "string" ? wrapped(row, width) : row));
  const most = side === "right" ? wordColumns(head, texts, width) : figureColumns(head, texts, width);
  const [top = head, ...body] = [head, ...texts].map((row) =>
    typeof row === "string" ? row : row.map((cell, c) => below(cell, most[c])),
  ) as [readonly string[], ...Row[]];
  const widths = widthsOf(top, body);
  const used = side === "right" ? sum(widths) + GAP * (widths.length - 1) : pairOf(widths);
  if (used > width) return stacked(head, texts, width);
  return side === "right" ? grid(top, body, side) : inParts(top, body, width);
}

/** Columns of the labels and of the widest column beside them. */
const pairOf = ([label, ...widths]: readonly number[]): number =>
  widths.length === 0 ? label : label + GAP + Math.max(...widths);

/** A cell that goes on below, as far in as it begins. */
const below = (cell: string, columns: number): string =>
  linesOf(cell)
    .map((line) => (displayWidth(line) <= columns ? line : indented(line, columns)))
    .join("\n");

const indented = (line: string, columns: number): string => {
  const text = line.trimStart();
  return hanging(" ".repeat(line.length - text.length), text, columns);
};

/** Columns for each column of a table of figures: labels go on below where a column of figures does not fit beside them. */
function figureColumns(head: readonly string[], rows: readonly Row[], width: number): number[] {
  const widths = widthsOf(head, rows);
  if (pairOf(widths) <= width) return widths;
  const [labels, ...figures] = widths;
  const label = Math.min(labels, Math.max(NARROWEST, width - GAP - Math.max(...figures)));
  const cells = [head, ...rows.filter((row) => typeof row !== "string")];
  const labelWidth = Math.max(...cells.map(([cell = ""]) => widestLine(below(cell, label))));
  return [label, ...figures.map((each) => Math.min(each, width - GAP - labelWidth))];
}

/** Columns for each column of words: the widest give, down to their longest words. */
function wordColumns(head: readonly string[], rows: readonly Row[], width: number): number[] {
  const widths = widthsOf(head, rows);
  const words = (cell: string): string => below(cell, 1);
  const least = widthsOf(
    head.map(words),
    rows.map((row) => (typeof row === "string" ? row : row.map(words))),
  ).map((each, c) => Math.max(each, Math.min(widths[c], FIGURES)));
  const room = width - GAP * (widths.length - 1);
  while (sum(widths) > room) {
    const free = widths.map((each, c) => (each > least[c] ? each : 0));
    const widest = Math.max(...free);
    if (widest === 0) break;
    widths[free.indexOf(widest)]--;
  }
  return widths;
}

/** A line or more a cell: the first of a row, and below it the others, each behind the head of its column. */
function stacked([first = "", ...heads]: readonly string[], rows: readonly Row[], width: number): string {
  const lines = rows.map((row): string => {
    if (typeof row === "string") return row;
    const [name = "", ...cells] = row.map((cell) => cell.replaceAll("\n", " "));
    const behind = cells.flatMap((cell, c) => {
      const named = `${(heads[c] ?? "").replaceAll("\n", " ")}${" ".repeat(GAP)}${cell}`;
      return cell === "" ? [] : [hanging(" ".repeat(GAP), named.trimStart(), width, 2 * GAP)];
    });
    return [...(name === "" ? [] : [below(name, width)]), ...behind].join("\n");
  });
  const top = first === "" ? [] : [below(first.replaceAll("\n", " "), width)];
  const rule = "─".repeat(Math.min(width, Math.max(0, ...[...top, ...lines].map(widestLine))));
  return [...top, rule, ...lines].join("\n");
}

/** A grid in as many parts, one below the other, as its columns need. */
function inParts(head: readonly string[], rows: readonly Row[], width: number): string {
  const widths = widthsOf(head, rows);
  const take = (row: readonly string[], part: readonly number[]) => [
    row[0],
    ...part.map((c) => row[c] ?? ""),
  ];
  return partsOf(widths, width)
    .map((part) =>
      grid(
        take(head, part),
        rows.map((row) => (typeof row === "string" ? row : take(row, part))),
      ),
    )
    .join("\n\n");
}

/** Columns, the label's left out, in runs that fit beside it; at least one each. */
function partsOf([label, ...widths]: readonly number[], width: number): number[][] {
  const parts: number[][] = [];
  let used = 0;
  widths.forEach((each, c) => {
    if (parts.length === 0 || used + GAP + each > width) {
      parts.push([]);
      used = label;
    }
    parts.at(-1)?.push(c + 1);
    used += GAP + each;
  });
  return parts;
}
