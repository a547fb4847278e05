import { simulateArms } from "../../../src/model/simulate.ts";
import { type Twin, twinListener } from "../../../src/twin/twin.ts";
import type { Asked } from "../../set/asked.ts";
import { prepare } from "./asked.ts";

/** The lives of household `i`, by row, on one luck. */
export function twin(asked: Asked, arms: readonly string[], replicate: number, i: number): Twin {
  const { scenario, plan } = prepare(asked);
  const shared = { ...plan, luck: "shared" as const };
  const listener = twinListener(scenario, shared, arms, i);
  return listener.twin(simulateArms(shared, replicate, arms, listener));
}
