import { expect, test } from "vitest";
import { modeKeys, modes } from "../../src/declare/modes.ts";
import { policies } from "../../src/model/policies/all.ts";

test("every policy has its mode, and every mode a policy", () => {
  const declared = Object.values(policies).map(({ mode }) => mode);
  expect([...new Set(declared)].sort()).toEqual([...modeKeys].sort());
});

test("modes have a name in both languages, none twice", () => {
  const names = Object.values(modes).flatMap(({ zh, en }) => [zh, en]);
  expect(new Set(names).size).toBe(2 * modeKeys.length);
  for (const { zh } of Object.values(modes)) expect(zh).toMatch(/[\u4e00-\u9fff]/);
});

test("policies of one mode are those of the county's presets", () => {
  const of = (mode: string): string[] =>
    Object.entries(policies).flatMap(([key, policy]) => (policy.mode === mode ? [key] : []));
  expect(of("crowdfunding")).toEqual(["crowdfunding"]);
  expect(of("governmentBank").sort()).toEqual([
    "greenChannel",
    "guarantee",
    "interestSubsidy",
    "povertyMicroCredit",
  ]);
});
