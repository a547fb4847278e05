import type { LoadedStudy } from "../study/load-study.ts";
import { begunManifest } from "./begun-manifest.ts";
import type { Manifest } from "./manifest.ts";
import { modelFingerprint } from "./model-fingerprint.ts";
import type { Shard } from "./shard.ts";

/** The manifest of a store in which there is nothing yet, to be filled by the model that is built here. */
export function newManifest(loaded: LoadedStudy, points: number, shard: Shard | undefined): Manifest {
  const { format, modelVersion, ...rest } = begunManifest(loaded, points, shard);
  return { format, modelVersion, modelFingerprint: modelFingerprint(), ...rest };
}
