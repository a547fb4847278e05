import { displayWidth, padded } from "./width.ts";

const GAP = 2;

/** A row of cells, each of one line or several, or a line of text across the whole grid. */
export type Row = readonly string[] | string;

const linesOf = (cell: string | undefined): string[] => (cell ?? "").split("\n");

/** Columns that the widest line of each column takes. */
const widthsOf = (head: readonly string[], rows: readonly Row[]): number[] => {
  const cells = [head, ...rows.filter((row) => typeof row !== "string")];
  return head.map((_, c) => Math.max(...cells.flatMap((row) => linesOf(row[c]).map(displayWidth))));
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

/** A grid in as many parts, one below the other, as its columns need to fit a terminal of so many columns. */
export function fitted(head: readonly string[], rows: readonly Row[], width: number): string {
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
