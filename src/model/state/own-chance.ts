import { uniforms } from "../../kernels/all.ts";
import type { Open } from "./state.ts";
import type { Turn } from "./step.ts";

/** A uniform for each household that is not the season's common one: for a second pick of the same shock. */
export function ownChance(
  { id, count }: Open<never>["household"],
  turn: Turn,
  purpose: string,
): Float32Array {
  const chance = new Float32Array(count);
  uniforms(count, id, chance, new Float32Array(count), ...turn.draw(purpose, turn.season).key);
  return chance;
}
