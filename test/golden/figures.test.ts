import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { form, use } from "../../src/kernels/memory.ts";
import { modelVersion } from "../../src/model/model-version.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { planWith } from "../three-households.ts";
import { type Figures, goldenVersion, movedFigures, movedGolden, writeGoldenVersion } from "./golden.ts";

const RAISE =
  "raise the version in src/model/model-version.ts and package.json, tell the move in CHANGELOG.md, then UPDATE_GOLDEN=1";

const defined = (values: Readonly<Record<string, number>>): Figures =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Number.isNaN(value) ? null : value]));

/** Two replicates of small.yaml, seed 1, with some settings. */
function figuresOf(settings: readonly string[], arms?: readonly string[]): Figures[] {
  const plan = planWith(["seed=1", ...settings]);
  const played = arms ?? plan.arms.map(({ name }) => name);
  return [0, 1].flatMap((replicate) =>
    simulateArms(plan, replicate, played).map(({ arm, summary }) => ({
      arm,
      replicate,
      ...defined(summary),
    })),
  );
}

// Named one by one: a policy that joins the list moves nothing here.
const POLICIES = [
  "guarantee",
  "interestSubsidy",
  "relapseInsurance",
  "dataSharing",
  "serviceStations",
  "training",
  "villageSupervision",
].map((name) => `arms.hybrid.policies.${name}={}`);

test("small.yaml, seed 1: every metric of every arm is exactly what it was", () => {
  expect(movedGolden("small.json", figuresOf([]), modelVersion), RAISE).toEqual([]);
});

/** Kernels run in every form that there is, and none moves a figure. */
const forms = ["javascript", "scalar", "simd"] as const;
const best = form();
afterAll(() => {
  use(best);
});

test.each(forms)("with every policy of version 0.1, help and a drought, too: %s", (each) => {
  expect(use(each)).toBe(true);
  const drought = "shocks.drought={kind: disaster, start: 5, duration: 2, probability: 0.5, mildest: 0.4}";
  const settings = [...POLICIES, "publicHand={monitoring: true, help: true}", drought];
  expect(movedGolden("policies.json", figuresOf(settings, ["hybrid"]), modelVersion), RAISE).toEqual([]);
});

if (process.env.LONG)
  test.each(forms)("small.yaml, seed 1, too: %s", (each) => {
    expect(use(each)).toBe(true);
    expect(movedGolden("small.json", figuresOf([]), modelVersion), RAISE).toEqual([]);
  });

test("the golden figures are those of this model version", () => {
  const figures = createHash("sha256").update(readFileSync("test/golden/small.json")).digest("hex");
  if (process.env.UPDATE_GOLDEN && goldenVersion().version !== modelVersion)
    writeGoldenVersion({ version: modelVersion, figures });
  expect(goldenVersion().version).toBe(modelVersion);
});

test("a figure that is another or gone has moved, a metric that is new has not", () => {
  const golden = [{ arm: "hybrid", replicate: 0, relapse: 0.1, income: null }];
  expect(movedFigures(golden, [{ ...golden[0], coverage: 0.2 }])).toEqual([]);
  expect(movedFigures(golden, [{ ...golden[0], relapse: 0.10000000000000002 }])).toEqual([
    "hybrid, replicate 0, relapse: 0.1 → 0.10000000000000002",
  ]);
  expect(movedFigures(golden, [{ arm: "hybrid", replicate: 0, relapse: 0.1 }])).toHaveLength(1);
  expect(movedFigures(golden, [])).toHaveLength(5);
});
