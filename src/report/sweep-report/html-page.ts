import { escaped } from "../../declare/visible-text.ts";
import type { Language } from "../tables/shown.ts";
import type { DataTable, Figure } from "./figure.ts";

/** What a report page holds, top to bottom. */
interface ReportPage {
  language: Language;
  title: string;
  /** Under the title: what was studied, one fact a line. */
  facts: readonly (readonly [string, string])[];
  /** What to know first, in sentences. */
  findings: readonly string[];
  tables: readonly DataTable[];
  figures: readonly Figure[];
  /** Sections of text at the end: a title, its paragraphs, and tables to unfold. */
  sections: readonly {
    title: string;
    paragraphs: readonly string[];
    tables?: readonly DataTable[];
  }[];
  foot: string;
  more: string;
}

const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; color: #1F2937; background: #fff; font: 14px/1.55 'Noto Sans SC','Source Han Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif; }
main { max-width: 1340px; margin: 0 auto; padding: 20px 24px 40px; }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 10px; }
h2 { font-size: 15px; line-height: 1.35; margin: 0 0 4px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 14px; margin: 0 0 12px; font-size: 13px; color: #374151; }
dt { color: #6B7280; } dd { margin: 0; overflow-wrap: anywhere; }
.findings { margin: 0 0 14px; max-width: 84em; } .findings p { margin: 0 0 3px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 12.5px; font-variant-numeric: tabular-nums; margin: 0 0 16px; }
th, td { padding: 3px 14px 3px 0; text-align: right; vertical-align: top; border-bottom: 1px solid #E5E7EB; white-space: nowrap; }
th { font-weight: 600; border-bottom: 1px solid #6B7280; border-top: 1px solid #6B7280; }
th:first-child, td:first-child { text-align: left; white-space: normal; min-width: 12em; max-width: 28em; }
.figures { columns: 2 560px; column-gap: 28px; }
figure { margin: 0 0 20px; break-inside: avoid; padding-top: 8px; border-top: 1px solid #D1D5DB; min-width: 0; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { font-size: 12px; color: #4B5563; margin: 2px 0 4px; }
details { font-size: 12px; } summary { cursor: pointer; color: #1D4ED8; }
details .scroll { max-height: 320px; overflow: auto; }
details table { margin: 6px 0; }
section { margin-top: 22px; max-width: 84em; } section p { margin: 0 0 6px; font-size: 13px; color: #374151; }
footer { margin-top: 22px; font-size: 12px; color: #6B7280; }
@media (min-width: 1100px) { dl { grid-template-columns: max-content 1fr max-content 1fr; } }
@media print {
  @page { margin: 14mm; }
  main { max-width: none; padding: 0; } body { font-size: 10.5pt; }
  .figures { columns: 1; } figure { margin-bottom: 7mm; }
  figure svg { max-height: 112mm; } details { display: none; }
  table { font-size: 8pt; } th, td { padding-right: 6px; white-space: normal; } td:first-child { min-width: 8em; }
  tr { break-inside: avoid; } .scroll { overflow: visible; }
}
`;

/** Nothing is asked of the network, and nothing in the page runs. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

export function htmlPage(page: ReportPage): string {
  const { language, title, facts, findings, tables, figures, sections, foot, more } = page;
  const list = facts.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join("");
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<dl>${list}</dl>
<div class="findings">${findings.map((each) => `<p>${escaped(each)}</p>`).join("")}</div>
${tables.map((table) => `<div class="scroll" tabindex="0">${tableHtml(table)}</div>`).join("\n")}
<div class="figures">
${figures.map((figure) => figureHtml(figure, more)).join("\n")}
</div>
${sections.map((section) => sectionHtml(section, more)).join("\n")}
<footer>${escaped(foot)}</footer>
</main>
</body>
</html>
`;
}

function tableHtml({ head, rows }: DataTable): string {
  const cells = (row: readonly string[], kind: "td" | "th"): string =>
    row.map((cell) => `<${kind}${kind === "th" ? ' scope="col"' : ""}>${escaped(cell)}</${kind}>`).join("");
  const body = rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("");
  return `<table><thead><tr>${cells(head, "th")}</tr></thead><tbody>${body}</tbody></table>`;
}

function figureHtml({ id, title, note, svg, table }: Figure, more: string): string {
  return `<figure id="${id}"><h2>${escaped(title)}</h2>${svg}<figcaption>${escaped(note)}</figcaption>${unfolded(table, more)}</figure>`;
}

const unfolded = (table: DataTable, more: string): string =>
  `<details><summary>${escaped(more)}</summary><div class="scroll" tabindex="0">${tableHtml(table)}</div></details>`;

function sectionHtml(
  { title, paragraphs, tables = [] }: ReportPage["sections"][number],
  more: string,
): string {
  const body = paragraphs.map((each) => `<p>${escaped(each)}</p>`).join("");
  return `<section><h2>${escaped(title)}</h2>${body}${tables.map((table) => unfolded(table, more)).join("")}</section>`;
}
