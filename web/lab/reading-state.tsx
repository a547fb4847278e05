import type { ComponentChildren } from "preact";
import { words } from "../browser/language.ts";
import { en } from "../text/lab-en.ts";
import { zh } from "../text/lab-zh.ts";
import type { ReadState } from "./draft.ts";
import { ProblemList } from "./problem-list.tsx";

const text = words({ zh, en });

interface ReadingStateProps {
  state: ReadState<unknown>;
  /** What stands above the problems. */
  problems: string;
  /** The box of the text, to whose lines they lead. */
  box: string;
  /** What is said of a text that is fine. */
  children?: ComponentChildren;
}

/** How a text stands to what reads it, with what is wrong with it. */
export function ReadingState({ state, problems, box, children }: ReadingStateProps) {
  const t = text.value.scenario;
  return (
    <div class="lab-state" role="status" data-state={state.kind}>
      {state.kind === "reading" ? <p class="muted">{t.reading}</p> : null}
      {state.kind === "failed" ? <p class="notice">{t.failed(state.what)}</p> : null}
      {state.kind === "problems" ? (
        <div class="notice minds">
          <p>{problems}</p>
          <ProblemList problems={state.problems} box={box} />
        </div>
      ) : null}
      {state.kind === "fine" ? children : null}
    </div>
  );
}
