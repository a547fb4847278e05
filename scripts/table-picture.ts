/**
 * Draws the table that `npm start` prints, as it stands in a terminal: docs/pictures/compare-{zh,en}.svg.
 *
 *     npm run pictures:table -- [--scenario scenarios/baseline.yaml] [--replicates 40]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { shownOf } from "../src/cli/compare.ts";
import { displayWidth } from "../src/report/layout/width.ts";
import { comparisonReport } from "../src/report/tables/comparison-report.ts";
import { compare, loadScenario } from "../src/sannong.ts";

const { values: options } = parseArgs({
  options: {
    scenario: { type: "string", default: "scenarios/baseline.yaml" },
    replicates: { type: "string", default: "40" },
  },
});

// A wide character is as wide as its font is high, a narrow one 0.6 of its own: two sizes make one grid.
const CELL = 6.6;
const WIDE = 2 * CELL;
const NARROW = CELL / 0.6;
const LINE = 18;
const MARGIN = 16;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Runs of characters of one width, each with the column it starts at. */
function runs(line: string): { text: string; column: number; columns: number; wide: boolean }[] {
  const found: { text: string; column: number; columns: number; wide: boolean }[] = [];
  let column = 0;
  for (const character of line) {
    const columns = displayWidth(character);
    const last = found.at(-1);
    if (last && last.wide === columns > 1 && !(character === " " && last.text.endsWith(" "))) {
      last.text += character;
      last.columns += columns;
    } else found.push({ text: character, column, columns, wide: columns > 1 });
    column += columns;
  }
  return found.filter(({ text }) => text.trim() !== "");
}

/** Lines of a terminal as a picture: every run is set to the columns it takes, whatever the font. */
function picture(lines: readonly string[]): string {
  const width = MARGIN * 2 + CELL * Math.max(...lines.map(displayWidth));
  const height = MARGIN * 2 + LINE * lines.length;
  const texts = lines.flatMap((line, row) =>
    runs(line).map(({ text, column, columns, wide }) => {
      const lead = text.length - text.trimStart().length;
      const words = text.trim();
      const cells = columns - (text.length - words.length);
      const x = (MARGIN + CELL * (column + lead)).toFixed(1);
      return `<text x="${x}" y="${MARGIN + LINE * (row + 0.75)}" font-size="${wide ? WIDE : NARROW}" textLength="${(CELL * cells).toFixed(1)}" lengthAdjust="spacingAndGlyphs">${escaped(words)}</text>`;
    }),
  );
  const font = "ui-monospace,Menlo,Consolas,'Noto Sans Mono CJK SC','Noto Sans Mono',monospace";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height}" width="${width.toFixed(0)}" height="${height}" font-family="${font}" fill="#1f2937"><rect width="100%" height="100%" fill="#fff"/>\n${texts.join("\n")}\n</svg>\n`;
}

/** The first table, and the sentence at the end. */
function excerpt(report: string): string[] {
  const blocks = report.trimEnd().split("\n\n");
  return [...(blocks[0] ?? "").split("\n"), "", ...(blocks.at(-1) ?? "").split("\n")];
}

const { scenario } = loadScenario(options.scenario);
const result = await compare(scenario, { replicates: Number(options.replicates) });
mkdirSync("docs/pictures", { recursive: true });
for (const lang of ["zh", "en"] as const) {
  const path = `docs/pictures/compare-${lang}.svg`;
  writeFileSync(path, picture(excerpt(comparisonReport(result, shownOf(result, scenario, lang)))));
  process.stdout.write(`${path}\n`);
}
