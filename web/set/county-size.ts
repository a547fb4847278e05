import counties from "virtual:counties";
import type { Asked } from "./asked.ts";
import { at } from "./plain-tree.ts";

/** How large a county is, and how much of it is played. */
interface CountySize {
  /** Of the county itself: a packaged one is played in fewer villages, so that it answers at once. */
  villages: number;
  households: number;
  householdsPerVillage: number;
  /** Villages that are played as it is set. */
  playedVillages: number;
}

/** Villages and households of a county by its name, its scenario and what a person set. */
export function countySize(county: string, { plain, settings }: Asked): CountySize {
  const { villages, householdsPerVillage } = sizeOf(plain, settings);
  const whole = counties.find(({ name }) => name === county)?.villages ?? villages;
  return {
    villages: whole,
    households: whole * householdsPerVillage,
    householdsPerVillage,
    playedVillages: villages,
  };
}

/** Households that are played as it is set. */
export function playedHouseholds({ plain, settings }: Asked): number {
  const { villages, householdsPerVillage } = sizeOf(plain, settings);
  return villages * householdsPerVillage;
}

/** The size that stands in a scenario, or that a person set. */
function sizeOf(plain: Asked["plain"], settings: Asked["settings"]) {
  const size = (at(plain, "county") ?? {}) as Record<string, number>;
  const { villages = 50, householdsPerVillage = 60 } = { ...size, ...ownSize(settings) };
  return { villages, householdsPerVillage };
}

/** Villages and households that a person set. */
const ownSize = (settings: Asked["settings"]): Record<string, number> =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([path, value]) =>
      typeof value === "number" && path.startsWith("county.") ? [[path.slice("county.".length), value]] : [],
    ),
  );
