import { beforeAll, describe, expect, test } from "vitest";
import { luckOf, runKey } from "../../src/math/draw.ts";
import { found } from "../../src/model/simulate.ts";
import { type Assignment, eligibilityOf, type Lot } from "../../src/model/state/eligibility.ts";
import { causeKeys } from "../../src/model/state/household.ts";
import type { State } from "../../src/model/state/state.ts";
import { planWith } from "../three-households.ts";

const VILLAGES = 200;
const draw = luckOf(runKey("lot", 0));
let county: State;

beforeAll(() => {
  const set = [`county.villages=${VILLAGES}`, "county.householdsPerVillage=10", "population.shopShare=0.3"];
  county = found(planWith(set), draw);
});

const chosen = (assignment: Assignment): number[] => {
  const { household } = eligibilityOf(assignment, county, draw);
  return Array.from({ length: county.household.count }, (_, i) => i).filter(household);
};
const all = () => Array.from({ length: county.household.count }, (_, i) => i);

describe("an assignment by rule", () => {
  test("takes whom the rule means, and nobody else", () => {
    const { household, village } = county;
    for (let i = 0; i < household.count; i++) household.cause[i] = i % causeKeys.length;
    const far = (i: number) => village.distance[household.village[i]] >= 10;
    const cases: [Assignment, (i: number) => boolean][] = [
      [{ lifted: true }, (i) => household.lifted[i] === 1],
      [{ lifted: false }, (i) => household.lifted[i] === 0],
      [{ distance: { atLeast: 10 } }, far],
      [{ distance: { below: 10 } }, (i) => !far(i)],
      [{ literacy: { atLeast: -0.5, below: 0.5 } }, (i) => Math.abs(household.literacy[i]) < 0.5],
      [{ shop: true }, (i) => household.shop[i] >= 0],
      [{ product: [1] }, (i) => village.product[household.village[i]] === 1],
      [{ villages: [3, 5] }, (i) => [3, 5].includes(household.village[i])],
      [{ monitored: [1] }, (i) => household.monitored[i] === 1],
      [{ cause: [1, 3] }, (i) => [1, 3].includes(household.cause[i])],
      [{ lifted: true, distance: { atLeast: 10 } }, (i) => household.lifted[i] === 1 && far(i)],
    ];
    for (const [assignment, meant] of cases) expect(chosen(assignment)).toEqual(all().filter(meant));
    expect(chosen({ lifted: true }).length).toBeGreaterThan(0);
    expect(chosen({ distance: { atLeast: 10 } }).length).toBeLessThan(county.household.count);
  });

  test("nobody is left out where there is no rule", () => {
    expect(chosen({})).toEqual(all());
  });
});

describe("an assignment by lot", () => {
  const lot = (parts: Partial<Lot>): Lot => ({
    of: "households",
    share: 0.5,
    compliance: 1,
    crossover: 0,
    name: "lot",
    ...parts,
  });
  const share = (parts: Partial<Lot>) => chosen({ lot: lot(parts) }).length / county.household.count;

  test("takes the share that is named, all of them, or nobody", () => {
    expect(share({ share: 0 })).toBe(0);
    expect(share({ share: 1 })).toBe(1);
    expect(share({ share: 0.3 })).toBeCloseTo(0.3, 1);
  });

  test("those who do not comply are left out, and the others come in by crossing over", () => {
    const assigned = new Set(chosen({ lot: lot({}) }));
    const taken = chosen({ lot: lot({ compliance: 0.6, crossover: 0.2 }) });
    const complied = taken.filter((i) => assigned.has(i)).length;
    expect(complied / assigned.size).toBeCloseTo(0.6, 1);
    expect((taken.length - complied) / (county.household.count - assigned.size)).toBeCloseTo(0.2, 1);
    expect(chosen({ lot: lot({ compliance: 0 }) })).toEqual([]);
  });

  test("a lot of villages takes whole villages, the same for villages and their households", () => {
    const { village } = eligibilityOf({ lot: lot({ of: "villages" }) }, county, draw);
    const taken = new Set(chosen({ lot: lot({ of: "villages" }) }));
    for (const i of all()) expect(taken.has(i)).toBe(village(county.household.village[i]));
    expect(taken.size / county.household.count).toBeCloseTo(0.5, 1);
  });

  test("lots of one name are one lot, of another name another", () => {
    expect(chosen({ lot: lot({}) })).toEqual(chosen({ lot: lot({}) }));
    expect(chosen({ lot: lot({}) })).not.toEqual(chosen({ lot: lot({ name: "second" }) }));
  });
});

describe("a lot whose share holds within groups", () => {
  const lot = (more: Partial<Lot>): Lot => ({
    of: "villages",
    share: 0.5,
    compliance: 1,
    crossover: 0,
    name: "balanced",
    ...more,
  });
  const villagesIn = (more: Partial<Lot>): number[] => {
    const { village } = eligibilityOf({ lot: lot(more) }, county, draw);
    return Array.from({ length: VILLAGES }, (_, v) => v).filter(village);
  };

  test("takes half of the villages, of each product to a whole one, and of each block one of two", () => {
    expect(villagesIn({ within: "county" }).length).toBe(VILLAGES / 2);
    const { product, distance } = county.village;
    const taken = new Set(villagesIn({ within: "product" }));
    for (const code of new Set(product)) {
      const own = Array.from(product, (_, v) => v).filter((v) => product[v] === code);
      const count = own.filter((v) => taken.has(v)).length;
      expect(Math.abs(count - own.length / 2)).toBeLessThan(1);
    }
    const near = Array.from(distance, (_, v) => v).sort((a, b) => distance[a] - distance[b] || a - b);
    const paired = new Set(villagesIn({ blocks: 2 }));
    for (let k = 0; k < VILLAGES; k += 2)
      expect([near[k], near[k + 1]].filter((v) => paired.has(v)).length).toBe(1);
  });

  test("takes as many households of each village", () => {
    const { household } = eligibilityOf({ lot: lot({ of: "households", within: "village" }) }, county, draw);
    const counts = new Int32Array(VILLAGES);
    for (let i = 0; i < county.household.count; i++) if (household(i)) counts[county.household.village[i]]++;
    expect(new Set(counts)).toEqual(new Set([5]));
  });

  test("takes with a smaller share some of those whom a larger one takes", () => {
    const large = new Set(villagesIn({ within: "product" }));
    expect(villagesIn({ within: "product", share: 0.3 }).every((v) => large.has(v))).toBe(true);
  });
});
