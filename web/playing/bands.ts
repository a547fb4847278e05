import { computed, signal } from "@preact/signals";
import type { Summary } from "../../src/compare/comparison.ts";
import { summarise } from "../../src/compare/reduction.ts";
import type { Replicate } from "../../src/compare/replicates.ts";
import { INTERRUPTED } from "../../src/play/interrupted.ts";
import { messageOf } from "../../src/play/runner.ts";
import { LEAST, REPLICATES } from "../browser/random-runs.ts";
import type { Asked } from "../set/asked.ts";
import { countedOf, rangeOf } from "../set/metric-range.ts";
import { asked, now } from "../set/now.ts";
import { dealt } from "./dealt.ts";
import type { Lane } from "./lanes.ts";
import { measures } from "./measures.ts";
import { lanes } from "./workers.ts";

/** What stands over replicates. */
export interface Bands extends Summary {
  asked: Asked;
  planned: number;
}

export interface Progress {
  /** Runs: one arm of one replicate each. */
  finished: number;
  planned: number;
  /** From the pace of the finished runs. */
  etaSeconds: number;
  /**
   * `waiting` for one luck that is being played, or for the end of a drag; `unasked` where a county is so large that
   * a person is asked first; `unplayable` as it is set.
   */
  state: "waiting" | "running" | "done" | "stopped" | "failed" | "unplayable" | "unasked";
  failure?: string;
}

/** Milliseconds between two drawings. */
const PAUSE = 800;
/** Metrics whose seasons are drawn. */
const BANDED = measures.map(({ line }) => line);

export const bands = signal<Bands | undefined>(undefined);
export const progress = signal<Progress>({ finished: 0, planned: 0, etaSeconds: NaN, state: "waiting" });

/** Whether the bands are those of the very settings and arms on show. */
export const current = computed(() => {
  const over = bands.value;
  return over?.asked === asked.value && over.arms.join() === now.value.arms.join();
});

/** What the bands are played of, with all that has finished of it. */
interface Batch {
  asked: Asked;
  arms: readonly string[];
  done: Replicate[];
  /** A person ended it: it goes on only when asked to. */
  stopped: boolean;
}

/** The last few, so that a way round and back loses nothing. */
let batches: readonly Batch[] = [];
const KEPT = 3;
let underWay: { batch: Batch; ending: AbortController } | undefined;

const batchOf = (scenario: Asked, arms: readonly string[]): Batch | undefined =>
  batches.find((each) => each.asked === scenario && each.arms.join() === arms.join());

const countOf = ({ done }: Batch): number => done.filter((each) => each !== undefined).length;

function tell(batch: Batch, state: Progress["state"], etaSeconds = Number.NaN, failure?: string): void {
  const arms = batch.arms.length;
  const [finished, planned] = [countOf(batch) * arms, REPLICATES * arms];
  progress.value = { finished, planned, etaSeconds, state, ...(failure !== undefined && { failure }) };
}

/** Draws what has finished without a gap. */
function draw({ asked: scenario, arms, done }: Batch): void {
  const gap = Array.from(done).indexOf(undefined as never);
  const ready = gap < 0 ? done.slice() : done.slice(0, gap);
  if (ready.length < LEAST) return;
  const [reference, ...others] = arms;
  const treatment = others[others.length - 1] ?? reference;
  const pairs = others.map((arm) => ({ reference: reference, arm }));
  const summary = summarise({ arms, pairs }, ready, {
    headline: [treatment, reference],
    banded: BANDED,
    rangeOf,
    countedOf,
  });
  bands.value = { ...summary, asked: scenario, planned: REPLICATES };
}

/** A batch of its own even where nothing of it has been played. */
const batchNow = (): Batch =>
  batchOf(asked.value, now.value.arms) ?? {
    asked: asked.value,
    arms: now.value.arms,
    done: [],
    stopped: false,
  };

/** Ends the bands where they stand, to go on later; `state` is what the page then waits for. */
export function pause(state: Progress["state"] = "waiting", failure?: string): void {
  const ended = underWay;
  underWay = undefined;
  ended?.ending.abort();
  if (ended && ended.batch === batchNow()) draw(ended.batch);
  tell(batchNow(), state, Number.NaN, failure);
}

/** Ends the bands for good, until the person wants them to go on. */
export function stopBands(): void {
  const batch = batchNow();
  batch.stopped = true;
  keep(batch);
  pause("stopped");
}

/** Makes room for other settings: bands of anything else end. */
export function giveWay(scenario: Asked, arms: readonly string[]): void {
  if (underWay && underWay.batch === batchOf(scenario, arms)) return;
  if (!underWay && progress.value.state === "done" && bandsAre(scenario, arms)) return;
  if (underWay || progress.value.state !== "waiting") pause();
}

const bandsAre = (scenario: Asked, arms: readonly string[]): boolean =>
  bands.value?.asked === scenario && bands.value.arms.join() === arms.join();

function keep(batch: Batch): void {
  batches = [batch, ...batches.filter((each) => each !== batch)].slice(0, KEPT);
}

/** Plays what is missing of the bands of what is set; `wanted` where a person asks for it. */
export async function playBands(wanted: boolean): Promise<void> {
  const batch = batchNow();
  if (underWay?.batch === batch) return;
  underWay?.ending.abort();
  underWay = undefined;
  keep(batch);
  if (wanted) batch.stopped = false;
  if (!bandsAre(batch.asked, batch.arms) || countOf(batch) > (bands.value?.finished ?? 0)) draw(batch);
  if (batch.stopped) return tell(batch, "stopped");
  const missing = Array.from({ length: REPLICATES }, (_, r) => r + 1).filter((r) => !batch.done[r - 1]);
  if (missing.length === 0) return tell(batch, "done");
  const own = { batch, ending: new AbortController() };
  underWay = own;
  try {
    await play(batch, missing, own.ending.signal);
  } catch (error) {
    if (own.ending.signal.aborted) return;
    pause("failed", error instanceof Error ? error.message : String(error));
    return;
  }
  if (own.ending.signal.aborted) return;
  underWay = undefined;
  draw(batch);
  tell(batch, "done");
}

async function play(batch: Batch, missing: readonly number[], signal: AbortSignal): Promise<void> {
  const began = performance.now();
  let drawn = began - PAUSE;
  let made = 0;
  tell(batch, "running");
  const onResult = (result: Replicate): void => {
    batch.done[result.replicate - 1] = result;
    if (signal.aborted) return;
    made++;
    const pace = (performance.now() - began) / 1000 / made;
    tell(batch, "running", pace * (missing.length - made));
    if (performance.now() - drawn <= PAUSE && made !== 20) return;
    drawn = performance.now();
    draw(batch);
  };
  const next = dealt(missing, lanes.length);
  await Promise.all(
    lanes.map(async (lane, k) => {
      for (let r = next(k); r !== undefined && !signal.aborted; r = next(k))
        onResult(await replicated(lane, batch, r, signal));
    }),
  );
}

/** One replicate of a batch by a worker; ended with the batch. */
async function replicated(
  lane: Lane,
  { asked: scenario, arms }: Batch,
  replicate: number,
  signal: AbortSignal,
): Promise<Replicate> {
  const end = (): void => lane.cancel();
  signal.addEventListener("abort", end, { once: true });
  try {
    return await lane.run<Replicate>((worker) =>
      // What waited in the lane when the bands ended is not begun.
      signal.aborted ? Promise.resolve({ failed: INTERRUPTED }) : worker.replicate(scenario, arms, replicate),
    );
  } catch (error) {
    // The lane has tried again what could be; what was interrupted was so because all of it ends.
    if (messageOf(error) === INTERRUPTED) throw error;
    throw new Error(`replicate ${replicate}: ${messageOf(error)}`);
  } finally {
    signal.removeEventListener("abort", end);
  }
}
