import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { houseTables } from "../../scripts/house/table.ts";

const rowsOf = (text: string): string[][] =>
  text
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

test("docs/house.md has the figures of the house as they are printed, to a tenth", () => {
  const page = readFileSync("docs/house.md", "utf8");
  const shown = rowsOf(/<!-- house -->([\s\S]*)<!-- \/house -->/.exec(page)?.[1] ?? "");
  const printed = rowsOf(houseTables());
  expect(shown.map(([name]) => name)).toEqual(printed.map(([name]) => name));
  for (const [r, row] of printed.entries())
    for (const [c, cell] of row.entries()) {
      const place = `${row[0]}: ${printed[0]?.[c]}, printed ${cell}`;
      const was = shown[r]?.[c] ?? "";
      if (!/^\d+$/.test(cell)) expect(was, place).toBe(cell);
      else if (cell === "0" || was === "0" || row.length === 2) expect(was, place).toBe(cell);
      else
        expect(Math.abs(Number(was) - Number(cell)), place).toBeLessThanOrEqual(
          Math.max(1, Number(cell) / 10),
        );
    }
});
