import { isMetricKey, metricKeys } from "../model/metrics/all.ts";
import { oneOf } from "../scenario/explain.ts";
import { keyPlace, type Located, placeOf } from "../scenario/located.ts";
import { nearest } from "../scenario/nearest.ts";
import { nearestPath } from "../scenario/override.ts";
import { dotted, type Path, type Problem, shown } from "../scenario/problem.ts";
import { rows } from "../scenario/rows.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { scenarioSchema } from "../scenario/schema.ts";
import { type Lesson, type Lever, questionsOf } from "./lesson.ts";
import { rowAt } from "./lever-rows.ts";

type Fault = Omit<Problem, "file" | "line" | "column" | "path"> & { at: Path; key?: boolean };

/** Households that an old computer plays at once. */
const MOST_HOUSEHOLDS = 600;

/** What of a lesson names something that is not there, or cannot be. */
export function lessonFaults(lesson: Lesson, scenario: Scenario, tree: Located): Problem[] {
  const faults = [
    ...sizeFaults(scenario),
    ...armFaults(lesson, scenario),
    ...leverFaults(lesson, scenario),
    ...settingFaults(lesson, scenario),
    ...metricFaults(lesson),
    ...keyFaults(lesson),
    ...trialFaults(lesson),
  ];
  return faults.map(({ at, key, ...fault }) => ({
    ...(key ? keyPlace(tree, at) : placeOf(tree, at)),
    path: dotted(at),
    ...fault,
  }));
}

function sizeFaults({ county }: Scenario): Fault[] {
  const households = county.villages * county.householdsPerVillage;
  if (households <= MOST_HOUSEHOLDS) return [];
  const allowed = {
    en: `at most ${MOST_HOUSEHOLDS} households in all, so that an old computer plays them at once: set scenario.county.villages`,
    zh: `合计不超过 ${MOST_HOUSEHOLDS} 户,旧电脑才能即时推演:请设 scenario.county.villages`,
  };
  return [{ at: ["scenario"], key: true, given: `${households}`, allowed }];
}

const unknown = (at: Path, name: string, names: readonly string[]): Fault => ({
  at,
  given: shown(name),
  allowed: oneOf(name, names),
  nearest: nearest(name, names),
});

/** Arms by the places where they are named. */
function armsNamed({ reference, treatment, try: { levers } }: Lesson): [Path, string][] {
  const ofOptions = levers.flatMap((lever, l) =>
    lever.kind === "choice"
      ? lever.options.flatMap(({ arm }, o): [Path, string][] =>
          arm === undefined ? [] : [[["try", "levers", l, "options", o, "arm"], arm]],
        )
      : [],
  );
  return [[["reference", "arm"], reference.arm], [["treatment", "arm"], treatment.arm], ...ofOptions];
}

function armFaults(lesson: Lesson, { arms }: Scenario): Fault[] {
  const names = Object.keys(arms);
  return armsNamed(lesson).flatMap(([at, arm]) => (names.includes(arm) ? [] : [unknown(at, arm, names)]));
}

/** A path that is no parameter, with the one that was probably meant. */
function noParameter(at: Path, path: string, key: boolean): Fault {
  const paths = rows(scenarioSchema()).map((each) => each.path);
  const near = nearestPath(path, paths) ?? nearest(path, paths, 0.3);
  return {
    at,
    key,
    given: shown(path),
    allowed: {
      en: "the path of a declared parameter, as scenarios/README.md lists them",
      zh: "已声明参数的路径(见 scenarios/README.md)",
    },
    nearest: near,
  };
}

function leverFaults(lesson: Lesson, scenario: Scenario): Fault[] {
  return lesson.try.levers.flatMap((lever, l): Fault[] => {
    const at = ["try", "levers", l];
    if (lever.kind === "choice") return [];
    const found = rowAt(lever.path, lesson.treatment.arm, scenario);
    if (!found) return [noParameter([...at, "path"], lever.path, false)];
    const { min = -Infinity, max = Infinity } = found;
    if (lever.low >= min && lever.high <= max && lever.low < lever.high) return [];
    return [
      {
        at: [...at, lever.low < min || lever.low >= lever.high ? "low" : "high"],
        given: `${lever.low} … ${lever.high}`,
        allowed: { en: `from ${min} to ${max}, low below high`, zh: ` ${min} 至 ${max},且 low 小于 high` },
      },
    ];
  });
}

type Settings = Readonly<Record<string, unknown>>;

/** Every group of settings, and the arm that it is for. */
function settingsNamed({
  reference,
  treatment,
  try: { levers },
  ...lesson
}: Lesson): [Path, Settings, string][] {
  const ofOption = (lever: Lever, l: number) =>
    lever.kind === "choice"
      ? lever.options.map(({ settings, arm }, o): [Path, Settings, string] => [
          ["try", "levers", l, "options", o, "settings"],
          settings,
          arm ?? treatment.arm,
        ])
      : [];
  const ofLines = lesson.guess.questions.flatMap((question, q): [Path, Settings, string][] =>
    question.kind === "line"
      ? [[["guess", "questions", q, "settings"], question.settings, treatment.arm]]
      : [],
  );
  return [
    [["reference", "settings"], reference.settings, reference.arm],
    [["treatment", "settings"], treatment.settings, treatment.arm],
    ...levers.flatMap(ofOption),
    ...ofLines,
  ];
}

function settingFaults(lesson: Lesson, scenario: Scenario): Fault[] {
  return settingsNamed(lesson).flatMap(([at, settings, arm]) =>
    Object.entries(settings).flatMap(([path, value]): Fault[] => {
      const found = rowAt(path, arm, scenario);
      if (!found) return [noParameter([...at, path], path, true)];
      const { min, max, options } = found;
      const typed = options ? options.includes(String(value)) : typeof value === typeof found.value;
      const within = typeof value !== "number" || (value >= (min ?? value) && value <= (max ?? value));
      if (typed && within) return [];
      const range = options?.join(", ") ?? (min === undefined ? "true, false" : `${min} … ${max}`);
      return [{ at: [...at, path], given: shown(value), allowed: { en: range, zh: ` ${range}` } }];
    }),
  );
}

function metricFaults(lesson: Lesson): Fault[] {
  const named: [Path, string][] = [
    ...Object.entries(lesson.figures).flatMap(([key, figure]): [Path, string][] =>
      figure.kind === "metric" ? [[["figures", key, "metric"], figure.metric]] : [],
    ),
    ...lesson.guess.questions.flatMap((question, q): [Path, string][] =>
      question.kind === "line" ? [[["guess", "questions", q, "metric"], question.metric]] : [],
    ),
  ];
  return named.flatMap(([at, metric]) => (isMetricKey(metric) ? [] : [unknown(at, metric, metricKeys)]));
}

function keyFaults(lesson: Lesson): Fault[] {
  const figures = Object.keys(lesson.figures);
  const outcome = figures.includes(lesson.outcome) ? [] : [unknown(["outcome"], lesson.outcome, figures)];
  const seen = new Set<string>();
  const twice = questionsOf(lesson).flatMap(({ key }): Fault[] => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const allowed = { en: "a key of its own for every question", zh: "每个问题各有其键" };
    return [{ at: ["guess"], given: key, allowed }];
  });
  return [...outcome, ...twice, ...rightFaults(lesson)];
}

/** The right answer of a choice is one of its options. */
function rightFaults(lesson: Lesson): Fault[] {
  return (["guess", "see", "decide"] as const).flatMap((card) =>
    lesson[card].questions.flatMap((question, q): Fault[] => {
      if (question.kind !== "choice" || question.right === undefined) return [];
      const names = question.options.map(({ key }) => key);
      if (names.includes(question.right)) return [];
      return [unknown([card, "questions", q, "right"], question.right, names)];
    }),
  );
}

/** Trials are told by levers that there are: a choice by the place of an option, a number by which way it was moved. */
function trialFaults({ see, try: { levers } }: Lesson): Fault[] {
  const keys = levers.map(({ key }) => key);
  return see.trials.flatMap((trial, k) =>
    Object.entries(trial).flatMap(([key, stood]): Fault[] => {
      const at = ["see", "trials", k, key];
      const lever = levers.find((each) => each.key === key);
      if (!lever) return [{ ...unknown(at, key, keys), key: true }];
      if (lever.kind === "choice" ? Number(stood) < lever.options.length : typeof stood === "string")
        return [];
      const allowed = lever.kind === "choice" ? `0 … ${lever.options.length - 1}` : "lower, usual, higher";
      return [{ at, given: shown(stood), allowed: { en: allowed, zh: ` ${allowed}` } }];
    }),
  );
}
