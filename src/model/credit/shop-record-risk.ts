import { logistic } from "../../math/elementary.ts";
import type { Open } from "../state/state.ts";
import { features } from "./features.ts";
import { logOdds } from "./log-odds.ts";

/** Of a shop's record, what a committee looks at that has no card of its own. */
const RECORD = ["sales", "salesVolatility", "tenure", "rating", "returnRate", "salesTrend"] as const;

/** σ(ln(d/(1 − d)) + Σ slope·feature): a shop's risk by an expert's slopes, from an ordinary shop's risk d. */
export function riskOfRecord(state: Open<never>, s: number, ordinary: number): number {
  let z = logOdds(ordinary);
  for (const key of RECORD) z += features[key].slope * features[key].measure({ state, s });
  return logistic(z);
}
