import { expect, test } from "vitest";
import { noEvents } from "../../src/compare/chances.ts";
import { type AvertedEvent, effectsOf } from "../../src/levers/lever-effects.ts";
import type { VariantResults } from "../../src/sweeps/store/variant-results.ts";

const HOUSEHOLDS = 10_000;
const AT_RISK = { lifted: 4000, neverPoor: 5000 };
/** What the lever takes off each event, in three replicates: relapse less with help counted than without. */
const TAKEN: Record<string, readonly number[]> = {
  relapse: [0.01, 0.012, 0.014],
  relapseHelped: [0.03, 0.032, 0.034],
  newPoverty: [0.002, 0.0022, 0.0024],
};
const YUAN = 12;

/** Nothing, and a lever for which the county pays 12 yuan a household and year. */
function twoVariants(): VariantResults {
  const same = Float64Array.of(0, 0, 0);
  const payments = [1, 2, 3].map((replicate) => ({
    point: 2,
    replicate,
    flow: "campaignCost",
    sector: "county",
    early: YUAN,
    yearly: YUAN,
  }));
  const moved = noEvents();
  for (const which of ["lifted", "neverPoor"] as const) {
    const saved = which === "lifted" ? 144 : 33;
    Object.assign(moved[which].all, { households: 3 * AT_RISK[which], saved, savedSquares: saved });
  }
  return {
    results: { payments: async () => payments },
    variants: [{}, {}],
    arm: "hybrid",
    replicates: 3,
    figures: async (metric: string) => [same, Float64Array.from(TAKEN[metric] ?? same, (each) => -each)],
    groupFigures: async () => [same, same],
    contrasts: async () => [moved],
    close: () => undefined,
  } as unknown as VariantResults;
}

test.each<[AvertedEvent | undefined, number]>([
  [undefined, (YUAN * HOUSEHOLDS * 4) / (0.012 * AT_RISK.lifted)],
  ["relapseHelped", (YUAN * HOUSEHOLDS * 4) / (0.032 * AT_RISK.lifted)],
  ["newPoverty", (YUAN * HOUSEHOLDS * 4) / (0.0022 * AT_RISK.neverPoor)],
])("money of four years is divided by the falls averted: %s", async (averts, yuan) => {
  const asked = { looks: 1, households: HOUSEHOLDS, matters: 3, ...(averts && { averts }) };
  const [effect] = await effectsOf(twoVariants(), [["campaignCost"]], asked);
  expect(effect.perAverted?.ratio).toBeCloseTo(yuan, 6);
});
