import { median } from "../src/math/quantile.ts";

/** Does its work once and says how many milliseconds it took, by its own clock. */
export type Contender = () => number | Promise<number>;

/** The milliseconds of each contender, round by round: figures of one round belong together. */
type Times<K extends string> = Record<K, number[]>;

/**
 * Every contender once a round, in turning order, so that a machine that slows down slows all alike. The first
 * `warmUp` rounds are left out.
 */
export async function interleaved<K extends string>(
  rounds: number,
  contenders: Record<K, Contender>,
  warmUp = 1,
): Promise<Times<K>> {
  const names = Object.keys(contenders) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Times<K>;
  for (let round = -warmUp; round < rounds; round++)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const milliseconds = await contenders[name]();
      if (round >= 0) times[name].push(milliseconds);
    }
  return times;
}

/** The median of the ratios within each round. */
export const ratio = (above: readonly number[], below: readonly number[]): number =>
  median(above.map((milliseconds, round) => milliseconds / below[round]));

export { median };
