import { readCondition, unknownName } from "../../../src/report/sweep-report/condition-text.ts";
import { type DiscoveryReport, discoveryReport } from "../../../src/report/sweep-report/discovery-report.ts";
import { namedOf } from "../../../src/report/sweep-report/names.ts";
import type { Lang } from "../../../src/scenario/problem.ts";
import { discoverStudy } from "../../../src/sweeps/analysis/discovery-study.ts";
import type { DesignPoint } from "../../../src/sweeps/design/design.ts";
import { jobResults } from "../../../src/sweeps/store/job-results.ts";
import type { JobRows } from "../../../src/sweeps/store/job-rows.ts";
import type { Manifest } from "../../../src/sweeps/store/manifest.ts";

/** Where a condition holds, in the words, tables and charts of `sannong discover`. */
export interface StudyDiscovery
  extends Pick<DiscoveryReport, "title" | "findings" | "tables" | "figures" | "method" | "missing"> {
  /** How many boxes there are to choose from, and which one is shown; none where the condition holds nowhere or everywhere. */
  boxes: number;
  chosen: number;
}

interface DiscoveryAsked {
  where: string;
  language: Lang;
  /** A box of the trajectory in place of the one that is shown first. */
  box?: number;
}

/** Looks for the box in which a condition holds; a condition that cannot be read is a fault in words. */
export async function discoverIn(
  manifest: Manifest,
  points: readonly DesignPoint[],
  jobs: readonly JobRows[],
  { where, language, box }: DiscoveryAsked,
): Promise<StudyDiscovery | { fault: string }> {
  const results = jobResults(manifest, points, jobs);
  const read = readCondition(where, language);
  if ("fault" in read) return read;
  const fault = unknownName(read.condition, results, language);
  if (fault !== undefined) return { fault };
  const found = await discoverStudy(results, { where, condition: read.condition, box });
  const { title, findings, tables, figures, method, missing } = discoveryReport(
    found,
    results,
    namedOf(results, language),
  );
  const { trajectory = [], chosen = 0 } = found.found ?? {};
  return { title, findings, tables, figures, method, missing, boxes: trajectory.length, chosen };
}
