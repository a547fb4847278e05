import { modelProblem } from "./existing-store.ts";
import type { Manifest } from "./manifest.ts";
import type { Shard } from "./shard.ts";
import { readStore } from "./store.ts";
import { isStore } from "./store-file.ts";
import { isStoreProblem, type StoreProblem, storeProblem } from "./store-problem.ts";

/** A shard, complete unless others are allowed. */
export interface Part {
  directory: string;
  manifest: Manifest;
  shard: Shard;
}

/** What of the shards may be otherwise than it should. */
export interface MergeTerms {
  /** They were filled by another build of the model. */
  otherModel?: boolean;
  /** Some are not there, not complete, or being written. */
  allowMissing?: boolean;
}

/** Reads the manifests of all shards of one study, in their order; throws where one does not fit or is missing. */
export async function partsOf(directories: readonly string[], terms: MergeTerms = {}): Promise<Part[]> {
  const parts: Part[] = [];
  for (const directory of directories) {
    if (terms.allowMissing && !(await canBeRead(directory))) continue;
    parts.push(await partOf(directory, terms));
  }
  if (parts.length === 0) throw storeProblem((text) => text.noShard);
  for (const part of parts) {
    const problem = unlike(parts[0], part);
    if (problem) throw problem;
  }
  const byShard = new Map<number, Part>();
  for (const part of parts) {
    const { at, of } = part.shard;
    const first = byShard.get(at);
    if (first) throw storeProblem((text) => text.shardTwice(at, of, first.directory, part.directory));
    byShard.set(at, part);
  }
  const missing = missingShards(parts);
  if (missing.length > 0 && !terms.allowMissing)
    throw storeProblem((text) => text.shardsMissing(shortened(missing, text), parts[0].shard.of));
  return parts.sort((a, b) => a.shard.at - b.shard.at);
}

/** The numbers of the shards that are not among parts. */
const missingShards = (parts: readonly Part[]): number[] => {
  const there = new Set(parts.map(({ shard }) => shard.at));
  return Array.from({ length: parts[0].shard.of }, (_, k) => k + 1).filter((at) => !there.has(at));
};

/** Whether parts are all of the whole, each complete. */
export const isWhole = (parts: readonly Part[]): boolean =>
  missingShards(parts).length === 0 && parts.every(({ manifest }) => manifest.state === "complete");

/** Whether there is a store that nobody writes to. */
async function canBeRead(directory: string): Promise<boolean> {
  if (!isStore(directory)) return false;
  try {
    (await readStore(directory)).close();
    return true;
  } catch (error) {
    if (isStoreProblem(error) && error.holder) return false;
    throw error;
  }
}

const MOST = 20;

function shortened(
  missing: readonly number[],
  { moreMissing }: { moreMissing(count: number): string },
): string {
  const named = missing.slice(0, MOST).join(", ");
  return missing.length > MOST ? `${named} ${moreMissing(missing.length - MOST)}` : named;
}

async function partOf(directory: string, { otherModel, allowMissing }: MergeTerms): Promise<Part> {
  const { manifest, close } = await readStore(directory);
  close();
  const { shard, state } = manifest;
  const problem = modelProblem(directory, manifest, otherModel);
  if (problem) throw problem;
  if (!shard) throw storeProblem((text) => text.notShard(directory));
  if (state !== "complete" && !allowMissing) throw storeProblem((text) => text.shardIncomplete(directory));
  return { directory, manifest, shard };
}

/** Why two parts are not of one whole. */
function unlike(first: Part, other: Part): StoreProblem | undefined {
  const [a, b] = [first.manifest, other.manifest];
  if (a.seed !== b.seed) return storeProblem((text) => text.otherSeed(first.directory, other.directory));
  if (a.studyHash !== b.studyHash || a.scenarioHash !== b.scenarioHash)
    return storeProblem((text) => text.otherStudy(first.directory, other.directory));
  if (first.shard.of === other.shard.of) return undefined;
  return storeProblem((text) =>
    text.shardsDiffer(first.directory, first.shard.of, other.directory, other.shard.of),
  );
}
