import { Document } from "yaml";
import type { Names } from "../../../src/declare/parameter.ts";
import { readLesson } from "../../../src/lessons/read-lesson.ts";
import { labelOf, metricOf } from "../../../src/model/metrics/all.ts";
import { defaultArms } from "../../../src/scenario/default-arms.ts";
import { lenderTitle } from "../../../src/scenario/lender-title.ts";
import type { DesignPoint } from "../../../src/sweeps/design/design.ts";
import type { Factor, FactorValue } from "../../../src/sweeps/factor/factor.ts";
import { refusal } from "../../../src/sweeps/portable/refusal.ts";
import type { JobRows } from "../../../src/sweeps/store/job-rows.ts";
import type { Manifest } from "../../../src/sweeps/store/manifest.ts";
import { VARIANT } from "../../../src/sweeps/study/variants.ts";
import { lessonWords } from "./study-lesson-words.ts";

/** A point of a study, with its scenario as a file writes it and its runs. */
interface StudyPoint {
  manifest: Manifest;
  point: DesignPoint;
  scenario: Readonly<Record<string, unknown>>;
  jobs: readonly JobRows[];
}

const MOST_LEVERS = 10;
const MOST_OPTIONS = 6;
const MOST_FIGURES = 8;
const STEPS = 20;
const LONGEST = { zh: 60, en: 120 };

/**
 * The text of a lesson on a point of a study: its factors are the levers, its metrics the figures, its means the key; a
 * teacher finishes the words. Throws a `ScenarioError` where a lesson cannot be made of it.
 */
export function studyLesson(at: StudyPoint): string {
  const lesson = lessonOf(at);
  const text = new Document(lesson).toString({ lineWidth: 110 });
  readLesson(text, `${lesson.name}.yaml`, () => "");
  return text;
}

const cut = ({ zh, en }: Names): Names => ({ zh: zh.slice(0, LONGEST.zh), en: en.slice(0, LONGEST.en) });
const kebab = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

function lessonOf(at: StudyPoint) {
  const { manifest, point, scenario } = at;
  const { study } = manifest.saved;
  const { reference, treatment, title } = study;
  const { name: _, title: __, about: ___, extends: ____, ...own } = scenario;
  const metrics = manifest.metrics.filter((metric) => metricOf(metric)).slice(0, MOST_FIGURES);
  const outcome = metrics.includes("relapse") ? "relapse" : metrics[0];
  const levers = study.factors
    .slice(0, MOST_LEVERS)
    .map((factor, f) => leverOf(factor, point.values[f], f, at));
  const shown = figureOf(outcome, at);
  const level = (arm: string): number => levelOf(at, arm, outcome) * shown.times;
  const words = lessonWords({
    metric: { zh: shown.zh, en: shown.en },
    unit: shown.unit,
    arms: { reference: armTitle(at, reference), treatment: armTitle(at, treatment) },
    levels: { reference: level(reference), treatment: level(treatment) },
    digits: shown.digits,
    replicates: at.jobs.length,
  });
  return {
    name: kebab(`${study.name.slice(0, 24)}-point-${point.point}`),
    version: 1,
    title: cut({ zh: `${title.zh}（点 ${point.point}）`, en: `${title.en} (point ${point.point})` }),
    about: words.about,
    scenario: own,
    reference: { arm: reference, title: cut(armTitle(at, reference)) },
    treatment: { arm: treatment, title: cut(armTitle(at, treatment)) },
    lucks: { chosen: chosenOf(levers, point), saved: luckWith(at, "saved"), harmed: luckWith(at, "harmed") },
    figures: Object.fromEntries(
      metrics.map((metric) => [kebab(metric), { kind: "metric", metric, ...figureOf(metric, at) }]),
    ),
    outcome: kebab(outcome),
    ...words.cards,
    try: { text: words.try, least: 2, levers: levers.map(({ at: _, ...lever }) => lever) },
    teacher: words.teacher,
  };
}

/** How a metric is written in a lesson. */
function figureOf(metric: string, { manifest }: StudyPoint) {
  const { show, better } = metricOf(metric)!;
  const { zh, en } = labelOf(metric, (lender) => lenderTitle(lender, manifest.saved.plain))!;
  const percent = show === "percent";
  const unit = percent
    ? { zh: "%", en: "%" }
    : show === "yuan"
      ? { zh: "元", en: "yuan" }
      : { zh: "（数）", en: "(number)" };
  const short = { zh: zh.slice(0, 40), en: en.slice(0, 80) };
  return { ...short, unit, times: percent ? 100 : 1, digits: percent ? 1 : 0, ...(better && { better }) };
}

const armTitle = ({ scenario }: StudyPoint, arm: string): Names => {
  const arms = (scenario.arms ?? defaultArms) as Record<string, { title?: Names } | undefined>;
  return arms[arm]?.title ?? { zh: arm, en: arm };
};

function levelOf({ manifest, jobs }: StudyPoint, arm: string, metric: string): number {
  const m = manifest.metrics.indexOf(metric);
  const values = jobs
    .flatMap(({ rows }) => rows.filter((row) => row.arm === arm).map((row) => row.values[m]))
    .filter(Number.isFinite);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A factor as a lever: a number between its ends, or a choice that begins with what stands at the point. */
function leverOf(factor: Factor, value: FactorValue, f: number, { manifest }: StudyPoint) {
  const { treatment, name } = manifest.saved.study;
  const [group, arm, ...rest] = factor.path.split(".");
  const ofOne = group === "arms" && arm !== "*";
  if (factor.path === VARIANT || (ofOne && arm !== treatment) || factor.times !== undefined)
    throw refusal(name, `factors.${f}`, factor.path, {
      en: "a parameter of the county, of every arm or of the treatment: a lesson has levers for those",
      zh: "县域、所有方案或处理方案的参数：课里的旋钮只能是这些",
    });
  const path = ofOne ? ["arms", "*", ...rest].join(".") : factor.path;
  const lever = { key: `factor-${f + 1}`, title: cut(factor.names), both: !ofOne, at: value };
  const numbers = factor.values?.every((each) => typeof each === "number") ?? true;
  if (numbers && typeof value === "number") {
    const ends = factor.values
      ? (factor.values as number[])
      : [factor.low ?? value, factor.high ?? value, value];
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    const step = factor.whole ? 1 : Number(((high - low) / STEPS).toPrecision(1));
    return { ...lever, kind: "number" as const, path, low, high, step };
  }
  const options = [value, ...(factor.values ?? []).filter((each) => each !== value)].slice(0, MOST_OPTIONS);
  return {
    ...lever,
    kind: "choice" as const,
    options: options.map((each) => ({
      title: { zh: String(each), en: String(each) },
      settings: { [path]: each },
    })),
  };
}

const chosenOf = (levers: readonly ReturnType<typeof leverOf>[], { values }: DesignPoint) =>
  Object.fromEntries(
    levers.flatMap(({ kind, key }, f) => (kind === "number" ? [[key, Number(values[f])] as const] : [])),
  );

/** A luck of the point in which households fell under one arm only. */
function luckWith({ manifest, jobs }: StudyPoint, fate: "saved" | "harmed"): number {
  const found = jobs.find(({ events }) => Object.values(events ?? {}).some((each) => each[fate] > 0));
  if (found) return found.replicate;
  throw refusal(manifest.saved.study.name, `lucks.${fate}`, String(jobs.length), {
    en: `a replicate of this point in which a household is ${fate}: play more replicates, or take another point`,
    zh: `这个点上有一次重复出现“${fate === "saved" ? "只在对照下返贫" : "只在处理下返贫"}”的农户：请多做几次重复，或换一个点`,
  });
}
