import type { Names } from "../declare/parameter.ts";
import { explain } from "../scenario/explain.ts";
import { type Read, readChain, readMap } from "../scenario/extend.ts";
import { scenarioWithin } from "../scenario/load.ts";
import {
  fromPlain,
  isMapNode,
  type Located,
  merge,
  nodeAt,
  toPlain,
  withoutNulls,
} from "../scenario/located.ts";
import { isScenarioError, type Problem, scenarioError } from "../scenario/problem.ts";
import type { Row } from "../scenario/rows.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { Lesson, lessonSchema } from "./lesson.ts";
import { lessonFaults } from "./lesson-faults.ts";
import { rowsOfLevers } from "./lever-rows.ts";

/** A lesson ready to be taught, as plain data. */
export interface ReadLesson {
  lesson: Lesson;
  /** The scenario, `extends` merged, nothing filled in. */
  plain: Readonly<Record<string, unknown>>;
  /** What is declared of each number that a lever moves, and what it stands at, by the lever's key. */
  rows: Readonly<Record<string, Row & { preset: number }>>;
  arms: Readonly<Record<string, Names>>;
  households: number;
}

/** Reads a lesson file; `read` gives the text of the packaged scenario that it extends. Throws `ScenarioError`. */
export function readLesson(text: string, file: string, read: Read): ReadLesson {
  const tree = readMap(text, file);
  const plainLesson = toPlain(tree);
  const parsed = Lesson.safeParse(plainLesson);
  if (!parsed.success) {
    const context = { schema: lessonSchema(), plain: plainLesson, tree };
    const problems = parsed.error.issues.flatMap((issue) => explain(issue, context));
    throw scenarioError(problems.map(({ problem }) => problem).sort(byLine));
  }
  const lesson = parsed.data;
  const { scenario, plain } = scenarioOf(tree, lesson, read);
  const faults = lessonFaults(lesson, scenario, tree);
  if (faults.length > 0) throw scenarioError([...faults].sort(byLine));
  const { villages, householdsPerVillage } = scenario.county;
  return {
    lesson,
    plain,
    rows: rowsOfLevers(lesson, scenario),
    arms: Object.fromEntries(Object.entries(scenario.arms).map(([arm, { title }]) => [arm, title])),
    households: villages * householdsPerVillage,
  };
}

const byLine = (a: Problem, b: Problem): number => a.line - b.line || a.column - b.column;

/** The lesson's scenario: what it extends, below what it says itself; problems say where in the lesson they stand. */
function scenarioOf(
  tree: Located,
  { name, title }: Lesson,
  read: Read,
): { scenario: Scenario; plain: Readonly<Record<string, unknown>> } {
  const own = nodeAt(tree, ["scenario"])!;
  try {
    const under = parentOf(own, tree.file, read);
    const named = fromPlain({ name, title }, own);
    const whole = withoutNulls(merge(merge(under, own), named));
    if (isMapNode(whole)) whole.value.delete("extends");
    const { scenario, plain } = scenarioWithin(whole);
    return { scenario, plain };
  } catch (error) {
    if (!isScenarioError(error)) throw error;
    throw scenarioError(error.problems.map((each) => within(each, own, tree.file)));
  }
}

function parentOf(own: Located, file: string, read: Read): Located {
  const parent = nodeAt(own, ["extends"])?.value;
  if (typeof parent !== "string") return { ...own, value: new Map() };
  const name = JSON.stringify(parent);
  return readChain(`extends: ${name}\n`, file, read).tree;
}

/** A problem of what is extended stands where the lesson extends it. */
function within(problem: Problem, own: Located, file: string): Problem {
  const here = problem.file === file && problem.line > 1;
  const place = nodeAt(own, ["extends"]) ?? own;
  return {
    ...problem,
    ...(here ? {} : { file, line: place.line, column: place.column }),
    path: `scenario.${problem.path}`.replace(/\.$/, ""),
  };
}
