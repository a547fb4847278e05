import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { groundOf } from "../../src/cli/levers-asked.ts";
import { strengthKeys } from "../../src/levers/catalogue.ts";
import { byVariant, costsOf } from "../../src/levers/lever-effects.ts";
import { leverStudy } from "../../src/levers/lever-study.ts";
import { type Mixture, mixtureName } from "../../src/levers/mixture.ts";
import { type PlayRound, search, type Trial } from "../../src/levers/search.ts";
import { mean } from "../../src/math/sum.ts";
import type { Runner } from "../../src/play/runner.ts";
import { eachDesignPoint } from "../../src/sweeps/design/design-points.ts";
import { runSweep } from "../../src/sweeps/run/run-sweep.ts";
import { jobPlayer, type SweepJob, taskOf } from "../../src/sweeps/run/sweep-job.ts";
import type { JobRows } from "../../src/sweeps/store/job-rows.ts";
import { newManifest } from "../../src/sweeps/store/new-manifest.ts";
import { createStore, openStore } from "../../src/sweeps/store/store.ts";
import { openVariants } from "../../src/sweeps/store/variant-results.ts";

const LEVERS = ["interestSubsidy", "training"];
const VILLAGES = 2;
const REPLICATES = 3;

const directories: string[] = [];
afterAll(() => {
  for (const made of directories) rmSync(made, { recursive: true, force: true });
});

const ground = groundOf(
  "scenarios/small.yaml",
  {
    set: [`county.villages=${VILLAGES}`, "county.householdsPerVillage=20", "time.burnIn=4", "time.seasons=8"],
    only: LEVERS.join(","),
  },
  "en",
);

/** Plays a round in this thread; the gain is income a head. */
const play: PlayRound = async (round, mixtures, replicates) => {
  const directory = mkdtempSync(join(tmpdir(), "sannong-brute-"));
  directories.push(directory);
  const own = { ...ground, seed: round };
  const loaded = leverStudy("brute", mixtures, replicates, own, { groups: false, chances: false });
  await createStore(
    directory,
    newManifest(loaded, mixtures.length + 1, undefined),
    eachDesignPoint(loaded.study),
  );
  const playJob = jobPlayer(taskOf(loaded));
  const start = (): Runner<SweepJob, JobRows> => ({
    run: async (job) => ({ result: playJob(job) }),
    stop() {},
  });
  const store = await openStore(directory);
  await runSweep(store, loaded, { workers: 1, start });
  store.close();
  const results = await openVariants(directory);
  const figures = await results.figures("income");
  const paid = byVariant(await results.results.payments(results.arm), results.variants.length, replicates);
  results.close();
  const flows = ground.levers.flatMap((lever) => lever.flows);
  return new Map(
    mixtures.map((mixture, k): [string, Trial] => [
      mixtureName(mixture),
      {
        gains: figures[k + 1].map((figure, r) => figure - figures[0][r]),
        costs: costsOf(paid[k + 1], paid[0], flows).early.values,
      },
    ]),
  );
};

const singles = ground.levers.flatMap(({ key }) =>
  strengthKeys.map((strength): Mixture => [{ lever: key, strength }]),
);
const pairs = singles
  .filter(([{ lever }]) => lever === ground.levers[0].key)
  .flatMap((one) =>
    singles
      .filter(([{ lever }]) => lever !== ground.levers[0].key)
      .map((other): Mixture => [...one, ...other]),
  );

test("what the search ends with is worth at least two thirds of the best of all mixtures that the budget pays", async () => {
  const every = [...singles, ...pairs];
  const truth = await play("all", every, REPLICATES);
  const row = (mixture: Mixture): { gain: number; cost: number } => {
    const trial = truth.get(mixtureName(mixture));
    return { gain: mean(trial?.gains ?? []), cost: mean(trial?.costs ?? []) };
  };
  const costs = every.map((mixture) => row(mixture).cost).sort((a, b) => a - b);
  // The dearest third cannot be paid.
  const budget = costs[Math.floor((2 * costs.length) / 3)];
  const { finalists } = await search({ singles, budget, runs: 60 }, play);
  const [found] = [...finalists].sort((one, other) => mean(other.gains) - mean(one.gains));
  const affordable = every.filter((mixture) => row(mixture).cost <= budget);
  const best = Math.max(...affordable.map((mixture) => row(mixture).gain));
  expect(best).toBeGreaterThan(0);
  expect(row(found.mixture).gain).toBeGreaterThan((2 * best) / 3);
});
