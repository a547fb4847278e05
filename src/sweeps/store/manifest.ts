import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { visible } from "../../declare/visible-text.ts";
import type { SavedStudy } from "../study/saved-study.ts";
import type { Shard } from "./shard.ts";

/** One spell of work on a store, from `run` or `resume` to its end. */
export interface Session {
  host: string;
  node: string;
  workers: number;
  /** Of the model that played in it. */
  modelFingerprint?: string;
  began: string;
  ended?: string;
  /** Wall time of the spell. */
  seconds: number;
  /** Runs stored in it. */
  runs: number;
}

/** Counts of runs; one run is one arm of one replicate at one point. */
export interface RunCounts {
  /** With a stopping rule: as far as is decided by now. */
  planned: number;
  finished: number;
  failed: number;
}

/** What a store says of itself. Only the first part enters the store hash. */
export interface Manifest {
  format: 1;
  modelVersion: string;
  /** Of the built model with which the store was begun; stores of before have none. */
  modelFingerprint?: string;
  studyHash: string;
  scenarioHash: string;
  arms: readonly string[];
  /** The metrics kept, in the order of the columns. */
  metrics: readonly string[];
  seed: string;
  /** Seasons that are measured. */
  seasons: number;
  points: number;

  state: "running" | "interrupted" | "complete";
  runs: RunCounts;
  /** Of a complete store. */
  storeHash?: string;
  /** The part of the study that this store holds. */
  shard?: Shard;
  sessions: readonly Session[];
  /** The study and its scenario as they were when the store was begun. */
  saved: SavedStudy;
}

const FILE = "manifest.json";

/** A manifest as its file has it: control characters in titles and names are escapes. */
export const manifestText = (manifest: object): string => `${visible(JSON.stringify(manifest, null, 2))}\n`;

/** Writes `manifest.json` whole or not at all. */
export function writeManifest(directory: string, manifest: Manifest): void {
  writeWhole(join(directory, FILE), manifestText(manifest));
}

/** The manifest in a directory, or nothing where there is none that can be read. */
export function readManifest(directory: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(directory, FILE), "utf8")) as Manifest;
    return manifest.format === 1 && typeof manifest.saved === "object" ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a file under another name and renames it, so that a reader never meets half of it. */
export function writeWhole(path: string, text: string): void {
  const half = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(half, text);
    renameSync(half, path);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}
