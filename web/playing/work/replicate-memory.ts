import { type ArmWithFates, packed, type Replicate, replicateFrom } from "../../../src/compare/replicates.ts";
import type { BurnInMemo } from "../../../src/model/burn-in-memo.ts";
import { drawnPlan } from "../../../src/model/drawn-plan.ts";
import { runReads } from "../../../src/model/reads.ts";
import type { ArmRun, Plan } from "../../../src/model/run.ts";
import { playArms } from "../../../src/model/simulate.ts";
import { type State, stateBytes } from "../../../src/model/state/state.ts";
import { cores } from "../cores.ts";
import { type BoundedCache, boundedCache } from "./bounded-cache.ts";

/** Bytes that all workers together keep: of counties as their arms parted, and of arms that were played. */
const COUNTIES = 48 * 2 ** 20;
const ARMS = 16 * 2 ** 20;

/** What a worker keeps of the replicates that it has played, by all that each asked of the settings. */
interface ReplicateMemory {
  counties: BurnInMemo;
  arms: BoundedCache<ArmWithFates>;
}

export function replicateMemory(): ReplicateMemory {
  const counties = boundedCache<State>(COUNTIES / cores, stateBytes);
  return {
    counties: { recall: counties.get, keep: counties.set },
    arms: boundedCache(ARMS / cores, bytesOf),
  };
}

/** Of series, which lie in one buffer, of finance and of fates. */
function bytesOf({ run, fates }: ArmWithFates): number {
  const arrays = [...Object.values(run.series).slice(0, 1), run.finance, ...Object.values(fates)];
  return arrays.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
}

/**
 * Arms of one replicate, reduced to what a comparison keeps. An arm is played only if none is remembered that asked the
 * same, from the county as it was when the arms parted if that is remembered. `end` plays to the end.
 */
export async function rememberedReplicate(
  plan: Plan,
  arms: readonly string[],
  replicate: number,
  memory: ReplicateMemory,
  end: (playing: Generator<void, ArmRun[]>) => Promise<ArmRun[]>,
): Promise<Replicate> {
  const drawn = drawnPlan(plan, replicate);
  const reads = arms.map((arm) => runReads(drawn, replicate, arm));
  const all = reads.map((text) => memory.arms.get(text));
  const missing = arms.filter((_, a) => !all[a]);
  const runs =
    missing.length > 0 ? await end(playArms(drawn, replicate, missing, { memo: memory.counties })) : [];
  for (const run of runs) {
    const a = arms.indexOf(run.arm);
    const one = { run: packed(run), fates: run.households };
    memory.arms.set(reads[a], one);
    all[a] = one;
  }
  const [reference, ...others] = arms;
  const pairs = others.map((arm) => ({ reference: reference, arm }));
  return replicateFrom({ arms, pairs }, replicate, all as ArmWithFates[]);
}
