import { extent } from "../../math/extent.ts";
import {
  type Analysis,
  allowedMethods,
  isSmall,
  sharesCoordinates,
  strengths,
  withoutLuck,
} from "../../sweeps/analysis/analysis.ts";
import type { Bounded } from "../../sweeps/analysis/bootstrap.ts";
import type { Sensitivity } from "../../sweeps/analysis/sensitivity-study.ts";
import type { SobolResult } from "../../sweeps/analysis/sobol-indices.ts";
import type { Results } from "../../sweeps/store/results.ts";
import type { AnalysisText } from "../text/analysis-zh.ts";
import type { Figure } from "./figure.ts";
import { htmlPage } from "./html-page.ts";
import { convergenceFigure, indexFigure, planeFigure } from "./method-figures.ts";
import { type Named, type ResponseNames, responseNames } from "./names.ts";
import {
  heatFigure,
  noiseFigure,
  noiseSentence,
  scatterFigure,
  surfaceFigure,
  tornadoFigure,
} from "./response-figures.ts";
import { type ResultTable, resultTables } from "./result-table.ts";
import { fixed } from "./scale.ts";
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

export function sensitivityReport(found: Sensitivity, results: Results, named: Named): SensitivityReport {
  const { sample, analysis } = found;
  const { text } = named;
  const response = responseNames(named, sample.response);
  const facts: Facts = [
    [text.study.response, `${response.axis} · ${response.name}`],
    [text.study.method, text.methods[analysis.method]],
    responseFact(named, sample, response),
    ...studyFacts(named, results),
  ];
  return {
    response,
    title: text.titles.sensitivity(response.label),
    facts,
    findings: findingsOf(found, named, response),
    tables: resultTables(found, named, response),
    figures: [
      ...indexFigure(found, named, response),
      ...planeFigure(found, named, response),
      ...tornadoFigure(found, named, response),
      ...noiseFigure(found, named, response),
      ...heatFigure(found, named, response),
      ...surfaceFigure(found, named, response),
      scatterFigure(found, named, response),
      ...convergenceFigure(found, named, response),
    ],
    method: [...text.method[analysis.method], ...text.method.noise],
    missing: missingParagraphs(text, results.missing, effectOf(analysis, text)),
    missingTables: missingTable(text, results.missing),
  };
}

function findingsOf(found: Sensitivity, named: Named, response: ResponseNames): string[] {
  const { analysis, sample } = found;
  const small = isSmall(analysis, sample.columns.length)
    ? [named.text.small(analysis.method, analysis.used)]
    : [];
  const { kind } = sample.study.design;
  const own = kind !== "oneAtATime" && analysis.method === allowedMethods(kind)[0];
  const clustered = sharesCoordinates(kind) && !own ? [named.text.clustered] : [];
  return [...methodFindings(found, named, response), ...small, ...clustered];
}

/** A sum of first-order indices that leaves no room for interactions to speak of. */
const ALONE = 0.95;

function methodFindings(
  { analysis, noise }: Sensitivity,
  { text }: Named,
  response: ResponseNames,
): string[] {
  const luck = noise ? noiseSentence(noise, text, response) : text.figures.noiseNone;
  switch (analysis.method) {
    case "sobol":
      return [sumSentence(analysis.result, text), luck];
    case "pawn":
      return [
        text.pawnFloor(fixed(extent(analysis.floors)[1], 2)),
        text.aboveMark(above(analysis.floors, strengths(analysis)), analysis.floors.length),
        luck,
      ];
    case "morris": {
      const marks = analysis.effects.map(({ floor }) => floor);
      const told = marks.some(Number.isFinite);
      return [...(told ? [text.aboveMark(above(marks, strengths(analysis)), marks.length)] : []), luck];
    }
    case "regression":
      return [text.r2(fixed(analysis.plain.r2.value, 2), fixed(analysis.ranks.r2.value, 2)), luck];
  }
}

const above = (marks: readonly number[], found: readonly Bounded[]): number =>
  found.filter(({ value }, f) => value > marks[f]).length;

/** What the first-order indices leave over; where luck leaves nothing to split, that. */
function sumSentence(result: SobolResult, text: AnalysisText): string {
  const { first, total } = withoutLuck(result);
  const sum = first.reduce((all, { value }) => all + value, 0);
  if (Number.isNaN(sum)) return text.luckSwamps;
  const entangled = total.some(({ low }, f) => low > first[f].high);
  const said = fixed(sum, 2);
  if (sum < ALONE) return result.corrected ? text.sumOfFirst(said) : text.sumWithLuck(said);
  return entangled ? text.sumEntangled(said) : text.sumAlone(said);
}

function effectOf(analysis: Analysis, { missing }: AnalysisText): string | undefined {
  const { dropped, used } = analysis;
  if (analysis.method === "sobol")
    return dropped + analysis.runsLeftOut > 0
      ? missing.sobol(dropped, used, analysis.runsLeftOut)
      : undefined;
  if (dropped === 0) return undefined;
  return analysis.method === "morris" ? missing.morris(dropped) : missing.points(dropped, used);
}

export function sensitivityPage(report: SensitivityReport, named: Named, version: string): string {
  const { text, language } = named;
  const { title, facts, findings, tables, figures, method, missing } = report;
  return htmlPage({
    language,
    title,
    facts,
    findings,
    tables,
    figures,
    sections: [
      { title: text.method.title, paragraphs: method },
      { title: text.missing.title, paragraphs: missing, tables: report.missingTables },
    ],
    foot: text.produced(version),
    more: text.figures.more,
  });
}
