import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
import { openResults, type Results } from "../sweeps/store/results.ts";
import { restoreStudy } from "../sweeps/study/load-study.ts";
import { conditionOf, refuseUnknown } from "./discover.ts";
import { isMistake, mistake } from "./mistake.ts";
import { MANIFEST } from "./own-files.ts";
import { print, tell } from "./print.ts";
import { printingBrowser, printPdf } from "./print-pdf.ts";
import { checkDirectory, writeFiles } from "./result-directory.ts";
import { resultForms } from "./result-forms.ts";
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
  const { out, force } = options;
  const results = await openResults(directory);
  try {
    checkDirectory(out, { form: resultForms.paper, force }, commandTextOf(language));
    refuseOthers(results, directory, options, language);
    const input = await inputOf(results, options, language);
    const kit = paperKit(input);
    const { texts, lacks, printed } = await withPdf(kit, input, options.pdf);
    const readme = kitReadme(input, lacks);
    const count = await writeKit(out, { texts: { ...texts, "README.md": readme }, printed }, results);
    print(readme);
    tell(`${analysisText(language).wrote(count, out)}\n`);
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

/** What a kit writes: texts, and pictures that a browser printed. */
interface WholeKit {
  texts: Readonly<Record<string, string>>;
  printed: Readonly<Record<string, Buffer>>;
}

/** The kit's files with its pictures, printed too where a browser is found; what it lacks goes on. */
async function withPdf(
  kit: PaperKit,
  { text }: PaperInput,
  pdf: boolean,
): Promise<WholeKit & { lacks: string[] }> {
  const svg = Object.fromEntries(
    kit.figures.map((figure) => [`figures/${figure.id}.svg`, `${figure.svg}\n`]),
  );
  const texts = { ...kit.files, ...svg };
  const without = (why: string) => ({ texts, lacks: [...kit.lacks, text.readme.noPdf(why)], printed: {} });
  if (!pdf) return without(text.pdfSkipped);
  const browser = printingBrowser();
  if (browser === undefined) return without(text.noBrowser);
  const place = mkdtempSync(join(tmpdir(), "sannong-pdf-"));
  const pictures = kit.figures.map(({ id, svg }) => ({ id, svg, pdf: join(place, `${id}.pdf`) }));
  try {
    await printPdf(browser, pictures);
    const printed = pictures.map(({ id, pdf }) => [`figures/${id}.pdf`, readFileSync(pdf)]);
    return { texts, lacks: kit.lacks, printed: Object.fromEntries(printed) };
  } catch (error) {
    return without(text.pdfFailed(endOf(error)));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** How a browser ended, without the paths of this machine. */
function endOf(error: unknown): string {
  const { code, signal } = error as { code?: unknown; signal?: unknown };
  return code !== undefined && code !== null ? `exit ${code}` : signal ? String(signal) : "—";
}

/** Writes a kit whole or not at all. */
async function writeKit(
  directory: string,
  { texts, printed }: WholeKit,
  { manifest, study }: Results,
): Promise<number> {
  const { modelVersion, storeHash, studyHash, scenarioHash } = manifest;
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [text]]));
  const pictures = Object.keys(printed);
  const about = { format: paperFormat, study: study.name, modelVersion, storeHash, studyHash, scenarioHash };
  const described = { ...about, files: [...Object.keys(files), ...pictures, MANIFEST] };
  await writeFiles(
    directory,
    { ...files, [MANIFEST]: [json(described)] },
    {
      names: pictures,
      async fill(pathOf) {
        for (const [name, bytes] of Object.entries(printed)) writeFileSync(pathOf(name), bytes);
        if (SCRIPT in files) chmodSync(pathOf(SCRIPT), 0o755);
        return true;
      },
    },
  );
  return described.files.length;
}

const SCRIPT = "reproduce.sh";
