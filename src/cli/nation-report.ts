import { type NationFound, NO_NATION, nationFound } from "../nation/nation-found.ts";
import { json } from "../report/files/json.ts";
import { withManifest } from "../report/files/manifest.ts";
import { findingsMarkdown } from "../report/findings-report.ts";
import { nationColumnsCsv } from "../report/nation/nation-columns.ts";
import { nationCsv, nationPage, nationReport, nationText } from "../report/nation/nation-report.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { openResults } from "../sweeps/store/results.ts";
import { findingsText } from "./findings-text.ts";
import { mistake } from "./mistake.ts";
import { print, tell } from "./print.ts";
import { checkDirectory, writeFiles } from "./result-directory.ts";
import { resultForms } from "./result-forms.ts";

/** The options of `nation report` as they were typed. */
interface ReportArguments {
  out?: string;
  force?: boolean;
  json?: boolean;
  quiet?: boolean;
}

/** Prints what a nation came to, and writes it where asked. */
export async function nationReportCommand(
  directory: string,
  { out, force, json: asJson, quiet }: ReportArguments,
  language: Language,
): Promise<void> {
  if (out !== undefined) checkDirectory(out, { form: resultForms.nation, force }, commandTextOf(language));
  const found = await foundIn(directory, language);
  const report = nationReport(found, language);
  print(asJson ? json(found) : findingsText(report, language));
  if (out === undefined) return;
  const files = withManifest({
    "nation.html": [nationPage(report, found, language)],
    "nation.md": [findingsMarkdown(report)],
    "nation.json": [json(found)],
    "counties.csv": nationCsv(found),
    "columns.csv": nationColumnsCsv(found),
  });
  await writeFiles(out, files);
  if (!quiet) tell(`${nationText(language).wrote(Object.keys(files).length, out)}\n`);
}

async function foundIn(directory: string, language: Language): Promise<NationFound> {
  const text = nationText(language).mistake;
  const results = await openResults(directory);
  try {
    const found = await nationFound(results);
    if (found.counties.length === 0) throw mistake(text.nothing(directory));
    return found;
  } catch (error) {
    throw error instanceof Error && error.message === NO_NATION ? mistake(text.notNation(directory)) : error;
  } finally {
    results.close();
  }
}
