import { baselinePlan, play, seasonsOf, sized } from "./county.ts";
import { interleaved, median } from "./rounds.ts";
import type { Item, Row } from "./row.ts";

const VILLAGE = 50;
const MOST_OFTEN = 1_000_000; // households that all rounds of one size together may add up to
const sizes = [1000, 10_000, 100_000, 1_000_000];
const time = { burnIn: 4, seasons: 4, burnInArm: "traditional" };

/** Nanoseconds of each play: per household-season, and per household founded. */
type Plays = { seasons: number; founding: number }[];
type County = { households: number; plays: Plays };

/** Counties ten times larger each: a straight line if the cost of a household-season stays what it was. */
export const growth: Item = {
  title: "Growth: hybrid over 4 + 4 seasons, villages of 50",
  async measure({ rounds, quick }) {
    const plan = { ...baselinePlan(), time };
    const counties = sizes
      .slice(0, quick ? -1 : undefined)
      .map((households): County => ({ households, plays: [] }));
    const contender =
      ({ households, plays }: County) =>
      (): number => {
        if (plays.length >= MOST_OFTEN / households) return 0;
        const { whole, founding } = play(sized(plan, households / VILLAGE, VILLAGE), ["hybrid"]);
        const nanoseconds = 1e6 / households;
        const seasons = ((whole - founding) * nanoseconds) / seasonsOf(plan, 1);
        plays.push({ seasons, founding: founding * nanoseconds });
        return whole;
      };
    await interleaved(rounds, Object.fromEntries(counties.map((each) => [each.households, contender(each)])));
    const middle = (plays: Plays, key: "seasons" | "founding"): number =>
      median(plays.slice(plays.length > 1 ? 1 : 0).map((each) => each[key]));
    const smallest = middle(counties[0].plays, "seasons");
    return counties.map(({ households, plays }): Row => {
      const value = middle(plays, "seasons");
      const founding = Math.round(middle(plays, "founding")).toLocaleString("en");
      const note = `× ${(value / smallest).toFixed(2)}; founding ${founding} ns a household`;
      return {
        what: `${households.toLocaleString("en")} households`,
        value,
        unit: "ns a household-season",
        note,
      };
    });
  },
};
