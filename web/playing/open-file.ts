import { signal } from "@preact/signals";
import type { Names } from "../../src/declare/parameter.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { OWN, set } from "../set/now.ts";
import { comparedArms } from "../set/plain-tree.ts";
import { isNotPlayable, openLane } from "./lanes.ts";
import type { ReadFile } from "./work/read.ts";

/** What became of the file that was opened last. */
export type FileState =
  | { kind: "reading"; name: string }
  | { kind: "read"; name: string; title: Names; households: number; villages: number; several: boolean }
  | { kind: "tooLarge"; name: string; megabytes: number }
  | { kind: "notText"; name: string }
  | { kind: "tooLong"; name: string }
  | { kind: "problems"; name: string; problems: readonly Problem[] }
  | { kind: "failed"; name: string; what: string };

export const fileState = signal<FileState | undefined>(undefined);

const LARGEST = 1_000_000;
/** As many households answer at once. */
export const QUICK = 600;
const LONGEST_NAME = 60;
/** Milliseconds that the largest file takes many times over. */
const LONGEST_READING = 30_000;

// A worker of its own: a file that keeps its reader busy for ever holds up nothing else, and can be ended.
const reader = openLane(async () => new (await import("./reading-worker.ts?worker")).default());
let opening = 0;

/** Opens a scenario file; the page stays as it is where the file cannot be played. A later file supersedes it. */
export async function openFile(file: File, several = false): Promise<void> {
  const name = file.name.slice(0, LONGEST_NAME);
  stopReading();
  if (file.size > LARGEST) {
    fileState.value = { kind: "tooLarge", name, megabytes: file.size / 1e6 };
    return;
  }
  const own = opening;
  fileState.value = { kind: "reading", name };
  const slow = setTimeout(() => {
    stopReading();
    fileState.value = { kind: "tooLong", name };
  }, LONGEST_READING);
  const found = await readFile(file, name).catch((error: unknown) => refused(error, name));
  clearTimeout(slow);
  if (own !== opening) return;
  fileState.value = "plain" in found ? taken(found, name, several) : found;
}

/** Gives up the file that is being read. */
export function stopReading(): void {
  opening++;
  if (reader.load > 0) reader.end();
  if (fileState.value?.kind === "reading") fileState.value = undefined;
}

async function readFile(file: File, name: string): Promise<ReadFile | FileState> {
  const text = decoded(await file.arrayBuffer());
  if (text === undefined) return { kind: "notText", name };
  const { default: packaged } = await import("virtual:scenarios");
  return reader.run<ReadFile>((worker) => worker.ask("read", text, name, packaged) as never);
}

function refused(error: unknown, name: string): FileState {
  const what = error instanceof Error ? error.message : String(error);
  return isNotPlayable(error)
    ? { kind: "problems", name, problems: error.problems }
    : { kind: "failed", name, what };
}

function decoded(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function taken(
  { plain, title, households, villages, uncertain }: ReadFile,
  name: string,
  several: boolean,
): FileState {
  const arms = comparedArms(plain);
  set({ county: OWN, own: plain, ownTitle: title, arms, settings: {}, uncertain, household: undefined });
  return { kind: "read", name, title, households, villages, several };
}
