import { markdownCell, markdownWords } from "../declare/visible-text.ts";
import type { DataTable } from "./sweep-report/figure.ts";
import { htmlPage } from "./sweep-report/html-page.ts";
import { analysisText } from "./sweep-report/names.ts";
import type { Language } from "./tables/shown.ts";

/** A report in words and tables: what was looked at, what was found, the figures, what to bear in mind. */
export interface FindingsReport {
  title: string;
  facts: readonly (readonly [string, string])[];
  findings: readonly string[];
  tables: readonly (DataTable & { title: string })[];
  notes: readonly string[];
}

/** The report as Markdown, tables and all. */
export function findingsMarkdown(
  { title, facts, findings, tables, notes }: FindingsReport,
  level = 1,
): string {
  const table = ({ title: name, head, rows }: FindingsReport["tables"][number]): string =>
    [
      `${"#".repeat(level + 1)} ${markdownWords(name)}`,
      "",
      `| ${head.map(markdownCell).join(" | ")} |`,
      `|${head.map(() => " --- |").join("")}`,
      ...rows.map((row) => `| ${row.map(markdownCell).join(" | ")} |`),
    ].join("\n");
  return `${[
    `${"#".repeat(level)} ${markdownWords(title)}`,
    facts.map(([name, value]) => `- **${markdownWords(name)}** ${markdownWords(value)}`).join("\n"),
    findings.map(markdownWords).join("\n\n"),
    ...tables.filter(({ rows }) => rows.length > 0).map(table),
    notes.map((each) => `- ${markdownWords(each)}`).join("\n"),
  ].join("\n\n")}\n`;
}

/** The report as a page of its own. */
export function findingsPage(
  report: FindingsReport,
  version: string,
  language: Language,
  figures: Parameters<typeof htmlPage>[0]["figures"] = [],
): string {
  const text = analysisText(language);
  const [main, ...others] = report.tables;
  return htmlPage({
    language,
    title: report.title,
    facts: report.facts,
    findings: report.findings,
    tables: [main],
    figures,
    sections: [
      ...others.map(({ title, ...table }) => ({ title, paragraphs: [], tables: [table] })),
      { title: "", paragraphs: report.notes },
    ],
    foot: text.produced(version),
    more: text.figures.more,
  });
}
