import type { shocks } from "../model/shocks/all.ts";

/**
 * The shocks that strike a county unless its scenario switches them off: those that every scenario of version 0.1 had.
 * Any other shock strikes only where a scenario names it, so that adding one to the list moves no figure.
 */
export const defaultShocks: readonly string[] = [
  "illness",
  "lostLivelihood",
  "disaster",
  "jobMarket",
] satisfies (keyof typeof shocks)[];
