import type { Fault } from "../../scenario/check.ts";
import { explain } from "../../scenario/explain.ts";
import { readMap } from "../../scenario/extend.ts";
import type { Loaded } from "../../scenario/load.ts";
import { keyPlace, type Located, nodeAt, placeOf, toPlain, withoutNulls } from "../../scenario/located.ts";
import { dotted, isScenarioError, type Problem, scenarioError, shown } from "../../scenario/problem.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { TextLimits } from "../../scenario/yaml-text.ts";
import { designSize } from "../design/design-points.ts";
import { resolveDesign } from "../design/study-design.ts";
import type { Factor } from "../factor/factor.ts";
import { fitFaults, keyFaults } from "./design-faults.ts";
import type { LoadedStudy } from "./load-study.ts";
import { resolveFactor } from "./resolve-factor.ts";
import type { Study } from "./study.ts";
import {
  jobFaults,
  keepFaults,
  measuredIn,
  multipleFaults,
  sameFaults,
  stopFaults,
  unknown,
} from "./study-faults.ts";
import { StudyFile, studySchema } from "./study-file.ts";
import { studyWarnings } from "./study-warnings.ts";
import { sourceFaults, withTable } from "./table-file.ts";
import { variantFaults, variantProblems } from "./variant-faults.ts";

/** Reads a scenario by its path as the study writes it, with overrides `path=value`. */
type OpenScenario = (path: string, set: readonly string[]) => Loaded;

/** Where a study comes as text alone, no table lies beside it. */
function nothingElse(path: string): string {
  const allowed = { en: "rows, where the study is no file", zh: " rows（研究不是文件时）" };
  throw scenarioError([{ file: path, line: 0, column: 0, path: "design.file", given: path, allowed }]);
}

/**
 * Reads and checks a study from its text; `read` gives the text of a table that it names. Throws a `ScenarioError`
 * with all that is wrong. A text that was made here, and is nobody's file, may be longer.
 */
export function parseStudy(
  text: string,
  file: string,
  open: OpenScenario,
  limits?: TextLimits,
  read: (path: string) => string = nothingElse,
): LoadedStudy {
  const tree = withoutNulls(readMap(text, file, limits));
  const asWritten = checked(tree);
  refuse(sourceFaults(asWritten), tree);
  const opened = openScenario(asWritten, tree, open);
  const { arms, reference, treatment } = armsOf(asWritten, opened.scenario, tree);
  const measured = measuredIn(opened.scenario).map(({ name }) => name);
  const variants = asWritten.variants?.map(({ name }) => name);
  const ground = { base: opened.scenario, arms, variants };
  const written = withTable(asWritten, ground, read);
  const resolved = written.factors.map((factor, at) => resolveFactor(factor, at, ground));
  const factors = resolved.flatMap(({ factor }) => factor ?? []);
  const design = resolveDesign(written.design);
  const faults = [
    ...resolved.flatMap((each) => each.faults),
    ...sameFaults(written, arms),
    ...variantFaults(written),
    ...multipleFaults(written),
    ...keyFaults(written.design),
    ...keepFaults(written, measured),
    ...stopFaults(written, arms, measured),
  ];
  if (faults.length === 0) faults.push(...fitFaults(design, factors));
  if (faults.length === 0) faults.push(...jobFaults(written, designSize({ design, factors })));
  refuse(faults, tree);
  const study = studyOf(written, { arms, reference, treatment, factors, design }, opened.scenario);
  refuse(variantProblems({ study, plain: opened.plain, base: opened.scenario }), tree);
  const warnings = [...opened.warnings, ...studyWarnings(study, opened.scenario)];
  return { study, file, text, base: opened.scenario, plain: opened.plain, scenarioFiles: [], warnings };
}

function checked(tree: Located): StudyFile {
  const plain = toPlain(tree) as Record<string, unknown>;
  const seed = nodeAt(tree, ["seed"]);
  // A seed is text even where it looks like a number.
  if (seed?.written !== undefined) plain.seed = seed.written;
  const parsed = StudyFile.safeParse(plain);
  if (parsed.success) return parsed.data;
  const context = { schema: studySchema(), plain, tree };
  const problems = parsed.error.issues
    .flatMap((issue) => explain(issue, context))
    .map(({ problem }) => problem);
  if (problems.length === 0) problems.push(...parsed.error.issues.map((issue) => inOwnWords(issue, tree)));
  throw scenarioError(problems.sort((a, b) => a.line - b.line || a.column - b.column));
}

/** What nothing better is known to be said of: nothing is refused without a word. */
function inOwnWords({ path, message }: { path: PropertyKey[]; message: string }, tree: Located): Problem {
  const place = path.map((key) => (typeof key === "symbol" ? String(key) : key));
  return {
    ...placeOf(tree, place),
    path: dotted(place),
    given: shown(nodeAt(tree, place) && toPlain(nodeAt(tree, place)!)),
    allowed: { en: message, zh: message },
  };
}

/** A scenario that cannot be found or set is a mistake of the study; one that is wrong in itself speaks for itself. */
function openScenario({ scenario, set }: StudyFile, tree: Located, open: OpenScenario): Loaded {
  const settings = Object.entries(set).map(
    ([path, value]) => [path, `${path}=${JSON.stringify(value)}`] as const,
  );
  try {
    return open(
      scenario,
      settings.map(([, setting]) => setting),
    );
  } catch (error) {
    if (!isScenarioError(error)) throw error;
    const placed = error.problems.map((problem): Problem => {
      const from = settings.find(([, setting]) => problem.file === `--set ${setting}`);
      if (from) return { ...problem, ...keyPlace(tree, ["set", from[0]]) };
      if (problem.line > 0 || problem.path !== "") return problem;
      return {
        ...problem,
        ...placeOf(tree, ["scenario"]),
        path: "scenario",
        given: problem.given || scenario,
      };
    });
    throw scenarioError(placed);
  }
}

interface Arms {
  arms: string[];
  reference: string;
  treatment: string;
}

/** The arms to play, and which two the study is about. */
function armsOf(written: StudyFile, { arms: scenarioArms, compare }: Scenario, tree: Located): Arms {
  const names = Object.keys(scenarioArms);
  const usual = [...new Set([compare.reference, compare.treatment])];
  const arms = written.arms ?? [
    ...new Set([written.reference ?? usual[0], written.treatment ?? usual.at(-1)!]),
  ];
  const faults: Fault[] = (written.arms ?? []).flatMap((arm, k) => {
    const again = written.arms!.indexOf(arm) < k;
    if (again)
      return [{ path: ["arms", k], given: arm, allowed: { en: "each arm once", zh: "每个方案只写一次" } }];
    return names.includes(arm) ? [] : [unknown(["arms", k], arm, names)];
  });
  for (const key of ["reference", "treatment"] as const) {
    const arm = written[key];
    const among = written.arms ?? names;
    if (arm !== undefined && !among.includes(arm)) faults.push(unknown([key], arm, among));
  }
  refuse(faults, tree);
  const reference = written.reference ?? arms[0];
  const others = arms.filter((arm) => arm !== reference);
  const fallback = others.includes(compare.treatment) ? compare.treatment : (others.at(-1) ?? reference);
  return { arms, reference, treatment: written.treatment ?? fallback };
}

function studyOf(
  written: StudyFile,
  resolved: Arms & { factors: Factor[]; design: Study["design"] },
  base: Scenario,
): Study {
  const { name, title, about, scenario, set, replicates, luck, stop, keep, seed = base.seed } = written;
  const varied = written.variants && { variants: written.variants };
  const atLeast = stop?.atLeast ?? Math.max(2, replicates);
  const stopped = stop && { stop: { ...stop, atLeast } };
  return {
    name,
    title,
    about,
    scenario,
    set,
    ...resolved,
    ...varied,
    replicates,
    luck,
    ...stopped,
    keep,
    seed,
  };
}

function refuse(faults: readonly Fault[], tree: Located): void {
  if (faults.length === 0) return;
  const problems = faults.map(({ path, given, allowed, nearest: close, key }): Problem => {
    const place = key ? keyPlace(tree, path) : placeOf(tree, path);
    return { ...place, path: dotted(path), given, allowed, nearest: close };
  });
  throw scenarioError(problems.sort((a, b) => a.line - b.line || a.column - b.column));
}
