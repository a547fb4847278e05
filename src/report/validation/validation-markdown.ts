import { markdownWords } from "../../declare/visible-text.ts";
import type { Validation } from "../../validation/validation.ts";
import { findingsMarkdown } from "../findings-report.ts";
import type { Language } from "../tables/shown.ts";
import { validationProse } from "./validation-prose.ts";
import { validationReport } from "./validation-report.ts";

/** The report as Markdown, its headings from a level on. */
export function validationMarkdown(validation: Validation, language: Language, level: number): string {
  const prose = validationProse(validation, language).map(
    ({ title, paragraphs }) =>
      `${"#".repeat(level + 1)} ${title}\n\n${paragraphs.map((each) => `- ${markdownWords(each)}`).join("\n")}`,
  );
  return `${[findingsMarkdown(validationReport(validation, language), level).trimEnd(), ...prose].join("\n\n")}\n`;
}
