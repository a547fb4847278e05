import type { Names } from "../../../src/declare/parameter.ts";
import type { Asked } from "../../set/asked.ts";
import { prepare } from "./asked.ts";

/** What the page needs to know of a scenario besides its figures. */
export interface Known {
  arms: Record<string, Names>;
  reference: string;
  treatment: string;
  seed: string;
  /** Seasons measured, and households of the county. */
  seasons: number;
  households: number;
  /** Lenders by number, as metrics and loans count them. */
  lenders: readonly Names[];
  lenderNames: readonly string[];
  /** Lenders that each arm opens, by number. */
  opened: Record<string, number[]>;
  /** Lenders that the arm of the burn-in opens. */
  before: number[];
}

export function factsOf(asked: Asked): Known {
  const { scenario, plan } = prepare(asked);
  const { villages, householdsPerVillage } = plan.size;
  const openOf = (name: string): number[] => {
    const arm = plan.arms.find((each) => each.name === name);
    return [...new Set(arm ? Object.values(arm.open).flat() : [])];
  };
  const arms = Object.entries(scenario.arms);
  return {
    arms: Object.fromEntries(arms.map(([name, { title }]) => [name, title])),
    reference: scenario.compare.reference,
    treatment: scenario.compare.treatment,
    seed: plan.seed,
    seasons: plan.time.seasons,
    households: villages * householdsPerVillage,
    lenders: plan.lenders.map(({ en, zh }) => ({ en, zh })),
    lenderNames: plan.lenderNames,
    opened: Object.fromEntries(arms.map(([name]) => [name, openOf(name)])),
    before: plan.time.burnIn > 0 ? openOf(plan.time.burnInArm) : [],
  };
}
