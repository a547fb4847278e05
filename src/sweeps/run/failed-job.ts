import { modelVersion } from "../../model/model-version.ts";
import type { JobRows } from "../store/job-rows.ts";
import type { Manifest } from "../store/manifest.ts";
import { runKeyOf } from "../store/run-key.ts";
import type { LoadedStudy } from "../study/load-study.ts";
import { scenarioHashAt } from "../study/point-plan.ts";
import { failedRows, type SweepJob } from "./sweep-job.ts";

/** The rows of a job whose worker could not say which they are; `model` as in the keys of its other rows. */
export function failedJob(
  loaded: LoadedStudy,
  manifest: Pick<Manifest, "arms" | "metrics">,
  { point, replicate }: SweepJob,
  reason: string,
  model?: string,
): JobRows {
  const hash = scenarioHashAt(loaded, point);
  const keyOf = (arm: string) => runKeyOf(modelVersion, hash, point.point, arm, replicate, model);
  const rows = failedRows(manifest.metrics.length, manifest.arms, keyOf, reason);
  return { point: point.point, replicate, seconds: 0, rows };
}
