import { createHash } from "node:crypto";
import { modelVersion } from "../../model/model-version.ts";
import { canonical, scenarioHash } from "../../scenario/hash.ts";
import { keptMetrics } from "../study/kept-metrics.ts";
import { type LoadedStudy, savedStudy } from "../study/load-study.ts";
import type { Study } from "../study/study.ts";
import type { Manifest } from "./manifest.ts";
import { modelFingerprint } from "./model-fingerprint.ts";
import { jobsPlanned, type Shard } from "./shard.ts";

/** The manifest of a store in which there is nothing yet. */
export function newManifest(loaded: LoadedStudy, points: number, shard: Shard | undefined): Manifest {
  const { study, base } = loaded;
  return {
    format: 1,
    modelVersion,
    modelFingerprint: modelFingerprint(),
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

/** SHA-256 of everything in a study that can move what its store holds; titles and file names cannot. */
export function studyHash(study: Study): string {
  const {
    name: _name,
    title: _title,
    about: _about,
    scenario: _scenario,
    factors,
    variants,
    ...rest
  } = study;
  const varied = factors.map(({ names: _names, unit: _unit, ...factor }) => factor);
  const named = variants && { variants: variants.map(({ name, set }) => ({ name, set })) };
  return createHash("sha256")
    .update(canonical({ ...rest, factors: varied, ...named }))
    .digest("hex");
}
