import seedrandom from "seedrandom";

/** Draws of a unit normal, the same for the same seed (Box and Muller). */
export function normals(seed: number): () => number {
  const uniform = seedrandom.alea(String(seed));
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
