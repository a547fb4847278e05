import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Milliseconds after which a press counts as held, and between two draws. */
const HELD = 450;
const PACE = 500;

interface HoldProps {
  title: string;
  onAct: () => void;
  /** After the last act. */
  onEnd: () => void;
  children: ComponentChildren;
}

/** A button that acts once when pressed, and twice a second while it is held, by pointer or key. */
export function HoldButton({ title, onAct, onEnd, children }: HoldProps) {
  const timer = useRef<number | undefined>(undefined);
  const pressing = useRef(false);
  const latest = useRef({ onAct, onEnd });
  latest.current = { onAct, onEnd };
  const begin = (): void => {
    if (pressing.current) return;
    pressing.current = true;
    latest.current.onAct();
    timer.current = window.setTimeout(function again() {
      latest.current.onAct();
      timer.current = window.setTimeout(again, PACE);
    }, HELD);
  };
  const end = (): void => {
    if (!pressing.current) return;
    pressing.current = false;
    window.clearTimeout(timer.current);
    latest.current.onEnd();
  };
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const acts = (key: string): boolean => key === " " || key === "Enter";
  return (
    <button
      type="button"
      title={title}
      onPointerDown={(event) => event.button === 0 && begin()}
      onPointerUp={end}
      onPointerLeave={end}
      onPointerCancel={end}
      onBlur={end}
      onKeyDown={(event) => {
        if (!acts(event.key)) return;
        event.preventDefault();
        if (!event.repeat) begin();
      }}
      onKeyUp={(event) => {
        if (!acts(event.key)) return;
        event.preventDefault();
        end();
      }}
      onContextMenu={(event) => event.preventDefault()}
      onClick={(event) => {
        // A click that no pointer made, as of a screen reader.
        if (event.detail === 0 && !pressing.current) {
          latest.current.onAct();
          latest.current.onEnd();
        }
      }}
    >
      {children}
    </button>
  );
}
