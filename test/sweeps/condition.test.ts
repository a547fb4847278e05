import { describe, expect, test } from "vitest";
import { type ConditionFault, holds, namesIn, parseCondition } from "../../src/sweeps/analysis/condition.ts";

const values: Record<string, number | string | boolean> = {
  "difference.relapse": 0.01,
  "hybrid.npl": 0.03,
  "lenders.dataLender.cost.processing": 300,
  "products.0.kind": "loan",
  flag: true,
  "县-城.relapse": 0.2,
  "my-arm.npl": 0,
  gone: Number.NaN,
};
const says = (text: string) => holds(parseCondition(text), (name) => values[name] ?? Number.NaN);

test.each([
  ["difference.relapse > 0", true],
  ["difference.relapse>0", true],
  ["difference.relapse > 1%", false],
  ["difference.relapse ≥ 1%", true],
  ["difference.relapse < −0.5 or hybrid.npl >= 3e-2", true],
  ["difference.relapse > 0 and hybrid.npl < 0.02", false],
  ["difference.relapse > 0 && !(hybrid.npl < 0.02)", true],
  ["not difference.relapse > 0 or hybrid.npl > 0", true],
  // and binds tighter than or
  ["difference.relapse > 0 or hybrid.npl > 1 and hybrid.npl > 1", true],
  ["(difference.relapse > 0 or hybrid.npl > 1) and hybrid.npl > 1", false],
  ['products.0.kind = "loan"', true],
  ["flag == true", true],
  ["flag != True", false],
  ["县-城.relapse > 0.1 and my-arm.npl < 0.1", true],
  ['flag = "true"', true],
  ["hybrid.npl < difference.relapse", false],
  ["gone > 0", undefined],
  ["gone > 0 or difference.relapse > 0", true],
  ["gone > 0 and difference.relapse < 0", false],
  ["not gone > 0", undefined],
])("%s", (text, expected) => {
  expect(says(text)).toBe(expected);
});

test("names, each once", () => {
  expect(namesIn(parseCondition("a.b > 0 and (c < 1 or a.b > arms.*.policies.guarantee.share)"))).toEqual([
    { name: "a.b", at: 0 },
    { name: "c", at: 13 },
    { name: "arms.*.policies.guarantee.share", at: 28 },
  ]);
});

describe("what cannot be read says where", () => {
  test.each([
    ["", "empty", 0],
    ["   ", "empty", 0],
    ["difference.relapse >", "unfinished", 20],
    ["difference.relapse", "unfinished", 18],
    ["difference.relapse > 0 and", "unfinished", 26],
    ["(difference.relapse > 0", "unfinished", 23],
    ["difference.relapse > 0)", "unexpected", 22],
    ["difference.relapse > 0 hybrid.npl > 0", "unexpected", 23],
    ["difference.relapse >> 0", "unexpected", 20],
    ["difference.relapse > $x", "unexpected", 21],
    ["relapse; process.exit()", "unexpected", 7],
    ["1 > 0", "noName", 0],
    ["and > 0", "unexpected", 0],
    [`${"a > 0 or ".repeat(200)}a > 0`, "tooLong", 1000],
  ])("%s", (text, kind, at) => {
    const found = (() => {
      try {
        parseCondition(text);
      } catch (error) {
        return error as ConditionFault;
      }
    })();
    expect([found?.fault, found?.at]).toEqual([kind, at]);
  });
});
