import studies from "virtual:studies";
import { batch, signal } from "@preact/signals";
import { messageOf } from "../../src/play/runner.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { isNotPlayable } from "../playing/lanes.ts";
import type { BegunStudy } from "../playing/work/begin-study.ts";
import { keptJobs } from "./run-keeper.ts";
import { scenarioName, scenarioText, writeAnew } from "./scenario-state.ts";
import { askClerk } from "./study-lanes.ts";
import { idOf, playSweep, show, sweepState } from "./sweep-state.ts";

/** How a study's text stands: what it is a study of, or what is wrong with it. */
type ReadState =
  | { kind: "reading" }
  | { kind: "fine"; begun: BegunStudy }
  | { kind: "problems"; problems: readonly Problem[] }
  | { kind: "failed"; what: string };

/** The study that is written. */
export const studyText = signal(studies[0].text);
export const studyState = signal<ReadState>({ kind: "reading" });

/** Milliseconds after the last key before the text is read. */
const PAUSE = 400;
const FILE = "study.yaml";
let turn = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Takes a text, as it is typed, chosen or opened, and reads it after a pause. */
export function writeStudy(text: string, pause = PAUSE): void {
  const own = ++turn;
  clearTimeout(waiting);
  batch(() => {
    studyText.value = text;
    studyState.value = { kind: "reading" };
  });
  waiting = setTimeout(() => void readStudy(text, own), pause);
}

async function readStudy(text: string, own: number): Promise<void> {
  const found = await readState(text);
  if (own === turn) studyState.value = found;
}

async function readState(text: string): Promise<ReadState> {
  try {
    // The study may be one of what is set.
    if (scenarioText.value === "") await writeAnew();
    const { default: packaged } = await import("virtual:scenarios");
    const scenario = { file: `${scenarioName()}.yaml`, text: scenarioText.value };
    return { kind: "fine", begun: await askClerk("beginStudy", text, FILE, { packaged, own: scenario }) };
  } catch (error) {
    if (isNotPlayable(error)) return { kind: "problems", problems: error.problems };
    return { kind: "failed", what: messageOf(error) };
  }
}

/** Plays the study that is written; runs of it that are kept are not played again. */
export async function beginSweep(): Promise<void> {
  const read = studyState.value;
  if (read.kind !== "fine" || sweepState.value.kind === "playing") return;
  const { manifest, points } = read.begun;
  const id = idOf(manifest);
  const there = await keptJobs(id);
  show({ id, text: studyText.value, manifest, points, playable: true }, there, { kind: "paused" });
  await playSweep();
}
