import { modelVersion } from "../../model/model-version.ts";
import { scenarioHash } from "../../scenario/hash.ts";
import { keptMetrics } from "../study/kept-metrics.ts";
import type { LoadedStudy } from "../study/load-study.ts";
import { savedStudy } from "../study/saved-study.ts";
import { studyHash } from "../study/study-hash.ts";
import type { Manifest } from "./manifest.ts";
import { jobsPlanned, type Shard } from "./shard.ts";

/** What a store says of itself in which there is nothing yet, but for the build of the model. */
export function begunManifest(loaded: LoadedStudy, points: number, shard?: Shard): Manifest {
  const { study, base } = loaded;
  return {
    format: 1,
    modelVersion,
    studyHash: studyHash(study),
    scenarioHash: scenarioHash(base),
    arms: study.arms,
    metrics: keptMetrics(loaded).map(({ name }) => name),
    seed: study.seed,
    seasons: base.time.seasons,
    points,
    state: "running",
    runs: { planned: jobsPlanned(shard, study, points) * study.arms.length, finished: 0, failed: 0 },
    ...(shard && { shard }),
    sessions: [],
    saved: savedStudy(loaded),
  };
}
