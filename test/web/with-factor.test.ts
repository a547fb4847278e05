import { expect, it } from "vitest";
import { toPlain } from "../../src/scenario/located.ts";
import { type Row, rows } from "../../src/scenario/rows.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";
import { readYaml } from "../../src/scenario/yaml-text.ts";
import { canVary, withFactor } from "../../web/lab/with-factor.ts";

const all = rows(scenarioSchema());
const rowAt = (path: string): Row => all.find((row) => row.path === path)!;
const COST = "lenders.ruralCreditCooperative.cost.processing";
const factorsOf = (text: string) => (toPlain(readYaml(text, "study.yaml")) as { factors: unknown[] }).factors;

it.each([
  ["a list", "name: a\nfactors:\n  - path: county.growth\n    range: [0, 0.1]\ndesign: { kind: random }\n"],
  ["a list without indent", "name: a\nfactors: # mine\n# one\n- { path: county.growth, range: [0, 0.1] }\n"],
  ["a list indented by four", "factors:\n\n    - path: county.growth\n      range: [0, 0.1]\n"],
])("a factor more in %s", (_, text) => {
  const [first, second, ...more] = factorsOf(withFactor(text, rowAt(COST)));
  expect(first).toEqual({ path: COST, range: rowAt(COST).plausible });
  expect(second).toEqual({ path: "county.growth", range: [0, 0.1] });
  expect(more).toEqual([]);
  expect(withFactor(text, rowAt(COST))).toContain(text.includes("# mine") ? "factors: # mine" : "factors:");
});

it("the first of an empty list, with levels on a grid; a switch by its two values; none where there is no list", () => {
  const grid = withFactor("factors: []\ndesign: { kind: grid }\n", rowAt(COST));
  expect(factorsOf(grid)).toMatchObject([{ path: COST, levels: 4 }]);
  expect(factorsOf(withFactor("factors: []\n", rowAt("publicHand.help")))).toEqual([
    { path: "publicHand.help", values: [false, true] },
  ]);
  expect(withFactor("name: a\n", rowAt(COST))).toBe("name: a\n");
});

it("most parameters can be varied as they are", () => {
  expect(all.filter(canVary).length).toBeGreaterThan(all.length * 0.8);
});
