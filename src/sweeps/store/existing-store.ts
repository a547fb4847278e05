import { modelVersion } from "../../model/model-version.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { readStore } from "./store.ts";
import { isStore } from "./store-file.ts";
import { type StoreProblem, storeProblem } from "./store-problem.ts";

/** The manifest of the store in a directory, read beside a process that writes; from the store where the file is gone. */
export async function manifestOf(directory: string): Promise<Manifest> {
  if (!isStore(directory)) throw storeProblem((text) => text.notStore(directory));
  const written = readManifest(directory);
  if (written) return written;
  const store = await readStore(directory);
  store.close();
  return store.manifest;
}

/** Why a study cannot begin in a directory that holds a store. */
export async function occupiedProblem(directory: string, begun: Manifest): Promise<StoreProblem> {
  const there = await manifestOf(directory);
  if (there.studyHash !== begun.studyHash || there.scenarioHash !== begun.scenarioHash)
    return storeProblem((text) => text.existsOther(directory, there.saved.study.name));
  return versionProblem(directory, there) ?? storeProblem((text) => text.exists(directory));
}

/** What is wrong with going on with a store in this version of the model. */
export function versionProblem(directory: string, manifest: Manifest): StoreProblem | undefined {
  if (manifest.modelVersion === modelVersion) return undefined;
  return storeProblem((text) => text.otherVersion(directory, manifest.modelVersion, modelVersion));
}
