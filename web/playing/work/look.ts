import { simulateArms } from "../../../src/model/simulate.ts";
import type { Asked } from "../../set/asked.ts";
import { prepare } from "./asked.ts";

/** One arm of a closer look. */
interface LookedArm {
  arm: string;
  /** The transactions-flow matrix of each measured year, fen: flows × sectors. */
  years: Float64Array[];
  /** What producers got in each measured year, fen: products × channels. */
  sold: Float64Array[];
  /** Years that end with a formal loan or had one granted, household by household. */
  covered: Uint8Array;
}

/** What a replicate does not keep: money by year, and who is covered; one luck. */
export interface Look {
  replicate: number;
  years: number;
  households: number;
  distance: Float32Array;
  literacy: Float32Array;
  arms: LookedArm[];
}

function addTo(years: Float64Array[], year: number, season: ArrayLike<number>): void {
  years[year] ??= new Float64Array(season.length);
  for (let at = 0; at < season.length; at++) years[year][at] += season[at];
}

/** Plays the arms on one luck and looks into the ledger and at every household. */
export function look(asked: Asked, arms: readonly string[], replicate: number): Look {
  const { plan } = prepare(asked);
  const shared = { ...plan, luck: "shared" as const };
  const households = plan.size.villages * plan.size.householdsPerVillage;
  const looked = Object.fromEntries(
    arms.map((arm): [string, LookedArm] => [
      arm,
      { arm, years: [], sold: [], covered: new Uint8Array(households) },
    ]),
  );
  const runs = simulateArms(shared, replicate, arms, {
    watch: (arm, { ledger, household, market }, { year, quarter }) => {
      const { years, sold, covered } = looked[arm];
      addTo(years, year, ledger.matrix);
      addTo(sold, year, market.got);
      if (quarter !== 3) return;
      for (let i = 0; i < households; i++)
        if (household.loans[i] > 0 || household.granted[i] === 1) covered[i]++;
    },
  });
  const { distance, literacy } = runs[0].households;
  const years = plan.time.seasons / 4;
  return { replicate, years, households, distance, literacy, arms: arms.map((arm) => looked[arm]) };
}
