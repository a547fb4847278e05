import type { JobRows } from "../../src/sweeps/store/job-rows.ts";
import type { Manifest } from "../../src/sweeps/store/manifest.ts";
import { keeper } from "./keeper.ts";

/** A study as the browser keeps it. */
export interface KeptStudy {
  id: string;
  /** As it was written. */
  text: string;
  manifest: Manifest;
  at: number;
}

export const {
  keepStudy,
  keepRuns: keepJobs,
  studies: keptStudies,
  runs: keptJobs,
  forget: forgetStudy,
} = keeper<KeptStudy, JobRows>("sannong-laboratory", ({ point, replicate }) => [point, replicate]);
