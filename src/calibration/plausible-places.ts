import type { Draw } from "../math/draw.ts";
import { type Emulated, implausibility, isPlausible } from "./implausibility.ts";

/** What targets leave of a space, from so many places drawn evenly over all of it. */
export interface SpaceLeft {
  drawn: number;
  left: number;
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

interface Asked {
  waves: readonly (readonly Emulated[])[];
  cutoff: number;
  dimensions: number;
  wanted: number;
  draw: Draw;
}

/** Places drawn over the whole space, and at most until there are enough. */
const [FEWEST, MOST] = [20_000, 200_000];

/** Draws places evenly, keeps those that no target rules out, and walks on from these where they are too few. */
export function plausiblePlaces({ waves, cutoff, dimensions, wanted, draw }: Asked): PlausiblePlaces {
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
  const own = places.length;
  if (own > 0 && own < wanted)
    places.push(...walkedTo({ waves, cutoff, dimensions, wanted: wanted - own, draw }, places));
  return { space: { drawn, left, ruledOut }, places, walked: places.length - own };
}

/** Steps of a walk, and the share of its places that each draws anew. */
const [STEPS, MOVED] = [200, 0.1];

/** Random walks within what is left, each from one of the places in turn. */
function walkedTo(
  { waves, cutoff, dimensions, wanted, draw }: Asked,
  from: readonly Float64Array[],
): Float64Array[] {
  const luck = draw("calibration walk");
  return Array.from({ length: wanted }, (_, k) => {
    let at = from[k % from.length];
    for (let step = 0; step < STEPS; step++) {
      const salt = k * STEPS + step;
      const next = at.map((place, a) =>
        luck.uniform(salt, 2 * a) < MOVED ? luck.uniform(salt, 2 * a + 1) : place,
      );
      if (next.length === dimensions && isPlausible(waves, cutoff, next)) at = next;
    }
    return at;
  });
}
