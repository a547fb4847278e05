import { csv } from "../report/files/csv.ts";
import { json } from "../report/files/json.ts";
import { resultFormat } from "../report/files/manifest.ts";
import { fitted, type Row } from "../report/layout/grid.ts";
import { wrapped } from "../report/layout/width.ts";
import type { Named } from "../report/sweep-report/names.ts";
import type { ResultTable } from "../report/sweep-report/result-table.ts";
import type { Results } from "../sweeps/store/results.ts";
import type { Files } from "./result-directory.ts";
import { terminalWidth } from "./terminal-width.ts";

/** What reports on studies have in common. */
interface Report {
  title: string;
  facts: readonly (readonly [string, string])[];
  findings: readonly string[];
  tables: readonly ResultTable[];
  missing: readonly string[];
  missingTables: readonly ResultTable[];
}

/** A report as wide as the terminal: facts first, then what was found. */
export function printedReport({ title, facts, findings, tables, missing }: Report, { text }: Named): string {
  const lines = [title, "", ...facts.map(([name, value]) => `${name}${text.colon}${value}`), "", ...findings];
  const width = terminalWidth();
  const wide = (texts: readonly string[]): string => texts.map((each) => wrapped(each, width)).join("\n");
  const grids = tables.map(({ head, rows }) => fitted(head, rows as Row[], width));
  return `${[wide(lines), ...grids, wide(missing)].filter((part) => part !== "").join("\n\n")}\n`;
}

const csvOf = ({ keys, raw }: ResultTable): Iterable<string> => csv(keys, raw);

/** What a report is written as: its tables, all that was found, the page, and whence it is. */
export function reportFiles(
  name: string,
  { tables, missingTables }: Report,
  { plain, page }: { plain: object; page: string },
  { manifest: { modelVersion, storeHash }, study }: Results,
  asked: Readonly<Record<string, string>>,
  pictures: Files = {},
): Files {
  const files = {
    ...pictures,
    ...Object.fromEntries([...tables, ...missingTables].map((table) => [`${table.id}.csv`, csvOf(table)])),
    [`${name}.json`]: [json(plain)],
    [`${name}.html`]: [page],
  };
  const names = [...Object.keys(files), "manifest.json"];
  return {
    ...files,
    "manifest.json": [
      json({ format: resultFormat, modelVersion, storeHash, study: study.name, ...asked, files: names }),
    ],
  };
}
