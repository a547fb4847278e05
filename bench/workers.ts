import { compare } from "../src/sannong.ts";
import { baseline } from "./county.ts";
import { interleaved, median, ratio } from "./rounds.ts";
import type { Item } from "./row.ts";

/** A whole comparison of the baseline, threads started anew and cold each time, as a user's are. */
export const workers: Item = {
  title: "One worker against two, baseline, all arms",
  async measure({ quick, rounds }) {
    const scenario = baseline();
    const replicates = quick ? 8 : 40;
    const hashes = new Set<string>();
    const comparison = (count: number) => async (): Promise<number> => {
      const began = performance.now();
      const { hash } = await compare(scenario, { workers: count, replicates });
      hashes.add(hash);
      return performance.now() - began;
    };
    const times = await interleaved(
      Math.min(rounds, quick ? 2 : 3),
      { one: comparison(1), two: comparison(2) },
      0,
    );
    return [
      { what: `1 worker, ${replicates} replicates`, value: median(times.one) / 1000, unit: "s" },
      { what: `2 workers, ${replicates} replicates`, value: median(times.two) / 1000, unit: "s" },
      { what: "two workers over one", value: ratio(times.one, times.two), unit: "×", atLeast: 1.85 },
      { what: "same hash", value: hashes.size === 1 ? "yes" : "NO" },
    ];
  },
};
