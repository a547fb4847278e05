import { effect, signal, untracked } from "@preact/signals";
import { type Summary, summarise } from "../src/comparison.ts";
import { INTERRUPTED } from "../src/interrupted.ts";
import { openPool, type Runner } from "../src/pool.ts";
import type { Replicate } from "../src/replicates.ts";
import type { Problem, Warning } from "../src/scenario/problem.ts";
import { partingOf } from "../src/twin-parting.ts";
import { isNotPlayable, type Lane, openLane } from "./lanes.ts";
import { asked, dragging, now, settled } from "./now.ts";
import { openingHousehold } from "./opening-household.ts";
import type { PlayJobs } from "./play/all.ts";
import type { Known } from "./play/known.ts";
import type { ReadingJobs } from "./play/reading.ts";
import type { Asked, Live, LivedArm } from "./played.ts";
import PlayWorker from "./worker.ts?worker";

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
  state: "running" | "done" | "stopped" | "failed";
  failure?: string;
}

/** Replicates of the bands. */
export const REPLICATES = 100;
/** How many there are before the first band is drawn, and milliseconds between two drawings. */
const FIRST = 4;
const PAUSE = 400;
/** Metrics whose seasons are drawn. */
const BANDED = ["relapse", "relapseHazard", "poor", "coverage", "income", "overIndebted"];

export const live = signal<Live | undefined>(undefined);
/** The same, but held still while a slider moves: for what lies below the first screen. */
export const steady = signal<Live | undefined>(undefined);
export const bands = signal<Bands | undefined>(undefined);
export const progress = signal<Progress>({ finished: 0, planned: 0, etaSeconds: NaN, state: "running" });
export const problem = signal<readonly Problem[] | undefined>(undefined);
export const warnings = signal<readonly Warning[]>([]);
/** What is known of the scenario that `live` shows. */
export const county = signal<Known | undefined>(undefined);

const cores = Math.max(1, Math.min(16, navigator.hardwareConcurrency || 2));
const lanes = Array.from({ length: cores }, () => openLane(() => new PlayWorker()));
const idlest = (): Lane => lanes.reduce((a, b) => (b.load < a.load ? b : a));
const reader = openLane(async () => new (await import("./reading-worker.ts?worker")).default());

/** Asks a playing worker for something else; rejects with `NotPlayable` or an error. */
export const ask = <K extends keyof PlayJobs>(name: K, ...given: Parameters<PlayJobs[K]>) =>
  idlest().run<Awaited<ReturnType<PlayJobs[K]>>>((worker) => worker.ask(name, ...given) as never);

/** Asks the worker that reads, checks and writes scenarios. */
export const askReader = <K extends keyof ReadingJobs>(name: K, ...given: Parameters<ReadingJobs[K]>) =>
  reader.run<Awaited<ReturnType<ReadingJobs[K]>>>((worker) => worker.ask(name, ...given) as never);

interface Wish {
  asked: Asked;
  arms: readonly string[];
  replicate: number;
  household?: number;
}

let wished: Wish | undefined;
let playing = false;

/** Latest wins: while one luck is played, only the newest wish is kept. */
async function playLive(wish: Wish): Promise<void> {
  wished = wish;
  if (playing) return;
  playing = true;
  while (wished) {
    const next: Wish = wished;
    wished = undefined;
    await playOnce(next).catch(failedLive);
  }
  playing = false;
}

function failedLive(error: unknown): void {
  if (isNotPlayable(error)) {
    problem.value = error.problems;
    if (error.problems.length === 0) void check(asked.value);
  } else if (!isInterrupted(error)) fail(error);
}

const isInterrupted = (error: unknown): boolean => error instanceof Error && error.message === INTERRUPTED;

async function playOnce(wish: Wish): Promise<void> {
  const began = performance.now();
  const first = await liveOf(wish, wish.household ?? 0, began);
  const known = wish.household ?? openingHousehold(first);
  live.value = known === first.household ? first : await liveOf(wish, known, began);
  problem.value = undefined;
}

async function liveOf({ asked, arms, replicate }: Wish, household: number, began: number): Promise<Live> {
  const lived = await Promise.all(
    arms.map((arm, a) =>
      lanes[a % lanes.length]!.run<LivedArm>((worker) => worker.live(asked, arm, replicate, household)),
    ),
  );
  const lives = lived.map(({ life }) => life);
  const partings = lives.slice(1).map((life) => partingOf(lives[0]!, life));
  return {
    replicate,
    arms: lived.map(({ run, fates }) => ({ run, fates })),
    household,
    twin: { ...lived[0]!.shared, lives, partings },
    milliseconds: performance.now() - began,
  };
}

let ending: AbortController | undefined;

/** Ends the bands where they stand; what has finished stays. */
export function stop(): void {
  ending?.abort();
  if (progress.value.state === "running") progress.value = { ...progress.value, state: "stopped" };
}

/** Plays the bands of what is set now. */
export function resume(): void {
  void playBands(asked.value, now.value.arms).catch(fail);
}

function fail(error: unknown): void {
  ending?.abort();
  const failure = error instanceof Error ? error.message : String(error);
  progress.value = { ...progress.value, state: "failed", failure };
}

/** A runner on whichever lane is idlest; what it plays ends when the pool stops it. */
function runner(scenario: Asked, arms: readonly string[]): Runner<number, Replicate> {
  let lane: Lane | undefined;
  return {
    async run(replicate) {
      lane = idlest();
      try {
        return { result: await lane.run((worker) => worker.replicate(scenario, arms, replicate)) };
      } catch (error) {
        // A scenario that cannot be played is no death of a worker.
        if (isNotPlayable(error)) return { failed: error.message };
        throw error;
      }
    },
    stop: () => lane?.cancel(),
  };
}

/** What the bands are played of, or were. */
let batch: { asked: Asked; arms: string } | undefined;
const isBatch = (scenario: Asked, arms: readonly string[]): boolean =>
  batch?.asked === scenario && batch.arms === arms.join();

async function playBands(scenario: Asked, arms: readonly string[]): Promise<void> {
  ending?.abort();
  batch = { asked: scenario, arms: arms.join() };
  const own = new AbortController();
  ending = own;
  if (problem.value) return;
  const began = performance.now();
  const done: Replicate[] = [];
  const planned = REPLICATES * arms.length;
  let finished = 0;
  let drawn = 0;
  const tell = (state: Progress["state"]): void => {
    const seconds = (performance.now() - began) / 1000;
    const runs = finished * arms.length;
    const etaSeconds = finished === 0 ? NaN : (seconds / runs) * (planned - runs);
    progress.value = { finished: runs, planned, etaSeconds, state };
  };
  const draw = (): void => {
    drawn = performance.now();
    const gapless = done.findIndex((_, r) => !done[r]);
    const ready = gapless < 0 ? done.slice() : done.slice(0, gapless);
    if (ready.length >= FIRST) bands.value = amount(scenario, arms, ready);
  };
  tell("running");
  const pool = openPool(
    lanes.length,
    () => runner(scenario, arms),
    (replicate: number) => `replicate ${replicate}`,
  );
  const jobs = Array.from({ length: REPLICATES }, (_, r) => r + 1);
  const onResult = (made: Replicate): void => {
    if (own.signal.aborted) return;
    done[made.replicate - 1] = made;
    finished++;
    tell("running");
    const due = performance.now() - drawn > PAUSE && finished >= FIRST;
    if (due || finished === 20) draw();
  };
  try {
    await pool.run(jobs, { onResult, signal: own.signal });
  } catch (error) {
    if (!own.signal.aborted) throw error;
  }
  if (own.signal.aborted) return;
  draw();
  tell("done");
}

function amount(scenario: Asked, arms: readonly string[], done: Replicate[]): Bands {
  const [reference, ...others] = arms;
  const pairs = others.map((arm) => ({ reference: reference!, arm }));
  const treatment = others[others.length - 1] ?? reference!;
  const summary = summarise({ arms, pairs }, done, [treatment, reference!], BANDED);
  return { ...summary, asked: scenario, planned: REPLICATES };
}

/** What is to be minded about the scenario, or what is wrong with it. */
async function check(scenario: Asked): Promise<void> {
  try {
    const found = await askReader("checked", scenario);
    if (scenario === asked.value) warnings.value = found;
  } catch (error) {
    if (isNotPlayable(error) && scenario === asked.value) problem.value = error.problems;
    else if (!isNotPlayable(error)) fail(error);
  }
}

async function look(scenario: Asked): Promise<void> {
  try {
    county.value = await ask("known", scenario);
  } catch (error) {
    failedLive(error);
  }
}

/** Starts to follow what is set; called once. */
export function follow(): void {
  effect(() => {
    const [newest, moving] = [live.value, dragging.value];
    if (!moving) steady.value = newest;
  });
  effect(() => {
    const { arms, replicate, household } = now.value;
    const wish = { asked: asked.value, arms, replicate, household };
    untracked(() => {
      // Another household or another luck leaves the bands as they are.
      if (!isBatch(wish.asked, arms)) {
        ending?.abort();
        batch = undefined;
      }
      void playLive(wish);
    });
  });
  effect(() => {
    settled.value;
    untracked(() => {
      if (dragging.value) return;
      const scenario = asked.value;
      const { state } = progress.value;
      if (isBatch(scenario, now.value.arms) && (state === "running" || state === "done")) return;
      void look(scenario);
      void played().then(() => {
        resume();
        return check(scenario);
      });
    });
  });
}

/** When no live wish is left. */
async function played(): Promise<void> {
  while (playing) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** For tests: ends a worker as if it had died. */
export const killWorker = (): void => lanes[0]!.kill();
