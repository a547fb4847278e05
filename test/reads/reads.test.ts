import { describe, expect, test } from "vitest";
import { purposeKeys } from "../../src/declare/purposes.ts";
import { ownElasticity } from "../../src/experiments/elasticity.ts";
import { horseRace } from "../../src/experiments/horse-race.ts";
import type { BurnInMemo } from "../../src/model/burn-in-memo.ts";
import { policies } from "../../src/model/policies/all.ts";
import { burnInReads, runReads } from "../../src/model/reads.ts";
import type { ArmRun, Plan } from "../../src/model/run.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import type { State } from "../../src/model/state/state.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { surveyFolder, surveyOf } from "../population/survey-files.ts";
import { planWith } from "../three-households.ts";

const SMALL = [
  "county.villages=3",
  "county.householdsPerVillage=12",
  "time.burnIn=8",
  "time.seasons=12",
  "county.growth=0.03",
  "county.indexed=wages",
  "publicHand={ monitoring: true, help: true, budget: 20000 }",
];
const all = Object.keys(policies).map((name) => `arms.traditional.policies.${name}={}`);
const withAll = planWith([...SMALL, ...all]);
const ARM = "traditional";
const BANK = `arms.${ARM}.lenders.ruralCreditCooperative`;
const SOME = "{ distance: { below: 30 }, lot: { of: households, share: 0.7, within: village } }";
const withAccess = planWith([
  ...SMALL,
  `${BANK}={ purposes: [inputs, stock, emergency], start: 1, duration: 8, for: ${SOME} }`,
]);

/** A place in a plan. */
type Place = readonly (string | number)[];

const valueAt = (plan: unknown, place: Place): unknown =>
  place.reduce((part, name) => (part as Record<string | number, unknown>)[name], plan);

/** A copy of a plan with another value in one place. */
function moved(plan: Plan, place: Place, value: unknown): Plan {
  const copy = structuredClone(plan);
  (valueAt(copy, place.slice(0, -1)) as Record<string | number, unknown>)[place.at(-1)!] = value;
  return copy;
}

/** The plan, and every place in it whose plain value has been asked for. */
function listening(plan: Plan): { plan: Plan; asked: Map<string, Place> } {
  const asked = new Map<string, Place>();
  const heard = (part: object, place: Place): object =>
    new Proxy(part, {
      get(target, name, receiver) {
        const value = Reflect.get(target, name, receiver);
        if (typeof name === "symbol" || typeof value === "function") return value;
        const at = [...place, name];
        if (typeof value === "object" && value !== null) return heard(value, at);
        if (value !== undefined && name !== "length") asked.set(at.join("."), at);
        return value;
      },
    });
  return { plan: heard(structuredClone(plan), []) as Plan, asked };
}

/** Another value of its kind; words are only ever purposes or names. */
const otherThan = (value: unknown): unknown => {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return 0.9 * value + 0.0123;
  if (!purposeKeys.some((each) => each === value)) return `${value}x`;
  return purposeKeys.find((each) => each !== value);
};

const played = (plan: Plan, memo?: BurnInMemo): ArmRun[] => simulateArms(plan, 0, [ARM], { memo });

/** An arm is found by its name. */
const isName = (place: Place): boolean =>
  place.join(".") === "time.burnInArm" ||
  (place[0] === "arms" && place.at(-1) === "name" && place.length === 3);

/** What was asked of a plan and is not in its text. */
const outside = (plan: Plan, asked: Iterable<Place>, textOf: (plan: Plan) => string): Place[] => {
  const text = textOf(plan);
  return [...asked].filter(
    (place) => !isName(place) && textOf(moved(plan, place, otherThan(valueAt(plan, place)))) === text,
  );
};

describe.each([
  ["with every policy", withAll],
  ["with a lender that opens for a while, and to some", withAccess],
])("what a run asks of its plan %s", (_, whole) => {
  const { plan, asked } = listening(whole);
  played(plan);
  const placesOf = (places: readonly Place[]): string[] => places.map((place) => place.slice(0, 2).join("."));
  const CLOSED = "lenders.1";

  test("is much of it", () => {
    expect(asked.size).toBeGreaterThan(300);
  });

  // Of a lender that is open to nobody much is looked up that then decides nothing.
  test("is in its text, or is of a closed lender and moves nothing", () => {
    const usual = played(whole);
    const left = outside(whole, asked.values(), (each) => runReads(each, 0, ARM));
    expect(placesOf(left).filter((place) => place !== CLOSED)).toEqual([]);
    for (const place of left)
      expect(played(moved(whole, place, otherThan(valueAt(whole, place)))), place.join(".")).toEqual(usual);
  });

  test("is in the text of the seasons before the arms part, or is of a closed lender and moves nothing", () => {
    const before = { ...whole, time: { ...whole.time, seasons: 0 } };
    const heard = listening(before);
    simulateArms(heard.plan, 0, []);
    expect(heard.asked.size).toBeGreaterThan(200);
    const partingOf = (each: Plan): State => {
      const memo = memory();
      simulateArms({ ...each, time: before.time }, 0, [], { memo });
      return memo.recall(burnInReads(each, 0))!;
    };
    const usual = partingOf(before);
    const left = outside(before, heard.asked.values(), (each) => burnInReads(each, 0));
    // How long the arms live is asked only once they have parted.
    expect(placesOf(left).filter((place) => place !== CLOSED)).toEqual(["time.seasons"]);
    for (const place of left)
      expect(partingOf(moved(before, place, otherThan(valueAt(before, place)))), place.join(".")).toEqual(
        usual,
      );
  });
});

/** A memo of one county, which counts how often it was right. */
function memory(): BurnInMemo & { recalls: number } {
  let last: { reads: string; state: State } | undefined;
  const memo = {
    recalls: 0,
    recall(reads: string) {
      if (last?.reads !== reads) return;
      memo.recalls++;
      return last.state;
    },
    keep(reads: string, state: State) {
      last = { reads, state };
    },
  };
  return memo;
}

describe("a county that is remembered as it was when its arms parted", () => {
  const usual = planWith(SMALL);
  const { write } = surveyFolder();
  const survey = `population.survey=${JSON.stringify(write(surveyOf(3, 12)))}`;
  /** Reads surveys, too. */
  const planFrom = (set: readonly string[]): Plan =>
    planOf(loadScenario("scenarios/small.yaml", { set: [...SMALL, ...set] }).scenario);

  test.each([
    ["as before", []],
    ["with growth", ["county.growth=0.05"]],
    ["with a policy", ["arms.traditional.policies.training={}"]],
    ["with another data lender", ["lenders.dataLender.speed.days=9"]],
    ["longer", ["time.seasons=16"]],
  ])("lives on as one that was played from the start: %s", (_, settings) => {
    const memo = memory();
    played(usual, memo);
    const plan = planWith([...SMALL, ...settings]);
    expect(played(plan, memo)).toEqual(played(plan));
    // Nothing that was played has moved what is remembered.
    expect(played(usual, memo)).toEqual(played(usual));
    expect(memo.recalls).toBe(2);
  });

  test.each([
    ["uncertain numbers", "compare.uncertainty=parameters"],
    ["households of a survey", survey],
    ["luck of its own", "compare.luck=independent"],
  ])("lives on with %s", (_, kind) => {
    const memo = memory();
    const before = planFrom([kind]);
    played(before, memo);
    const plan = planFrom([kind, "arms.traditional.policies.training={}"]);
    expect(played(plan, memo)).toEqual(played(plan));
    expect(played(before, memo)).toEqual(played(before));
    expect(memo.recalls).toBe(2);
    // It is none of the plan without.
    expect(played(usual, memo)).toEqual(played(usual));
    expect(memo.recalls).toBe(2);
  });

  test.each([
    ["of another arm", { arm: "hybrid" }, 1],
    ["of its own", { arm: ARM }, 0],
    ["of every arm", {}, 0],
    ["of its own, for some households,", { arm: ARM, for: { lifted: true } }, 0],
    ["of another arm, for some households,", { arm: "hybrid", for: { lifted: true } }, 1],
  ])("asks what a path in time %s does to it", (_, whose, recalls) => {
    const memo = memory();
    played(usual, memo);
    const place = ["lenders", 0, "products", 0, "rateLow"];
    const plan: Plan = { ...usual, paths: [{ place, ...whose, at: [{ season: 0, to: 0.2 }] }] };
    expect(played(plan, memo)).toEqual(played(plan));
    expect(memo.recalls).toBe(recalls);
  });

  test("serves whatever is measured of its plan", () => {
    const plan = planWith([...SMALL, "county.villages=8"]);
    const memo = memory();
    simulateArms(plan, 1, ["hybrid"], { memo });
    expect(horseRace(plan, "hybrid", 1, memo)).toEqual(horseRace(plan, "hybrid", 1));
    const elasticity = (memo?: BurnInMemo): number =>
      ownElasticity(plan, "hybrid", 0, 0.05, { replicate: 1, memo });
    expect(elasticity(memo)).toBe(elasticity());
    expect(memo.recalls).toBe(2);
  });

  test.each([
    ["with other prices", ["consume.propensity=0.8"]],
    ["with another bank", ["lenders.ruralCreditCooperative.speed.days=9"]],
    ["with a bank that opens later", [`${BANK}={ start: 2 }`]],
    ["with a bank that is open to some", [`${BANK}={ for: ${SOME} }`]],
    ["with another seed", ["seed=other"]],
    ["with the households of a survey", [survey]],
  ])("is played anew %s", (_, settings) => {
    const memo = memory();
    played(usual, memo);
    const plan = planFrom(settings);
    expect(played(plan, memo)).toEqual(played(plan));
    expect(memo.recalls).toBe(0);
  });
});

test("what a lender asks that an arm does not open is nothing to its run", () => {
  const usual = planWith(SMALL);
  const other = planWith([...SMALL, "lenders.dataLender.speed.days=9"]);
  const textOf = (plan: Plan, arm: string): string => runReads(plan, 0, arm);
  expect(textOf(other, ARM)).toBe(textOf(usual, ARM));
  expect(textOf(other, "hybrid")).not.toBe(textOf(usual, "hybrid"));
  expect(played(other)).toEqual(played(usual));
});
