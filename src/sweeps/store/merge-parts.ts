import { modelProblem } from "./existing-store.ts";
import type { Manifest } from "./manifest.ts";
import type { Shard } from "./shard.ts";
import { readStore } from "./store.ts";
import { type StoreProblem, storeProblem } from "./store-problem.ts";

/** A complete shard. */
export interface Part {
  directory: string;
  manifest: Manifest;
  shard: Shard;
}

/** Reads the manifests of all shards of one study, in their order; throws where one does not fit or is missing. */
export async function partsOf(directories: readonly string[], otherModel = false): Promise<Part[]> {
  const parts: Part[] = [];
  for (const directory of directories) parts.push(await partOf(directory, otherModel));
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
  const { of } = parts[0].shard;
  const missing = Array.from({ length: of }, (_, k) => k + 1).filter((at) => !byShard.has(at));
  if (missing.length > 0) throw storeProblem((text) => text.shardsMissing(shortened(missing, text), of));
  return parts.sort((a, b) => a.shard.at - b.shard.at);
}

const MOST = 20;

function shortened(
  missing: readonly number[],
  { moreMissing }: { moreMissing(count: number): string },
): string {
  const named = missing.slice(0, MOST).join(", ");
  return missing.length > MOST ? `${named} ${moreMissing(missing.length - MOST)}` : named;
}

async function partOf(directory: string, otherModel: boolean): Promise<Part> {
  const { manifest, close } = await readStore(directory);
  close();
  const { shard, state } = manifest;
  const problem = modelProblem(directory, manifest, otherModel);
  if (problem) throw problem;
  if (!shard) throw storeProblem((text) => text.notShard(directory));
  if (state !== "complete") throw storeProblem((text) => text.shardIncomplete(directory));
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
