import type { Events } from "../../compare/estimate.ts";

/** All together; nothing where some are not known. */
export function sumOfEvents(all: readonly (Events | undefined)[]): Events | undefined {
  const counts = all.filter((events) => events !== undefined);
  if (counts.length === 0 || counts.length < all.length) return undefined;
  const sum = (key: "saved" | "harmed" | "households"): number =>
    counts.reduce((total, events) => total + events[key], 0);
  return { saved: sum("saved"), harmed: sum("harmed"), households: sum("households") };
}
