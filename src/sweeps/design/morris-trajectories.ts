import type { Draw } from "../../math/draw.ts";
import { shuffled } from "./latin-hypercube.ts";
import { replaced } from "./replaced.ts";

/** One trajectory: from its start, each step moves one factor. In levels of each factor, from 0. */
export interface Trajectory {
  steps: { levels: number[]; moved?: number }[];
}

/**
 * Trajectories of Morris (1991), Technometrics 33(2): from a random start each factor is moved once, in random order,
 * up or down by p / (2 (p - 1)) of its interval, where p is its number of levels (even). With more `candidates` than
 * trajectories those far apart are kept (Campolongo, Cariboni, Saltelli 2007, one after another as Ruano et al. 2012).
 */
export function morrisTrajectories(
  levels: readonly number[],
  trajectories: number,
  candidates: number,
  draw: Draw,
): Trajectory[] {
  const drawn = Array.from({ length: Math.max(trajectories, candidates) }, (_, t) =>
    trajectory(levels, t, draw),
  );
  return drawn.length > trajectories ? farApart(drawn, levels, trajectories) : drawn;
}

function trajectory(levels: readonly number[], t: number, draw: Draw): Trajectory {
  const start = draw("morris start");
  const order = shuffled(levels.length, draw("morris order"), t);
  const low = levels.map((p, f) => Math.floor(start.uniform(t, 2 * f) * (p / 2)));
  const upwards = levels.map((_, f) => start.uniform(t, 2 * f + 1) < 0.5);
  let at = low.map((level, f) => (upwards[f] ? level : level + levels[f] / 2));
  const steps: Trajectory["steps"] = [{ levels: at }];
  for (const f of order) {
    at = replaced(at, f, upwards[f] ? low[f] + levels[f] / 2 : low[f]);
    steps.push({ levels: at, moved: f });
  }
  return { steps };
}

/** Greedily: the first two are the pair farthest apart, each next one the farthest from all kept. */
function farApart(drawn: readonly Trajectory[], levels: readonly number[], wanted: number): Trajectory[] {
  const apart = distances(drawn, levels);
  const chosen = wanted === 1 ? [0] : farthestPair(apart);
  while (chosen.length < wanted) {
    let best = -1;
    let most = -1;
    for (let t = 0; t < drawn.length; t++) {
      if (chosen.includes(t)) continue;
      let sum = 0;
      for (const other of chosen) sum += apart[t][other] * apart[t][other];
      if (sum > most) [best, most] = [t, sum];
    }
    chosen.push(best);
  }
  return chosen.sort((a, b) => a - b).map((t) => drawn[t]);
}

function farthestPair(apart: readonly Float64Array[]): number[] {
  let pair = [0, 1];
  for (let a = 0; a < apart.length; a++)
    for (let b = a + 1; b < apart.length; b++) if (apart[a][b] > apart[pair[0]][pair[1]]) pair = [a, b];
  return pair;
}

/** Between two trajectories: the distances of each point of one from each point of the other, added up. */
function distances(drawn: readonly Trajectory[], levels: readonly number[]): Float64Array[] {
  const points = drawn.map(({ steps }) =>
    steps.map((step) => step.levels.map((at, f) => at / (levels[f] - 1))),
  );
  const apart = drawn.map(() => new Float64Array(drawn.length));
  for (let a = 0; a < drawn.length; a++)
    for (let b = a + 1; b < drawn.length; b++) {
      let sum = 0;
      for (const x of points[a]) for (const y of points[b]) sum += distance(x, y);
      apart[a][b] = apart[b][a] = sum;
    }
  return apart;
}

function distance(x: readonly number[], y: readonly number[]): number {
  let squares = 0;
  for (let f = 0; f < x.length; f++) squares += (x[f] - y[f]) * (x[f] - y[f]);
  return Math.sqrt(squares);
}
