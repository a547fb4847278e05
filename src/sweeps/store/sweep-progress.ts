import { readFileSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import type { RunCounts } from "./manifest.ts";
import { writeWhole } from "./manifest.ts";

/** How far a sweep is, in runs that are stored. */
export interface SweepProgress extends RunCounts {
  /** Runs a second since this process began; 0 before the first. */
  rate: number;
  /** NaN (in JSON null) before the first run. */
  etaSeconds: number;
  /** Since this process began. */
  seconds: number;
  /** Points that are through, of those with work here, where they can be counted. */
  points?: { finished: number; planned: number };
  /** The first failure met by this process. */
  firstFailure?: string;
}

/** Stands beside a store while it is written, since DuckDB lets nobody read it then. */
interface ProgressFile extends SweepProgress {
  pid: number;
  host: string;
  at: string;
  /** Runs stored since this process began. */
  stored: number;
}

const FILE = "progress.json";

/** Writes it if it can be written: a full disk shows elsewhere. */
export function writeProgress(directory: string, progress: SweepProgress & { stored: number }): void {
  const who = { pid: process.pid, host: hostname(), at: new Date().toISOString() };
  const state: ProgressFile = { ...progress, ...who };
  try {
    writeWhole(join(directory, FILE), `${JSON.stringify(state)}\n`);
  } catch {}
}

export function readProgress(directory: string): ProgressFile | undefined {
  try {
    const state = JSON.parse(readFileSync(join(directory, FILE), "utf8")) as ProgressFile;
    return { ...state, etaSeconds: state.etaSeconds ?? Number.NaN };
  } catch {
    return undefined;
  }
}

export const dropProgress = (directory: string): void => rmSync(join(directory, FILE), { force: true });
