import { describe, expect, test } from "vitest";
import { type Mixture, mixtureName } from "../../src/levers/mixture.ts";
import { type PlayRound, replicatesOf, search } from "../../src/levers/search.ts";
import { type Candidate, select } from "../../src/levers/selection.ts";
import { luckOf, runKey } from "../../src/math/draw.ts";
import { mean } from "../../src/math/sum.ts";

const STRENGTHS = ["low", "usual", "high"] as const;

/** A county in which effects and costs are known: noise is that of luck alone. */
function county(
  truth: Readonly<Record<string, readonly [gain: number, cost: number]>>,
  noise: number,
  seed = "a",
) {
  const singles: Mixture[] = Object.keys(truth).flatMap((lever) =>
    STRENGTHS.map((strength): Mixture => [{ lever, strength }]),
  );
  const size = { low: 1, usual: 2, high: 3 };
  const gainOf = (mixture: Mixture): number =>
    mixture.reduce((sum, { lever, strength }) => sum + truth[lever][0] * size[strength], 0);
  const costOf = (mixture: Mixture): number =>
    mixture.reduce((sum, { lever, strength }) => sum + truth[lever][1] * size[strength], 0);
  const asked: { round: string; names: string[]; replicates: number }[] = [];
  const play: PlayRound = async (round, mixtures, replicates) => {
    asked.push({ round, names: mixtures.map(mixtureName), replicates });
    const trialOf = (mixture: Mixture) => {
      const luck = luckOf(runKey(seed, 0))(`${round} ${mixtureName(mixture)}`);
      const gains = Float64Array.from(
        { length: replicates },
        (_, r) => gainOf(mixture) + noise * luck.normal(r),
      );
      return { gains, costs: new Float64Array(replicates).fill(costOf(mixture)) };
    };
    return new Map(mixtures.map((mixture) => [mixtureName(mixture), trialOf(mixture)]));
  };
  return { singles, play, gainOf, costOf, asked };
}

const truth = { a: [1, 10], b: [2, 30], c: [-1, 5], d: [0.5, 1], e: [0, 20] } as const;

/** Every mixture of levers at any strength that the budget pays, the best first. */
function byForce({ gainOf, costOf }: ReturnType<typeof county>, budget: number): Mixture[] {
  let all: Mixture[] = [[]];
  for (const lever of Object.keys(truth))
    all = all.flatMap((mixture) => [
      mixture,
      ...STRENGTHS.map((strength): Mixture => [...mixture, { lever, strength }]),
    ]);
  return all
    .filter((mixture) => mixture.length > 0 && costOf(mixture) <= budget)
    .sort((one, other) => gainOf(other) - gainOf(one));
}

describe("the search", () => {
  test.each([35, 70, 95, 130])("without noise finds what trying all finds, for %i", async (budget) => {
    const made = county(truth, 0);
    const { finalists } = await search({ singles: made.singles, budget, runs: 2000 }, made.play);
    const [found] = [...finalists].sort((one, other) => mean(other.gains) - mean(one.gains));
    const [best] = byForce(made, budget);
    expect(made.gainOf(found.mixture)).toBe(made.gainOf(best));
  });

  test.each(["a", "b", "c"])("with noise loses little, luck %s", async (seed) => {
    const made = county(truth, 1, seed);
    const { finalists } = await search({ singles: made.singles, budget: 70, runs: 3000 }, made.play);
    const [found] = [...finalists].sort((one, other) => mean(other.gains) - mean(one.gains));
    const [best] = byForce(made, 70);
    expect(made.gainOf(found.mixture)).toBeGreaterThanOrEqual(made.gainOf(best) - 0.5);
  });

  test("never brings what costs more than the budget to the end, and keeps the best for half of it", async () => {
    const made = county(truth, 0);
    const { finalists } = await search({ singles: made.singles, budget: 70, runs: 2000 }, made.play);
    for (const { cost } of finalists) expect(cost).toBeLessThanOrEqual(70);
    const half = finalists.filter(({ cost }) => cost <= 35).map(({ mixture }) => made.gainOf(mixture));
    expect(Math.max(...half)).toBe(made.gainOf(byForce(made, 35)[0]));
  });

  test("leaves out what costs more than the budget in the last round only", async () => {
    const made = county(truth, 0);
    const dearer: PlayRound = async (round, mixtures, replicates) => {
      const trials = await made.play(round, mixtures, replicates);
      const times = round === "confirm" ? 1.2 : 1;
      return new Map(
        [...trials].map(([name, { gains, costs }]) => [name, { gains, costs: costs.map((c) => times * c) }]),
      );
    };
    const { finalists, rounds } = await search({ singles: made.singles, budget: 70, runs: 2000 }, dearer);
    expect(finalists.length).toBeGreaterThan(0);
    expect(finalists.length).toBeLessThan(rounds.at(-1)?.mixtures.length ?? 0);
    for (const { cost } of finalists) expect(cost).toBeLessThanOrEqual(70);
  });

  test("plays about as many runs as it may", async () => {
    const made = county(truth, 1);
    const { runs, rounds } = await search({ singles: made.singles, budget: 95, runs: 2000 }, made.play);
    expect(runs).toBeLessThanOrEqual(2000);
    expect(runs).toBe(rounds.reduce((sum, each) => sum + each.replicates * (each.mixtures.length + 1), 0));
    expect(rounds.map(({ name }) => name)).toEqual(made.asked.map(({ round }) => round));
  });

  test("ends with nobody where nothing can be paid", async () => {
    const made = county(truth, 0);
    const { finalists } = await search({ singles: made.singles, budget: 0.5, runs: 2000 }, made.play);
    expect(finalists).toEqual([]);
  });
});

test("replicates are what the runs allow, at least three and at most sixty", () => {
  expect([replicatesOf(100, 9), replicatesOf(10, 9), replicatesOf(10_000, 9)]).toEqual([10, 3, 60]);
});

describe("ranking and selection", () => {
  const candidate = (name: string, gains: number[], cost = 1): Candidate => ({
    name,
    gains: Float64Array.from(gains),
    cost,
  });

  test("a clear best stands alone", () => {
    const found = select(
      [
        candidate("b", [1, 1.1, 0.95, 1.05]),
        candidate("a", [3, 3.1, 2.9, 3]),
        candidate("none", [0, 0, 0, 0]),
      ],
      0.1,
    );
    expect(found.ranked.map(({ name }) => name)).toEqual(["a", "b", "none"]);
    expect(found.together).toEqual(["a"]);
  });

  test("what luck can turn round is not told apart", () => {
    const found = select([candidate("a", [3, -1, 2, 0]), candidate("b", [0, 2, -1, 2])], 0.1);
    expect(found.together).toEqual(["a", "b"]);
  });

  test("nor is what is surely worse, but by less than the zone", () => {
    const rows = [candidate("a", [3, 3.1, 2.9, 3]), candidate("b", [2.9, 3.01, 2.8, 2.89])];
    expect(select(rows, 0.05).together).toEqual(["a"]);
    expect(select(rows, 0.2).together).toEqual(["a", "b"]);
  });

  test("of equals the cheaper is named first", () => {
    const found = select([candidate("dear", [1, 1, 1], 5), candidate("cheap", [1, 1, 1], 2)], 0.1);
    expect(found.ranked.map(({ name }) => name)).toEqual(["cheap", "dear"]);
  });
});
