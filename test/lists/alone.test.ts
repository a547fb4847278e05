import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { metricsIn } from "../../src/model/by-metric.ts";
import { metricKeys, metrics } from "../../src/model/metrics/all.ts";
import { policies } from "../../src/model/policies/all.ts";
import type { ArmRun, Plan } from "../../src/model/run.ts";
import { shocks } from "../../src/model/shocks/all.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { expectBookOfLoans, expectFinite, expectMeasured, expectSoundBooks } from "../invariants/books.ts";
import { smallPlan } from "../three-households.ts";

const size = { villages: 5, households: 16 };
const plain = smallPlan(size);

/** The hybrid arm of a plan, played anew, with the books looked at after every season. */
function play(plan: Plan): ArmRun {
  const [run] = simulateArms(plan, 0, ["hybrid"], {
    watch: (_, state) => {
      expectSoundBooks(state);
      expectBookOfLoans(state);
      expectFinite(state);
    },
  });
  expectMeasured(run);
  return run;
}

const once = new Map<Plan, ArmRun>();

/** The same, as it was played first. */
function played(plan: Plan): ArmRun {
  const run = once.get(plan) ?? play(plan);
  once.set(plan, run);
  return run;
}

const changes = (one: ArmRun, other: ArmRun): boolean => !isDeepStrictEqual(one, other);

describe.each(Object.keys(policies))("policy %s, alone", (name) => {
  const plan = smallPlan(size, [`arms.hybrid.policies.${name}={}`]);

  test("keeps the books, and does the same twice", () => {
    expect(plan.arms.at(-1)!.policies.map(({ kind }) => kind)).toEqual([name]);
    expect(changes(play(plan), played(plan))).toBe(false);
  });

  test("does nothing before it starts or after it ends", () => {
    const early = smallPlan(size, [`arms.hybrid.policies.${name}={start: -4, duration: 4}`]);
    const late = smallPlan(size, [`arms.hybrid.policies.${name}={start: 8}`]);
    expect([changes(played(early), played(plain)), changes(played(late), played(plain))]).toEqual([
      false,
      false,
    ]);
  });

  test("under another name does the same", () => {
    const renamed = smallPlan(size, [`arms.hybrid.policies.other={kind: ${name}}`]);
    expect(changes(played(renamed), played(plan))).toBe(false);
  });
});

// Where help is given, so that it can be withdrawn.
const HELP = ["publicHand.monitoring=true", "publicHand.help=true"];
const calm: Plan = { ...smallPlan(size, HELP), shocks: [] };

describe.each(Object.keys(shocks))("shock %s, alone", (name) => {
  const named = smallPlan(size, [...HELP, `shocks.${name}={}`]);
  const plan: Plan = { ...named, shocks: named.shocks.filter(({ kind }) => kind === name) };

  test("keeps the books, and does the same twice", () => {
    expect(plan.shocks).toHaveLength(1);
    expect(changes(play(plan), played(plan))).toBe(false);
  });

  test("changes something", () => {
    expect(changes(played(plan), played(calm))).toBe(true);
  });
});

test("a county without shocks or policies keeps its books", () => {
  expect(played(calm).summary.income).toBeGreaterThan(0);
});

test("every metric is defined in some season of some arm of the small county", () => {
  const plan = smallPlan({ villages: 16, households: 20 }, ["time.seasons=20", "population.shopShare=0.12"]);
  const runs = simulateArms(plan, 0, ["traditional", "hybrid"]);
  const measured = metricsIn(runs[0].series);
  // Nobody ranks on fewer than ten loans of either class: test/metrics/card-figures.test.ts has a book that is large enough.
  const small = measured.filter((key) => !/^(own)?auc/i.test(key));
  expect(small.filter((key) => runs.every(({ series }) => series[key].every(Number.isNaN)))).toEqual([]);
  // What is left out are the accounts of lenders that the county does not have.
  expect(metricKeys.filter((key) => !measured.includes(key) && !/[23]$/.test(key))).toEqual([]);
  for (const { series } of runs)
    for (const key of measured) expect(series[key], key).toHaveLength(metrics[key].each === "year" ? 5 : 20);
});
