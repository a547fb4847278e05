import type { DesignPoint } from "../design/design.ts";
import type { LoadedStudy } from "../study/load-study.ts";

/** What decides how long a run takes, in the order of the product below. */
const SIZES = ["county.villages", "county.householdsPerVillage", "time.burnIn", "time.seasons"] as const;

/**
 * How long a point takes against others, in household-seasons; nothing where no factor changes the county's size or
 * the time, so that all take the same.
 */
export function pointCost({ study, base }: LoadedStudy): ((point: DesignPoint) => number) | undefined {
  const { factors, arms } = study;
  const places = SIZES.map((path) => factors.findIndex((factor) => factor.path === path && !factor.times));
  if (places.every((at) => at < 0)) return undefined;
  const { county, time } = base;
  const usual = [county.villages, county.householdsPerVillage, time.burnIn, time.seasons];
  return ({ values }) => {
    const [villages, households, burnIn, seasons] = places.map((at, k) =>
      at < 0 ? usual[k] : Number(values[at]),
    );
    return villages * households * (burnIn + seasons * arms.length);
  };
}
