import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divisionWeights, pairsOf, shapley } from "../../src/math/shapley.ts";

/** A game from what a coalition of players, by their numbers, is worth. */
const game = (players: number, worth: (members: readonly number[]) => number): number[] =>
  Array.from({ length: 2 ** players }, (_, coalition) =>
    worth(Array.from({ length: players }, (_, i) => i).filter((i) => coalition & (1 << i))),
  );

const figures = (players: number) =>
  fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), {
    minLength: 2 ** players,
    maxLength: 2 ** players,
  });

/** Shapley values as the mean over all orders in which players may come: another way to the same. */
function byOrders(worth: readonly number[], players: number): number[] {
  const orders = (left: readonly number[]): number[][] =>
    left.length === 0
      ? [[]]
      : left.flatMap((i) => orders(left.filter((j) => j !== i)).map((rest) => [i, ...rest]));
  const shares = new Array<number>(players).fill(0);
  const all = orders(Array.from({ length: players }, (_, i) => i));
  for (const order of all) {
    let before = 0;
    for (const i of order) {
      shares[i] += (worth[before | (1 << i)] - worth[before]) / all.length;
      before |= 1 << i;
    }
  }
  return shares;
}

describe("Shapley values by hand", () => {
  it("glove game: one left glove and two right ones", () => {
    const gloves = game(3, (who) => (who.includes(0) && who.length > 1 ? 1 : 0));
    const { whole, shares } = shapley(gloves);
    expect(whole).toBeCloseTo(1, 12);
    expect(shares[0]).toBeCloseTo(2 / 3, 12);
    expect(shares[1]).toBeCloseTo(1 / 6, 12);
    expect(shares[1]).toBe(shares[2]);
  });

  it("additive game: each its own, and no interaction", () => {
    const own = [3, -2, 0.5, 8];
    const { shares, pairs } = shapley(game(4, (who) => who.reduce((sum, i) => sum + own[i], 7)));
    for (const [i, share] of shares.entries()) expect(share).toBeCloseTo(own[i], 11);
    for (const pair of pairs) expect(pair).toBeCloseTo(0, 11);
  });

  it("symmetric game: all the same, to the last bit", () => {
    const { whole, shares } = shapley(game(4, (who) => who.length ** 2 / 10));
    expect(new Set(shares).size).toBe(1);
    expect(4 * shares[0]).toBe(whole);
    expect(whole).toBeCloseTo(1.6, 12);
  });

  it("unanimity of two among three: they share it, and interact by all of it", () => {
    const { shares, pairs } = shapley(game(3, (who) => (who.includes(0) && who.includes(2) ? 6 : 0)));
    expect(shares.map((share) => Math.round(1e9 * share) / 1e9)).toEqual([3, 0, 3]);
    expect(pairsOf(3)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(pairs.map((pair) => Math.round(1e9 * pair) / 1e9)).toEqual([0, 6, 0]);
  });

  it("one player gets the difference", () => {
    expect(shapley([2, 5]).shares[0]).toBeCloseTo(3, 12);
    expect(shapley([2, 5]).shares[0]).toBe(shapley([2, 5]).whole);
  });
});

describe("axioms", () => {
  it("efficiency: in whatever order they are added, shares come to the whole, to the last bit", () => {
    fc.assert(
      fc.property(figures(4), fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (worth, order) => {
        const { whole, shares } = shapley(worth);
        expect(order.reduce((sum, i) => sum + shares[i], 0) === whole).toBe(true);
        const largest = Math.max(1e-250, ...worth.map(Math.abs));
        expect(Math.abs(whole - (worth[15] - worth[0]))).toBeLessThanOrEqual(1e-13 * largest);
      }),
    );
  });

  it("dummy: who adds the same to every coalition gets just that; who adds nothing exactly 0", () => {
    fc.assert(
      fc.property(figures(3), fc.double({ min: -1e9, max: 1e9, noNaN: true }), (worth, own) => {
        const largest = Math.max(1e-250, Math.abs(own), ...worth.map(Math.abs));
        const with_ = shapley([...worth, ...worth.map((each) => each + own)]);
        expect(Math.abs(with_.shares[3] - own)).toBeLessThanOrEqual(1e-12 * largest);
        const idle = shapley([...worth, ...worth]);
        expect(idle.shares[3]).toBe(0);
        expect(pairsOf(4).flatMap(([, j], p) => (j === 3 ? [idle.pairs[p]] : []))).toEqual([0, 0, 0]);
      }),
    );
  });

  it("symmetry: players that are worth the same everywhere get the same, to the last bit", () => {
    fc.assert(
      fc.property(figures(3), (worth) => {
        // Players 0 and 1 stand for one another.
        const same = worth.map((each, c) => ((c & 3) === 2 ? worth[c - 1] : each));
        expect(shapley(same).shares[0]).toBe(shapley(same).shares[1]);
      }),
    );
  });

  it("the mean over all orders, by an independent way", () => {
    fc.assert(
      fc.property(figures(4), (worth) => {
        const largest = Math.max(1e-250, ...worth.map(Math.abs));
        const other = byOrders(worth, 4);
        for (const [i, share] of shapley(worth).shares.entries())
          expect(Math.abs(share - other[i])).toBeLessThanOrEqual(1e-12 * largest);
      }),
    );
  });
});

it("weights are n!-ths that sum to n! where a player is in and to −n! where not", () => {
  for (const players of [1, 2, 3, 4])
    for (const own of divisionWeights(players).shares) {
      const sum = own.reduce((total, weight) => total + Math.max(0, weight), 0);
      expect(sum).toBe([1, 1, 2, 6, 24][players]);
      expect(own.reduce((total, weight) => total + weight, 0)).toBe(0);
    }
});

it("with a figure that is not defined nothing is, and a number of figures that is no game is refused", () => {
  expect(shapley([1, Number.NaN, 2, 3]).shares).toEqual([Number.NaN, Number.NaN]);
  expect(() => shapley([1, 2, 3])).toThrow("3 coalitions");
});
