import studies from "virtual:studies";
import { draftOf } from "./draft.ts";
import { keptJobs } from "./run-keeper.ts";
import { scenarioName, scenarioText, writeAnew } from "./scenario-state.ts";
import { askClerk } from "./study-lanes.ts";
import { idOf, playSweep, show, sweepState } from "./sweep-state.ts";

const FILE = "study.yaml";

/** The study that is written. */
export const studyDraft = draftOf(studies[0].text, async (text) => {
  // The study may be one of what is set.
  if (scenarioText.value === "") await writeAnew();
  const { default: packaged } = await import("virtual:scenarios");
  const own = { file: `${scenarioName()}.yaml`, text: scenarioText.value };
  return askClerk("beginStudy", text, FILE, { packaged, own });
});
export const writeStudy = studyDraft.write;

/** Plays the study that is written; runs of it that are kept are not played again. */
export async function beginSweep(): Promise<void> {
  const read = studyDraft.state.value;
  if (read.kind !== "fine" || sweepState.value.kind === "playing") return;
  const { manifest, points } = read.begun;
  const id = idOf(manifest);
  const there = await keptJobs(id);
  show({ id, text: studyDraft.text.value, manifest, points, playable: true }, there, { kind: "paused" });
  await playSweep();
}
