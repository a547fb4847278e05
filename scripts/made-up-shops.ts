import type { SampleTable } from "../src/experiments/sample/sample-table.ts";
import { luckOf, runKey } from "../src/math/draw.ts";

const [SHOPS, SCORES] = [800, 4000];

/** Shops about a cutoff that gives a line to four in five above it, and to one in five below; a line adds so much to sales. */
export function madeUpShops(seed: number, effect: number): SampleTable {
  const luck = luckOf(runKey("cutoff", seed));
  const [r, noise, line] = ["r", "noise", "line"].map((name) => luck(name));
  const rows = Array.from({ length: SHOPS }, (_, k) => {
    const margin = 2 * r.uniform(k) - 1;
    const granted = line.uniform(k) < (margin >= 0 ? 0.8 : 0.2) ? 1 : 0;
    return { margin, line: granted, sales: 0.5 * margin + effect * granted + 0.5 * noise.normal(k) };
  });
  const column = (name: "margin" | "line" | "sales") => Float64Array.from(rows, (row) => row[name]);
  return {
    rows: rows.length,
    columns: { margin: column("margin"), line: column("line"), sales: column("sales") },
  };
}

/** Scores from −1 to 1, even but for a share of those just below 0 that were moved above it. */
export function madeUpScores(seed: number, moved: number): Float64Array {
  const luck = luckOf(runKey("bunching", seed))("running");
  return Float64Array.from({ length: SCORES }, (_, k) => {
    const value = 2 * luck.uniform(k) - 1;
    return value < 0 && value > -0.2 && luck.uniform(k, 1) < moved ? -value : value;
  });
}
