import { computed } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { named, words } from "../browser/language.ts";
import type { Live } from "../playing/played.ts";
import { type Bands, bands, current, steady } from "../playing/results.ts";
import { asked, playedTitle } from "../set/now.ts";
import { en } from "../text/shell-en.ts";
import { zh } from "../text/shell-zh.ts";
import { lookedTitle, lookIsOlder } from "./looking.ts";
import { whyText } from "./why-text.ts";

const shell = words({ zh, en });

/** Says that figures are of settings before those that stand. */
const Older = () => <p class="notice small">{shell.value.staleParts}</p>;

const Waiting = () => <p class="muted">{whyText.value.waiting}</p>;

/** Whether the one luck below the first screen is one of older settings; no figure is drawn anew while this holds. */
const luckIsOlder = computed(() => steady.value !== undefined && steady.value.asked !== asked.value);

interface OverRunsProps {
  /** Needs two arms to compare. */
  paired?: boolean;
  /** Waits without a word: another ground of the section says so. */
  silent?: boolean;
  children: (over: Bands, place: string) => ComponentChildren;
}

/** What is drawn over all runs, once there are some. */
export function OverRuns({ paired, silent, children }: OverRunsProps) {
  const over = bands.value;
  const isReady = over !== undefined && (!paired || over.differences.length > 0);
  if (silent && !isReady) return null;
  return (
    <>
      {over !== undefined && !current.value ? <Older /> : null}
      {isReady ? children(over, named(playedTitle(over.asked))) : <Waiting />}
    </>
  );
}

/** What is drawn on the one luck that is shown. */
export function OnLuck({ children }: { children: (luck: Live, place: string) => ComponentChildren }) {
  const luck = steady.value;
  return (
    <>
      {luck ? children(luck, named(playedTitle(luck.asked))) : <Waiting />}
      {luckIsOlder.value ? <Older /> : null}
    </>
  );
}

/** What is drawn of a closer look at one luck, which says itself that it waits. */
export function OnLook({ children }: { children: (place: string) => ComponentChildren }) {
  return (
    <>
      {lookIsOlder.value ? <Older /> : null}
      {children(lookedTitle.value ? named(lookedTitle.value) : "")}
    </>
  );
}
