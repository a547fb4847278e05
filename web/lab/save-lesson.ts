import { signal } from "@preact/signals";
import { messageOf } from "../../src/play/runner.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import type { DesignPoint } from "../../src/sweeps/design/design.ts";
import { keepFile } from "../browser/keep-file.ts";
import { isNotPlayable } from "../playing/lanes.ts";
import { askClerk } from "./study-lanes.ts";
import { jobs, type Sweep } from "./sweep-state.ts";

/** What became of the lesson that was asked for last. */
type LessonState =
  | { kind: "saved"; file: string }
  | { kind: "problems"; problems: readonly Problem[] }
  | { kind: "failed"; what: string };

export const lessonState = signal<LessonState | undefined>(undefined);

/** Saves a lesson on a point of a study, for the class's editor. */
export async function saveLesson({ manifest }: Sweep, point: DesignPoint): Promise<void> {
  const file = `${manifest.saved.study.name}-point-${point.point}.yaml`;
  try {
    const written = await askClerk("lessonOf", manifest, point, jobs.value);
    keepFile(new Blob([written], { type: "application/yaml" }), file);
    lessonState.value = { kind: "saved", file };
  } catch (error) {
    lessonState.value = isNotPlayable(error)
      ? { kind: "problems", problems: error.problems }
      : { kind: "failed", what: messageOf(error) };
  }
}
