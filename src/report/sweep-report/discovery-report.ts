import { sharesCoordinates } from "../../sweeps/analysis/analysis.ts";
import type { DiscoveryStudy } from "../../sweeps/analysis/discovery-study.ts";
import type { Restriction } from "../../sweeps/analysis/prim.ts";
import type { StudyResults } from "../../sweeps/store/job-results.ts";
import { fixed } from "../layout/digits.ts";
import { analysisPage } from "./analysis-page.ts";
import { type BoxRow, boxChart } from "./box-chart.ts";
import { caseScatters } from "./case-scatters.ts";
import type { Figure } from "./figure.ts";
import { factorLabel, factorUnit, factorValue, type Named } from "./names.ts";
import type { ResultTable } from "./result-table.ts";
import { type Facts, missingParagraphs, missingTable, percent, studyFacts } from "./study-facts.ts";
import { trajectoryChart } from "./trajectory-chart.ts";

/** A discovery told, for the terminal, the page and the paper. */
export interface DiscoveryReport {
  title: string;
  facts: Facts;
  findings: string[];
  tables: ResultTable[];
  figures: Figure[];
  method: readonly string[];
  missing: string[];
  missingTables: ResultTable[];
}

type Found = NonNullable<DiscoveryStudy["found"]>;

export function discoveryReport(study: DiscoveryStudy, results: StudyResults, named: Named): DiscoveryReport {
  const { text } = named;
  const { found, where } = study;
  const facts: Facts = [[text.study.condition, where], ...studyFacts(named, results)];
  const rows = found ? found.restrictions.map((each) => boxRow(each, study, named)) : [];
  return {
    title: text.titles.discovery(where),
    facts,
    findings: findingsOf(study, named),
    tables: found ? [boxTable(found, rows, named, study), trajectoryTable(found, named)] : [],
    figures: found ? figuresOf(study, found, rows, named) : [],
    method: text.method.prim,
    missing: missingParagraphs(text, study.missing, {
      effect: study.undecided > 0 ? text.discovery.undecided(study.undecided) : undefined,
      uneven: study.uneven,
      luck: study.study.luck,
    }),
    missingTables: missingTable(text, study.missing),
  };
}

function findingsOf({ cases, points, found, agreement, study }: DiscoveryStudy, { text }: Named): string[] {
  const { discovery } = text;
  const hits = cases.filter(Boolean).length;
  if (!found) return [hits === 0 ? discovery.nowhere(points.length) : discovery.everywhere(points.length)];
  const { coverage, density, mass } = found.trajectory[found.chosen];
  return [
    discovery.summary(hits, points.length, percent(hits / points.length)),
    discovery.chosen(found.chosen, percent(coverage), percent(density), percent(mass)),
    ...(Number.isFinite(agreement) ? [discovery.agreement(percent(agreement))] : []),
    ...(sharesCoordinates(study.design.kind) ? [text.clustered] : []),
    ...(found.restrictions.some(({ quasiP }) => quasiP.some((p) => p > 0.05)) ? [discovery.unsure] : []),
  ];
}

const quasiText = (quasi: readonly number[]): string =>
  quasi
    .filter((p) => !Number.isNaN(p))
    .map((p) => (p < 0.001 ? p.toExponential(0).replace("-", "−") : fixed(p, 3)))
    .join(", ");

function boxRow(
  { column, limit, whole, quasiP, again }: Restriction,
  { columns }: DiscoveryStudy,
  named: Named,
): BoxRow {
  const of = columns[column];
  const unit = factorUnit(named, of.factor);
  const textOf = (value: number): string => factorValue(named, of, value);
  const wide = whole.high - whole.low || 1;
  const from = limit.low > whole.low;
  const to = limit.high < whole.high;
  const range =
    from && to
      ? `${textOf(limit.low)} – ${textOf(limit.high)}`
      : from
        ? `≥ ${textOf(limit.low)}`
        : `≤ ${textOf(limit.high)}`;
  const choices = limit.allowed
    ? [...whole.allowed!]
        .sort((one, other) => one - other)
        .map((choice) => ({ text: textOf(choice), inside: limit.allowed!.has(choice) }))
    : undefined;
  const inside = choices
    ?.filter((choice) => choice.inside)
    .map((choice) => choice.text)
    .join(named.text.listed);
  return {
    text: factorLabel(named, of.factor),
    from: choices ? 0 : (limit.low - whole.low) / wide,
    to: choices ? 1 : (limit.high - whole.low) / wide,
    choices,
    limits: `${inside ?? range}${unit === "" || ["share", "exponent"].includes(of.factor.unit) ? "" : ` ${unit}`}`,
    whole: choices
      ? choices.map((choice) => choice.text).join(named.text.listed)
      : `${textOf(whole.low)} – ${textOf(whole.high)}`,
    quasiP: quasiText(quasiP),
    again: { coverage: percent(again.coverage), density: percent(again.density) },
  };
}

function boxTable(
  found: Found,
  rows: readonly BoxRow[],
  { text, study }: Named,
  { columns }: DiscoveryStudy,
): ResultTable {
  const { table } = text;
  const end = (value: number, column: number): string | number => {
    const { choices } = columns[column];
    return choices ? String(choices[value]) : value;
  };
  return {
    id: "box",
    head: [table.factor, table.limits, table.whole, table.quasiP, table.againCoverage, table.againDensity],
    rows: rows.map(({ text: name, limits, whole, quasiP, again }) => [
      name,
      limits,
      whole,
      quasiP,
      again.coverage,
      again.density,
    ]),
    keys: [
      "path",
      "low",
      "high",
      "allowed",
      "whole_low",
      "whole_high",
      "quasi_p_low",
      "quasi_p_high",
      "again_coverage",
      "again_density",
    ],
    raw: found.restrictions.map(({ column, limit, whole, quasiP, again }) => [
      study.factors[column].path,
      limit.allowed ? "" : limit.low,
      limit.allowed ? "" : limit.high,
      limit.allowed ? [...limit.allowed].map((choice) => end(choice, column)).join(" ") : "",
      limit.allowed ? "" : whole.low,
      limit.allowed ? "" : whole.high,
      ...quasiP,
      again.coverage,
      again.density,
    ]),
  };
}

function trajectoryTable({ trajectory, chosen }: Found, { text }: Named): ResultTable {
  const { table } = text;
  return {
    id: "trajectory",
    head: [table.chosenStep, table.coverage, table.density, table.mass, table.points, table.restricted],
    rows: trajectory.map(({ coverage, density, mass, points, restricted }, k) => [
      k === chosen ? `${k} *` : String(k),
      percent(coverage, 1),
      percent(density, 1),
      percent(mass, 1),
      String(points),
      String(restricted.length),
    ]),
    keys: ["box", "coverage", "density", "mass", "points", "hits", "restricted"],
    raw: trajectory.map(({ coverage, density, mass, points, hits, restricted }, k) => [
      k,
      coverage,
      density,
      mass,
      points,
      hits,
      restricted.length,
    ]),
  };
}

function figuresOf(study: DiscoveryStudy, found: Found, rows: readonly BoxRow[], named: Named): Figure[] {
  const { text } = named;
  const { discovery, table } = text;
  return [
    trajectoryChart({
      id: "trajectory",
      title: discovery.trajectory,
      note: discovery.trajectoryNote,
      trajectory: found.trajectory,
      chosen: found.chosen,
      xTitle: discovery.coverageAxis,
      yTitle: discovery.densityAxis,
      tableHead: [table.step, table.coverage, table.density, table.mass, table.points, table.restricted],
    }),
    ...(rows.length === 0
      ? []
      : [
          boxChart({
            id: "box",
            title: discovery.box,
            note: discovery.boxNote,
            rows,
            axis: discovery.boxAxis,
            quasiP: table.quasiP,
            tableHead: [
              table.factor,
              table.limits,
              table.whole,
              table.quasiP,
              table.againCoverage,
              table.againDensity,
            ],
          }),
        ]),
    ...caseScatters(study, found, named),
  ];
}

/** The page of a discovery; the trajectory stands beside its picture. */
export const discoveryPage = (report: DiscoveryReport, named: Named, version: string): string =>
  analysisPage({ ...report, tables: report.tables.slice(0, 1) }, named, version);
