import { modelVersion } from "../../model/model-version.ts";
import { messageOf } from "../../play/runner.ts";
import { isScenarioError } from "../../scenario/problem.ts";
import type { DesignPoint } from "../design/design.ts";
import { designOf, designSize } from "../design/design-points.ts";
import { begunManifest } from "../store/begun-manifest.ts";
import { hashOfRuns } from "../store/hashed-rows.ts";
import type { JobRows } from "../store/job-rows.ts";
import type { Manifest } from "../store/manifest.ts";
import { runKeyOf } from "../store/run-key.ts";
import type { LoadedStudy } from "../study/load-study.ts";
import { scenarioHashAt } from "../study/point-plan.ts";
import { plainStudy } from "../study/saved-study.ts";
import type { Study } from "../study/study.ts";
import { jobsOfPortable, PORTABLE, type PortableStudy } from "./portable-study.ts";
import { refusal } from "./refusal.ts";

/** A study read with its runs, each of which is what its key says. */
export interface ReadStudy {
  loaded: LoadedStudy;
  manifest: Manifest;
  points: readonly DesignPoint[];
  jobs: readonly JobRows[];
  /** Of these runs; nothing where the study keeps more than metrics, which the hash would cover too. */
  hash?: string;
}

/**
 * Reads the text of a study with its runs and holds it against itself: versions, hashes of study and scenario, the key
 * of every run, and the hash of all of them. Throws a `ScenarioError` that names the file and what is wrong with it.
 */
export function readStudyText(text: string, file: string): ReadStudy {
  const { manifest, ...written } = portableIn(text, file);
  refuseVersion(manifest, file);
  const jobs = within(file, () => jobsOfPortable({ ...written, manifest }));
  return heldTogether(manifest, jobs, file);
}

/** What stands between a text and a study in it. */
function portableIn(text: string, file: string): PortableStudy {
  const allowed = {
    en: "a study with its runs, as the laboratory saves one",
    zh: "实验室保存的研究文件（含推演结果）",
  };
  let parsed: Partial<PortableStudy> | null;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, "")) as Partial<PortableStudy> | null;
  } catch {
    throw refusal(file, "", text.trim(), allowed);
  }
  const { format, version, manifest, runs, events } = parsed ?? {};
  if (format !== PORTABLE || !manifest || !Array.isArray(runs) || !Array.isArray(events))
    throw refusal(file, "format", String(format ?? ""), allowed);
  if (version !== 1) throw refusal(file, "version", String(version), { en: "1", zh: "1" });
  return { format, version, manifest, runs, events };
}

/** A manifest of this version of the model; results of two do not mix. */
export function refuseVersion({ modelVersion: theirs }: Manifest, file: string): void {
  if (theirs === modelVersion) return;
  const allowed = {
    en: `${modelVersion}, the model here: results of two versions do not mix`,
    zh: `${modelVersion}（本机模型的版本）；两个版本的结果不能混用`,
  };
  throw refusal(file, "modelVersion", String(theirs), allowed);
}

/** Runs whatever reads data that may be anything; what it stumbles over is a mistake of the file. */
function within<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isScenarioError(error)) throw error;
    throw refusal(file, "", messageOf(error), {
      en: "a study as it was saved, not changed or cut",
      zh: "原样保存的研究文件，未经改动或截断",
    });
  }
}

/** A study from a manifest and runs, each held against its key; of a complete store all of them against its hash. */
export function heldTogether(manifest: Manifest, jobs: readonly JobRows[], file: string): ReadStudy {
  return within(file, () => {
    const loaded = plainStudy(manifest.saved);
    const begun = begunManifest(loaded, designSize(loaded.study));
    for (const key of ["studyHash", "scenarioHash", "points"] as const)
      if (begun[key] !== manifest[key])
        throw refusal(file, key, String(manifest[key]), { en: String(begun[key]), zh: String(begun[key]) });
    if (JSON.stringify(begun.metrics) !== JSON.stringify(manifest.metrics))
      throw refusal(file, "metrics", manifest.metrics.join(), {
        en: begun.metrics.join(),
        zh: begun.metrics.join(),
      });
    const points = designOf(loaded.study);
    refuseStrangers({ loaded, points, manifest, jobs }, file);
    if (!keepsMetricsOnly(loaded.study)) return { loaded, manifest, points, jobs };
    const hash = hashOfRuns(manifest, jobs);
    if (manifest.storeHash !== undefined && manifest.storeHash !== hash)
      throw refusal(file, "storeHash", manifest.storeHash, {
        en: `${hash}, which is that of its runs`,
        zh: `${hash}（按其中的推演结果算出）`,
      });
    return { loaded, manifest, points, jobs, hash };
  });
}

/** Whether a study keeps what a portable one can hold. */
export const keepsMetricsOnly = ({ keep: { metrics: _, ...more } }: Study): boolean =>
  Object.values(more).every((isKept) => isKept !== true);

/** Points at which keys are held against the scenario, spread over the design. */
const HELD = 100;

/** Refuses a run that is not of this study: its key tells model, scenario, point, arm and replicate. */
function refuseStrangers({ loaded, points, manifest, jobs }: ReadStudy, file: string): void {
  const models = [undefined, ...new Set(manifest.sessions.map((session) => session.modelFingerprint))];
  const every = Math.max(1, Math.floor(points.length / HELD));
  const hashes = new Map<number, string>();
  for (const { point, replicate, rows } of jobs) {
    const at = points[point - 1];
    if (!at) throw new Error(`point ${point} of ${points.length}`);
    if (point % every !== 0) continue;
    const hash = hashes.get(point) ?? scenarioHashAt(loaded, at);
    hashes.set(point, hash);
    for (const { arm, key } of rows) {
      const keys = models.map((model) => runKeyOf(modelVersion, hash, point, arm, replicate, model));
      if (keys.includes(key)) continue;
      const allowed = { en: `${keys[0]}, the key of this run`, zh: `${keys[0]}（这次推演应有的键）` };
      throw refusal(file, `runs.${point}.${replicate}.${arm}`, key, allowed);
    }
  }
}
