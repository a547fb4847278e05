import type { DataTable, Figure } from "./figure.ts";
import { htmlPage } from "./html-page.ts";
import type { Named } from "./names.ts";

/** What analyses of a study report. */
interface AnalysisReport {
  title: string;
  facts: readonly (readonly [string, string])[];
  findings: readonly string[];
  tables: readonly DataTable[];
  figures: readonly Figure[];
  method: readonly string[];
  missing: readonly string[];
  missingTables: readonly DataTable[];
}

/** The page of an analysis: what was found, then how, and what is missing. */
export const analysisPage = (
  { title, facts, findings, tables, figures, method, missing, missingTables }: AnalysisReport,
  { text, language }: Named,
  version: string,
): string =>
  htmlPage({
    language,
    title,
    facts,
    findings,
    tables,
    figures,
    sections: [
      { title: text.method.title, paragraphs: method },
      { title: text.missing.title, paragraphs: missing, tables: missingTables },
    ],
    foot: text.produced(version),
    more: text.figures.more,
  });
