import { describe, expect, it } from "vitest";
import type { Progress } from "../../src/compare/compare.ts";
import { compared } from "./made-up.ts";

const noise = (replicate: number): number => ((replicate * 7919) % 101) / 1000;
const effect = (replicate: number, arm: string): number =>
  0.1 + noise(replicate) - (arm === "hybrid" ? 0.02 + 0.001 * ((replicate % 3) - 1) : 0);

describe("a comparison", () => {
  it("pairs each arm with the reference, replicate by replicate", async () => {
    const { differences, estimates, reference, treatment } = await compared(effect, { replicates: 9 });
    expect([reference, treatment]).toEqual(["traditional", "hybrid"]);
    expect(differences.map(({ arm }) => arm)).toEqual(["none", "ecommerce", "hybrid"]);
    const headline = differences.filter((difference) => difference.headline);
    expect(headline.map(({ arm }) => arm)).toEqual(["hybrid"]);
    expect(headline[0].metrics.relapse.mean).toBeCloseTo(-0.02, 12);
    expect(headline[0].metrics.relapse.half).toBeLessThan(estimates.hybrid.relapse.half / 10);
    // The same in every replicate: that tells no interval, and never 0 to 0.
    expect(differences[0].metrics.relapse).toMatchObject({ mean: 0, low: -Infinity, high: Infinity });
  });

  it("knows both intervals and the seasons", async () => {
    const { estimates, bands } = await compared((replicate) => replicate, { replicates: 11 });
    expect(estimates.none.relapse).toMatchObject({ mean: 6, p10: 2, p90: 10, n: 11 });
    expect(bands.none.relapse.mean).toEqual([6, 0]);
  });

  it("leaves out replicates in which a figure is not defined", async () => {
    const relapse = (replicate: number, arm: string): number =>
      arm === "hybrid" && replicate === 2 ? NaN : effect(replicate, arm);
    const { differences, estimates } = await compared(relapse, { replicates: 8 });
    expect(estimates.hybrid.relapse.n).toBe(7);
    expect(differences[2].metrics.relapse).toMatchObject({ n: 7 });
    expect(differences[2].metrics.relapse.mean).toBeCloseTo(-0.02, 2);
  });

  it("goes on until the precision is reached, and no further", async () => {
    const coarse = await compared(effect, { precision: 0.01 });
    expect(coarse.finished).toBe(8);
    const fine = await compared(effect, { precision: 0.0002 });
    const [, , { metrics }] = fine.differences;
    expect(metrics.relapse.half).toBeLessThanOrEqual(0.0002);
    expect(fine.finished).toBeGreaterThan(8);
    expect(fine.finished).toBeLessThan(300);
    expect((await compared(effect, { precision: 1e-9, replicates: 40 })).finished).toBe(40);
  });

  it("stops where a precision can never be measured", async () => {
    expect((await compared(() => NaN, { precision: 0.001 })).finished).toBe(8);
  });

  it("tells progress in finished runs", async () => {
    const seen: Progress[] = [];
    await compared(effect, {
      replicates: 3,
      arms: ["hybrid", "traditional"],
      onProgress: (p) => seen.push(p),
    });
    expect(seen.map(({ finished, planned }) => [finished, planned])).toEqual([0, 2, 4, 6].map((n) => [n, 6]));
    expect(seen[0].etaSeconds).toBeNaN();
    expect(seen[3].etaSeconds).toBe(0);
  });

  it("keeps what had finished when it is stopped", async () => {
    const stop = new AbortController();
    const onProgress = ({ finished }: Progress): void => {
      if (finished === 12) stop.abort();
    };
    const made = await compared(effect, { replicates: 50, signal: stop.signal, onProgress });
    expect(made).toMatchObject({ finished: 3, planned: 50, interrupted: true });
    expect(made.estimates.hybrid.relapse.n).toBe(3);
  });

  it("falls back on what there is when arms are left out", async () => {
    const some = await compared(effect, { replicates: 2, arms: ["ecommerce", "none"] });
    expect(some).toMatchObject({ arms: ["none", "ecommerce"], reference: "none", treatment: "ecommerce" });
    const one = await compared(effect, { replicates: 2, arms: ["none"] });
    expect(one.differences).toEqual([]);
    await expect(compared(effect, { arms: ["hybird"] })).rejects.toThrow("unknown arm: hybird");
  });

  it("names the replicate that failed", async () => {
    const broken = (replicate: number): number => {
      if (replicate === 3) throw new Error("season 4, sell: NaN fen");
      return 0;
    };
    await expect(compared(broken, { replicates: 5 })).rejects.toThrow("replicate 3: season 4, sell: NaN fen");
  });
});
