import { displayWidth, padded } from "./width.ts";

const GAP = 2;

/** A row of cells, or a line of text across the whole grid. */
export type Row = readonly string[] | string;

/** Aligned text: first column to the left, the others to the right, a rule under the head. */
export function grid(head: readonly string[], rows: readonly Row[], side: "left" | "right" = "left"): string {
  const cells = [head, ...rows.filter((row) => typeof row !== "string")];
  const widths = head.map((_, c) => Math.max(...cells.map((row) => displayWidth(row[c] ?? ""))));
  const line = (row: Row): string =>
    typeof row === "string"
      ? row
      : row
          .map((cell, c) => padded(cell, widths[c], c === 0 || side === "right" ? "right" : "left"))
          .join(" ".repeat(GAP))
          .trimEnd();
  const rule = "─".repeat(widths.reduce((columns, width) => columns + width + GAP, -GAP));
  return [line(head), rule, ...rows.map(line)].join("\n");
}

/** A grid in as many parts, one below the other, as its columns need to fit a terminal of so many columns. */
export function fitted(head: readonly string[], rows: readonly Row[], width: number): string {
  const cells = [head, ...rows.filter((row) => typeof row !== "string")];
  const [label, ...widths] = head.map((_, c) => Math.max(...cells.map((row) => displayWidth(row[c] ?? ""))));
  const each = Math.max(0, ...widths) + GAP;
  const size = Math.max(1, Math.floor((width - label) / each));
  const parts = Array.from({ length: Math.ceil(widths.length / size) }, (_, k) => k * size + 1);
  const part = (row: readonly string[], from: number): string[] => [row[0], ...row.slice(from, from + size)];
  return parts
    .map((from) =>
      grid(
        part(head, from),
        rows.map((row) => (typeof row === "string" ? row : part(row, from))),
      ),
    )
    .join("\n\n");
}
