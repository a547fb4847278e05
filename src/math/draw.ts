import seedrandom from "seedrandom";
import { fillDraws, fillNormals } from "./draw-columns.ts";
import { normalQuantile } from "./elementary.ts";
import type { SeenWholes } from "./machine.ts";
import { threefry, uniform } from "./threefry.ts";

/** One purpose in one season: the key under which its draws stand. */
export interface Stream {
  /** Uniform in (0, 1) for agent `id`; `k` tells repeated draws apart. */
  uniform(id: number, k?: number): number;
  /** Unit normal for agent `id`. */
  normal(id: number, k?: number): number;
  /** The column filled with a uniform for each of the agents, by their ids. */
  uniforms(ids: SeenWholes, column: Float64Array): Float64Array;
  /** The same of unit normals. */
  normals(ids: SeenWholes, column: Float64Array): Float64Array;
  /** The key itself, for those who draw for a column of singles. */
  readonly key: readonly [number, number];
}

/** Luck as a function: of what it is for and the season, never of anything that anybody decided. */
export type Draw = (purpose: string, season?: number) => Stream;

/** Hash of a purpose's name (FNV-1a over its UTF-16 units). */
export function purposeHash(purpose: string): number {
  let hash = 0x811c9dc5;
  for (let c = 0; c < purpose.length; c++) hash = Math.imul(hash ^ purpose.charCodeAt(c), 0x01000193);
  return hash | 0;
}

/** The 64-bit key of a run, from the text `seed/replicate`. */
export function runKey(seed: string, replicate: number): readonly [number, number] {
  const generator = seedrandom(`${seed}/${replicate}`);
  return [generator.int32(), generator.int32()];
}

/** What fills columns under the key (k0, k1): loops, or kernels of them. */
interface ColumnDraws {
  draws(count: number, ids: SeenWholes, drawn: Float64Array, k0: number, k1: number): void;
  normals(count: number, ids: SeenWholes, drawn: Float64Array, k0: number, k1: number): void;
}

const loops: ColumnDraws = { draws: fillDraws, normals: fillNormals };

function stream(k0: number, k1: number, columns: ColumnDraws): Stream {
  return {
    uniform: (id, k = 0) => uniform(k0, k1, id, k),
    normal: (id, k = 0) => normalQuantile(uniform(k0, k1, id, k)),
    uniforms: (ids, column) => {
      columns.draws(column.length, ids, column, k0, k1);
      return column;
    },
    normals: (ids, column) => {
      columns.normals(column.length, ids, column, k0, k1);
      return column;
    },
    key: [k0, k1],
  };
}

/** All the luck of one run. Its key is that of `runKey`; each purpose and season has a key of its own. */
export function luckOf(key: readonly [number, number], columns = loops): Draw {
  const words = new Int32Array(2);
  // The stream last asked for of each purpose: loops ask again and again for the same season.
  const streams = new Map<string, { hash: number; season: number; stream: Stream }>();
  return (purpose, season = 0) => {
    const last = streams.get(purpose);
    if (last && last.season === season) return last.stream;
    const hash = last ? last.hash : purposeHash(purpose);
    threefry(key[0], key[1], hash, season, words);
    const made = stream(words[0], words[1], columns);
    streams.set(purpose, { hash, season, stream: made });
    return made;
  };
}
