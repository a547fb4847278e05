import { messageOf, type Outcome, type Runner } from "./runner.ts";

/** What became of a job: its outcome, or how the second of two runners died over it. */
export type Fate<R> = Outcome<R> | { lost: string };

/** How the reason of a job begins that is lost. */
export const DIED = "its worker died twice";

/** Why a job has no result. */
export const reasonOf = (fate: { failed: string } | { lost: string }): string =>
  "lost" in fate ? `${DIED}: ${fate.lost}` : fate.failed;

/** A place for one runner at a time. One that dies is replaced and its job repeated once; then the job is lost. */
export interface Lane<J, R> {
  /** In turn with what it was given before. Rejects only if the lane is ended meanwhile, or no runner can be started. */
  run(job: J): Promise<Fate<R>>;
  /** Ends the runner at once, whatever it does; a later job gets a new one. */
  end(): void;
  /** How many jobs it has been given and not yet answered. */
  readonly load: number;
}

/** `start` makes a runner when one is first needed. */
export function openLane<J, R>(start: () => Runner<J, R>): Lane<J, R> {
  let runner: Runner<J, R> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let load = 0;
  let ended = 0;

  const drop = (): void => {
    runner?.stop();
    runner = undefined;
  };

  async function fateOf(job: J): Promise<Fate<R>> {
    const before = ended;
    for (let deaths = 1; ; deaths++) {
      runner ??= start();
      try {
        return await runner.run(job);
      } catch (death) {
        if (ended !== before) throw death;
        drop();
        if (deaths === 2) return { lost: messageOf(death) };
      }
    }
  }

  return {
    run(job) {
      load++;
      const fate = last.then(() => fateOf(job));
      last = fate.catch(() => {}).then(() => load--);
      return fate;
    },
    end() {
      ended++;
      drop();
    },
    get load() {
      return load;
    },
  };
}
