import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counties } from "../../build/page-data.ts";
import { wantKeys } from "../../src/levers/frontier.ts";
import { targetKeys } from "../../src/levers/target.ts";
import { modelVersion } from "../../src/model/model-version.ts";
import { type Row, rows } from "../../src/scenario/rows.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";
import { playedHouseholds } from "../../web/set/county-size.ts";
import { isAllowed, type Known, myCounty, needsAll, readLink, writeLink } from "../../web/set/link.ts";
import { linkKey } from "../../web/set/link-key.ts";
import type { Now } from "../../web/set/now.ts";
import { hasPackage, PACKAGE } from "../../web/set/package.ts";
import { apart, armsOf, at, comparedArms, withValue } from "../../web/set/plain-tree.ts";
import { inForce, mainOf, policyOf } from "../../web/set/policy-settings.ts";
import { onlyChanges, presetValue } from "../../web/set/preset-value.ts";

// The page plays as many replicates as it likes.
const parameters = rows(scenarioSchema()).filter(({ path }) => path !== "replicates");
const start: Now = {
  county: "baseline",
  settings: {},
  arms: ["traditional", "hybrid"],
  replicate: 1,
  uncertain: false,
  scope: "new",
  target: "lifted",
  want: "relapse",
  budget: 1_500_000,
};
const ground: Known = { modelVersion, counties: counties() as unknown as Known["counties"], start };
const baseline = ground.counties.find(({ name }) => name === "baseline")!.plain;
const opened = (query: string) => readLink(query, ground, parameters);

const usualOf = (path: string) => parameters.find((row) => row.path === path)?.value;

const step = 1e-4;
function anyValue(row: Row, digits?: number): fc.Arbitrary<number | boolean | string> {
  if (row.options) return fc.constantFrom(...row.options);
  if (typeof row.value === "boolean") return fc.boolean();
  const [min, max] = [row.min!, row.max!];
  if (row.multipleOf)
    return fc
      .integer({ min: min / row.multipleOf, max: max / row.multipleOf })
      .map((n) => n * row.multipleOf!);
  if (row.whole) return fc.integer({ min, max });
  if (digits === undefined) return fc.double({ min, max, noNaN: true }).map((x) => (x === 0 ? 0 : x));
  const round = (share: number) => Number((min + share * (max - min)).toPrecision(digits));
  return fc
    .integer({ min: 0, max: 1 / step })
    .map((n) => round(n * step))
    .filter((x) => x >= min && x <= max);
}

/** What the page lets a person set: no figure of a policy that is off, no value that is the file's own. */
function anyNow(most: number, digits?: number): fc.Arbitrary<Now> {
  return fc
    .record({
      county: fc.constantFrom(...ground.counties),
      picked: fc.uniqueArray(
        fc.constantFrom(...parameters).chain((row) => fc.tuple(fc.constant(row.path), anyValue(row, digits))),
        { maxLength: most, selector: ([path]) => path },
      ),
      order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }),
      household: fc.option(fc.nat({ max: 600 }), { nil: undefined }),
      replicate: fc.integer({ min: 1, max: 999 }),
      uncertain: fc.boolean(),
      target: fc.constantFrom(...targetKeys),
      want: fc.constantFrom(...wantKeys),
      budget: fc.constantFrom(1_500_000, 1, 987_654_321),
      forNew: fc.boolean(),
    })
    .map(({ county: { name, plain }, picked, order, forNew, ...rest }) => {
      const all = Object.fromEntries(
        picked.filter(([path, value]) => presetValue(path, plain, usualOf(path)) !== value),
      );
      const settings = Object.entries(all).filter(([path]) => {
        const policy = policyOf(path);
        return policy === undefined || path === mainOf(policy) || inForce(plain, all, policy);
      });
      const names = armsOf(plain);
      const chosen = order.map((k) => names[k]).filter((arm) => arm !== undefined);
      const arms = chosen.length > 0 ? chosen : comparedArms(plain);
      const settled = Object.fromEntries(settings);
      const there = playedHouseholds({ plain, settings: settled });
      const household = rest.household === undefined ? undefined : rest.household % there;
      const own = { ...rest, household, county: name, settings: settled };
      const has = hasPackage(own.settings);
      // A package for the new arrangement alone has an arm of its own, beside the same without.
      if (has && forNew) return { ...own, scope: "new", base: arms[0]!, arms: [arms[0]!, PACKAGE] } as Now;
      return { ...own, scope: has ? "both" : "new", arms } as Now;
    });
}

describe("a link", () => {
  it("names a household that the county does not have, and how many it has", () => {
    const { now, notes } = opened("?h=99999&coun.vill=2&coun.housPerVill=20");
    expect(now.household).toBeUndefined();
    expect(notes).toEqual([{ kind: "household", text: "99999", most: 39 }]);
    expect(opened("?h=39&coun.vill=2&coun.housPerVill=20").now.household).toBe(39);
  });

  it("has a key of its own for every parameter", () => {
    const keys = parameters.map(({ path }) => linkKey(path));
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-zA-Z0-9]+(\.[a-zA-Z0-9]+)?$/);
  });

  it("brings back exactly what was set", () => {
    fc.assert(
      fc.property(anyNow(12), fc.constantFrom("zh", "en"), (now, language) => {
        const { query } = writeLink(now, ground, language);
        const { now: back, language: tongue, notes } = opened(`?${query}`);
        expect(notes).toEqual([]);
        expect(back).toEqual(now);
        expect(tongue ?? "zh").toBe(language);
      }),
      { numRuns: 1000 },
    );
  });

  it("is at most 240 characters long for five changes", () => {
    const origin = `https://${"a".repeat(22)}/?`;
    expect(origin.length).toBeGreaterThan(30);
    fc.assert(
      fc.property(anyNow(5, 4), (now) => {
        expect(origin.length + writeLink(now, ground, "en").query.length).toBeLessThanOrEqual(240);
      }),
      { numRuns: 1000 },
    );
  });

  it("survives what messengers append", () => {
    const { query } = writeLink({ ...start, settings: { "county.growth": 0.05 } }, ground);
    const { now, notes } = opened(`?${query}&appinstall=0&from=singlemessage&isappinstalled=1`);
    expect(now.settings).toEqual({ "county.growth": 0.05 });
    expect(notes).toEqual([]);
  });

  it("says that it is of another version, and which parameters are gone", () => {
    const { now, notes } = opened("?v=0.0.9&coun.grow=0.05&popu.dragons=3");
    expect(now.settings).toEqual({ "county.growth": 0.05 });
    expect(notes).toEqual([
      { kind: "version", theirs: "0.0.9", changed: undefined },
      { kind: "gone", key: "popu.dragons" },
    ]);
  });

  it("leaves out and names what is out of range or no number", () => {
    for (const seed of ["7", "-1", "0x1", "Infinity", "NaN", "", "1;2", "1e999", "<b>"]) {
      const { now, notes } = opened(`?coun.grow=${encodeURIComponent(seed)}`);
      expect(now.settings).toEqual({});
      expect(notes).toEqual([{ kind: "value", path: "county.growth", text: seed }]);
    }
    const whole = parameters.find(({ path }) => path === "time.seasons")!;
    expect([8, 8.5, 9].map((value) => isAllowed(value, whole))).toEqual([true, false, false]);
  });

  it("leaves out what needs a policy that is off", () => {
    expect(opened("?guar.cont=50").now.settings).toEqual({});
    expect(opened("?guar.cont=50&guar.shar=0.4").now.settings).toEqual({
      "arms.*.policies.guarantee.contribution": 50,
      "arms.*.policies.guarantee.share": 0.4,
    });
  });

  it("carries a county of one's own where it is small, and says so where it is not", () => {
    const own = withValue(withValue(baseline, "population.liftedShare", 0.31), "produce.wageScale", 15123);
    const mine: Now = {
      ...start,
      county: "own",
      own,
      ownTitle: myCounty,
      settings: { "county.growth": 0.01 },
    };
    const { query, carried } = writeLink(mine, ground);
    expect(carried).toBe(true);
    const { now, notes } = opened(query);
    expect(notes).toEqual([]);
    expect(apart(now.own, own)).toEqual([]);
    expect({ ...now, own: undefined }).toEqual({ ...mine, own: undefined });

    const large = withValue(own, "arms.hybrid.lenders.dataLender", "all");
    const other = writeLink({ ...mine, own: large, ownTitle: { zh: "某县", en: "Some" } }, ground);
    expect(other.carried).toBe(false);
    expect(opened(other.query).notes).toEqual([{ kind: "file", title: { zh: "某县", en: "Some" } }]);
    expect(opened(other.query).now.county).toBe("baseline");
  });

  it("harms nothing, whatever it says", () => {
    const hostile = [
      "?c=<script>alert(1)</script>&n=<img src=x onerror=alert(1)>",
      "?__proto__.polluted=1&constructor.prototype=2&c=__proto__&a=__proto__.constructor",
      "?c=own&o=__proto__.polluted_1*constructor.prototype_2*county.growth_9",
      `?coun.grow=${"9".repeat(100_000)}`,
      `?${Array.from({ length: 5000 }, (_, k) => `a${k}.b=1`).join("&")}`,
      "?a=....&h=-1&k=1e9&u=yes&lang=xx&v=%00",
      "?%E0%A4%A=%",
    ];
    for (const search of hostile) {
      const { now, notes } = opened(search);
      expect(now.county === "own" || now.county === "baseline").toBe(true);
      expect(now.settings).toEqual({});
      expect(notes.length).toBeLessThan(2000);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: "binary" }), (search) => {
        const { now } = opened(`?${search}`);
        expect(now.arms.length).toBeGreaterThan(0);
        for (const [path, value] of Object.entries(now.settings)) {
          const row = parameters.find((each) => each.path === path)!;
          if (typeof value === "number") expect(isAllowed(value, row)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("asks for all parameters only where it names one that is not on the first screen", () => {
    const few = parameters.filter(({ path }) => path === "county.rateCap");
    expect(needsAll("?v=1&coun.rateCap=0.2&appinstall=0", few)).toBe(false);
    expect(needsAll("?coun.grow=0.2", few)).toBe(true);
    expect(needsAll("?c=own&o=coun.grow_0.1", few)).toBe(true);
  });

  it("carries a file's title in both languages, and once where they are the same", () => {
    const named = (ownTitle: Now["ownTitle"]) =>
      writeLink(
        { ...start, county: "own", own: withValue(baseline, "county.growth", 0.04), ownTitle },
        ground,
      );
    const both = { zh: "某县", en: "Some county" };
    expect(opened(named(both).query).now.ownTitle).toEqual(both);
    expect(named({ zh: "X", en: "X" }).query).not.toContain("ne=");
  });

  it("takes no value for a change that is the county's own or the declared default", () => {
    const coastal = ground.counties.find(({ name }) => name === "coastal")!;
    expect(
      opened(`?coun.grow=${at(baseline, "county.growth") ?? usualOf("county.growth")}`).now.settings,
    ).toEqual({});
    expect(opened("?guar.shar=0").now.settings).toEqual({});
    expect(opened("?guar.shar=0&guar.cont=7").now.settings).toEqual({});
    for (const path of parameters.map((row) => row.path)) {
      const preset = presetValue(path, coastal.plain, usualOf(path))!;
      expect(onlyChanges({ [path]: preset }, coastal.plain, usualOf)).toEqual({});
    }
  });
});
