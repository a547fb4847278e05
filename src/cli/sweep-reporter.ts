import { sweepText } from "../report/sweep-report/sweep-texts.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import type { Manifest } from "../sweeps/store/manifest.ts";
import type { SweepProgress } from "../sweeps/store/sweep-progress.ts";
import { print, tell } from "./print.ts";
import { progressLine } from "./progress.ts";

/** Tells how a sweep goes: in words on stderr, or as one JSON object a line on stdout. */
interface SweepReporter {
  start(points: number, workers: number): void;
  progress(progress: SweepProgress): void;
  /** Not complete without a signal: so many jobs were asked for and no more. */
  end(manifest: Manifest, signalled: boolean): void;
  already(manifest: Manifest): void;
  close(): void;
}

/** How a sweep stands within another command: its store stays for the command to go on with, or goes with it. */
export type Within = "to go on" | "for a while";

interface How {
  json?: boolean;
  quiet?: boolean;
  /** Within another command: what came of a complete sweep is not told. */
  within?: Within;
  /** Progress by points in place of runs. */
  byPoint?: (finished: number, planned: number, left: string) => string;
}

/** Milliseconds between two JSON lines of progress. */
const PACE = 250;

export function sweepReporter(directory: string, how: How, language: Language): SweepReporter {
  return how.json ? inJson(directory) : inWords(directory, how, language);
}

function inJson(directory: string): SweepReporter {
  const line = (event: string, details: object): void => print(`${JSON.stringify({ event, ...details })}\n`);
  let lastTime = Number.NEGATIVE_INFINITY;
  const end = ({ state, runs, storeHash }: Manifest): void =>
    line("end", { directory, state, ...runs, ...(storeHash && { storeHash }) });
  return {
    start: (points, workers) => line("start", { directory, points, workers }),
    progress(progress) {
      const now = performance.now();
      if (now - lastTime < PACE) return;
      lastTime = now;
      line("progress", progress);
    },
    end,
    already: end,
    close() {},
  };
}

function inWords(
  directory: string,
  { quiet = false, within, byPoint }: How,
  language: Language,
): SweepReporter {
  const text = commandTextOf(language);
  const own = sweepText(language);
  const say = (line: string): void => tell(`${line}\n`);
  let rate = 0;
  const bar = progressLine(
    {
      ...text,
      progress: byPoint ?? ((done, planned, left) => own.progress(done, planned, rated(rate), left)),
    },
    process.stderr,
  );
  let begun: { points: number; workers: number } | undefined;
  let failure = "";
  function greet({ planned, finished, failed }: SweepProgress): void {
    if (!begun) return;
    say(own.started(planned, begun.points, begun.workers));
    if (finished + failed > 0) say(own.resumed(finished + failed));
    begun = undefined;
  }
  const report = (manifest: Manifest): void => {
    if (within) return;
    print(`${own.complete(manifest.runs.finished, manifest.runs.failed, directory)}\n`);
    print(`${own.storeHash(manifest.storeHash ?? "")}\n`);
  };
  return {
    start(points, workers) {
      begun = { points, workers };
    },
    progress(progress) {
      if (quiet) return;
      greet(progress);
      rate = progress.rate;
      if (progress.firstFailure !== undefined && failure === "") {
        failure = progress.firstFailure;
        bar.end();
        say(own.failures(progress.failed, failure));
      }
      const { finished, failed, planned, etaSeconds, points } = progress;
      const done = byPoint && points ? points : { finished: finished + failed, planned };
      bar.show({ ...done, etaSeconds });
    },
    end(last, signalled) {
      const { finished, failed, planned } = last.runs;
      if (last.state === "complete") {
        report(last);
        if (finished === 0) say(own.allFailed);
        return;
      }
      if (within) say(own.stoppedWithin(finished + failed, planned, within === "to go on"));
      else say((signalled ? own.interrupted : own.limited)(finished + failed, planned, directory));
    },
    already(last) {
      if (!quiet && !within) say(own.already(directory));
      report(last);
    },
    close: () => bar.end(),
  };
}

/** A rate in two or three figures. */
export const rated = (rate: number): string => rate.toFixed(rate < 10 ? 2 : rate < 100 ? 1 : 0);
