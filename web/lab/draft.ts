import { batch, type Signal, signal } from "@preact/signals";
import { messageOf } from "../../src/play/runner.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { isNotPlayable } from "../playing/lanes.ts";

/** How a text stands: what it begins, or what is wrong with it. */
export type ReadState<B> =
  | { kind: "reading" }
  | { kind: "fine"; begun: B }
  | { kind: "problems"; problems: readonly Problem[] }
  | { kind: "failed"; what: string };

/** A text that somebody writes, and how it stands. */
interface Draft<B> {
  text: Signal<string>;
  state: Signal<ReadState<B>>;
  /** Takes a text, as it is typed, chosen or opened, and reads it after a pause in milliseconds. */
  write(text: string, pause?: number): void;
}

/** Milliseconds after the last key before a text is read. */
const PAUSE = 400;

/** A text that is read as it is written, each time anew: `begin` says what it begins, or throws what is wrong with it. */
export function draftOf<B>(first: string, begin: (text: string) => Promise<B>): Draft<B> {
  const text = signal(first);
  const state = signal<ReadState<B>>({ kind: "reading" });
  let turn = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  async function read(written: string, own: number): Promise<void> {
    const found = await readState(written, begin);
    if (own === turn) state.value = found;
  }
  function write(written: string, pause = PAUSE): void {
    const own = ++turn;
    clearTimeout(waiting);
    batch(() => {
      text.value = written;
      state.value = { kind: "reading" };
    });
    waiting = setTimeout(() => void read(written, own), pause);
  }
  return { text, state, write };
}

async function readState<B>(text: string, begin: (text: string) => Promise<B>): Promise<ReadState<B>> {
  try {
    return { kind: "fine", begun: await begin(text) };
  } catch (error) {
    if (isNotPlayable(error)) return { kind: "problems", problems: error.problems };
    return { kind: "failed", what: messageOf(error) };
  }
}
