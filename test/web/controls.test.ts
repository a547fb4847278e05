import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policies as listed } from "../../src/model/policies/all.ts";
import { rows } from "../../src/scenario/rows.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";
import { basics } from "../../web/set/basics.ts";
import { isAllowed } from "../../web/set/link.ts";
import { optionName } from "../../web/set/option-names.ts";
import { apart, at, usualArms, withValue } from "../../web/set/plain-tree.ts";
import { carried, inForce, mainOf, policyOf, without } from "../../web/set/policy-settings.ts";
import { keyed, snapped, trackOf } from "../../web/set/sliders.ts";

const declared = rows(scenarioSchema());
const numbers = declared.filter(({ value }) => typeof value === "number");

describe("the sliders of the first screen", () => {
  it("are eight declared parameters with a plausible range on their track", () => {
    expect(basics.length).toBe(8);
    for (const path of basics) {
      const row = declared.find((each) => each.path === path)!;
      const track = trackOf(row)!;
      expect(row.plausible![0]).toBeGreaterThanOrEqual(track.low);
      expect(row.plausible![1]).toBeLessThanOrEqual(track.high);
      expect(track.low).toBeGreaterThanOrEqual(row.min!);
      expect(track.high).toBeLessThanOrEqual(row.max!);
    }
  });
});

describe("a choice", () => {
  it("has options with a name each in both languages, and among them its default", () => {
    const choices = declared.filter(({ options }) => options !== undefined);
    expect(choices.map(({ path }) => path)).toContain("produce.technology");
    for (const { options = [], value } of choices) {
      expect(options).toContain(value);
      for (const language of ["zh", "en"] as const) {
        const named = options.map((option) => optionName(option, language));
        expect(new Set(named).size).toBe(options.length);
        for (const name of named) expect(name).toMatch(language === "zh" ? /[\u4e00-\u9fff]/ : /^[a-z]/);
      }
    }
  });
});

describe("a track", () => {
  it("holds the default and what is plausible of every number, in at most 250 steps", () => {
    for (const row of numbers) {
      const track = trackOf(row, row.value as number)!;
      expect(track.low, row.path).toBeLessThan(track.high);
      expect(track.low, row.path).toBeLessThanOrEqual(row.value as number);
      expect(track.high, row.path).toBeGreaterThanOrEqual(row.value as number);
      expect((track.high - track.low) / track.step, row.path).toBeLessThanOrEqual(row.step ? 1000 : 250);
      if (row.whole) expect(Number.isInteger(track.step), row.path).toBe(true);
    }
  });

  it("gives only values that are allowed, dragged or keyed", () => {
    const keys = ["ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"];
    const property = fc.property(
      fc.constantFrom(...numbers),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.array(fc.constantFrom(...keys), { maxLength: 20 }),
      (row, share, pressed) => {
        const tick = row.value as number;
        const track = trackOf(row, tick)!;
        const dragged = snapped(track.low + share * (track.high - track.low), track, tick);
        expect(isAllowed(dragged, row), `${row.path} ${dragged}`).toBe(true);
        const value = pressed.reduce((value, key) => keyed(key, value, track) ?? value, dragged);
        expect(isAllowed(value, row), `${row.path} ${value}`).toBe(true);
      },
    );
    fc.assert(property, { numRuns: 500 });
  });

  it("does not run away from the value that is dragged along it, where no range is known", () => {
    const unknown = numbers.filter(({ plausible }) => !plausible);
    expect(unknown.length).toBeGreaterThan(0);
    for (const row of unknown) {
      const track = trackOf(row)!;
      for (const share of [0, 0.3, 1]) {
        const value = snapped(track.low + share * (track.high - track.low), track, row.value as number);
        expect(trackOf(row, row.value as number, value), row.path).toEqual(track);
      }
    }
  });

  it("lets the thumb fall on the tick", () => {
    const row = declared.find(({ path }) => path === basics[0])!;
    const track = trackOf(row)!;
    expect(snapped(1718, track, 1717)).toBe(1717);
    expect(snapped(1800.2, track, 1717)).toBe(1800);
    expect(keyed("x", 5, track)).toBeUndefined();
    expect(keyed("constructor", 5, track)).toBeUndefined();
  });
});

describe("a policy", () => {
  const share = "arms.*.policies.guarantee.share";
  const contribution = "arms.*.policies.guarantee.contribution";
  const without_ = { arms: { a: {}, b: {} } };
  const with_ = { arms: { a: { policies: { guarantee: {} } }, b: {} } };

  it("has a main figure that is declared", () => {
    const policies = new Set(declared.flatMap(({ path }) => policyOf(path) ?? []));
    expect([...policies].sort()).toEqual(Object.keys(listed).sort());
    for (const policy of policies) expect(declared.map(({ path }) => path)).toContain(mainOf(policy));
  });

  it("is in force where the county has it or its main figure is set", () => {
    expect(carried(without_, "guarantee")).toBe(false);
    expect(carried(with_, "guarantee")).toBe(true);
    expect(inForce(without_, { [contribution]: 3 }, "guarantee")).toBe(false);
    expect(inForce(without_, { [share]: 0.3 }, "guarantee")).toBe(true);
  });

  it("leaves with its main figure", () => {
    const settings = { [share]: 0.3, [contribution]: 60, "county.growth": 0.01 };
    expect(without(settings, share, without_)).toEqual({ "county.growth": 0.01 });
    expect(without(settings, share, with_)).toEqual({ [contribution]: 60, "county.growth": 0.01 });
    expect(without(settings, contribution, without_)).toEqual({ [share]: 0.3, "county.growth": 0.01 });
  });
});

describe("a plain tree", () => {
  it("is read and changed by path without touching what every object has", () => {
    expect(at({ a: { b: 1 } }, "a.b")).toBe(1);
    expect(at({}, "__proto__.toString")).toBeUndefined();
    expect(withValue({ a: { b: 1 } }, "a.c", 2)).toEqual({ a: { b: 1, c: 2 } });
    expect(() => withValue({}, "__proto__.x", 1)).toThrow("not a path");
  });

  it("differs from another where a value does", () => {
    const from = { name: "x", a: { b: 1, list: [1, 2] }, gone: 1 };
    const to = { name: "y", a: { b: 2, list: [1, 2] }, added: { c: 3 } };
    expect(apart(from, to)).toEqual([
      { path: "a.b", from: 1, to: 2 },
      { path: "gone", from: 1, to: undefined },
      { path: "added.c", from: undefined, to: 3 },
    ]);
  });

  it("shows the arms that were wanted, or the two that it compares", () => {
    const plain = {
      arms: { none: {}, traditional: {}, easy: {} },
      compare: { reference: "traditional", treatment: "easy" },
    };
    expect(usualArms(plain, ["traditional", "hybrid"])).toEqual(["traditional", "easy"]);
    expect(usualArms(plain, ["none"])).toEqual(["none"]);
    expect(usualArms({}, ["traditional", "hybrid"])).toEqual(["traditional", "hybrid"]);
  });
});
