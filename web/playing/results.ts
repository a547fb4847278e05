import { computed, effect, signal, untracked } from "@preact/signals";
import type { Warning } from "../../src/scenario/problem.ts";
import { briefing } from "../browser/briefing.ts";
import { countyOnShow, door, tab } from "../browser/place.ts";
import type { Asked } from "../set/asked.ts";
import { asked, dragging, now, settled } from "../set/now.ts";
import { giveWay, pause, playBands, progress, stopBands } from "./bands.ts";
import { isNotPlayable } from "./lanes.ts";
import {
  catchUp,
  followLive,
  haltLive,
  isLived,
  liveFailure,
  playUnasked,
  problem,
  rested,
  tooLarge,
} from "./live.ts";
import type { Known } from "./work/known.ts";
import { ask, askReader } from "./workers.ts";

export { type Bands, bands, current, type Progress, pause, progress } from "./bands.ts";
export {
  live,
  livedOf,
  liveFailure,
  outdated,
  overdue,
  problem,
  steady,
  tooLarge,
} from "./live.ts";
export { ask, askReader, replaced } from "./workers.ts";

export const warnings = signal<readonly Warning[]>([]);

const knownBefore = new WeakMap<Asked, Known>();
/** What is known of the settings that stand; of earlier ones until that has come. */
export const county = signal<Known | undefined>(undefined);
/** What is known of settings that were played, which may no longer be those that stand. */
export const knownOf = (scenario: Asked): Known | undefined => knownBefore.get(scenario);

/** Ends what is played where it stands; what has finished stays. */
export function stop(): void {
  haltLive();
  stopBands();
}

/** Whether something is on show that is told over many lucks: the answer was played before. */
const overLucks = computed(
  () => countyOnShow.value && (door.value !== "policy" || tab.value !== "answer" || briefing.value),
);

/** Plays what is missing of what is set. */
export const resume = (): void => void start(true);

/** Plays a county that a person was asked about for its size: one luck, then many. */
export function playAnyway(): void {
  playUnasked();
  resume();
}

async function start(wanted: boolean): Promise<void> {
  catchUp();
  await rested();
  const [scenario, { arms }] = [asked.value, now.value];
  if (dragging.value) return;
  if (isLived(scenario, arms)) {
    if (overLucks.value) await playBands(wanted);
  } else if (problem.value) pause("unplayable");
  else if (tooLarge.value) pause("unasked");
  else if (liveFailure.value !== undefined) pause("failed", liveFailure.value);
}

/** What is to be minded about the scenario, or what is wrong with it. Figures do not wait for it, nor end with it. */
async function check(scenario: Asked): Promise<void> {
  try {
    const found = await askReader("checked", scenario);
    if (scenario === asked.value) warnings.value = found;
  } catch (error) {
    if (scenario !== asked.value) return;
    if (isNotPlayable(error)) problem.value = error.problems;
    else warnings.value = [];
  }
}

async function look(scenario: Asked): Promise<void> {
  const facts = knownBefore.get(scenario) ?? (await ask("known", scenario).catch(() => undefined));
  // Without it the names stay those of before; why it failed is said where one luck is played.
  if (!facts) return;
  knownBefore.set(scenario, facts);
  if (scenario === asked.value) county.value = facts;
}

/** Starts to follow what is set; called once. */
export function follow(): void {
  followLive(giveWay);
  // The worker that plays says only that something is wrong; the one that reads says what.
  effect(() => {
    if (problem.value?.length === 0) untracked(() => void check(asked.value));
  });
  effect(() => {
    settled.value;
    untracked(() => {
      if (dragging.value) return;
      const scenario = asked.value;
      void look(scenario);
      void start(false).catch(() => {});
      void rested().then(() => check(scenario));
    });
  });
  effect(() => {
    const shown = overLucks.value;
    untracked(() => {
      if (shown) void start(false).catch(() => {});
      else if (progress.value.state === "running") pause();
    });
  });
}
