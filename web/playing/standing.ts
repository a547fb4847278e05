import { computed } from "@preact/signals";
import { liveFailure, problem, progress, tooLarge } from "./results.ts";

/** Where playing stands for whoever waits for a result; only in the first of these is there anything to wait for. */
export type Standing = "playing" | "unasked" | "unplayable" | "failed" | "stopped";

export const standing = computed<Standing>(() => {
  const { state } = progress.value;
  if (problem.value) return "unplayable";
  if (tooLarge.value) return "unasked";
  if (state === "failed" || liveFailure.value !== undefined) return "failed";
  return state === "stopped" ? "stopped" : "playing";
});
