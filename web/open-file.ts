import { signal } from "@preact/signals";
import type { Names } from "../src/declare/parameter.ts";
import type { Problem } from "../src/scenario/problem.ts";
import { isNotPlayable } from "./lanes.ts";
import { now, OWN, set, start } from "./now.ts";
import { usualArms } from "./plain-tree.ts";
import { askReader } from "./results.ts";

/** What became of the file that was opened last. */
export type FileState =
  | { kind: "reading"; name: string }
  | { kind: "read"; name: string; title: Names; households: number; villages: number; several: boolean }
  | { kind: "tooLarge"; name: string; megabytes: number }
  | { kind: "notText"; name: string }
  | { kind: "problems"; name: string; problems: readonly Problem[] }
  | { kind: "failed"; name: string; what: string };

export const fileState = signal<FileState | undefined>(undefined);

const LARGEST = 1_000_000;
/** As many households answer at once. */
export const QUICK = 600;
const LONGEST_NAME = 60;

/** Opens a scenario file; the page stays as it is where the file cannot be played. */
export async function openFile(file: File, several = false): Promise<void> {
  const name = file.name.slice(0, LONGEST_NAME);
  if (file.size > LARGEST) {
    fileState.value = { kind: "tooLarge", name, megabytes: file.size / 1e6 };
    return;
  }
  fileState.value = { kind: "reading", name };
  try {
    const bytes = await file.arrayBuffer();
    const text = decoded(bytes);
    fileState.value = text === undefined ? { kind: "notText", name } : await opened(text, name, several);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    fileState.value = isNotPlayable(error)
      ? { kind: "problems", name, problems: error.problems }
      : { kind: "failed", name, what };
  }
}

function decoded(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function opened(text: string, name: string, several: boolean): Promise<FileState> {
  const { default: packaged } = await import("virtual:scenarios");
  const { plain, title, households, villages } = await askReader("read", text, name, packaged);
  const arms = usualArms(plain, now.value.arms.length > 1 ? now.value.arms : start.arms);
  set({ county: OWN, own: plain, ownTitle: title, arms, settings: {}, household: undefined });
  return { kind: "read", name, title, households, villages, several };
}
