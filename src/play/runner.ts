/** What a runner makes of a job: its result, or the error that the job itself met. */
export type Outcome<R> = { result: R } | { failed: string };

/** Does one job at a time. `run` rejects only if the runner itself died; `stop` ends it at once. */
export interface Runner<J, R> {
  run(job: J): Promise<Outcome<R>>;
  stop(): void;
}

/** A runner in this very thread, which takes a breath before each job so that a signal can be heard. */
export const inThisThread = <J, R>(play: (job: J) => R): Runner<J, R> => ({
  async run(job) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    try {
      return { result: play(job) };
    } catch (error) {
      return { failed: messageOf(error) };
    }
  },
  stop() {},
});

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
