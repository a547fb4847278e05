import { json } from "../report/files/json.ts";
import { analysisPage } from "../report/sweep-report/analysis-page.ts";
import { analysisText, namedOf } from "../report/sweep-report/names.ts";
import { type SensitivityReport, sensitivityReport } from "../report/sweep-report/sensitivity-report.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import type { MethodKey } from "../sweeps/analysis/all.ts";
import { allowedMethods, methodOf } from "../sweeps/analysis/analysis.ts";
import { finitePoints, type Sample, sampleOf } from "../sweeps/analysis/analysis-sample.ts";
import { type Sensitivity, sensitivity } from "../sweeps/analysis/sensitivity-study.ts";
import { designs } from "../sweeps/design/all.ts";
import { openResults, type Results } from "../sweeps/store/results.ts";
import { responseOn } from "../sweeps/study/response-name.ts";
import { mistake } from "./mistake.ts";
import { print, tell } from "./print.ts";
import { printedReport, reportFiles } from "./report-files.ts";
import { checkDirectory, writeFiles } from "./result-directory.ts";
import { resultForms } from "./result-forms.ts";

/** The options of `sensitivity` as they were typed. */
export interface SensitivityArguments {
  method?: MethodKey;
  metric?: string;
  out?: string;
  force?: boolean;
  json?: boolean;
}

/** Fewer points say nothing. */
const LEAST = 4;

/** Prints the indices of a study's factors and, on request, writes the tables and the page. */
export async function sensitivityCommand(
  directory: string,
  options: SensitivityArguments,
  language: Language,
): Promise<void> {
  const { out, force } = options;
  const results = await openResults(directory);
  try {
    const method = methodFor(results, options.method, language);
    const sample = await sampleFor(results, options.metric, language);
    if (out !== undefined)
      checkDirectory(out, { form: resultForms.sensitivity, force }, commandTextOf(language));
    const found = sensitivity(sample, method);
    const named = namedOf(results, language);
    const report = sensitivityReport(found, results, named);
    print(options.json ? json(plain(found, report)) : printedReport(report, named));
    if (out === undefined) return;
    const texts = {
      plain: plain(found, report),
      page: analysisPage(report, named, results.manifest.modelVersion),
    };
    const files = reportFiles("sensitivity", report, texts, results, { response: found.sample.response });
    await writeFiles(out, files);
    tell(`${named.text.wrote(Object.keys(files).length, out)}\n`);
  } finally {
    results.close();
  }
}

/** The method asked for, if the design allows it; else the one that it was made for. */
export function methodFor({ study }: Results, asked: MethodKey | undefined, language: Language): MethodKey {
  const allowed = allowedMethods(study.design.kind);
  if (asked === undefined) return allowed[0];
  if (allowed.includes(asked)) return asked;
  const { needs = "" } = methodOf(asked);
  const design = designs[study.design.kind][language];
  throw mistake(analysisText(language).mistake.method(asked, needs, design, allowed));
}

/** The response over the design; a mistake where it has too few points, or never varies. */
export async function sampleFor(
  results: Results,
  metric: string | undefined,
  language: Language,
): Promise<Sample> {
  const { mistake: text } = analysisText(language);
  const sample = await sampleOf(results, metric ?? headlineOf(results));
  const rows = finitePoints(sample);
  if (rows.length < LEAST) throw mistake(text.tooFew(rows.length, LEAST));
  if (rows.every((p) => sample.means[p] === sample.means[rows[0]])) throw mistake(text.nothingVaries);
  return sample;
}

type Kept = Pick<Results, "metrics" | "arms">;

/** Relapse, or the first metric kept where the study does not keep it. */
export const headlineOf = ({ metrics, arms }: Kept): string =>
  responseOn(arms, metrics.includes("relapse") ? "relapse" : metrics[0]);

/** Everything found, in the model's own units. */
export function plain(found: Sensitivity, report: SensitivityReport): object {
  const { sample, ranked, noise, convergence, tornado } = found;
  const { method, finding, ...counts } = found.analysis;
  return {
    study: sample.study.name,
    response: sample.response,
    unit: report.response.unit,
    factors: sample.study.factors.map(({ path, names }) => ({ path, ...names })),
    analysis: { method, ...(finding as object), ...counts },
    ranked,
    noise,
    tornado,
    convergence,
    missing: sample.missing,
  };
}
