import { expose, transfer } from "comlink";
import { INTERRUPTED } from "../../src/interrupted.ts";
import { buffersOf, packed, type Replicate, replicateOf } from "../../src/replicates.ts";
import { isScenarioError, type Problem } from "../../src/scenario/problem.ts";
import { playArms } from "../../src/simulate.ts";
import { twinListener } from "../../src/twin.ts";
import type { Asked, LivedArm } from "../played.ts";
import { NOT_PLAYABLE, prepare } from "./asked.ts";

/** Milliseconds of work between two looks at the messages that came in. */
const CHUNK = 12;

/** What a worker answers: a result, or what was wrong with the scenario or with itself. */
export type Answer<T> =
  | { result: T }
  | { problems: readonly Problem[] }
  | { notPlayable: true }
  | { failed: string };

/** Functions that the page can call by name. */
export type Jobs = Record<string, (...given: never[]) => unknown>;

/** What the page may ask of a worker. */
export interface WorkerApi {
  /** One arm of one replicate, and the life of household `i`. */
  live(asked: Asked, arm: string, replicate: number, i: number): Promise<Answer<LivedArm>>;
  /** Every arm of one replicate, reduced to what a comparison keeps. */
  replicate(asked: Asked, arms: readonly string[], replicate: number): Promise<Answer<Replicate>>;
  /** One of the worker's jobs. */
  ask(name: string, ...given: unknown[]): Promise<Answer<unknown>>;
  /** Ends what is being played. */
  cancel(): void;
}

/** Answers the page: plays, and does the jobs it is given. */
export function serve(jobs: Jobs): void {
  expose(apiOf(jobs));
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

const apiOf = (jobs: Jobs): WorkerApi => ({
  live: (asked, arm, replicate, i) =>
    answered(async () => {
      const { scenario, plan } = prepare(asked);
      const shared = { ...plan, luck: "shared" as const };
      const listener = twinListener(scenario, shared, [arm], i);
      const [run] = await toTheEnd(playArms(shared, replicate, [arm], listener));
      const { lives, partings: _, ...told } = listener.twin([run!]);
      return { run: packed(run!), fates: run!.households, life: lives[0]!, shared: told };
    }),

  replicate: (asked, arms, replicate) =>
    answered(async () => {
      const { plan } = prepare(asked);
      const [reference, ...others] = arms;
      const pairs = others.map((arm) => ({ reference: reference!, arm }));
      const runs = await toTheEnd(playArms(plan, replicate, arms));
      return replicateOf({ arms, pairs }, replicate, runs);
    }, buffersOf),

  ask: (name, ...given) => answered(() => (jobs[name] as (...given: unknown[]) => unknown)(...given)),

  cancel: () => {
    generation++;
  },
});
