import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { declarations, parameter } from "../../src/declare/parameter.ts";
import { leverCatalogue, leverOf, settingsAt, strengthKeys } from "../../src/levers/catalogue.ts";
import { policies } from "../../src/model/policies/all.ts";
import type { Step } from "../../src/model/state/step.ts";

const HOW =
  "declare `lever: { strengths }` beside the policy, or a `main` parameter that brackets its default";

describe.each(leverCatalogue())("$key", (lever) => {
  const { parameters } = (policies as unknown as Record<string, Step>)[lever.key];

  test("has three strengths, each stronger than the one before", () => {
    const rows = Object.values(lever.strengths);
    expect(rows.length, HOW).toBeGreaterThan(0);
    for (const values of rows) expect(values).toHaveLength(strengthKeys.length);
    const apart = rows.some(
      ([low, usual, high]) => (low < usual && usual < high) || (low > usual && usual > high),
    );
    expect(apart, HOW).toBe(true);
  });

  test("has them within what its parameters allow and what is plausible", () => {
    for (const [name, values] of Object.entries(lever.strengths)) {
      const schema = parameters[name];
      const [least, most] = declarations.get(schema as z.ZodMiniType)?.plausible ?? [-Infinity, Infinity];
      for (const value of values) {
        expect(z.safeParse(schema, value).success, `${lever.key}.${name}: ${value}`).toBe(true);
        expect(value, `${lever.key}.${name}`).toBeGreaterThanOrEqual(least);
        expect(value, `${lever.key}.${name}`).toBeLessThanOrEqual(most);
      }
    }
  });

  test("names only levers that there are as pulling the other way", () => {
    for (const other of lever.against) expect(Object.keys(policies)).toContain(other);
  });
});

const policy = (lever?: Step["lever"]): Step => ({
  en: "A",
  zh: "甲",
  parameters: {
    size: parameter({
      value: 3,
      min: 0,
      max: 10,
      plausible: [2, 8],
      main: true,
      unit: "count",
      en: "size",
      zh: "规模",
      source: "assumed: a sample",
      grade: "D",
    }),
  },
  lever,
  sets: [],
  posts: ["trainingCost"],
  run() {},
});

test("without a declaration the main parameter goes from one end of what is plausible to the other", () => {
  const lever = leverOf("a", policy());
  expect(lever.strengths).toEqual({ size: [2, 3, 8] });
  expect(settingsAt(lever, "high")).toEqual({ size: 8 });
});

test("what is declared goes before it, and flows that others post for it are its own", () => {
  const lever = leverOf("a", policy({ strengths: { size: [3, 5, 7] }, pays: ["interestSubsidy"] }));
  expect(settingsAt(lever, "low")).toEqual({ size: 3 });
  expect(lever.flows).toEqual(["trainingCost", "interestSubsidy"]);
});
