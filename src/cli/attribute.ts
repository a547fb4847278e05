import { markdownCell, markdownWords } from "../declare/visible-text.ts";
import { modelVersion } from "../model/model-version.ts";
import { json } from "../report/files/json.ts";
import { fitted, labelColumns, type Row } from "../report/layout/grid.ts";
import { wrapped } from "../report/layout/width.ts";
import { type AttributionNames, attributionText } from "../report/sweep-report/attribution-names.ts";
import {
  type AttributionReport,
  attributionPage,
  attributionReport,
  type Found,
} from "../report/sweep-report/attribution-report.ts";
import { namedOf } from "../report/sweep-report/names.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { nearest } from "../scenario/nearest.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { attribute, type Parties } from "../sweeps/analysis/attribution.ts";
import {
  type Attributed,
  coalitionsOf,
  type MechanismKey,
  mechanismKeys,
  mechanisms,
  switchesOf,
} from "../sweeps/analysis/mechanisms.ts";
import { openVariants, type VariantResults } from "../sweeps/store/variant-results.ts";
import { variantStudy } from "../sweeps/study/variant-study.ts";
import { mistake } from "./mistake.ts";
import { armNames, MOST_REPLICATES, wholeNumber, workersOf } from "./options.ts";
import { checkResults, playWithin, type WithinArguments, withStorePlace } from "./play-within.ts";
import { print, tell } from "./print.ts";
import { reportFiles } from "./report-files.ts";
import { writeFiles } from "./result-directory.ts";
import { resultForms } from "./result-forms.ts";
import { type Changes, openScenario } from "./scenario-file.ts";
import { terminalWidth } from "./terminal-width.ts";

/** The options of `attribute` as they were typed. */
export interface AttributeArguments extends Changes, WithinArguments {
  replicates?: string;
  only?: string;
  arm?: string;
  lender?: string;
  bank?: string;
  force?: boolean;
  json?: boolean;
  markdown?: boolean;
}

/** Divides what lending on e-commerce data does among its four mechanisms; prints it and writes results where asked. */
export async function attributeCommand(
  file: string,
  options: AttributeArguments,
  language: Language,
): Promise<void> {
  const text = commandTextOf(language);
  const replicates = wholeNumber("--replicates", options.replicates, [1, MOST_REPLICATES], text);
  workersOf(options.workers, text);
  const only = onlyOf(options.only, language);
  if (options.resume && options.out === undefined) throw mistake(attributionText(language).mistake.resume);
  const opened = openScenario(file, options, language);
  const { scenario } = opened;
  const attributed = attributedOf(scenario, options, language);
  const names: AttributionNames = { language, text: attributionText(language), scenario, attributed };
  const switches = switchesOf(scenario, attributed);
  const switchable = mechanismKeys.filter((key) => Object.keys(switches[key]).length > 0);
  const players = switchable.filter((key) => only.includes(key));
  const parties: Parties = { players, idle: mechanismKeys.filter((key) => !switchable.includes(key)) };
  if (players.length === 0) return nothingToDivide(only, switchable, names, options);
  const loaded = variantStudy({
    name: "attribute",
    title: { zh: attributionText("zh").studyTitle, en: attributionText("en").studyTitle },
    file,
    opened,
    set: options.set ?? [],
    arm: attributed.arm,
    variants: coalitionsOf(players, switches),
    replicates: replicates ?? scenario.replicates,
    seed: scenario.seed,
  });
  checkResults(options, resultForms.attribution, language);
  await withStorePlace(options.out, async (store) => {
    const quiet = options.quiet || options.json || options.markdown;
    const { state } = await playWithin(loaded, store, { ...options, quiet }, language);
    if (state !== "complete") return;
    const results = await openVariants(store);
    try {
      await tellAttribution(results, parties, names, options);
    } finally {
      results.close();
    }
  });
}

/** Every mechanism asked for is at the bank's values: that is the answer. */
function nothingToDivide(
  asked: readonly MechanismKey[],
  left: readonly MechanismKey[],
  { text, language, scenario, attributed }: AttributionNames,
  options: Pick<AttributeArguments, "json">,
): void {
  const { lender, bank } = attributed;
  const idle = mechanismKeys.filter((key) => !left.includes(key));
  const none = { replicates: 0, players: [], idle, left, coalitions: [], attributions: [] };
  if (options.json) {
    print(json({ modelVersion, scenario: scenario.name, ...attributed, ...none }));
    return;
  }
  const words = asked.map((key) => mechanisms[key][language]).join(language === "zh" ? "、" : ", ");
  print(`${text.nothing(words, scenario.lenders[lender][language], scenario.lenders[bank][language])}\n`);
}

async function tellAttribution(
  results: VariantResults,
  parties: Parties,
  names: AttributionNames,
  options: AttributeArguments,
): Promise<void> {
  const { language } = names;
  const rows = await attribute(results, parties);
  const left = mechanismKeys.filter((key) => !parties.players.includes(key) && !parties.idle.includes(key));
  const report = attributionReport({ ...parties, rows, left }, results.results, names);
  const plain = plainOf({ ...parties, rows, left }, names, results);
  if (options.json) print(json(plain));
  else if (options.markdown) print(markdown(report));
  else print(printed(report, names.text.colon));
  if (options.out === undefined) return;
  const named = namedOf(results.results, language);
  const page = attributionPage(report, named, results.results.manifest.modelVersion);
  const pictures = Object.fromEntries(report.figures.map(({ id, svg }) => [`${id}.svg`, [`${svg}\n`]]));
  const asked = { ...names.attributed };
  const files = reportFiles("attribution", report, { plain, page }, results.results, asked, pictures);
  await writeFiles(options.out, files);
  if (!options.quiet) tell(`${named.text.wrote(Object.keys(files).length, options.out)}\n`);
}

const plainOf = (
  { rows, players, idle, left }: Found,
  { attributed, scenario }: AttributionNames,
  { results, replicates }: VariantResults,
): object => ({
  modelVersion: results.manifest.modelVersion,
  scenario: scenario.name,
  ...attributed,
  replicates,
  players,
  idle,
  left,
  coalitions: results.study.variants,
  attributions: rows,
});

const LABEL = 30;
const HEAD = 20;
const NARROW = 60;

/** As wide as the terminal: facts, findings, tables with labels that go on below. */
function printed(report: AttributionReport, colon: string): string {
  const { title, facts, findings, tables, key, missing } = report;
  const width = terminalWidth();
  const wide = (texts: readonly string[]): string => texts.map((each) => wrapped(each, width)).join("\n");
  const columns = labelColumns(LABEL, width);
  const label = (cell: string): string => wrapped(cell, columns);
  // Where little room is left the interval stands below.
  const figure = (cell: string): string => (width < NARROW ? cell.replace(" [", "\n[") : cell);
  const grids = tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ head: [first = "", ...rest], rows }) =>
      fitted(
        [label(first), ...rest.map((each) => wrapped(each, HEAD))],
        rows.map(([name = "", ...cells]): Row => [label(name), ...cells.map(figure)]),
        width,
      ),
    );
  const words = wide([
    title,
    "",
    ...facts.map(([name, value]) => `${name}${colon}${value}`),
    "",
    ...findings,
  ]);
  return `${[words, wide([key]), ...grids, wide(missing)].filter((part) => part !== "").join("\n\n")}\n`;
}

const line = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(" | ")} |`;

/** Tables and findings for a page of documents. */
const markdown = ({ findings, tables }: AttributionReport): string =>
  `${[
    ...tables
      .filter(({ rows }) => rows.length > 0)
      .map(({ head, rows }) =>
        [line(head), line(head.map((_, c) => (c === 0 ? "---" : "---:"))), ...rows.map(line)]
          .join("\n")
          .replaceAll("*", "\\*"),
      ),
    findings.map((each) => `- ${markdownWords(each)}`).join("\n"),
  ].join("\n\n")}\n`;

function onlyOf(input: string | undefined, language: Language): readonly MechanismKey[] {
  if (input === undefined) return mechanismKeys;
  const { mistake: text } = attributionText(language);
  return input.split(",").map((word) => {
    const name = word.trim();
    const key = mechanismKeys.find((each) => each === name);
    if (!key) throw mistake(text.mechanism(name, mechanismKeys.join(", "), nearest(name, mechanismKeys)));
    return key;
  });
}

/** The arm, the lender in it and the bank, as asked for or as the scenario has them. */
function attributedOf(scenario: Scenario, options: AttributeArguments, language: Language): Attributed {
  const { mistake: text } = attributionText(language);
  const { lenders, arms, compare } = scenario;
  const [arm = compare.treatment] =
    options.arm === undefined ? [] : armNames([options.arm], Object.keys(arms), commandTextOf(language));
  const opened = Object.keys(arms[arm].lenders);
  const names = Object.keys(lenders);
  const asked = (option: string, name: string): string => {
    if (names.includes(name)) return name;
    throw mistake(text.lender(option, name, names.join(", "), nearest(name, names)));
  };
  const likeOf = (kind: string) => (name: string) => name === kind || lenders[name].like === kind;
  const lender =
    options.lender === undefined ? opened.find(likeOf("dataLender")) : asked("--lender", options.lender);
  if (lender === undefined) throw mistake(text.noLender(arm, opened.join(", ")));
  if (!opened.includes(lender)) throw mistake(text.notOpen(lender, arm, opened.join(", ")));
  const banks = names.filter(likeOf("ruralCreditCooperative"));
  const [usual] = [...banks.filter((name) => opened.includes(name)), ...banks];
  const bank = options.bank === undefined ? usual : asked("--bank", options.bank);
  if (bank === undefined) throw mistake(text.noBank(names.join(", ")));
  if (bank === lender) throw mistake(text.sameLender(lender));
  return { arm, lender, bank };
}
