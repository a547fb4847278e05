import type { Validated } from "../../validation/validated.ts";
import type { Validation } from "../../validation/validation.ts";
import { short } from "../layout/digits.ts";
import type { Figure } from "../sweep-report/figure.ts";
import { htmlPage } from "../sweep-report/html-page.ts";
import type { Language } from "../tables/shown.ts";
import { targetChart } from "./target-chart.ts";
import { validationProse } from "./validation-prose.ts";
import { rowVerdict, validationReport } from "./validation-report.ts";
import { validationText } from "./validation-text.ts";

/** The report as a page of its own: the table of targets, a picture a target, and behind each its seeds. */
export function validationPage(validation: Validation, language: Language): string {
  const text = validationText(language);
  const { title, facts, findings, tables, notes } = validationReport(validation, language);
  const [targets, measures, ...others] = tables;
  return htmlPage({
    ...{ language, title, facts, findings },
    tables: [targets, measures],
    figures: validation.rows
      .filter(({ verdict }) => verdict !== "notMeasurable")
      .map((row) => figureOf(row, language)),
    sections: [
      ...validationProse(validation, language),
      ...others.map(({ title: name, ...table }) => ({ title: name, paragraphs: [], tables: [table] })),
      { title: "", paragraphs: notes },
    ],
    foot: text.foot(validation.modelVersion),
    more: text.more,
  });
}

function figureOf(validated: Validated, language: Language): Figure {
  const { chart, colon } = validationText(language);
  const { row, parts } = validated;
  const mechanisms = parts
    .filter(({ asked, verdict, mechanism }) => asked && verdict !== "in" && mechanism)
    .map((part) => `${part[language]}${colon}${part.mechanism?.[language]}`);
  return {
    id: `target-${row.number}`,
    title: `${row.number} ${row[language]}${colon}${rowVerdict(validated, language)}`,
    note: [...new Set(mechanisms)].join(" "),
    svg: targetChart(validated, language),
    table: {
      head: [chart.seed, ...parts.map((part) => part[language])],
      rows: (parts[0]?.values ?? []).map((_, k) => [
        String(k + 1),
        ...parts.map(({ values }) => short(values[k] ?? Number.NaN)),
      ]),
    },
  };
}
