import type { Experiment } from "../../experiments/file/experiment.ts";
import { type ExperimentFound, type Finding, tallyOf } from "../../experiments/found/findings.ts";
import { quantile } from "../../math/quantile.ts";
import { assignmentText } from "../../scenario/assignment-text.ts";
import { short } from "../layout/digits.ts";
import type { Language } from "../tables/shown.ts";
import { experimentText } from "./experiment-text.ts";
import { judgedBy } from "./judged-by.ts";
import { figured, ranged, share } from "./shown-number.ts";

/** What a report of an experiment holds, in one language. */
export interface ExperimentReport {
  title: string;
  facts: readonly (readonly [string, string])[];
  findings: readonly string[];
  tables: readonly { title: string; head: readonly string[]; rows: readonly (readonly string[])[] }[];
  notes: readonly string[];
}

export function experimentReport(found: ExperimentFound, language: Language): ExperimentReport {
  const text = experimentText(language);
  const { experiment, findings, seeds } = found;
  const { code, title, study } = experiment;
  const { inside, judged } = tallyOf(findings);
  return {
    title: code ? `${code} ${title[language]}` : title[language],
    facts: [
      [text.fact.study, study.citation],
      [text.fact.size, study.size[language]],
      [
        text.fact.county,
        text.county(experiment.county.scenario, experiment.county.arm, experiment.county.seasons),
      ],
      [text.fact.assignment, assignedText(experiment, language)],
      [text.fact.treatment, treatmentText(experiment, language)],
      [text.fact.seeds, String(seeds)],
    ],
    findings: [
      ...(experiment.about[language] ? [experiment.about[language].trim()] : []),
      ...(judged > 0 ? [text.findings(inside, judged)] : []),
    ],
    tables: [foundTable(findings, language), moreTable(findings, language)],
    notes: [...publishedNotes(findings, language), ...text.notes],
  };
}

function assignedText({ assignment }: Experiment, language: Language): string {
  const { assigned, and } = experimentText(language);
  if (assignment.by === "none") return assigned.none;
  if (assignment.by === "time") return assigned.time(assignment.season);
  if (assignment.by === "rule")
    return assigned.rule(assignmentText(assignment.for, language), assignment.season);
  const { of, share: part, compliance, crossover, season, steps } = assignment;
  const taken =
    compliance < 1 || crossover > 0 ? assigned.compliance(share(compliance), share(crossover)) : "";
  return (
    assigned.lot(assigned[of], share(part), steps?.[0] ?? season) +
    taken +
    (steps ? assigned.steps(steps.join(and)) : "")
  );
}

function treatmentText({ treatment, arms }: Experiment, language: Language): string {
  const text = experimentText(language);
  if (arms)
    return Object.values(arms)
      .map(({ title }) => title[language])
      .join(text.and);
  const parts = [
    ...Object.entries(treatment.lenders).map(
      ([name, open]) => `${name}: ${Array.isArray(open) ? open.join(" ") : open}`,
    ),
    ...Object.keys(treatment.policies),
    ...Object.entries(treatment.parameters).map(([path, value]) => `${path}=${JSON.stringify(value)}`),
  ];
  return parts.length > 0 ? parts.join(text.and) : text.nothingDone;
}

function foundTable(findings: readonly Finding[], language: Language): ExperimentReport["tables"][number] {
  const { head, tables, verdicts, units } = experimentText(language);
  return {
    title: tables.found,
    head: [
      head.estimate,
      head.median,
      head.band,
      head.inside,
      head.verdict,
      head.truth,
      head.spillover,
      head.se,
      head.power,
      head.size,
    ],
    rows: findings.map((finding) => {
      const { form, median, p10, p90, truth, spillover, se, power, rows, clusters, verdict, inside } =
        finding;
      const { show } = form;
      return [
        form[language],
        Number.isFinite(median)
          ? `${figured(median, show, language)} (${ranged([p10, p90], show, language)})`
          : "—",
        judgedBy(form.target, show, language),
        share(inside),
        verdicts[verdict],
        figured(truth, show, language),
        figured(spillover, show, language),
        figured(se, show, language),
        share(power),
        clusters === rows ? short(rows) : units(short(rows), short(clusters)),
      ];
    }),
  };
}

function moreTable(findings: readonly Finding[], language: Language): ExperimentReport["tables"][number] {
  const { head, tables } = experimentText(language);
  return {
    title: tables.more,
    head: [head.estimate, head.figure, head.median],
    rows: findings.flatMap(({ form, each }) =>
      [...new Set(each.flatMap(({ more = {} }) => Object.keys(more)))].map((name) => {
        const values = each.map(({ more = {} }) => more[name] ?? Number.NaN).filter(Number.isFinite);
        const [middle, low, high] = [0.5, 0.1, 0.9].map((p) => quantile(values, p));
        return [form[language], name, `${short(middle)} (${short(low)} … ${short(high)})`];
      }),
    ),
  };
}

/** What was published of each estimate, and where. */
function publishedNotes(findings: readonly Finding[], language: Language): string[] {
  const { head, status, colon } = experimentText(language);
  return findings.flatMap(({ form }) => {
    if (!form.target) return [];
    const { number, figure, source, status: seen } = form.target;
    const row = number === undefined ? "" : ` [${number}]`;
    return [`${head.published}${row} ${form[language]}${colon}${figure} (${source}; ${status[seen]})`];
  });
}
