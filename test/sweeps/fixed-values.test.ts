import { expect, test } from "vitest";
import { drawnPlan } from "../../src/model/drawn-plan.ts";
import type { Plan } from "../../src/model/run.ts";
import { scenarioFrom } from "../../src/scenario/load.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { rows } from "../../src/scenario/rows.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";
import { designOf } from "../../src/sweeps/design/design-points.ts";
import { withFixed } from "../../src/sweeps/study/fixed-values.ts";
import { planAt, pointed } from "../../src/sweeps/study/point-plan.ts";
import { placesOf, setValue } from "../../src/sweeps/study/setting.ts";
import { head, study } from "./studies.ts";

const uncertain = `name: county
title: { zh: 县, en: county }
compare: { uncertainty: parameters }
arms:
  traditional: { lenders: { ruralCreditCooperative: all }, policies: { guarantee: { on: true } } }
  hybrid: { lenders: { ruralCreditCooperative: all, dataLender: all }, policies: { guarantee: { on: true } } }
`;
const COST = "lenders.ruralCreditCooperative.cost.processing";
const keysOf = ({ uncertain: open = [] }: Plan): string[] => open.map(({ key }) => key);

/** The plans of a study over these factors, with and without what the scenario leaves uncertain. */
function plans(lines: string) {
  const loaded = study(`${head}${lines}design: { kind: grid }\n`, uncertain);
  return designOf(loaded.study).map((point) => ({ point, plan: planAt(loaded, point), loaded }));
}

test("a factor is not drawn where its value is the declared default, and everything else is", () => {
  const [low, usual] = plans(`factors: [{ path: ${COST}, values: [500, 1700] }]\n`);
  expect(keysOf(low.plan).length).toBeGreaterThan(20);
  expect(keysOf(usual.plan)).toEqual(keysOf(low.plan));
  const lender = usual.plan.lenderNames.indexOf("ruralCreditCooperative");
  for (const replicate of [1, 2, 3])
    expect(drawnPlan(usual.plan, replicate).lenders[lender].cost.processing).toBe(1700);
  expect(pointed(usual.loaded, usual.point).plan).toEqual(usual.plan);
});

test("what `set` fixes at the declared default is not drawn", () => {
  const factors = "factors: [{ path: sell.logistics, values: [0.1, 0.2] }]\n";
  const [open] = plans(factors);
  const [fixed] = plans(
    `set: { lenders: { ruralCreditCooperative: { cost: { processing: 1700 } } } }\n${factors}`,
  );
  const gone = keysOf(open.plan).filter((key) => !keysOf(fixed.plan).includes(key));
  expect(gone).toEqual(["ruralCreditCooperative.cost.processing"]);
});

test("whatever path a factor has, as much is fixed as where the scenario itself sets another value", () => {
  const [base] = plans("factors: [{ path: sell.logistics, values: [0.1, 0.2] }]\n");
  const { study: asked, plain } = base.loaded;
  const open = planOf(scenarioFrom(plain).scenario);
  const fixed = new Map<string, number>();
  for (const { path, value, plausible, whole, multipleOf } of rows(scenarioSchema())) {
    if (!plausible || typeof value !== "number" || whole || multipleOf) continue;
    const other = structuredClone(plain) as Record<string, unknown>;
    for (const place of placesOf(path, asked.arms))
      setValue(other, place, plausible[0] === value ? plausible[1] : plausible[0], base.loaded.base);
    const factors = [{ ...asked.factors[0], path }];
    let moved: Plan;
    try {
      moved = planOf(scenarioFrom(other).scenario);
    } catch {
      continue; // An end of the range that contradicts another parameter.
    }
    const left = keysOf(withFixed(open, { ...asked, factors }));
    expect(left, path).toEqual(keysOf(open).filter((key) => keysOf(moved).includes(key)));
    const gone = keysOf(open).length - left.length;
    const family = path.split(".")[0];
    fixed.set(family, (fixed.get(family) ?? 0) + gone);
  }
  for (const family of ["county", "lenders", "population", "shocks"])
    expect(fixed.get(family), family).toBeGreaterThan(0);
  expect([...fixed.values()].reduce((sum, n) => sum + n, 0)).toBeGreaterThan(30);
});

test("a policy of one arm is fixed in that arm alone", () => {
  const inArms = (lines: string): number => {
    const [first] = plans(`${lines}\n`);
    return keysOf(first.plan).filter((key) => key === "guarantee.contribution").length;
  };
  const contribution = (arms: string): string =>
    `factors: [{ path: arms.${arms}.policies.guarantee.contribution, range: [0, 0.01], levels: 2 }]`;
  expect(inArms("factors: [{ path: sell.logistics, values: [0.1, 0.2] }]")).toBe(2);
  expect(inArms(contribution("hybrid"))).toBe(1);
  expect(inArms(contribution("*"))).toBe(0);
});
