/** A village as the map needs it: kilometres from the county town, east and north. */
export interface MapVillage {
  x: number;
  y: number;
  /** To the branch, and to the county town, by road. */
  distance: number;
  town: number;
  households: number;
}

export interface Disc {
  x: number;
  y: number;
  r: number;
}

const ROUNDS = 60;
/** Of the square in which the county lies, the part of its side that discs would fill in a row. */
const FILLED = 0.66;
/** Between the dots of a village, as a part of the step at which they fill a disc. */
const TURN = Math.PI * (3 - Math.sqrt(5));

/**
 * The villages as discs, in pixels, the county town in the middle at the same scale both ways. Discs that would
 * overlap are moved apart, all in the order of their rows, so that the same county is always drawn the same.
 */
export function villageDiscs(
  villages: readonly MapVillage[],
  width: number,
  height: number,
): { discs: Disc[]; perKilometre: number; dot: number } {
  const most = Math.max(1, ...villages.map(({ households }) => households));
  const farthest = Math.max(1, ...villages.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]));
  const room = Math.min(width, height) / 2;
  const radius = Math.min(room / 4, (FILLED * room) / Math.sqrt(Math.max(1, villages.length)));
  const perKilometre = (room - radius) / farthest;
  const discs = villages.map(({ x, y, households }) => ({
    x: width / 2 + x * perKilometre,
    y: height / 2 - y * perKilometre,
    r: radius * Math.sqrt(households / most),
  }));
  for (let round = 0; round < ROUNDS; round++) if (!parted(discs, width, height)) break;
  return { discs, perKilometre, dot: radius / Math.sqrt(most) };
}

/** Moves every overlapping pair apart by half of what they share; whether any did. */
function parted(discs: Disc[], width: number, height: number): boolean {
  let moved = false;
  for (let a = 0; a < discs.length; a++)
    for (let b = a + 1; b < discs.length; b++) {
      const [p, q] = [discs[a], discs[b]];
      const dx = q.x - p.x || 1e-3 * (b - a);
      const dy = q.y - p.y;
      const apart = Math.sqrt(dx * dx + dy * dy);
      const push = (p.r + q.r + 2 - apart) / 2;
      if (push <= 0) continue;
      moved = true;
      for (const [disc, sign] of [
        [p, -1],
        [q, 1],
      ] as const) {
        disc.x = clamp(disc.x + (sign * push * dx) / apart, disc.r, width - disc.r);
        disc.y = clamp(disc.y + (sign * push * dy) / apart, disc.r, height - disc.r);
      }
    }
  return moved;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Where household `k` of a village stands in its disc: a sunflower's turn, for the eye only. */
export function homePlace({ x, y }: Disc, k: number, dot: number): readonly [number, number] {
  const reach = dot * 0.94 * Math.sqrt(k + 0.5);
  return [x + reach * Math.cos(k * TURN), y + reach * Math.sin(k * TURN)];
}
