import { floorsOf, isSmall, methodOf, sharesCoordinates, strengths } from "../../sweeps/analysis/analysis.ts";
import type { Bounded } from "../../sweeps/analysis/bootstrap.ts";
import type { Sensitivity } from "../../sweeps/analysis/sensitivity-study.ts";
import type { StudyResults } from "../../sweeps/store/job-results.ts";
import { figuresOf } from "./charts/all.ts";
import type { Figure } from "./figure.ts";

import { type Named, type ResponseNames, responseNames } from "./names.ts";
import { noiseSentence } from "./noise-sentence.ts";
import { NOISE, type ResultTable, resultTables } from "./result-table.ts";
import { type Facts, missingParagraphs, missingTable, responseFact, studyFacts } from "./study-facts.ts";

/** A sensitivity analysis told: the same words and figures for the terminal, the page and the paper. */
export interface SensitivityReport {
  response: ResponseNames;
  title: string;
  facts: Facts;
  findings: string[];
  tables: ResultTable[];
  figures: Figure[];
  method: string[];
  missing: string[];
  missingTables: ResultTable[];
}

export function sensitivityReport(
  found: Sensitivity,
  results: StudyResults,
  named: Named,
): SensitivityReport {
  const { sample, analysis } = found;
  const { text, language } = named;
  const method = methodOf(analysis.method);
  const response = responseNames(named, sample.response);
  const facts: Facts = [
    [text.study.response, `${response.axis} · ${response.name}`],
    [text.study.method, method[language]],
    responseFact(named, sample, response),
    ...studyFacts(named, results),
  ];
  return {
    response,
    title: text.titles.sensitivity(response.label),
    facts,
    findings: findingsOf(found, named, response),
    tables: resultTables(found, named, response),
    figures: figuresOf({ found, named, response }),
    method: [...method.paragraphs[language], ...text.method.noise],
    missing: missingParagraphs(text, results.missing, {
      effect: method.lost(analysis)?.[language],
      uneven: sample.uneven,
      luck: sample.study.luck,
    }),
    missingTables: missingTable(text, results.missing),
  };
}

function findingsOf(found: Sensitivity, named: Named, response: ResponseNames): string[] {
  const { analysis, sample, noise } = found;
  const { text, language } = named;
  const { findings, needs, unit } = methodOf(analysis.method);
  const floors = floorsOf(analysis);
  const small = isSmall(analysis, sample.columns.length) ? [text.small(unit[language], analysis.used)] : [];
  const { kind } = sample.study.design;
  return [
    ...findings(analysis.finding).map((finding) => finding[language]),
    ...(resultTables(found, named, response).some(({ rows }) =>
      rows.flat().some((cell) => cell.endsWith(` ${NOISE}`)),
    )
      ? [text.noiseMark(NOISE)]
      : []),
    ...(floors ? [text.aboveMark(above(floors, strengths(analysis)), floors.length)] : []),
    noise ? noiseSentence(noise, text, response) : text.figures.noiseNone,
    ...small,
    ...(sharesCoordinates(kind) && needs !== kind ? [text.clustered] : []),
  ];
}

const above = (marks: readonly number[], found: readonly Bounded[]): number =>
  found.filter(({ value }, f) => value > marks[f]).length;
