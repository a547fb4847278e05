import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { json } from "../report/files/json.ts";
import { paperFormat } from "../report/files/manifest.ts";
import { kitReadme, type PaperInput, type PaperKit, paperKit } from "../report/paper/paper-kit.ts";
import { discoveryReport } from "../report/sweep-report/discovery-report.ts";
import { analysisText, namedOf } from "../report/sweep-report/names.ts";
import { sensitivityReport } from "../report/sweep-report/sensitivity-report.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { paperEn } from "../report/text/paper-en.ts";
import { paperZh } from "../report/text/paper-zh.ts";
import { sampleOf } from "../sweeps/analysis/analysis-sample.ts";
import { discoverStudy } from "../sweeps/analysis/discovery-study.ts";
import { sensitivity } from "../sweeps/analysis/sensitivity-study.ts";
import { modelProblem } from "../sweeps/store/existing-store.ts";
import { writeWhole } from "../sweeps/store/manifest.ts";
import { openResults, type Results } from "../sweeps/store/results.ts";
import { restoreStudy } from "../sweeps/study/load-study.ts";
import { conditionOf, refuseUnknown } from "./discover.ts";
import { isMistake, mistake } from "./mistake.ts";
import { print, tell } from "./print.ts";
import { printingBrowser, printPdf } from "./print-pdf.ts";
import { checkDirectory, earlier } from "./result-directory.ts";
import { headlineOf, methodFor, sampleFor } from "./sensitivity.ts";

/** The options of `paper` as they were typed. */
export interface PaperArguments {
  metric?: string;
  where?: string;
  out: string;
  pdf: boolean;
  force?: boolean;
  otherModel?: boolean;
}

/** Writes figures, tables, methods, appendix, bibliography and the script that reproduces them. */
export async function paperCommand(
  directory: string,
  options: PaperArguments,
  language: Language,
): Promise<void> {
  const { out, force = false } = options;
  const results = await openResults(directory);
  try {
    checkDirectory(out, force, commandTextOf(language));
    refuseOthers(results, directory, options, language);
    const input = await inputOf(results, options, language);
    clearEarlier(out);
    const kit = paperKit(input);
    const { files, lacks, printed } = await withPdf(kit, input, options);
    const all = { ...files, "README.md": kitReadme(input, lacks) };
    writeKit(out, all, printed, results);
    print(kitReadme(input, lacks));
    tell(`${analysisText(language).wrote(Object.keys(all).length + printed.length, out)}\n`);
  } finally {
    results.close();
  }
}

/** A kit says what this version of the model did with the whole of a study. */
function refuseOthers(
  { manifest }: Results,
  directory: string,
  { otherModel }: PaperArguments,
  language: Language,
): void {
  const problem = modelProblem(directory, manifest, otherModel);
  if (problem) throw problem;
  const { shard } = manifest;
  if (shard) throw mistake(analysisText(language).mistake.shard(shard.at, shard.of));
}

async function inputOf(results: Results, options: PaperArguments, language: Language): Promise<PaperInput> {
  const named = namedOf(results, language);
  const method = methodFor(results, undefined, language);
  const sample = await sampleOf(results, options.metric ?? headlineOf(results));
  const analysed = await analysedOr(results, options, language);
  const discovery = await discoveryFor(results, options.where, language);
  const { base } = restoreStudy(results.manifest.saved);
  return {
    results,
    named,
    text: language === "zh" ? paperZh : paperEn,
    base,
    sample,
    method,
    ...(typeof analysed === "string"
      ? { notAnalysed: analysed }
      : { sensitivity: sensitivityReport(sensitivity(analysed, method), results, named) }),
    ...(discovery ? { where: discovery.where, discovery: discoveryReport(discovery, results, named) } : {}),
    odd: oddText(),
    node: process.version,
  };
}

async function discoveryFor(results: Results, where: string | undefined, language: Language) {
  if (where === undefined) return undefined;
  const condition = conditionOf(where, language);
  refuseUnknown(condition, results, language);
  return discoverStudy(results, { where, condition });
}

/** The sample, or why there is nothing to analyse in it. */
async function analysedOr(results: Results, options: PaperArguments, language: Language) {
  try {
    return await sampleFor(results, options.metric, language);
  } catch (error) {
    if (isMistake(error)) return error.message;
    throw error;
  }
}

const LEVELS = 4;

/** docs/odd.md of this installation, looked for upwards from this file. */
function oddText(): string | undefined {
  for (let up = 1; up <= LEVELS; up++) {
    const place = new URL(`${"../".repeat(up)}docs/odd.md`, import.meta.url);
    if (existsSync(place)) return readFileSync(place, "utf8");
  }
  return undefined;
}

/** The kit's files with its pictures, printed too where a browser is found; what it lacks goes on. */
async function withPdf(
  kit: PaperKit,
  { text }: PaperInput,
  { out, pdf }: PaperArguments,
): Promise<{ files: Record<string, string>; lacks: string[]; printed: string[] }> {
  const svg = Object.fromEntries(
    kit.figures.map((figure) => [`figures/${figure.id}.svg`, `${figure.svg}\n`]),
  );
  const files = { ...kit.files, ...svg };
  const without = (why: string) => ({ files, lacks: [...kit.lacks, text.readme.noPdf(why)], printed: [] });
  if (!pdf) return without(text.pdfSkipped);
  const browser = printingBrowser();
  if (browser === undefined) return without(text.noBrowser);
  mkdirSync(join(out, "figures"), { recursive: true });
  const pictures = kit.figures.map((figure) => ({
    svg: figure.svg,
    pdf: resolve(out, "figures", `${figure.id}.pdf`),
  }));
  try {
    await printPdf(browser, pictures);
    return { files, lacks: kit.lacks, printed: kit.figures.map(({ id }) => `figures/${id}.pdf`) };
  } catch (error) {
    return without(text.pdfFailed(endOf(error)));
  }
}

/** How a browser ended, without the paths of this machine. */
function endOf(error: unknown): string {
  const { code, signal } = error as { code?: unknown; signal?: unknown };
  return code !== undefined && code !== null ? `exit ${code}` : signal ? String(signal) : "—";
}

const MANIFEST = "manifest.json";

const KIT =
  /^(README|methods|appendix)\.md$|^references\.bib$|^reproduce\.sh$|^reproduce\/(study|scenario)\.yaml$|^tables\/[\w.-]+\.(csv|tex|md)$|^figures\/[\w.-]+\.(svg|pdf)$/;

/** Takes away what an earlier kit in this directory wrote, by its own list. */
function clearEarlier(directory: string): void {
  for (const name of earlier(directory, (each) => KIT.test(each)))
    rmSync(join(directory, name), { force: true });
}

/** The manifest last: a kit that has one is whole. */
function writeKit(
  directory: string,
  files: Readonly<Record<string, string>>,
  printed: readonly string[],
  { manifest, study }: Results,
): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(directory, name);
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, text);
    if (name.endsWith(".sh")) chmodSync(path, 0o755);
  }
  const { modelVersion, storeHash, studyHash, scenarioHash } = manifest;
  const parts = {
    format: paperFormat,
    study: study.name,
    modelVersion,
    storeHash,
    studyHash,
    scenarioHash,
    files: [...Object.keys(files), ...printed],
  };
  writeWhole(join(directory, MANIFEST), json(parts));
}
