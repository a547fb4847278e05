import { expect, test } from "vitest";
import { designOf } from "../../src/sweeps/design/design-points.ts";
import { scenarioAt } from "../../src/sweeps/study/point-plan.ts";
import { head, problemsOf, study } from "./studies.ts";

const county = `name: county
title: { zh: 县, en: county }
credit:
  afterDefault: { value: 8, at: [ { season: 4, to: 2 } ] }
`;
const loaded = (path: string, values: string) =>
  study(
    `${head}factors:
  - { path: ${path}, values: ${values} }
design: { kind: grid }
`,
    county,
  );

const played = (path: string, values: string) => {
  const { study: made, ...rest } = loaded(path, values);
  const points = designOf(made).map((point) => scenarioAt({ study: made, ...rest }, point));
  return points.map(({ credit, paths }) => ({ first: credit.afterDefault, at: paths?.[0].at }));
};

test("a factor that has a path in time varies what the path starts from, and its changes stay", () => {
  const at = [{ season: 4, to: 2 }];
  const both = [
    { first: 6, at },
    { first: 12, at },
  ];
  expect(played("credit.afterDefault", "[6, 12]")).toEqual(both);
  expect(played("credit.afterDefault.value", "[6, 12]")).toEqual(both);
});

test("a factor may be what a change goes to, or when it comes", () => {
  expect(played("credit.afterDefault.at.0.to", "[1, 3]").map(({ at }) => at)).toEqual([
    [{ season: 4, to: 1 }],
    [{ season: 4, to: 3 }],
  ]);
  expect(played("credit.afterDefault.at.0.season", "[2, 6]").map(({ at }) => at)).toEqual([
    [{ season: 2, to: 2 }],
    [{ season: 6, to: 2 }],
  ]);
  expect(loaded("credit.afterDefault.at.0.to", "[1, 3]").study.factors[0]).toMatchObject({
    base: 2,
    unit: "seasons",
  });
});

test("a factor may be an arm's own value", () => {
  const { study: made, ...rest } = loaded("arms.hybrid.parameters.credit.debtLimit", "[2, 4]");
  const own = designOf(made).map((point) =>
    scenarioAt({ study: made, ...rest }, point).paths?.find(({ arm }) => arm === "hybrid"),
  );
  expect(own.map((path) => path?.value)).toEqual([2, 4]);
});

test("a change that the path has not is no factor", () => {
  const text = `${head}factors:\n  - { path: credit.afterDefault.at.3.to, values: [1, 2] }\ndesign: { kind: grid }\n`;
  expect(problemsOf(text, county)[0]).toMatchObject({
    path: "factors.0.path",
    given: "credit.afterDefault.at.3.to",
  });
});
