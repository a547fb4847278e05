import { baselinePlan, householdsOf, play, seasonsOf, sized } from "./county.ts";
import { interleaved, median, ratio } from "./rounds.ts";
import type { Item, Row } from "./row.ts";

const million = 1e3; // a million a second is a thousand a millisecond

/** The whole model, all phases on, in this one thread. */
export const speed: Item = {
  title: "Whole model, one thread, warm",
  async measure({ rounds }) {
    const plan = baselinePlan();
    const households = householdsOf(plan);
    const four = plan.arms.map(({ name }) => name);
    const small = sized({ ...plan, time: { ...plan.time, seasons: 32 } }, 20, 30);
    const parted: number[] = [];
    const times = await interleaved(rounds, {
      hybrid() {
        const played = play(plan, ["hybrid"]);
        parted.push(played.parted);
        return played.whole;
      },
      four: () => play(plan, four).whole,
      // Without the burn-in: from the moment at which the arms part.
      small: () => play(small, ["traditional", "hybrid"]).parted,
    });
    const rate = (seasons: number, milliseconds: number): number =>
      (households * seasons) / milliseconds / million;
    const unit = "M household-seasons/s and core";
    const county = `${households.toLocaleString("en")} households`;
    const rows: Row[] = [
      {
        what: `hybrid alone, ${county}, from founding to result`,
        value: rate(seasonsOf(plan, 1), median(times.hybrid)),
        unit,
        atLeast: 1,
      },
      {
        what: "hybrid alone, its own seasons",
        value: rate(plan.time.seasons, median(parted.slice(1))),
        unit,
      },
      {
        what: `${four.length} arms on shared luck`,
        value: rate(seasonsOf(plan, four.length), median(times.four)),
        unit,
      },
      {
        what: `time of ${four.length} arms over hybrid alone`,
        value: ratio(times.four, times.hybrid),
        unit: "×",
        atMost: 3.4,
      },
      {
        what: "600 households × 32 seasons × 2 arms after burn-in",
        value: median(times.small),
        unit: "ms",
        atMost: 40,
      },
    ];
    return rows;
  },
};
