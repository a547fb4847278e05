import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { messageOf } from "../../src/play/runner.ts";

/**
 * What a worker answers, asked anew when something of `dependencies` changes; what was last seen stays until it does, and where
 * `ask` asks nothing. What it throws is told in words.
 */
export function useAnswer<T>(
  ask: () => Promise<T> | undefined,
  dependencies: readonly unknown[],
): { answer: Signal<T | undefined>; fault: Signal<string> } {
  const answer = useSignal<T | undefined>(undefined);
  const fault = useSignal("");
  useEffect(() => {
    let wanted = true;
    ask()?.then(
      (found) => {
        if (!wanted) return;
        answer.value = found;
        fault.value = "";
      },
      (error: unknown) => {
        if (wanted) fault.value = messageOf(error);
      },
    );
    return () => {
      wanted = false;
    };
  }, dependencies);
  return { answer, fault };
}
