import { type ExperimentFound, tallyOf } from "../../experiments/found/findings.ts";
import type { Part, Validated } from "../../validation/validated.ts";
import { countOf, missedIn, SEEDS, type Validation } from "../../validation/validation.ts";
import { hasOwnCounty } from "../../validation/validation-experiments.ts";
import { experimentText } from "../experiments/experiment-text.ts";
import { judgedBy } from "../experiments/judged-by.ts";
import { figured, ranged, share } from "../experiments/shown-number.ts";
import type { FindingsReport } from "../findings-report.ts";
import type { Language } from "../tables/shown.ts";
import { validationText } from "./validation-text.ts";

type Table = FindingsReport["tables"][number];

/** What a validation came to, for reading. */
export function validationReport(validation: Validation, language: Language): FindingsReport {
  const text = validationText(language);
  const { rows, seeds, experiments } = validation;
  return {
    title: text.title(validation.scenario),
    facts: [
      [text.fact.scenario, scenarioNote(validation, language)],
      [text.fact.rows, String(rows.length)],
      [text.fact.seeds, String(seeds)],
      [text.fact.experiments, String(experiments.length)],
    ],
    findings: findingsOf(validation, language),
    tables: [
      rowsTable(rows, language),
      partsTable(rows, seeds, language),
      experimentsTable(experiments, language),
    ].filter((table) => table.rows.length > 0),
    notes: text.notes,
  };
}

/** The scenario, and the experiments whose county is another. */
function scenarioNote({ scenario, experiments }: Validation, language: Language): string {
  const { scenarioNote: note, and } = validationText(language);
  const own = experiments
    .filter(({ experiment }) => hasOwnCounty(experiment))
    .map(({ experiment }) => `${experiment.code} ${experiment.county.scenario.replace(/^.*\//, "")}`);
  return note(scenario, own.join(and));
}

function findingsOf(validation: Validation, language: Language): string[] {
  const { findings, measures, few } = validationText(language);
  const { rows, seeds } = validation;
  const judged = rows.reduce((sum, row) => sum + row.judged, 0);
  return [
    findings(
      rows.length,
      countOf(validation, ["in", "inAsFar"]),
      countOf(validation, ["partly"]),
      countOf(validation, ["missed"]),
    ),
    measures(judged - missedIn(validation).length, judged),
    ...(seeds < SEEDS ? [few(seeds, SEEDS)] : []),
  ];
}

/** A row's verdict in words, with how many of its measures are in. */
export function rowVerdict({ verdict, inside, judged }: Validated, language: Language): string {
  const { rowVerdict: say, verdicts } = validationText(language);
  return say(verdicts[verdict], inside, judged);
}

function rowsTable(rows: readonly Validated[], language: Language): Table {
  const { head, tables } = validationText(language);
  return {
    title: tables.rows,
    head: [head.row, head.verdict, head.source],
    rows: rows.map((validated) => [
      `${validated.row.number} ${validated.row[language]}`,
      rowVerdict(validated, language),
      validated.row.source,
    ]),
  };
}

function partsTable(rows: readonly Validated[], seeds: number, language: Language): Table {
  const { head, tables } = validationText(language);
  return {
    title: tables.parts,
    head: [
      head.part,
      head.published,
      head.band,
      head.model,
      head.truth,
      head.inside,
      head.verdict,
      head.power,
      head.from,
    ],
    rows: rows.flatMap(({ row: { number }, parts }) =>
      parts.map((part) => [`${number} ${part[language]}`, ...partCells(part, seeds, language)]),
    ),
  };
}

/** What stands in the table of a measure, after its name. */
function partCells(part: Part, seeds: number, language: Language): string[] {
  const { ofSeeds } = validationText(language);
  const { verdicts } = experimentText(language);
  const { show, median, p10, p90, truth, inside, verdict, power, figure, source } = part;
  return [
    figure || source,
    judgedBy(part.asked, show, language),
    Number.isFinite(median)
      ? `${figured(median, show, language)} (${ranged([p10, p90], show, language)})`
      : "—",
    figured(truth, show, language),
    Number.isFinite(inside) && part.asked ? ofSeeds(Math.round(inside * seeds), seeds) : "—",
    verdicts[verdict],
    share(power),
    part.from,
  ];
}

function experimentsTable(experiments: readonly ExperimentFound[], language: Language): Table {
  const { head, tables } = validationText(language);
  return {
    title: tables.experiments,
    head: [head.experiment, head.targets, head.study],
    rows: experiments.map(({ experiment: { code, name, title, study }, findings }) => {
      const { inside, judged } = tallyOf(findings);
      return [`${code ?? name} ${title[language]}`, `${inside} / ${judged}`, study.citation];
    }),
  };
}
