import { designOf } from "../src/sweeps/design/design-points.ts";
import { type SweepJob, taskOf } from "../src/sweeps/run/sweep-job.ts";
import type { JobRows } from "../src/sweeps/store/job-rows.ts";
import { type LoadedStudy, loadStudy } from "../src/sweeps/study/load-study.ts";
import { projectFile } from "./county.ts";

export const FEW = ["relapse", "coverage", "income"];

/** In place of the model: figures that cost nothing, so that what is left is queue, coordinator and store. */
export function stub(loaded: LoadedStudy, watch: (rows: number) => void): (job: SweepJob) => JobRows {
  const metrics = taskOf(loaded).metrics.length;
  let rows = 0;
  return ({ point: { point }, replicate }) => {
    rows += loaded.study.arms.length;
    watch(rows);
    return {
      point,
      replicate,
      seconds: 0,
      rows: loaded.study.arms.map((arm, a) => ({
        key: `${point.toString(16).padStart(12, "0")}${replicate.toString(16).padStart(12, "0")}${a}`.padEnd(
          32,
          "0",
        ),
        arm,
        status: "finished",
        reason: "",
        values: Float64Array.from({ length: metrics }, (_, m) =>
          Math.sin(point * 31 + replicate * 7 + m + a),
        ),
      })),
    };
  };
}

const small = (): LoadedStudy => loadStudy(projectFile("scenarios/studies/small.yaml"));

/** As many runs, many replicates at each of few points. */
export function deepStudy(runs: number, metrics: "all" | readonly string[]): LoadedStudy {
  const loaded = small();
  const replicates = Math.ceil(runs / loaded.study.arms.length / designOf(loaded.study).length);
  return { ...loaded, study: { ...loaded.study, replicates, keep: { ...loaded.study.keep, metrics } } };
}

/** As many runs, one replicate at each of many points. */
export function wideStudy(runs: number): LoadedStudy {
  const { study: asked, ...loaded } = small();
  const points = Math.ceil(runs / asked.arms.length);
  const design = { ...asked.design, kind: "random" as const, points };
  const factors = asked.factors.map((factor) => ({ ...factor, levels: undefined }));
  return {
    ...loaded,
    study: { ...asked, factors, design, replicates: 1, keep: { ...asked.keep, metrics: FEW } },
  };
}
