import { parameter, type Values } from "../../declare/parameter.ts";
import { MOST_IN_BYTE } from "../../declare/table.ts";
import { flagWorkspace } from "../../declare/workspace.ts";
import { relationAt } from "../state/relation.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { LENDERS } from "../state/tables.ts";
import { type ByHousehold, metBy } from "../state/treatment.ts";

const p = parameter;

/** What people hear of each other's fortunes with lenders (docs/model/11-learn.md). */
export const hearing = {
  ordinaryBelief: p({
    value: 0.55,
    min: 0,
    max: 1,
    plausible: [0.3, 0.55],
    unit: "share",
    en: "ordinary belief of being served, at the start and where nothing is heard",
    zh: "获贷信心的常态(期初及无消息时)",
    source: "assumed: about half of those in need do not apply",
    grade: "D",
  }),
  drift: p({
    value: 0.03,
    min: 0,
    max: 1,
    plausible: [0.01, 0.1],
    unit: "per season",
    en: "return of belief to the ordinary, a season",
    zh: "信心向常态回归(季)",
    source: "assumed: without it discouragement is for ever",
    grade: "D",
  }),
  village: p({
    value: 0.08,
    min: 0,
    max: 1,
    plausible: [0.02, 0.2],
    unit: "per season",
    en: "pull of the village's experience on belief",
    zh: "村内经验对信心的影响",
    source: "assumed: people talk",
    grade: "D",
  }),
  grantsWeight: p({
    value: 0.3,
    min: 0,
    max: 1,
    plausible: [0.1, 0.6],
    unit: "share",
    en: "weight of a season's answers in a village's experience of a lender",
    zh: "村内获批经验中当季结果的权重",
    source: "assumed: a village talks of the last year",
    grade: "D",
  }),
};

export type Hearing = Values<typeof hearing>;

/** A village's experience of a lender, a share: G ← (1 − w)·G + w·granted/applied; w is 1 where there is none yet, not a number. */
export const experienceAfter = (
  experience: number,
  granted: number,
  applied: number,
  weight: number,
): number =>
  Number.isNaN(experience) ? granted / applied : (1 - weight) * experience + (weight * granted) / applied;

/**
 * Belief drifts to the ordinary, and to the village's experience G, not a number where nobody there ever applied, shares:
 * b ← b + village·(G − b) + drift·(ordinaryBelief − b).
 */
export function driftedBelief(
  belief: number,
  experience: number,
  { ordinaryBelief, drift, village }: Hearing,
): number {
  const heard = Number.isNaN(experience) ? 0 : village * (experience - belief);
  return belief + heard + drift * (ordinaryBelief - belief);
}

/** What the season's answers leave in each village: its share of grants, lender by lender, of the files that each took. */
export function hearAnswers(
  { village, household, need }: Open<"village.grants" | "village.heard">,
  { grantsWeight }: Hearing,
): void {
  const applied = new Float64Array(village.count * LENDERS);
  const granted = new Float64Array(village.count * LENDERS);
  for (let n = 0; n < need.count; n++) {
    if (!need.applied[n]) continue;
    const at = household.village[need.household[n]] * LENDERS;
    for (let j = 0; j < LENDERS; j++) {
      applied[at + j] += need.filed[n * LENDERS + j];
      granted[at + j] += need.grantedBy[n * LENDERS + j];
    }
  }
  for (let at = 0; at < applied.length; at++) {
    if (applied[at] === 0) continue;
    village.grants[at] = experienceAfter(heardOf(village, at), granted[at], applied[at], grantsWeight);
    village.heard[at] = 1;
  }
}

/** A village's experience of a lender; not a number where nobody there ever applied. */
const heardOf = ({ grants, heard }: Open<never>["village"], at: number): number =>
  heard[at] ? grants[at] : Number.NaN;

const metFlags = flagWorkspace();

/** Who holds a loan is known a season longer, and neighbours see it. */
export function meetLenders(state: Open<"relation.known" | "village.borrowers">, turn: Turn): void {
  const { relation, village, household, loan } = state;
  village.borrowers.fill(0);
  const share = 1 / turn.householdsPerVillage;
  const met = metFlags(relation.count);
  for (let l = 0; l < loan.count; l++) {
    const [i, j] = [loan.borrower[l], loan.lender[l]];
    const at = relationAt(state, i, j);
    if (met[at]) continue;
    met[at] = 1;
    village.borrowers[household.village[i] * LENDERS + j] += share;
    relation.known[at] = Math.min(MOST_IN_BYTE, relation.known[at] + 1);
  }
}

/** Everybody's belief moves with what is heard in the village. */
export function believe(
  state: Open<"relation.belief">,
  treated: ByHousehold<{ settings: Hearing }>,
  { lenders }: Turn,
): void {
  const { relation, village, household } = state;
  const { belief } = relation;
  for (let i = 0; i < household.count; i++) {
    const { settings } = metBy(treated, i);
    const near = household.village[i] * LENDERS;
    const first = relationAt(state, i, 0);
    for (let j = 0; j < lenders.length; j++)
      belief[first + j] = driftedBelief(belief[first + j], heardOf(village, near + j), settings);
  }
}
