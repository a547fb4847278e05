import { expect, test } from "vitest";
import { valueAt } from "../../src/scenario/explain.ts";
import { designOf } from "../../src/sweeps/design/design-points.ts";
import { contradictionsIn, contradictionWarning } from "../../src/sweeps/study/contradictions.ts";
import { pointed, scenarioAt } from "../../src/sweeps/study/point-plan.ts";
import { head, problemsOf, study } from "./studies.ts";

const LOW = "lenders.dataLender.products.0.rateLow";
const HIGH = "lenders.dataLender.products.0.rateHigh";
const loaded = (high: string) =>
  study(`${head}factors:
  - { path: ${LOW}, range: [0.02, 0.2] }
  - ${high}
design: { kind: latinHypercube, points: 40 }
`);

test("factors that bind one another failed at most points: as a multiple of the other they never do", () => {
  const free = loaded(`{ path: ${HIGH}, range: [0.02, 0.2] }`);
  const failed = designOf(free.study).filter((point) => pointed(free, point).problem !== undefined);
  expect(failed.length).toBeGreaterThan(10);
  const bound = loaded(`{ path: ${HIGH}, range: [1, 2], times: ${LOW} }`);
  expect(bound.study.factors[1]).toMatchObject({ unit: "times", times: LOW, low: 1, high: 2 });
  expect(bound.study.factors[1].names.en).toContain(`multiple of ${LOW}`);
  for (const point of designOf(bound.study)) {
    expect(pointed(bound, point).problem).toBeUndefined();
    const scenario = scenarioAt(bound, point);
    const [low, high] = [LOW, HIGH].map((path) => valueAt(scenario, path.split(".")) as number);
    expect(low).toBe(point.values[0]);
    expect(high).toBeCloseTo(low * (point.values[1] as number), 12);
  }
});

test("the plan said nothing of it: the design itself tells how many points contradict themselves", () => {
  const free = loaded(`{ path: ${HIGH}, range: [0.02, 0.2] }`);
  const failed = designOf(free.study).filter((point) => pointed(free, point).problem !== undefined);
  expect(contradictionsIn(free)).toMatchObject({ points: failed.length, of: 40 });
  expect(contradictionsIn(free)?.first).toMatch(/rate/);
  expect(contradictionsIn(free, 10)?.of).toBe(10);
  expect(contradictionWarning(free)?.message.en).toContain(`${failed.length} of 40 points`);
  expect(contradictionWarning(loaded(`{ path: ${HIGH}, range: [1, 2], times: ${LOW} }`))).toBeUndefined();
});

test("the order of the two factors in a study does not matter", () => {
  const bound = study(`${head}factors:
  - { path: ${HIGH}, range: [1, 2], times: ${LOW} }
  - { path: ${LOW}, range: [0.02, 0.2] }
design: { kind: sobol, points: 8 }
`);
  for (const point of designOf(bound.study))
    expect(valueAt(scenarioAt(bound, point), HIGH.split("."))).toBeCloseTo(
      (point.values[0] as number) * (point.values[1] as number),
      12,
    );
});

test.each([
  [
    "of what is not there",
    `{ path: ${HIGH}, range: [1, 2], times: lenders.dataLender.products.0.rateLo }`,
    "times",
  ],
  ["of a switch", `{ path: ${HIGH}, range: [1, 2], times: shocks.disaster.on }`, "times"],
  ["below nothing", `{ path: ${HIGH}, range: [-1, 2], times: ${LOW} }`, "range"],
  ["of itself", `{ path: ${HIGH}, range: [1, 2], times: ${HIGH} }`, "times"],
])("a multiple %s is refused with its place", (_, high, key) => {
  const [problem] = problemsOf(`${head}factors:
  - ${high}
design: { kind: random, points: 4 }
`);
  expect(problem?.path).toContain(`factors.0.${key}`);
});

test("keep: { metrics: [] } was refused without a byte", () => {
  const problems = problemsOf(`${head}factors:
  - { path: consume.propensity, range: [0.5, 0.9] }
design: { kind: random, points: 4 }
keep: { metrics: [] }
`);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ path: "keep.metrics", line: 7 });
  expect(problems[0]?.allowed.en).toContain("at least one metric");
});
