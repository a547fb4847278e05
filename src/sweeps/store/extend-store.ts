import { parseDocument } from "yaml";
import { designSize, eachDesignPoint, MOST_POINTS } from "../design/design-points.ts";
import { designOfKind } from "../design/study-design.ts";
import type { LoadedStudy } from "../study/load-study.ts";
import { savedStudy } from "../study/saved-study.ts";
import type { Study } from "../study/study.ts";
import { studyHash } from "../study/study-hash.ts";
import { type Manifest, writeManifest } from "./manifest.ts";
import { jobsPlanned } from "./shard.ts";
import type { Store } from "./store.ts";
import { storeProblem } from "./store-problem.ts";
import { addPoints, replaceManifest } from "./store-tables.ts";

/** What a study is to have in place of what it has. */
export interface More {
  replicates?: number;
  points?: number;
}

/**
 * Makes a store that of a larger study, whose runs it holds in part: their keys are the same. What is stored stays;
 * the rest is still to be played. Throws a `StoreProblem` where the larger study does not begin with this one.
 */
export async function extendStore(
  { database, directory, manifest }: Store,
  loaded: LoadedStudy,
  more: More,
): Promise<{ loaded: LoadedStudy; manifest: Manifest }> {
  const { connection } = database;
  const study = larger(loaded.study, more, manifest);
  const extended = { ...loaded, study, text: textWith(loaded.text, more) };
  const points = designSize(study);
  const { storeHash: _, ...rest } = manifest;
  const next: Manifest = {
    ...rest,
    studyHash: studyHash(study),
    points,
    state: "interrupted",
    runs: { ...manifest.runs, planned: jobsPlanned(undefined, study, points) * study.arms.length },
    saved: savedStudy(extended),
  };
  await connection.run("begin");
  try {
    await addPoints(database, study.factors, pointsAfter(study, manifest.points));
    await replaceManifest(database, next);
    await connection.run("commit");
  } catch (error) {
    await connection.run("rollback").catch(() => {});
    throw error;
  }
  writeManifest(directory, next);
  return { loaded: extended, manifest: next };
}

function larger(study: Study, { replicates, points }: More, { shard }: Manifest): Study {
  const { design, stop } = study;
  const refuse = (why: "shard" | "stopped" | "nested" | "fewer"): never => {
    throw storeProblem((text) => text.notExtended[why]);
  };
  if (shard) refuse("shard");
  if (replicates !== undefined && stop) refuse("stopped");
  if (points !== undefined && !designOfKind(design.kind).nested) refuse("nested");
  if ((replicates ?? Infinity) <= study.replicates || (points ?? Infinity) <= design.points) refuse("fewer");
  const next = {
    ...study,
    replicates: replicates ?? study.replicates,
    design: { ...design, points: points ?? design.points },
  };
  if (designSize(next) > MOST_POINTS) refuse("fewer");
  return next;
}

function* pointsAfter(study: Study, count: number) {
  for (const point of eachDesignPoint(study)) if (point.point > count) yield point;
}

/** The study file with the larger numbers, so that it is what a kit reproduces. */
function textWith(text: string, { replicates, points }: More): string {
  const document = parseDocument(text);
  if (replicates !== undefined) document.set("replicates", replicates);
  if (points !== undefined) document.setIn(["design", "points"], points);
  return document.toString({ lineWidth: 0 });
}
