import type { Draw } from "../math/draw.ts";
import { exp, log } from "../math/elementary.ts";
import { type Limits, wilsonLimits } from "../math/event-limits.ts";
import { meanInterval } from "../math/mean-interval.ts";
import { quantile } from "../math/quantile.ts";
import { type Emulated, implausibility, isPlausible } from "./implausibility.ts";

/** What a space is searched for: places that no target of any wave rules out. */
export interface Search {
  waves: readonly (readonly Emulated[])[];
  cutoff: number;
  dimensions: number;
  draw: Draw;
}

/** Places far down a space, and the share of it that is like them, with the 95 % interval over ladders. */
interface Bottom {
  places: readonly Float64Array[];
  share: Limits;
  /** How much of a place a step may draw anew down there. */
  moved: number;
}

/** What ladders led to: nothing where all of them ended above the cutoff. */
interface Climbed {
  ladders: LaddersTried;
  bottom?: Bottom;
}

/** Ladders in all, and those of them that led down to a place that is left. */
export interface LaddersTried {
  all: number;
  arrived: number;
}

/** Ladders, each with luck of its own; places on each rung, and the share of them that starts the next. */
const [LADDERS, PLACES, KEPT] = [5, 1000, 0.2];
/** Steps of each walk on a rung; rungs at most: a share of 10⁻²⁸ is beyond any use. */
const [STEPS, RUNGS] = [20, 40];
/** A level that falls by less than this share leads nowhere. */
const FALLS = 0.001;

/**
 * Subset simulation (Au, Beck 2001) on the largest implausibility: places drawn evenly, of them the fifth that is least
 * implausible, walks from these that never exceed its level, and so on down to the cutoff. What is left is the product of
 * the shares. Where all ladders end above the cutoff no place was found.
 */
export function climbed(search: Search): Climbed {
  const ladders = Array.from({ length: LADDERS }, (_, ladder) => oneLadder(search, ladder));
  const arrived = ladders.filter(({ places }) => places.length > 0);
  const tried = { all: LADDERS, arrived: arrived.length };
  if (arrived.length === 0) return { ladders: tried };
  const bottom = {
    // By turns, so that the first few are of all ladders.
    places: Array.from({ length: PLACES }, (_, k) =>
      arrived.flatMap(({ places }) => places.slice(k, k + 1)),
    ).flat(),
    share: shareBy(ladders),
    moved: Math.min(...arrived.map(({ moved }) => moved)),
  };
  return { ladders: tried, bottom };
}

/**
 * The geometric mean of the shares of ladders that arrived, with its t interval. One that did not counts as none in the
 * mean, and in the low end by the least chance of arriving (Wilson): shares are right on average with those that die out.
 * It says that no more is left than what lies within the level where it ended, and the high end is not below that.
 */
export function shareBy(ladders: readonly Ladder[]): Limits {
  const [arrived, ended] = [true, false].map((isArrived) =>
    ladders.filter(({ places }) => places.length > 0 === isArrived).map(({ logShare }) => logShare),
  );
  const { mean, low, high } = meanInterval(arrived);
  const part = ended.length === 0 ? ALL : wilsonLimits(arrived.length, ladders.length);
  return {
    value: part.value * exp(mean),
    low: part.low * exp(low),
    high: Math.min(1, Math.max(exp(high), ...ended.map(exp))),
  };
}

const ALL = { value: 1, low: 1 };

interface Ladder {
  /** None where it ended above the cutoff. */
  places: readonly Float64Array[];
  /** Of what lies within the level where it ended. */
  logShare: number;
  moved: number;
}

function oneLadder({ waves, cutoff, dimensions, draw }: Search, ladder: number): Ladder {
  const worst = (unit: Float64Array): number => {
    let most = 0;
    for (const wave of waves) for (const target of wave) most = Math.max(most, implausibility(target, unit));
    return most;
  };
  const even = draw("ladder place", ladder);
  let places: readonly Float64Array[] = Array.from({ length: PLACES }, (_, k) =>
    Float64Array.from({ length: dimensions }, (_, a) => even.uniform(k, a)),
  );
  let [logShare, before, moved] = [0, Infinity, MOVED];
  for (let rung = 0; rung < RUNGS; rung++) {
    const levels = places.map(worst);
    const inside = places.filter((_, k) => levels[k] <= cutoff);
    if (inside.length >= KEPT * PLACES)
      return { places: inside, logShare: logShare + log(inside.length / PLACES), moved };
    const level = Math.max(cutoff, lowestFifth(levels));
    if (!(level <= (1 - FALLS) * before)) break;
    before = level;
    const seeds = places.filter((_, k) => levels[k] <= level);
    logShare += log(seeds.length / PLACES);
    const luck = draw(`ladder walk ${rung}`, ladder);
    const walks = walksFrom(seeds, { wanted: PLACES, steps: STEPS, moved, luck }, (unit) =>
      isPlausible(waves, level, unit),
    );
    places = walks.places;
    if (walks.accepted < FEW_ACCEPTED) moved /= 2;
  }
  return { places: [], logShare, moved };
}

/**
 * The level that a fifth of the places do not exceed, or the highest that is finite where fewer are: beyond any number of
 * errors lies what an emulator without any error rules out. Nothing where all are.
 */
function lowestFifth(levels: readonly number[]): number {
  const finite = levels.filter(Number.isFinite);
  if (finite.length === 0) return Number.NaN;
  return finite.length > KEPT * levels.length ? quantile(levels, KEPT) : Math.max(...finite);
}

/** The share of a place that each step draws anew; it is halved where fewer than this share of steps are taken. */
export const MOVED = 0.1;
const FEW_ACCEPTED = 0.2;

interface Walks {
  wanted: number;
  steps: number;
  moved: number;
  luck: ReturnType<Draw>;
}

/** Random walks that stay within what is allowed, each from one of the places in turn. */
export function walksFrom(
  from: readonly Float64Array[],
  { wanted, steps, moved, luck }: Walks,
  isAllowed: (unit: Float64Array) => boolean,
): { places: Float64Array[]; accepted: number } {
  let accepted = 0;
  const places = Array.from({ length: wanted }, (_, k): Float64Array => {
    let at = from[k % from.length];
    for (let step = 0; step < steps; step++) {
      const salt = k * steps + step;
      const next = at.map((place, a) =>
        luck.uniform(salt, 2 * a) < moved ? luck.uniform(salt, 2 * a + 1) : place,
      );
      if (!isAllowed(next)) continue;
      accepted++;
      at = next;
    }
    return at;
  });
  return { places, accepted: accepted / (wanted * steps) };
}
