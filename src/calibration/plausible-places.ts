import { type Limits, wilsonLimits } from "../math/event-limits.ts";
import { implausibility, isPlausible } from "./implausibility.ts";
import { climbed, type LaddersTried, MOVED, type Search, walksFrom } from "./ladder.ts";

/** What targets leave of a space, from so many places drawn evenly over all of it. */
export interface SpaceLeft {
  drawn: number;
  left: number;
  /** The share that is left, with its 95 % interval: of the drawn or, where hardly any of them is left, by ladders. */
  share: Limits;
  /** Where ladders were tried; the share is told by them if any arrived. */
  ladders?: LaddersTried;
  /** By target of the last wave: places that it rules out, and those that it alone does. */
  ruledOut: Readonly<Record<string, { all: number; alone: number }>>;
}

/** Places of a space that are still plausible. */
export interface PlausiblePlaces {
  space: SpaceLeft;
  /** As many as were wanted, if there are any at all. */
  places: readonly Float64Array[];
  /** Of them, those that were walked to from others, since too few of the drawn were left. */
  walked: number;
}

interface Asked extends Search {
  wanted: number;
}

/** Places drawn over the whole space, and at most until there are enough. */
const [FEWEST, MOST] = [20_000, 200_000];
/** Steps of a walk. */
const STEPS = 200;
/** Fewer than these tell neither how much is left nor where. */
const TELLING = 10;

/**
 * Draws places evenly and keeps those that no target rules out. Where they are too few, walks on from these; where there
 * are hardly any, from those that ladders lead down to.
 */
export function plausiblePlaces({ wanted, ...search }: Asked): PlausiblePlaces {
  const { waves, cutoff, dimensions, draw } = search;
  const place = draw("calibration place");
  const ruledOut = Object.fromEntries((waves.at(-1) ?? []).map(({ key }) => [key, { all: 0, alone: 0 }]));
  const places: Float64Array[] = [];
  let [drawn, left] = [0, 0];
  while (drawn < FEWEST || (left < wanted && left > 0 && drawn < MOST)) {
    const unit = Float64Array.from({ length: dimensions }, (_, a) => place.uniform(drawn, a));
    drawn++;
    const against = (waves.at(-1) ?? []).filter((target) => implausibility(target, unit) > cutoff);
    for (const { key } of against) ruledOut[key].all++;
    if (against.length === 1 && isPlausible(waves.slice(0, -1), cutoff, unit))
      ruledOut[against[0].key].alone++;
    if (against.length > 0 || !isPlausible(waves.slice(0, -1), cutoff, unit)) continue;
    left++;
    if (places.length < wanted) places.push(unit);
  }
  const tried = left < TELLING ? climbed(search) : undefined;
  const found = tried?.bottom;
  const even = wilsonLimits(left, drawn);
  const space = {
    ...{ drawn, left, share: found ? within(found.share, even) : even, ruledOut },
    ...(tried && { ladders: tried.ladders }),
  };
  const from = found?.places ?? places;
  if (from.length === 0) return { space, places: [], walked: 0 };
  const own = found ? [] : places;
  const [luck, moved] = [draw("calibration walk"), found?.moved ?? MOVED];
  const walks = walksFrom(from, { wanted: wanted - own.length, steps: STEPS, moved, luck }, (unit) =>
    isPlausible(waves, cutoff, unit),
  );
  return { space, places: [...own, ...walks.places], walked: walks.places.length };
}

/** A share by ladders, which is hardly more than even places allow. */
const within = (share: Limits, even: Limits): Limits => ({
  ...share,
  high: Math.max(share.value, Math.min(share.high, even.high)),
});
