import { isTemplate, MOST_COUNTIES, templateCsv, templateSources } from "../nation/template.ts";
import { nationText } from "../report/nation/nation-report.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { mistake } from "./mistake.ts";
import { wholeNumber } from "./options.ts";
import { print } from "./print.ts";
import { checkFile, writeWhole } from "./single-file.ts";

/** The options of `nation template` as they were typed. */
interface TemplateArguments {
  counties?: string;
  out: string;
  seed?: string;
  force?: boolean;
}

const COUNTIES = 832;

/** Writes a table of synthetic counties, and says that they are. */
export function nationTemplateCommand(options: TemplateArguments, language: Language): void {
  const text = nationText(language);
  const { out, seed, force } = options;
  const count =
    wholeNumber("--counties", options.counties, [1, MOST_COUNTIES], commandTextOf(language)) ?? COUNTIES;
  if (!/\.csv$/i.test(out)) throw mistake(text.mistake.csv(out));
  checkFile({ path: out, isOurs: isTemplate }, text.mistake.exists, force, language);
  writeWhole(out, templateCsv(count, seed), language);
  const sources = templateSources.map(({ source }) => source).join("; ");
  print(`${text.wroteTemplate(count, out)}\n${text.madeFrom(sources)}\n`);
}
