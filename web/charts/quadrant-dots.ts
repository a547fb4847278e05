import { type Cell, cells } from "../../src/compare/counterfactual.ts";
import type { Fates } from "../../src/model/run.ts";

/** The households of one luck by what became of them under two arms. */
export interface Quadrants {
  /** Households by row: lifted ones first, each group in the order of its rows. */
  households: Record<Cell, number[]>;
  /** How many of them, from the front, are lifted. */
  lifted: Record<Cell, number>;
  counted: number;
  /** Poor in the base year under either arm: they cannot fall. */
  left: number;
}

type Seen = Pick<Fates, "fell" | "counted" | "lifted">;

/** Sorts the households into the 2 × 2 of `counterfactual`. */
export function quadrantsOf(reference: Seen, arm: Seen): Quadrants {
  const each = <T>(make: () => T): Record<Cell, T> =>
    ({ neither: make(), saved: make(), harmed: make(), both: make() }) satisfies Record<Cell, T>;
  const lifted = each((): number[] => []);
  const others = each((): number[] => []);
  let left = 0;
  for (let i = 0; i < reference.fell.length; i++) {
    if (!reference.counted[i] || !arm.counted[i]) {
      left++;
      continue;
    }
    const cell = cells[(reference.fell[i] ? 1 : 0) + (arm.fell[i] ? 2 : 0)];
    (reference.lifted[i] ? lifted : others)[cell].push(i);
  }
  const households = each((): number[] => []);
  const count = each(() => 0);
  for (const cell of cells) {
    households[cell] = [...lifted[cell], ...others[cell]];
    count[cell] = lifted[cell].length;
  }
  return { households, lifted: count, counted: reference.fell.length - left, left };
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Side by side where every cell has the width it needs, the rest shared by their counts; else two by two: fell under the reference to the right, under the arm below. */
export function cellBoxes(
  width: number,
  height: number,
  counts: readonly number[],
  needs: readonly number[],
): Box[] {
  const gap = 8;
  const free = width - 3 * gap - needs.reduce((sum, need) => sum + need, 0);
  if (free < 0) {
    const box = { width: (width - gap) / 2, height: (height - gap) / 2 };
    return cells.map((_, c) => ({
      ...box,
      x: (c % 2) * (box.width + gap),
      y: Math.floor(c / 2) * (box.height + gap),
    }));
  }
  const total = counts.reduce((sum, weight) => sum + weight, 0) || 1;
  let x = 0;
  return counts.map((weight, c) => {
    const box = { x, y: 0, width: needs[c] + (free * weight) / total, height };
    x += box.width + gap;
    return box;
  });
}

/** The largest step at which all the dots of every cell fit in its room. */
export function dotStep(
  rooms: readonly { width: number; height: number }[],
  counts: readonly number[],
): number {
  for (let step = 11; step > 1; step -= 0.25) {
    const fits = rooms.every(({ width, height }, c) => {
      const rows = Math.max(1, Math.floor(height / step));
      return Math.ceil(counts[c] / rows) * step <= width;
    });
    if (fits) return step;
  }
  return 1;
}

/** Where dot `n` stands in a room: columns filled from the left, each from the top. */
export function dotPlace(n: number, step: number, height: number): readonly [number, number] {
  const rows = Math.max(1, Math.floor(height / step));
  return [Math.floor(n / rows) * step + step / 2, (n % rows) * step + step / 2];
}
