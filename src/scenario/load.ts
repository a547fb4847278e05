import { loanTerms } from "../declare/loan-terms.ts";
import { type Fault, faults } from "./check.ts";
import { defaultArms } from "./default-arms.ts";
import { type Explained, explain, valueAt } from "./explain.ts";
import { beside, type Read, readChain, tidy } from "./extend.ts";
import { finished } from "./finished.ts";
import { type Lifted, liftPaths } from "./lift-paths.ts";
import { fromPlain, isMapNode, keyPlace, type Located, merge, nodeAt, placeOf, toPlain } from "./located.ts";
import { nearestPath, override } from "./override.ts";
import {
  dotted,
  type Path,
  type Place,
  type Problem,
  scenarioError,
  shown,
  type Warning,
} from "./problem.ts";
import { rows } from "./rows.ts";
import { Scenario } from "./scenario.ts";
import { scenarioSchema } from "./schema.ts";
import { warningsOf } from "./warn.ts";

/** A scenario ready to run, what to mind about it, and the files that it came from. */
export interface Loaded {
  scenario: Scenario;
  warnings: readonly Warning[];
  files: readonly string[];
  /** What the files and overrides say, before defaults. */
  plain: Readonly<Record<string, unknown>>;
  /** Where the scenario names its survey and its parameter sets, if it does. */
  survey?: Place;
  calibrated?: Place;
}

/** Reads a scenario from YAML text: extends, overrides (`path=value`), defaults, checks. Throws `ScenarioError`. */
export function parseScenario(text: string, name: string, read: Read, set: readonly string[] = []): Loaded {
  const { tree, files } = readChain(text, name, read);
  const all = set.reduce((plain, setting) => override(plain, setting, usualIn(plain)), withArms(tree));
  const scenario = resolve(all);
  const survey = nodeAt(all, SURVEY) && placeOf(all, SURVEY);
  const calibrated = nodeAt(all, CALIBRATED) && placeOf(all, CALIBRATED);
  const warnings = warningsOf(scenario, scenarioSchema());
  return { scenario, warnings, files, plain: plainOf(all), survey, calibrated };
}

/** Fills in defaults and checks a scenario that is a plain object already, as the page holds one. */
export function scenarioFrom(plain: unknown, name = "scenario"): Loaded {
  const place = { file: name, line: 0, column: 0 };
  const tree = withArms(fromPlain(plain, place));
  const scenario = resolve(tree);
  return { scenario, warnings: warningsOf(scenario, scenarioSchema()), files: [], plain: plainOf(tree) };
}

/** Fills in defaults and checks a scenario that stands within another file, so that its problems keep their lines. */
export function scenarioWithin(tree: Located): Loaded {
  const all = withArms(tree);
  const scenario = resolve(all);
  return { scenario, warnings: warningsOf(scenario, scenarioSchema()), files: [], plain: plainOf(all) };
}

// The usual arms stand below overrides, so that `arms.hybrid.…` can be set where a file names no arms.
function withArms(tree: Located): Located {
  if (!isMapNode(tree) || tree.value.has("arms")) return tree;
  return merge(fromPlain({ arms: defaultArms }, tree), tree);
}

const usualIn = (tree: Located) => (path: Path) => {
  const parsed = Scenario.safeParse(liftPaths(plainOf(tree), scenarioSchema).bare);
  return parsed.success ? valueAt(parsed.data, path) : undefined;
};

function plainOf(tree: Located): Record<string, unknown> {
  const plain = toPlain(tree) as Record<string, unknown>;
  const seed = nodeAt(tree, ["seed"]);
  // A seed is text even where it looks like a number.
  if (seed?.written !== undefined) plain.seed = seed.written;
  for (const [group, key] of [SURVEY, CALIBRATED]) {
    const named = nodeAt(tree, [group, key]);
    if (typeof named?.value === "string" && named.value !== "")
      (plain[group] as Record<string, string>)[key] = besideFile(named.file, named.value);
  }
  return plain;
}

const SURVEY = ["population", "survey"];
const CALIBRATED = ["compare", "calibrated"];

// The path of a file is seen from the file that names it; from here, where it was typed.
const besideFile = (file: string, path: string): string =>
  file.startsWith("--set ") ? tidy(path) : beside(file, path);

function resolve(tree: Located): Scenario {
  const { bare, paths, faults: wrong } = liftPaths(plainOf(tree), scenarioSchema);
  const mistimed = wrong.map((fault) => located(fault, tree));
  const parsed = Scenario.safeParse(bare);
  if (parsed.success) {
    const scenario = finished(parsed.data, paths);
    const found = faults(scenario, new Set()).map((fault) => located(fault, tree));
    if (mistimed.length > 0) throw scenarioError([...found, ...mistimed].sort(byPlace));
    if (found.length > 0) throw scenarioError(found);
    return scenario;
  }
  const context = { schema: scenarioSchema(), plain: bare, tree };
  const explained = parsed.error.issues.flatMap((issue) => explain(issue, context));
  const rest = faultsOfRest({ bare, paths }, explained, tree);
  throw scenarioError([...explained.map(fromSet), ...mistimed, ...rest].sort(byPlace));
}

const ROUNDS = 6;

// Without the values already known to be wrong, the rest may still contradict itself.
function faultsOfRest(
  { bare, paths }: Pick<Lifted, "bare" | "paths">,
  explained: readonly Explained[],
  tree: Located,
): Problem[] {
  const named = { name: "rest", title: { zh: "", en: "" } };
  const rest: Record<string, unknown> = { ...structuredClone(bare), ...named };
  const dropped = new Set(explained.flatMap(({ prune }) => prune.map(String)));
  let wrong = explained.map(({ prune }) => prune);
  for (let round = 0; round < ROUNDS; round++) {
    for (const path of wrong) prune(rest, path);
    const parsed = Scenario.safeParse({ ...rest, ...named });
    if (parsed.success)
      return faults(finished(parsed.data, paths), dropped).map((fault) => located(fault, tree));
    // What is still wrong now lacks something: its parent goes as well.
    wrong = parsed.error.issues.map(({ path }) => path.slice(0, -1) as Path);
  }
  return [];
}

/** Takes a value away; an item of a list takes its list along. */
function prune(rest: Record<string, unknown>, path: Path): void {
  const item = path.findIndex((segment) => typeof segment === "number");
  const named = item < 0 ? path : path.slice(0, item);
  const parent = valueAt(rest, named.slice(0, -1));
  if (named.length > 0 && parent !== null && typeof parent === "object")
    delete (parent as Record<string, unknown>)[String(named.at(-1))];
}

function located(fault: Fault, tree: Located): Problem {
  const { path, given, allowed, nearest, key, otherwise } = fault;
  const other = typedLater(fault, tree);
  if (other && otherwise)
    return {
      ...placeOf(tree, other),
      path: dotted(other),
      given: shown(toPlain(nodeAt(tree, other)!)),
      allowed: otherwise,
    };
  const place = key ? keyPlace(tree, path) : placeOf(tree, path);
  const left = {
    en: `${allowed.en}; the key is left out, this is its default`,
    zh: `${allowed.zh};此键未写,取默认值`,
  };
  return { ...place, path: dotted(path), given, allowed: nodeAt(tree, path) ? allowed : left, nearest };
}

/** The one key that a value is read with, where an option changed that and not the value itself. */
function typedLater({ path, with: [other, ...more] = [] }: Fault, tree: Located): Path | undefined {
  if (other === undefined || more.length > 0) return undefined;
  const isTyped = (each: Path): boolean => nodeAt(tree, each)?.file.startsWith("--set ") ?? false;
  return isTyped(other) && !isTyped(path) ? other : undefined;
}

// An override names a whole path, so what was meant is looked for among whole paths.
function fromSet({ problem, unknownKey }: Explained): Problem {
  if (!unknownKey || problem.nearest || !problem.file.startsWith("--set")) return problem;
  const paths = [...rows(scenarioSchema()).map(({ path }) => path), ...termPaths(problem.path)];
  return { ...problem, nearest: nearestPath(problem.path, paths) };
}

/** Of a path into a lender, the terms of its first product: they stand in a list, and so among no parameters. */
function termPaths(path: string): string[] {
  const [part, lender] = path.split(".");
  return part === "lenders" && lender
    ? Object.keys(loanTerms).map((term) => [part, lender, "products", 0, term].join("."))
    : [];
}

const byPlace = (a: Problem, b: Problem) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
