import { markdownText, markdownWords } from "../../declare/visible-text.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { MethodKey } from "../../sweeps/analysis/all.ts";
import type { Sample } from "../../sweeps/analysis/analysis-sample.ts";
import type { Results } from "../../sweeps/store/results.ts";
import { csv } from "../files/csv.ts";
import type { DiscoveryReport } from "../sweep-report/discovery-report.ts";
import type { Figure } from "../sweep-report/figure.ts";
import { type Named, responseNames } from "../sweep-report/names.ts";
import type { ResultTable } from "../sweep-report/result-table.ts";
import type { SensitivityReport } from "../sweep-report/sensitivity-report.ts";
import { missingParagraphs, missingTable } from "../sweep-report/study-facts.ts";
import type { PaperText } from "../text/paper-zh.ts";
import { appendix } from "./appendix.ts";
import { bibliography } from "./bibliography.ts";
import { factorTable, parameterTable, responseTable, usedParameters } from "./kit-tables.ts";
import { methodsText } from "./methods-text.ts";
import { quoted, reproduceScript } from "./reproduce-script.ts";
import { scenarioInput, studyInput } from "./study-input.ts";
import { latexTable, markdownTable } from "./table-forms.ts";

/** What a kit is made from. */
export interface PaperInput {
  results: Results;
  named: Named;
  text: PaperText;
  /** The study's scenario with all defaults. */
  base: Scenario;
  sample: Sample;
  method: MethodKey;
  sensitivity?: SensitivityReport;
  /** Why there is no analysis, if there is none. */
  notAnalysed?: string;
  where?: string;
  discovery?: DiscoveryReport;
  /** The text of docs/odd.md, where the installation has it. */
  odd?: string;
  node: string;
}

/** The text of every file by its path in the kit, pictures apart. */
export interface PaperKit {
  files: Record<string, string>;
  figures: readonly Figure[];
  /** For the reader of the kit: what it lacks and why. */
  lacks: string[];
}

export function paperKit(input: PaperInput): PaperKit {
  const { results, named, text, base, sample, sensitivity, discovery } = input;
  const response = responseNames(named, sample.response);
  const used = usedParameters(base, named, text);
  const factors = factorTable(named, text);
  const tables = [
    factors,
    responseTable(sample, named, response, text),
    ...missingTable(named.text, results.missing),
    ...(sensitivity?.tables ?? []),
    ...(discovery?.tables ?? []),
  ];
  const options = [
    `--metric ${quoted(sample.response)}`,
    ...(input.where ? [`--where ${quoted(input.where)}`] : []),
    `--lang ${named.language}`,
  ];
  const names = [...tables.map(({ id }) => `${id}.csv`), "parameters.csv"];
  const { modelVersion, storeHash } = results.manifest;
  const missing =
    sensitivity?.missing ??
    missingParagraphs(named.text, results.missing, {
      uneven: sample.uneven,
      luck: sample.study.luck,
    });
  const script: Record<string, string> = storeHash
    ? {
        "reproduce.sh": reproduceScript(
          {
            modelVersion,
            storeHash,
            language: named.language,
            paperOptions: options,
            tables: names,
          },
          text,
        ),
      }
    : {};
  const files: Record<string, string> = {
    ...Object.fromEntries(tables.flatMap((table) => tableFiles(table, text))),
    "tables/parameters.csv": csvText(parameterTable(used, text)),
    "methods.md": methodsText({
      results,
      named,
      text,
      factors,
      commands: commandsOf(input, options),
      node: input.node,
      missing,
      sensitivity,
      discovery,
    }),
    "appendix.md": appendix(input.odd, parameterTable(used, text), text),
    "references.bib": bibliography(
      citedBy(
        input,
        used.map(({ source }) => source),
      ),
      modelVersion,
    ),
    ...script,
    "reproduce/study.yaml": studyInput(results.manifest.saved),
    "reproduce/scenario.yaml": scenarioInput(results.manifest.saved),
  };
  const figures = [...(sensitivity?.figures ?? []), ...(discovery?.figures ?? [])];
  return { files, figures, lacks: lacksOf(input, base) };
}

function commandsOf(
  { named, where, sample, method, sensitivity }: PaperInput,
  options: readonly string[],
): string[] {
  const lang = `--lang ${named.language}`;
  return [
    "sannong sweep run reproduce/study.yaml --out study",
    ...(sensitivity
      ? [`sannong sensitivity study --method ${method} --metric ${quoted(sample.response)} ${lang}`]
      : []),
    ...(where ? [`sannong discover study --where ${quoted(where)} ${lang}`] : []),
    `sannong paper study --out paper ${options.join(" ")}`,
  ];
}

const citedBy = (
  { results, method, sensitivity, discovery }: PaperInput,
  parameterSources: readonly string[],
) => ({
  design: results.study.design.kind,
  ...(sensitivity ? { method } : {}),
  discovery: discovery !== undefined,
  parameterSources,
});

function lacksOf({ notAnalysed, odd, text, results }: PaperInput, base: Scenario): string[] {
  const { readme } = text;
  return [
    ...(notAnalysed ? [readme.notAnalysed(notAnalysed)] : []),
    ...(odd === undefined ? [readme.noOdd] : []),
    ...(results.manifest.saved.survey ? [readme.noSurvey(String(base.population.survey))] : []),
    ...(results.manifest.storeHash ? [] : [readme.unfinished]),
  ];
}

const csvText = ({ keys, raw }: ResultTable): string => [...csv(keys, raw)].join("");

function tableFiles(table: ResultTable, { tables }: PaperText): [string, string][] {
  const { id } = table;
  const title = (tables as unknown as Record<string, string>)[id] ?? id;
  const caption =
    table.rows.length < table.raw.length
      ? title + tables.firstOf(table.rows.length, table.raw.length)
      : title;
  return [
    [`tables/${id}.csv`, csvText(table)],
    [`tables/${id}.tex`, latexTable(table, caption, id)],
    [`tables/${id}.md`, `${markdownWords(caption)}\n\n${markdownTable(table)}`],
  ];
}

/** README of a kit. */
export function kitReadme({ results, named, text }: PaperInput, lacks: readonly string[]): string {
  const { readme } = text;
  const { language } = named;
  const files = Object.values(readme.files).map((each) => `- ${each}`);
  const missing =
    lacks.length > 0 ? `\n${lacks.map((each) => `> ${markdownWords(each)}`).join("\n>\n")}\n` : "";
  return `# ${readme.title}\n\n${readme.about(markdownText(results.study.title[language]))}\n\n## ${readme.contents}\n\n${files.join("\n")}\n${missing}`;
}
