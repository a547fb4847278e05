import { designSize } from "../design/design-points.ts";
import type { Study } from "./study.ts";

/** How many runs a study plays: points × replicates × arms, at least and at most. */
export function runsOf(study: Study): { least: number; most: number } {
  const each = designSize(study) * study.arms.length;
  const { stop, replicates } = study;
  return { least: each * (stop?.atLeast ?? replicates), most: each * (stop?.atMost ?? replicates) };
}
