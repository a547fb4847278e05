import { sum } from "../math/sum.ts";
import type { Fates } from "../model/run.ts";
import {
  chanceShareOf,
  differenceExtent,
  type Estimate,
  type Events,
  type Extent,
  estimate,
  estimateOf,
  pairedEstimate,
  within,
} from "./estimate.ts";
import { type Group, groups, type Kind, kindKeys, kindsOf } from "./kinds.ts";
import { addValue, type RunningFigure, runningFigure } from "./running-figure.ts";

/** What is added up over a kind of household in a group, each by its chances over interview noise. */
const fields = [
  "households",
  "reference",
  "arm",
  "saved",
  "harmed",
  "savedSquares",
  "harmedSquares",
] as const;
type Field = (typeof fields)[number];

/** Numbers that the sums of one replicate take; they stand at the end of its tally. */
export const EXPECTED = groups.length * kindKeys.length * fields.length;

const startOf = (group: number, kind: number): number => (group * kindKeys.length + kind) * fields.length;

/** Adds up one replicate into `EXPECTED` zeros: chances to be heard poor at an interview, by those to count. */
export function addExpected(sums: Float64Array, reference: Fates, arm: Fates): void {
  const kinds = kindsOf(reference);
  for (let i = 0; i < reference.fell.length; i++) {
    const fell = reference.weight[i] * reference.chance[i];
    const falls = arm.weight[i] * arm.chance[i];
    const [saved, harmed] = [Math.max(0, fell - falls), Math.max(0, falls - fell)];
    const values = [reference.weight[i], fell, falls, saved, harmed, saved * saved, harmed * harmed];
    for (const kind of kinds(i)) {
      const at = startOf(reference.lifted[i] ? 0 : 1, kind);
      for (let f = 0; f < fields.length; f++) sums[at + f] += values[f];
    }
  }
}

/** A field of a kind in a group, by replicate. */
const read = (tallies: readonly Float64Array[], group: Group, kind: Kind, field: Field): number[] => {
  const at = startOf(groups.indexOf(group), kindKeys.indexOf(kind)) + fields.indexOf(field);
  return tallies.map((sums) => sums[sums.length - EXPECTED + at]);
};

/** Households of a group by which the two arms are expected to part, over interview noise, and all that count. */
export function expectedEvents(
  tallies: readonly Float64Array[],
  group: Group,
  kind: Kind = "all",
): Required<Events> {
  const total = (field: Field): number => sum(read(tallies, group, kind, field));
  return {
    saved: total("saved"),
    harmed: total("harmed"),
    households: total("households"),
    savedSquares: total("savedSquares"),
    harmedSquares: total("harmedSquares"),
  };
}

/** Lifted households that the two arms part, over interview noise; the headline's difference is harmed less saved. */
export interface Parting {
  /** Households that count, a replicate. */
  households: Estimate;
  /** Shares of them that fall under the reference only, and under the arm only. */
  saved: Estimate;
  harmed: Estimate;
}

/** A parting as it grows, replicate by replicate. */
export type PartingSums = Record<keyof Parting, RunningFigure>;

/** No replicate yet; `room` as in `runningFigure`. */
export const partingSums = (room?: number): PartingSums => ({
  households: runningFigure(room),
  saved: runningFigure(room),
  harmed: runningFigure(room),
});

/** Takes in the tally of a replicate. */
export function addParting(sums: PartingSums, tally: Float64Array): void {
  const { saved, harmed, households } = expectedEvents([tally], "lifted");
  addValue(sums.households, households);
  addValue(sums.saved, saved / households);
  addValue(sums.harmed, harmed / households);
}

/** The parting of all replicates taken in, from their chances added up too. */
export function partingOf(sums: PartingSums, chances: Float64Array): Parting {
  const { saved, harmed, households, savedSquares, harmedSquares } = expectedEvents([chances], "lifted");
  return {
    households: within(estimateOf(sums.households), COUNT),
    saved: chanceShareOf(sums.saved, { sum: saved, squares: savedSquares, households }),
    harmed: chanceShareOf(sums.harmed, { sum: harmed, squares: harmedSquares, households }),
  };
}

/** The headline's share in one kind of household: relapse of the lifted, new poverty of the others. */
export interface ExpectedFall {
  /** Households that count, a replicate. */
  households: Estimate;
  reference: Estimate;
  arm: Estimate;
  difference: Estimate;
}

export type ExpectedFalls = Record<Group, Record<Kind, ExpectedFall>>;

/** Expected relapse and new poverty by kind of household, from the tallies of one pair of arms. */
export function expectedFalls(tallies: readonly Float64Array[]): ExpectedFalls {
  const by = <K extends string, T>(keys: readonly K[], make: (key: K) => T): Record<K, T> =>
    Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>;
  return by(groups, (group) => by(kindKeys, (kind) => fallOf(tallies, group, kind)));
}

/** What a chance, and what a count of households, can come to. */
const [CHANCE, COUNT]: [Extent, Extent] = [
  [0, 1],
  [0, Number.POSITIVE_INFINITY],
];

function fallOf(tallies: readonly Float64Array[], group: Group, kind: Kind): ExpectedFall {
  const households = read(tallies, group, kind, "households");
  const shares = (field: Field): number[] =>
    read(tallies, group, kind, field).map((value, r) => (households[r] > 0 ? value / households[r] : NaN));
  const [reference, arm] = [shares("reference"), shares("arm")];
  return {
    households: within(estimate(households), COUNT),
    reference: within(estimate(reference), CHANCE),
    arm: within(estimate(arm), CHANCE),
    difference: within(
      pairedEstimate(
        arm.map((share, r) => share - reference[r]),
        expectedEvents(tallies, group, kind),
      ),
      differenceExtent(CHANCE),
    ),
  };
}
