import { film as record } from "../../../src/twin/film.ts";
import type { Film } from "../../../src/twin/film-frame.ts";
import type { Asked } from "../../set/asked.ts";
import { prepare } from "./asked.ts";

/** The county season by season under each arm, on one luck. */
export function film(asked: Asked, arms: readonly string[], replicate: number): Film {
  const { plan } = prepare(asked);
  return record({ ...plan, luck: "shared" }, replicate, arms);
}
