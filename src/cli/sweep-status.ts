import { duration } from "../report/layout/format.ts";
import { hanging, padded } from "../report/layout/width.ts";
import { sweepText } from "../report/sweep-report/sweep-texts.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { type SweepStatus, sweepStatus } from "../sweeps/run/sweep-status.ts";
import { holderText } from "../sweeps/store/lock.ts";
import { print, tell } from "./print.ts";
import { rated } from "./sweep-reporter.ts";
import { listWidth } from "./terminal-width.ts";

/** Tells how a store stands, also while another process writes it. */
export async function statusCommand(
  directory: string,
  { json }: { json?: boolean },
  language: Language,
): Promise<void> {
  const status = await sweepStatus(directory);
  const { lostLog } = status;
  if (lostLog) warn(sweepText(language).problem.lostLog(directory, lostLog), language);
  print(json ? `${JSON.stringify(status)}\n` : statusText(status, language));
}

const warn = (message: string, language: Language): void =>
  tell(`${commandTextOf(language).warning(message)}\n`);

function statusText(status: SweepStatus, language: Language): string {
  const { status: own } = sweepText(language);
  const { finished, failed, missing, planned } = status.runs;
  const { shard, rate, etaSeconds, holder, heardSeconds, storeHash, state, directory, points } = status;
  const lines: [string, string | undefined][] = [
    [own.study, status.study],
    [own.model, status.modelVersion],
    [own.shard, shard && `${shard.at}/${shard.of}`],
    [own.state, own.states[state]],
    [own.runs, own.counts(finished, failed, missing, planned)],
    [own.points, points && own.pointCounts(points.finished, points.planned)],
    [own.holder, holder && holderText(holder)],
    [own.heard, heardSeconds === undefined ? undefined : own.ago(duration(heardSeconds))],
    [own.rate, rate === undefined ? undefined : own.perSecond(rated(rate))],
    [own.left, etaSeconds === undefined ? undefined : timeLeft(etaSeconds, language)],
    [own.time, duration(status.seconds)],
    ...status.failures.map(({ reason, count }, at): [string, string] => [
      at === 0 ? own.failures : "",
      own.times(count, reason),
    ]),
    [own.hash, storeHash],
    [
      own.next,
      state === "running" || state === "silent" || state === "complete"
        ? undefined
        : `sannong sweep resume ${directory}`,
    ],
  ];
  const entries = lines.filter((line): line is [string, string] => line[1] !== undefined);
  const width = listWidth();
  // A command is copied: it stays in one piece.
  const line = ([name, value]: [string, string]): string =>
    name === own.next
      ? `${padded(name, NAMES)}  ${value}`
      : hanging(`${padded(name, NAMES)}  `, value, width);
  return entries.map((entry) => `${line(entry)}\n`).join("");
}

const NAMES = 14;

const timeLeft = (seconds: number, language: Language): string =>
  Number.isFinite(seconds) ? duration(seconds) : commandTextOf(language).leftUnknown;
