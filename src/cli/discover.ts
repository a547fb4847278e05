import { json } from "../report/files/json.ts";
import { readCondition, unknownName } from "../report/sweep-report/condition-text.ts";
import { discoveryPage, discoveryReport } from "../report/sweep-report/discovery-report.ts";
import { analysisText, namedOf } from "../report/sweep-report/names.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import type { Condition } from "../sweeps/analysis/condition.ts";
import { type DiscoveryStudy, discoverStudy } from "../sweeps/analysis/discovery-study.ts";
import { openResults, type Results } from "../sweeps/store/results.ts";
import { mistake } from "./mistake.ts";
import { print, tell } from "./print.ts";
import { printedReport, reportFiles } from "./report-files.ts";
import { checkDirectory, writeFiles } from "./result-directory.ts";
import { resultForms } from "./result-forms.ts";

/** The options of `discover` as they were typed. */
export interface DiscoverArguments {
  where: string;
  box?: string;
  peel?: string;
  leastMass?: string;
  out?: string;
  force?: boolean;
  json?: boolean;
}

const PEELS = [0.01, 0.5] as const;
const MASSES = [0, 0.9] as const;

/** Prints the box in which a condition holds and, on request, writes the tables and the page. */
export async function discoverCommand(
  directory: string,
  options: DiscoverArguments,
  language: Language,
): Promise<void> {
  const { out, force, where } = options;
  const condition = conditionOf(where, language);
  const settings = {
    peel: within("--peel", options.peel, PEELS, language),
    leastMass: within("--least-mass", options.leastMass, MASSES, language),
  };
  const box = boxNumber(options.box, language);
  const results = await openResults(directory);
  try {
    if (out !== undefined)
      checkDirectory(out, { form: resultForms.discovery, force }, commandTextOf(language));
    refuseUnknown(condition, results, language);
    const found = await discoverStudy(results, { where, condition, settings, box });
    const steps = found.found?.trajectory.length;
    if (box !== undefined && steps !== undefined && box >= steps)
      throw mistake(analysisText(language).mistake.box(String(box), steps - 1));
    const named = namedOf(results, language);
    const report = discoveryReport(found, results, named);
    print(options.json ? json(plain(found)) : printedReport(report, named));
    if (out === undefined) return;
    const texts = { plain: plain(found), page: discoveryPage(report, named, results.manifest.modelVersion) };
    const files = reportFiles("discovery", report, texts, results, { where });
    await writeFiles(out, files);
    tell(`${named.text.wrote(Object.keys(files).length, out)}\n`);
  } finally {
    results.close();
  }
}

/** Every name in a condition is a response that the store has, or a factor of the study. */
export function refuseUnknown(condition: Condition, results: Results, language: Language): void {
  const fault = unknownName(condition, results, language);
  if (fault !== undefined) throw whereMistake(fault, language);
}

const whereMistake = (fault: string, language: Language): Error =>
  mistake(`--where${analysisText(language).colon}${fault}`);

function boxNumber(input: string | undefined, language: Language): number | undefined {
  if (input === undefined) return undefined;
  if (/^\d{1,6}$/.test(input)) return Number(input);
  throw mistake(analysisText(language).mistake.boxForm(input));
}

/** Reads `--where`; a mistake shows the text with a mark under the place that cannot be read. */
export function conditionOf(where: string, language: Language): Condition {
  const read = readCondition(where, language);
  if ("fault" in read) throw whereMistake(read.fault, language);
  return read.condition;
}

function within(
  option: string,
  input: string | undefined,
  [low, high]: readonly [number, number],
  language: Language,
): number | undefined {
  if (input === undefined) return undefined;
  const number = input.trim() === "" ? Number.NaN : Number(input);
  if (number >= low && number <= high) return number;
  throw mistake(analysisText(language).mistake.range(option, input, low, high));
}

/** Everything found, in the model's own units; sets of choices as lists. */
function plain({
  study,
  where,
  points,
  cases,
  undecided,
  agreement,
  found,
  missing,
}: DiscoveryStudy): object {
  const limits = (result: object): object =>
    JSON.parse(JSON.stringify(result, (_, value) => (value instanceof Set ? [...value] : value)));
  return {
    study: study.name,
    where,
    factors: study.factors.map(({ path, names }) => ({ path, ...names })),
    points: points.length,
    cases: cases.filter(Boolean).length,
    undecided,
    agreement,
    ...(found ? { found: limits(found) } : {}),
    missing,
  };
}
