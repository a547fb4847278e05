import { describe, expect, it } from "vitest";
import { counterfactual, tally } from "../../src/compare/counterfactual.ts";
import { type ExpectedFall, expectedEvents, expectedFalls } from "../../src/compare/expected-falls.ts";
import type { Fates } from "../../src/model/run.ts";

/** Six households: the first does not count, the first four were lifted. */
const fates = (fell: number[], more: Partial<Fates> = {}): Fates => ({
  fell: Uint8Array.from(fell),
  fellExact: Uint8Array.from(fell),
  counted: Uint8Array.of(0, 1, 1, 1, 1, 1),
  weight: Float32Array.of(0, 1, 1, 0.5, 1, 1),
  chance: Float32Array.from(fell),
  lifted: Uint8Array.of(1, 1, 1, 1, 0, 0),
  members: Uint8Array.of(3, 2, 5, 1, 4, 4),
  shop: Uint8Array.of(0, 1, 0, 0, 0, 1),
  elderly: Uint8Array.of(0, 0, 1, 0, 0, 0),
  distance: Float32Array.of(1, 2, 3, 4, 5, 6),
  literacy: new Float32Array(6),
  monitored: new Uint8Array(6),
  income: Float32Array.of(1, 2, 3, 4, 5, 6),
  cause: Uint8Array.of(0, 1, 2, 3, 4, 5),
  borrowed: new Uint8Array(6),
  overIndebted: new Uint8Array(6),
  finance: new Int32Array(6),
  financeFailed: new Int32Array(6),
  ...more,
});

const reference = fates([1, 1, 0, 1, 0, 0]);
const arm = fates([0, 0, 1, 1, 0, 0], { borrowed: Uint8Array.of(1, 1, 1, 0, 0, 0) });

describe("the counterfactual table", () => {
  const table = counterfactual([tally(reference, arm)]);

  it("counts only households that count, lifted ones apart", () => {
    const counts = (row: (typeof table)["all"]): number[] =>
      [row.neither, row.saved, row.harmed, row.both].map(({ count }) => count.mean);
    expect(counts(table.lifted)).toEqual([0, 1, 1, 1]);
    expect(counts(table.neverPoor)).toEqual([2, 0, 0, 0]);
    expect(counts(table.all)).toEqual([2, 1, 1, 1]);
    expect(table.all.saved.per100.mean).toBe(20);
  });

  it("says who they are", () => {
    const { saved, harmed, neither } = table.all;
    expect(saved).toMatchObject({ lifted: 1, shop: 1, elderly: 0, distance: 2, cause: "illness" });
    expect(saved.borrowed).toEqual({ reference: 0, arm: 1 });
    expect(harmed).toMatchObject({ elderly: 1, cause: "schooling" });
    expect(neither).toMatchObject({ lifted: 0, shop: 0.5, distance: 5.5 });
  });

  it("is undefined, not wrong, where a cell is empty", () => {
    expect(table.neverPoor.saved.households).toBe(0);
    expect(table.neverPoor.saved.shop).toBeNaN();
    expect(table.neverPoor.saved.per100.mean).toBe(0);
    expect(counterfactual([]).all.saved.per100.mean).toBeNaN();
  });

  it("saves and harms nobody when an arm is compared with itself", () => {
    const { saved, harmed } = counterfactual([tally(arm, arm)]).all;
    expect([saved.count.mean, harmed.count.mean]).toEqual([0, 0]);
  });

  it("has an interval over replicates", () => {
    const { saved } = counterfactual([tally(reference, arm), tally(arm, arm)]).lifted;
    expect(saved.count).toMatchObject({ mean: 0.5, n: 2 });
    expect(saved.count.low).toBeLessThan(0.5);
  });

  it("adds up chances by how they move, of those that were poor at the base as far as they count", () => {
    const before = fates([0, 0, 0, 0, 0, 0], { chance: Float32Array.of(1, 0.5, 0.25, 0.5, 0, 0.25) });
    const after = fates([0, 0, 0, 0, 0, 0], { chance: Float32Array.of(0, 0.25, 0.5, 0, 0, 0.75) });
    // Weights 0, 1, 1, ½ of the lifted: −¼, +¼, −½·½.
    expect(expectedEvents([tally(before, after)], "lifted")).toEqual({
      saved: 0.5,
      harmed: 0.25,
      households: 2.5,
      savedSquares: 0.125,
      harmedSquares: 0.0625,
    });
    expect(expectedEvents([tally(before, after)], "neverPoor")).toMatchObject({ saved: 0, harmed: 0.5 });

    const { lifted, neverPoor } = expectedFalls([tally(before, after)]);
    // ½ + ¼ + ½·½ of 2½, and ¼ + ½ of them.
    expect([lifted.all.reference.mean, lifted.all.arm.mean]).toEqual([0.4, 0.3]);
    expect([lifted.shop.reference.mean, lifted.shop.arm.mean]).toEqual([0.5, 0.25]);
    expect([neverPoor.shop.difference.mean, neverPoor.noShop.difference.mean]).toEqual([0.5, 0]);
    expect([lifted.elderly.households.mean, lifted.able.households.mean]).toEqual([1, 1.5]);
    expect(lifted.far.reference.mean).toBeNaN();
  });

  it("tells kinds by where, and by fifths of literacy, ties in their order", () => {
    const there = fates([0, 0, 0, 0, 0, 0], {
      weight: new Float32Array(6).fill(1),
      distance: Float32Array.of(10, 10.5, 20, 20.5, 0, 100),
      literacy: Float32Array.of(0, 1, -1, 2, 2, 2),
    });
    const { lifted, neverPoor } = expectedFalls([tally(there, there)]);
    const counts = (kinds: readonly ExpectedFall[]) => kinds.map(({ households }) => households.mean);
    expect(counts([lifted.near, lifted.between, lifted.far])).toEqual([1, 2, 1]);
    expect(counts([neverPoor.near, neverPoor.between, neverPoor.far])).toEqual([1, 0, 1]);
    // In order 2, 0, 1, 3, 4, 5: fifths 0, 0, 1, 2, 3, 4.
    const { literacy1, literacy2, literacy3 } = lifted;
    expect(counts([literacy1, literacy2, literacy3, neverPoor.literacy4])).toEqual([2, 1, 1, 1]);
    expect(lifted.near.difference.mean).toBe(0);
  });
});
