import { expose, transfer } from "comlink";
import { packed, type Replicate } from "../../../src/compare/replicates.ts";
import { type BurnInMemo, lastParted } from "../../../src/model/burn-in-memo.ts";
import { drawnPlan } from "../../../src/model/drawn-plan.ts";
import { runReads } from "../../../src/model/reads.ts";
import type { Plan } from "../../../src/model/run.ts";
import { playArms } from "../../../src/model/simulate.ts";
import { INTERRUPTED } from "../../../src/play/interrupted.ts";
import { isScenarioError, type Problem } from "../../../src/scenario/problem.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { twinListener } from "../../../src/twin/twin.ts";
import type { Asked } from "../../set/asked.ts";
import type { LivedArm } from "../played.ts";
import { NOT_PLAYABLE, prepare } from "./asked.ts";
import { rememberedReplicate, replicateMemory } from "./replicate-memory.ts";
import { effortOf, type Size } from "./size.ts";

/** Milliseconds of work between two looks at the messages that came in. */
const CHUNK = 12;

/** What a worker answers: a result, or what was wrong with the scenario or with itself. */
export type Answer<T> =
  | { result: T }
  | { problems: readonly Problem[] }
  | { notPlayable: true }
  | { size: Size }
  | { failed: string };

/** Functions that the page can call by name. */
export type Jobs = Record<string, (...args: never[]) => unknown>;

/** What the page may ask of a worker. */
export interface WorkerApi {
  /**
   * One arm of one replicate, and the life of household `i`; only the size where it takes more than `most` effort, and
   * nothing where all that it asks of the settings is what `seen` says.
   */
  live(
    asked: Asked,
    arm: string,
    replicate: number,
    i: number,
    most: number,
    seen?: string,
  ): Promise<Answer<LivedArm | undefined>>;
  /** Every arm of one replicate, reduced to what a comparison keeps. */
  replicate(asked: Asked, arms: readonly string[], replicate: number): Promise<Answer<Replicate>>;
  /** One of the worker's jobs. */
  ask(name: string, ...args: unknown[]): Promise<Answer<unknown>>;
  /** Ends what is being played. */
  cancel(): void;
  /** Holds the lock of that name for as long as the worker lives; resolves once it is held. */
  hold(lock: string): Promise<void>;
  /** Answers that it is there. */
  alive(): Promise<true>;
}

/** Answers the page: plays, and does the jobs it is given. */
export function serve(jobs: Jobs): void {
  expose(answering(jobs));
}

let generation = 0;
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Lets messages in. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });

/** Plays to the end, drawing breath; a cancel in between ends it. */
async function toTheEnd<T>(playing: Generator<void, T>): Promise<T> {
  const own = generation;
  let since = performance.now();
  for (;;) {
    const { done, value } = playing.next();
    if (done) return value;
    if (performance.now() - since < CHUNK) continue;
    await breath();
    if (own !== generation) throw new Error(INTERRUPTED);
    since = performance.now();
  }
}

async function answered<T>(
  make: () => T | Promise<T>,
  moved: (result: T) => ArrayBuffer[] = () => [],
): Promise<Answer<T>> {
  try {
    const result = await make();
    return transfer({ result }, moved(result));
  } catch (error) {
    if (isScenarioError(error)) return { problems: error.problems };
    const failed = error instanceof Error ? error.message : String(error);
    return failed === NOT_PLAYABLE ? { notPlayable: true } : { failed };
  }
}

const sizeOf = ({ size, time }: Plan): Size => ({ ...size, seasons: time.burnIn + time.seasons });

/** The rows of an arm that nobody else holds. */
const rowsOf = ({ run, fates }: LivedArm): ArrayBuffer[] =>
  [...Object.values(run.series), ...Object.values(fates)].map(
    ({ buffer }: { buffer: ArrayBufferLike }) => buffer as ArrayBuffer,
  );

/** One arm of one replicate with a household's life, unless it is one that was seen. */
interface Question {
  asked: Asked;
  arm: string;
  replicate: number;
  i: number;
  seen: string | undefined;
}

async function lived(
  { asked, arm, replicate, i, seen }: Question,
  memo: BurnInMemo,
): Promise<LivedArm | undefined> {
  const { scenario, plan } = prepare(asked);
  const { villages, householdsPerVillage } = plan.size;
  const household = i < villages * householdsPerVillage ? i : 0;
  const shared = drawnPlan({ ...plan, luck: "shared" as const }, replicate);
  const reads = JSON.stringify([household, titlesOf(scenario, plan, arm), runReads(shared, replicate, arm)]);
  if (reads === seen) return;
  const listener = twinListener(scenario, shared, [arm], household);
  const [run] = await toTheEnd(playArms(shared, replicate, [arm], { ...listener, memo }));
  const { lives, partings: _, ...sharedPart } = listener.twin([run]);
  return { household, run: packed(run), fates: run.households, life: lives[0], shared: sharedPart, reads };
}

/** What a life shows besides figures. */
const titlesOf = ({ name, title, arms }: Scenario, { lenders, lenderNames }: Plan, arm: string) => [
  ...[name, title, arms[arm].title, lenderNames],
  ...lenders.map(({ en, zh }) => [en, zh]),
];

/** What a worker answers with. */
export const answering = (jobs: Jobs, memo = lastParted(), memory = replicateMemory()): WorkerApi => ({
  async live(asked, arm, replicate, i, most, seen) {
    const size = await answered(() => sizeOf(prepare(asked).plan));
    if (!("result" in size)) return size;
    if (effortOf(size.result) > most) return { size: size.result };
    return answered(
      () => lived({ asked, arm, replicate, i, seen }, memo),
      (result) => (result ? [...new Set(rowsOf(result))] : []),
    );
  },

  replicate: (asked, arms, replicate) =>
    // What is remembered stays here: its rows are copied to the page.
    answered(() => rememberedReplicate(prepare(asked).plan, arms, replicate, memory, toTheEnd)),

  ask: (name, ...args) => answered(() => (jobs[name] as (...args: unknown[]) => unknown)(...args)),

  cancel: () => {
    generation++;
  },

  hold: (lock) =>
    new Promise((resolve, reject) => {
      navigator.locks
        .request(lock, () => {
          resolve();
          return new Promise(() => {});
        })
        .catch(reject);
    }),

  alive: async () => true,
});
