import type { JobRows } from "../store/job-rows.ts";
import { populationOf, splitResponse } from "../study/response-name.ts";
import type { Study } from "../study/study.ts";
import type { StopFigure } from "./stop-rule.ts";

/** The stopping rule's figure of a job. */
export function stopFigure(study: Study, metrics: readonly string[]): (job: JobRows) => StopFigure {
  const { treatment, reference, stop } = study;
  const [of, metric] = splitResponse(stop?.metric ?? "");
  const at = metrics.indexOf(metric);
  const figure = ({ rows }: JobRows, arm: string): number =>
    rows.find((row) => row.arm === arm)?.values[at] ?? Number.NaN;
  if (of !== "difference") return (job) => ({ value: figure(job, of) });
  const group = populationOf(stop?.metric ?? "");
  return (job) => {
    const value = figure(job, treatment) - figure(job, reference);
    return { value, ...(group && job.events && { events: job.events[group] }) };
  };
}
