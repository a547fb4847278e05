import { estimatorOf } from "../../experiments/file/estimate-faults.ts";
import type { ExperimentFound, Finding } from "../../experiments/found/findings.ts";
import { short } from "../layout/digits.ts";
import type { Figure } from "../sweep-report/figure.ts";
import { htmlPage } from "../sweep-report/html-page.ts";
import type { Language } from "../tables/shown.ts";
import { experimentReport } from "./experiment-report.ts";
import { experimentText } from "./experiment-text.ts";
import { seedChart } from "./seed-chart.ts";
import { seriesChart } from "./series-chart.ts";

/** A picture of a finding, by the name of its file. */
interface Drawn {
  name: string;
  svg: string;
  finding: Finding;
  kind: "seeds" | "series";
}

/** What an experiment's estimates look like: each seed's, and across seasons, quantiles or scores. */
export function picturesOf({ findings }: ExperimentFound, language: Language): Drawn[] {
  return findings.flatMap((finding): Drawn[] => {
    const series = seriesChart(finding, language);
    const seeds = { name: finding.name, svg: seedChart(finding, language), finding, kind: "seeds" as const };
    const drawn = finding.defined > 0 ? [seeds] : [];
    return series
      ? [...drawn, { name: `${finding.name}-series`, svg: series, finding, kind: "series" }]
      : drawn;
  });
}

/** The same with what is drawn in words and figures, seed by seed. */
export function experimentFigures(
  found: ExperimentFound,
  language: Language,
): { finding: Finding; figure: Figure }[] {
  const { charts, head } = experimentText(language);
  return picturesOf(found, language).map(({ name, svg, finding, kind }) => ({
    finding,
    figure: {
      id: name,
      title: kind === "seeds" ? finding.form[language] : acrossTitle(finding, language),
      note: kind === "seeds" ? charts.seedsNote : "",
      svg,
      table: {
        head: [charts.seed, charts.estimate, head.se, head.truth],
        rows: finding.each.map(({ value, se, truth }, k) => [
          String(k + 1),
          short(value),
          short(se),
          short(truth),
        ]),
      },
    },
  }));
}

function acrossTitle({ form }: Finding, language: Language): string {
  const across = estimatorOf(form.kind)?.across?.[language] ?? "";
  return experimentText(language).charts.by(form[language], across);
}

/** The report as a page of its own. */
export function experimentPage(found: ExperimentFound, language: Language): string {
  const text = experimentText(language);
  const { title, facts, findings, tables, notes } = experimentReport(found, language);
  const [main, ...others] = tables;
  return htmlPage({
    language,
    title,
    facts,
    findings,
    tables: [main],
    figures: experimentFigures(found, language).map(({ figure }) => figure),
    sections: [
      ...others
        .filter(({ rows }) => rows.length > 0)
        .map(({ title: name, ...table }) => ({ title: name, paragraphs: [], tables: [table] })),
      { title: "", paragraphs: notes },
    ],
    foot: text.foot(found.modelVersion),
    more: text.more,
  });
}
