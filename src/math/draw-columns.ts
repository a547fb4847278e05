import { normalQuantile } from "./elementary.ts";
import type { Doubles, i32, SeenWholes } from "./machine.ts";
import { uniform } from "./threefry.ts";

/** A uniform for each id under the key (k0, k1). */
export function fillDraws(count: i32, ids: SeenWholes, drawn: Doubles, k0: i32, k1: i32): void {
  for (let i = 0; i < count; i++) drawn[i] = uniform(k0, k1, ids[i], 0);
}

/** A unit normal for each id, by the same draw. */
export function fillNormals(count: i32, ids: SeenWholes, drawn: Doubles, k0: i32, k1: i32): void {
  for (let i = 0; i < count; i++) drawn[i] = normalQuantile(uniform(k0, k1, ids[i], 0));
}
