import type { ResultTable } from "../sweep-report/result-table.ts";
import type { PaperText } from "../text/paper-zh.ts";
import { markdownTable } from "./table-forms.ts";

/** ODD+D with its headings one level down and without links into the repository, then every parameter used. */
export function appendix(
  odd: string | undefined,
  parameters: ResultTable,
  { appendix: words }: PaperText,
): string {
  const body = odd === undefined ? "" : `${demoted(odd)}\n`;
  return `# ${words.title}\n\n${body}## ${words.parameters}\n\n${words.about}\n\n${markdownTable(parameters)}`;
}

const demoted = (markdown: string): string =>
  markdown
    .replaceAll(/^#/gm, "##")
    .replaceAll(/\[([^\]]*)\]\((?![a-z]+:)[^)]*\)/g, "$1")
    .trim();
