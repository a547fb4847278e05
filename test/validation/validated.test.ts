import { expect, test } from "vitest";
import type { Experiment } from "../../src/experiments/file/experiment.ts";
import { judged } from "../../src/experiments/fit.ts";
import {
  type FitTask,
  type Measured,
  measureFit,
  measureTargets,
} from "../../src/experiments/fit-measure.ts";
import type { Finding } from "../../src/experiments/found/findings.ts";
import { targetKeys, targets } from "../../src/experiments/targets.ts";
import { validationMarkdown } from "../../src/report/validation/validation-markdown.ts";
import { validationPage } from "../../src/report/validation/validation-page.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { jobPlayer, taskOf } from "../../src/sweeps/run/sweep-job.ts";
import { fitStudy } from "../../src/validation/fit-study.ts";
import { validated } from "../../src/validation/validated.ts";
import type { Validation } from "../../src/validation/validation.ts";
import { experimentsIn, inCounty, planFor } from "../../src/validation/validation-experiments.ts";
import type { ValidationRow } from "../../src/validation/validation-row.ts";
import { validationRows } from "../../src/validation/validation-rows.ts";

/** The numbers of the table of targets, as it was written before the model was looked at. */
const NUMBERS = [
  1, 3, 4, 5, 6, 8, 10, 11, 13, 14, 17, 19, 22, 23, 24, 28, 29, 30, 31, 32, 33, 35, 36, 37, 38, 41, 42,
];
const experiments = experimentsIn("experiments");
const estimates = experiments.flatMap(({ experiment }) =>
  Object.entries(experiment.estimates).map(([estimate, form]) => ({
    experiment: experiment.name,
    estimate,
    form,
  })),
);

test("every target of the table is a row, in its order, and something measures each", () => {
  expect(validationRows.map(({ number }) => number)).toEqual(NUMBERS);
  for (const { number, fit = [], beside = [], ratios = [] } of validationRows) {
    const own = estimates.filter(({ form }) => form.target?.number === number);
    expect(own.length + fit.length + beside.length, `row ${number}`).toBeGreaterThan(0);
    const named = [...beside, ...ratios.flatMap(({ above, below }) => [above, below])];
    for (const at of named)
      expect(
        estimates.some((each) => each.experiment === at.experiment && each.estimate === at.estimate),
      ).toBe(true);
    expect(fit.every((key) => targetKeys.includes(key))).toBe(true);
  }
});

test("every estimate that names a row names one that there is", () => {
  for (const { form } of estimates)
    if (form.target?.number !== undefined) expect(NUMBERS).toContain(form.target.number);
});

test("an experiment is played in the county that is validated, but where it needs one of its own", () => {
  const county = (name: string) => {
    const loaded = experiments.find(({ experiment }) => experiment.name === name)!;
    const { opened } = inCounty(loaded, "scenarios/small.yaml", ["county.growth=0.01", "county.villages=7"]);
    return [opened.scenario.name, opened.scenario.county.growth, opened.scenario.county.villages];
  };
  expect(county("asset-ladder")).toEqual(["small", 0.01, 7]);
  // What an experiment sets itself stands.
  expect(county("credit-access")).toEqual(["small", 0.01, 162]);
  expect(county("score-cutoff")[0]).toBe("taobao-village");
});

test("only what a row needs is played", () => {
  const planOf = (number: number) =>
    planFor(
      validationRows.filter((row) => row.number === number),
      experiments,
    );
  expect(planOf(36).experiments.map(({ experiment }) => experiment.name)).toEqual(["asset-ladder"]);
  expect(planOf(36).fit).toBe(false);
  expect(planOf(8).experiments.map(({ experiment }) => experiment.code)).toEqual(["E3", "E1"]);
  expect(planOf(30).fit).toBe(true);
});

/** A finding of 10 seeds. */
function finding(name: string, values: readonly number[], target?: object): Finding {
  const within = (value: number): boolean => value >= 0 && value <= 1;
  const inside = values.filter(within).length / values.length;
  return {
    name,
    form: { kind: "mean", zh: name, en: name, where: [], show: "number", ...(target && { target }) },
    ...{
      median: values[5],
      p10: values[1],
      p90: values[8],
      seeds: 10,
      defined: 10,
      se: 1,
      rows: 9,
      clusters: 9,
    },
    ...{ truth: Number.NaN, spillover: Number.NaN, power: 1, inside },
    verdict: target ? (inside >= 0.6 ? "in" : "missed") : "shown",
    each: values.map((value) => ({ value, se: 1, p: 0.5 })),
  } as unknown as Finding;
}

const target = {
  number: 4,
  figure: "a half",
  source: "somebody",
  status: "seen",
  band: [0, 1],
  inside: 0.6,
  mechanism: { zh: "因为如此", en: "because it is so" },
};
const [good, bad] = [0.5, 5].map((value) => Array.from({ length: 10 }, () => value));
const foundWith = (findings: readonly Finding[]) =>
  new Map([
    [
      "made-up",
      {
        modelVersion: "0",
        seeds: 10,
        findings,
        experiment: {
          ...{ name: "made-up", code: "E0", title: { zh: "虚构", en: "made up" } },
          ...{ study: { citation: "nobody" }, county: { scenario: "baseline.yaml" } },
        } as unknown as Experiment,
      },
    ],
  ]);
const row: ValidationRow = { number: 4, zh: "行", en: "row", source: "somebody" };

test("a row is in, in part or out by its measures, and says what it lacks", () => {
  const of = (findings: readonly Finding[], more: Partial<ValidationRow> = {}) =>
    validated({ ...row, ...more }, { experiments: foundWith(findings) });
  expect(of([finding("a", good, target)])).toMatchObject({ verdict: "in", inside: 1, judged: 1 });
  expect(of([finding("a", good, target), finding("b", bad, target)])).toMatchObject({
    verdict: "partly",
    inside: 1,
  });
  expect(of([finding("b", bad, target)]).verdict).toBe("missed");
  const lacks = [{ what: { zh: "缺", en: "lack" }, takes: { zh: "须", en: "takes" } }];
  expect(of([finding("a", good, target)], { lacks }).verdict).toBe("inAsFar");
  expect(of([]).verdict).toBe("notMeasurable");
  const beside = [{ experiment: "made-up", estimate: "c" }];
  expect(of([finding("c", good)], { beside })).toMatchObject({ verdict: "shown", judged: 0 });
});

test("what no seed defines is not counted among an experiment's measures", () => {
  const undefinedOne = { ...finding("c", bad, target), verdict: "notMeasurable" } as Finding;
  const found = foundWith([finding("a", good, target), finding("b", bad, target), undefinedOne]);
  const validation: Validation = {
    ...{ modelVersion: "0", scenario: "made up", seeds: 10, rows: [validated(row, { experiments: found })] },
    experiments: [...found.values()],
  };
  expect(validationMarkdown(validation, "en", 2)).toContain("| E0 made up | 1 / 2 | nobody |");
});

test("a ratio of two experiments is judged seed by seed", () => {
  const at = (estimate: string) => ({ experiment: "made-up", estimate });
  const ratio = { zh: "比", en: "ratio", above: at("a"), below: at("b"), figure: "", source: "somebody" };
  const of = (band: readonly [number, number]) =>
    validated(
      { ...row, ratios: [{ ...ratio, band }] },
      { experiments: foundWith([finding("a", bad), finding("b", good)]) },
    ).parts[0];
  expect(of([9, 11])).toMatchObject({ median: 10, verdict: "in", inside: 1 });
  expect(of([1, 2])).toMatchObject({ verdict: "missed", inside: 0 });
});

test.each(["zh", "en"] as const)(
  "the report in %s has each measure's mechanism where it is missed, and a picture",
  (language) => {
    const own = validated(row, { experiments: foundWith([finding("b", bad, target)]) });
    const validation: Validation = {
      ...{ modelVersion: "0", scenario: "made up", seeds: 10, rows: [own] },
      experiments: [...foundWith([finding("b", bad, target)]).values()],
    };
    const [mechanism, other] = language === "zh" ? ["因为如此", "because"] : ["because it is so", "因为"];
    for (const text of [validationMarkdown(validation, language, 2), validationPage(validation, language)]) {
      expect(text).toContain(mechanism);
      expect(text).not.toContain(other);
    }
    expect(validationPage(validation, language).match(/<svg/g)).toHaveLength(1);
  },
);

test("the fit as a study comes to what the fit measures", () => {
  const opened = loadScenario("scenarios/small.yaml", {
    set: ["county.villages=2", "county.householdsPerVillage=10", "time.burnIn=4", "time.seasons=4"],
  });
  const loaded = fitStudy("scenarios/small.yaml", opened, 1);
  const task = taskOf(loaded, undefined, measureTargets);
  const { rows } = jobPlayer(task)({ point: { point: 1, unit: [], values: [4] } as never, replicate: 1 });
  const arms = { bank: "traditional", both: "hybrid" };
  const measured = rows.find((each) => each.targets)?.targets as Measured;
  const alone = measureFit({ ...arms, plan: planOf(opened.scenario) } as FitTask, 1);
  expect(measured).toEqual(alone);
  const table = judged("small", arms as unknown as FitTask, [measured]);
  expect(table.rows.map(({ key }) => key)).toEqual(Object.keys(targets));
});
