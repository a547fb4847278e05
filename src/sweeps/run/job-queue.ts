import type { DesignPoint } from "../design/design.ts";
import type { JobSet } from "../store/job-set.ts";
import type { SweepJob } from "./sweep-job.ts";

/** What a queue hands out jobs from. */
export interface Plays<Figure> {
  points: Iterable<DesignPoint> | AsyncIterable<DesignPoint>;
  /** The shard's jobs. */
  wanted(point: number, replicate: number): boolean;
  /** Those that are stored already. */
  stored: JobSet;
  /** How many replicates a point begins with. */
  first: number;
  /** How many it shall have, judged by the figures of the first n; n if they are enough. */
  enough(figures: readonly (Figure | undefined)[]): number;
  /** Figures of a point's stored jobs, by replicate; asked only where `enough` looks at figures. */
  storedFigures?(point: number): Promise<ReadonlyMap<number, Figure>>;
  /** No more jobs once it comes. */
  signal: AbortSignal;
}

/** Hands out jobs as they are asked for, and learns what they came to; holds only the points under way. */
interface JobQueue<Figure> {
  /** The next job; waits while others decide whether there is one. Nothing at the end. */
  next(): Promise<SweepJob | undefined>;
  /** Tells what a job came to. */
  settle(job: SweepJob, figure: Figure): void;
  /** Jobs decided on beyond the first replicates of every point. */
  readonly added: number;
}

interface Open<Figure> {
  point: DesignPoint;
  /** Replicates decided on, handed out, and not yet settled. */
  planned: number;
  asked: number;
  waiting: number;
  figures: (Figure | undefined)[];
  stored: ReadonlyMap<number, Figure>;
}

/** Jobs point by point, replicate by replicate. */
export function jobQueue<Figure>(plays: Plays<Figure>): JobQueue<Figure> {
  const { points, wanted, stored, first, enough, storedFigures, signal } = plays;
  const rest = Symbol.asyncIterator in points ? points[Symbol.asyncIterator]() : points[Symbol.iterator]();
  const open = new Set<Open<Figure>>();
  let ended = false;
  let added = 0;
  let wake: (() => void)[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  const wakeAll = (): void => {
    const sleeping = wake;
    wake = [];
    for (const resolve of sleeping) resolve();
  };
  signal.addEventListener("abort", wakeAll, { once: true });

  async function enter(): Promise<void> {
    const { value: point, done } = await rest.next();
    if (done) {
      ended = true;
      return;
    }
    const figures = (await storedFigures?.(point.point)) ?? new Map<number, Figure>();
    open.add({ point, planned: first, asked: 0, waiting: 0, figures: [], stored: figures });
  }

  /** The next replicate of a point that is not stored, if it has one. */
  function ask(at: Open<Figure>): SweepJob | undefined {
    while (at.asked < at.planned) {
      const replicate = ++at.asked;
      const { point } = at.point;
      if (stored.has(point, replicate)) at.figures[replicate - 1] = at.stored.get(replicate);
      else if (wanted(point, replicate)) {
        at.waiting++;
        return { point: at.point, replicate };
      }
    }
    if (at.waiting === 0) decide(at);
    return at.asked < at.planned ? ask(at) : undefined;
  }

  function decide(at: Open<Figure>): void {
    const more = enough(at.figures);
    if (more <= at.planned) open.delete(at);
    else {
      added += more - at.planned;
      at.planned = more;
    }
  }

  async function pull(): Promise<SweepJob | undefined> {
    while (!signal.aborted) {
      for (const at of open) {
        const job = ask(at);
        if (job) return job;
      }
      if (!ended) {
        // Jobs may settle meanwhile: look again before waiting for one to.
        await enter();
        continue;
      }
      if (open.size === 0) return undefined;
      await new Promise<void>((resolve) => wake.push(resolve));
    }
    return undefined;
  }

  return {
    next() {
      const mine = turn.then(pull);
      turn = mine.catch(() => {});
      return mine;
    },
    settle({ point, replicate }, figure) {
      for (const at of open)
        if (at.point.point === point.point) {
          at.figures[replicate - 1] = figure;
          at.waiting--;
        }
      wakeAll();
    },
    get added() {
      return added;
    },
  };
}
