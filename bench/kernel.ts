import { compileNative } from "./kernel-native.ts";
import { ourSeason } from "./kernel-ours.ts";
import { plainSeason } from "./kernel-plain.ts";
import { type Counts, checksum, KEY, type Outcome, openVillage, type Season } from "./kernel-village.ts";
import type { Contender } from "./rounds.ts";
import { interleaved, median, ratio } from "./rounds.ts";
import type { Item, Row } from "./row.ts";

export const HOUSEHOLDS = 10_000;
export const SEASONS = 40;
const OURS = "our columns and draws";
const PLAIN = "plain loop in JavaScript";
const NATIVE = "scalar C";

/**
 * The reference household of design/peers.md, the same figures three times: on our columns and draws, as a
 * plain loop over the same columns, and in scalar C.
 */
export const kernel: Item = {
  title: `Reference kernel, ${HOUSEHOLDS.toLocaleString("en")} households × ${SEASONS} seasons`,
  async measure({ rounds }) {
    const native = compileNative(HOUSEHOLDS, SEASONS, KEY);
    const versions: Record<string, () => Outcome> = {
      [OURS]: () => played(ourSeason),
      [PLAIN]: () => played(plainSeason),
      ...(native && { [NATIVE]: native.run }),
    };
    const outcomes: Outcome[] = [];
    const clocked = ([name, go]: [string, () => Outcome]): [string, Contender] => {
      const contender = (): number => outcomes[outcomes.push(go()) - 1].milliseconds;
      return [name, contender];
    };
    const contenders = Object.fromEntries(Object.entries(versions).map(clocked));
    const times = await interleaved(2 * rounds + 1, contenders);
    native?.remove();
    const over = (above: string, below: string): Row => {
      return { what: `time: ${above} over ${below}`, value: ratio(times[above], times[below]), unit: "×" };
    };
    const skipped: Row = { what: NATIVE, value: "skipped", note: "gcc is not there" };
    return [
      ...Object.keys(versions).map((name) => speedRow(name, median(times[name]))),
      over(OURS, PLAIN),
      ...(native ? [over(OURS, NATIVE), over(PLAIN, NATIVE)] : [skipped]),
      agreement(outcomes),
    ];
  },
};

const speedRow = (what: string, milliseconds: number): Row => {
  return { what, value: (HOUSEHOLDS * SEASONS) / milliseconds / 1000, unit: "M household-seasons/s" };
};

export function played(season: Season): Outcome {
  const village = openVillage(HOUSEHOLDS);
  let counts: Counts = [0, 0, 0, 0];
  const began = performance.now();
  for (let t = 0; t < SEASONS; t++) counts = season(village, t);
  return { milliseconds: performance.now() - began, counts, check: checksum(village) };
}

function agreement(outcomes: readonly Outcome[]): Row {
  const [{ counts, check }] = outcomes;
  const same = outcomes.every((each) => `${each.counts}` === `${counts}`);
  const bits = outcomes.every((each) => each.check === check);
  const [poor, atRisk, relapsed, borrowers] = counts;
  const note = same
    ? `poor ${poor}, at risk ${atRisk}, relapsed ${relapsed}, borrowers ${borrowers}; final columns ${bits ? `bit for bit (${check})` : "DIFFER"}`
    : outcomes.map((each) => each.counts.join(" ")).join(" / ");
  return { what: "same counts in all", value: same ? "yes" : "NO", note };
}
