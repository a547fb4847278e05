import { modelVersion } from "../../model/model-version.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { modelFingerprint } from "./model-fingerprint.ts";
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

/** Why a study cannot begin in a directory that holds a store; `same` where one can go on with that store instead. */
export async function occupiedProblem(
  directory: string,
  begun: Manifest,
  otherModel = false,
): Promise<StoreProblem & { same: boolean }> {
  const there = await manifestOf(directory);
  const problem = otherStudyIn(directory, there, begun) ?? modelProblem(directory, there, otherModel);
  if (problem) return Object.assign(problem, { same: false });
  return Object.assign(
    storeProblem((text) => text.exists(directory)),
    { same: true },
  );
}

function otherStudyIn(directory: string, there: Manifest, begun: Manifest): StoreProblem | undefined {
  const same =
    there.studyHash === begun.studyHash &&
    there.scenarioHash === begun.scenarioHash &&
    there.shard?.at === begun.shard?.at &&
    there.shard?.of === begun.shard?.of;
  return same ? undefined : storeProblem((text) => text.existsOther(directory, there.saved.study.name));
}

/** What is wrong with going on with a store in this model; told to, another build of the same version may. */
export function modelProblem(
  directory: string,
  manifest: Manifest,
  otherModel = false,
): StoreProblem | undefined {
  if (manifest.modelVersion !== modelVersion)
    return storeProblem((text) => text.otherVersion(directory, manifest.modelVersion, modelVersion));
  if (otherModel || !isOtherModel(manifest)) return undefined;
  const theirs = manifest.modelFingerprint ?? "";
  return storeProblem((text) => text.otherModel(directory, theirs, modelFingerprint()));
}

/** Whether a store was begun with another build of the model than plays here. */
export const isOtherModel = ({ modelFingerprint: theirs }: Manifest): boolean =>
  theirs !== undefined && theirs !== modelFingerprint();
