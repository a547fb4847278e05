import type { Fates } from "../model/run.ts";
import type { Events } from "./estimate.ts";
import { groupsOf, type HouseholdGroup, householdGroupKeys, isIn } from "./group-figures.ts";
import type { Group } from "./kinds.ts";

/** Each household's part in the chance of falling within four years: what any two runs of a replicate are paired by. */
export interface Chances {
  /** Its groups, as `groupsOf` tells them. */
  groups: Uint32Array;
  /** The chance that it counts: that it is not heard poor in the base year. */
  weight: Float32Array;
  /** The chance that it counts and falls. */
  fall: Float32Array;
}

export function chancesOf(fates: Fates): Chances {
  const { weight, chance } = fates;
  return { groups: groupsOf(fates), weight, fall: weight.map((each, i) => each * chance[i]) };
}

const BYTES = Uint32Array.BYTES_PER_ELEMENT;

/** In one piece, the lowest byte of each number first: groups, weights, falls. */
export function packedChances({ groups, weight, fall }: Chances): Uint8Array {
  const bytes = new Uint8Array(3 * BYTES * groups.length);
  const view = new DataView(bytes.buffer);
  const n = groups.length;
  for (let i = 0; i < n; i++) {
    view.setUint32(BYTES * i, groups[i], true);
    view.setFloat32(BYTES * (n + i), weight[i], true);
    view.setFloat32(BYTES * (2 * n + i), fall[i], true);
  }
  return bytes;
}

/** What `packedChances` made one piece of. */
export function unpackedChances(bytes: Uint8Array): Chances {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const n = bytes.byteLength / (3 * BYTES);
  const at = (part: number, i: number): number => BYTES * (part * n + i);
  return {
    groups: Uint32Array.from({ length: n }, (_, i) => view.getUint32(at(0, i), true)),
    weight: Float32Array.from({ length: n }, (_, i) => view.getFloat32(at(1, i), true)),
    fall: Float32Array.from({ length: n }, (_, i) => view.getFloat32(at(2, i), true)),
  };
}

/** Runs of one replicate with their weights in a sum of figures, such as +1 for an arm and −1 for its reference. */
export type Contrast = readonly { chances: Chances; weight: number }[];

/** Events by whether households were once lifted, which are those of `relapse` and `newPoverty`, and by group. */
export type ContrastEvents = Record<Group, Record<HouseholdGroup, Required<Events>>>;

const none = (): Required<Events> => ({
  saved: 0,
  harmed: 0,
  households: 0,
  savedSquares: 0,
  harmedSquares: 0,
});

export const noEvents = (): ContrastEvents => ({ lifted: byGroup(none), neverPoor: byGroup(none) });

const byGroup = <T>(make: () => T): Record<HouseholdGroup, T> =>
  Object.fromEntries(householdGroupKeys.map((group) => [group, make()])) as Record<HouseholdGroup, T>;

/**
 * Adds the households that a contrast moves in one replicate: c = Σ w·fall, harmed by c where it is above 0 and saved by
 * −c where it is below. Groups and weights are those of the first run of the contrast.
 */
export function addContrastEvents(events: ContrastEvents, contrast: Contrast): void {
  const { groups, weight } = contrast[0].chances;
  for (let i = 0; i < groups.length; i++) {
    let c = 0;
    for (const { chances, weight: w } of contrast) c += w * chances.fall[i];
    const [saved, harmed] = [Math.max(0, -c), Math.max(0, c)];
    const own = events[isIn(groups[i], "lifted") ? "lifted" : "neverPoor"];
    for (const group of householdGroupKeys) {
      if (!isIn(groups[i], group)) continue;
      const sums = own[group];
      sums.households += weight[i];
      sums.saved += saved;
      sums.harmed += harmed;
      sums.savedSquares += saved * saved;
      sums.harmedSquares += harmed * harmed;
    }
  }
}
