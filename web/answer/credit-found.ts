import { type Estimate, estimate, pairedEstimate } from "../../src/compare/estimate.ts";
import { forLooks } from "../../src/levers/looks.ts";
import { mean } from "../../src/math/sum.ts";
import {
  type TrialGroup,
  type Trialled,
  type TrialMetric,
  trialGroups,
} from "../playing/work/trial-figures.ts";
import { type CountyFigures, type CreditFound, intervalOf, type Told } from "./found.ts";

/** Households of which it is told. */
const PER = 1000;

/** Who lives in the county, by arms that were played. */
export function countyFigures(
  played: readonly (readonly Trialled[])[],
  { households, villages }: Pick<CountyFigures, "households" | "villages">,
): CountyFigures {
  const over = (figure: (none: Trialled) => number): number => mean(played.map(([none]) => figure(none)));
  const sample = played[0]?.[0].households ?? 1;
  return {
    households,
    villages,
    lifted: (over(({ groups }) => groups.lifted.households) / sample) * households,
    income: over(({ figures }) => figures.income),
    distance: over(({ distance }) => distance),
    shops: over(({ shops }) => shops),
    relapse: PER * over(({ figures }) => figures.relapse),
  };
}

/** What credit does: the last arm of each replicate less the first. */
export function creditFound(
  played: readonly (readonly Trialled[])[],
  [reference, treatment]: readonly [string, string],
): CreditFound {
  const paired = (values: readonly number[], looks = 1): Told =>
    intervalOf(forLooks(pairedEstimate(values.filter(Number.isFinite)), looks));
  const metric = (key: TrialMetric, times: number): Told =>
    paired(played.map(([before, after]) => times * (after.figures[key] - before.figures[key])));
  const group = (key: TrialGroup, figure: "income" | "relapse", times: number): Told =>
    paired(
      played.map(([before, after]) => times * (after.groups[key][figure] - before.groups[key][figure])),
      trialGroups.length,
    );
  const sizes = (key: TrialGroup): Estimate =>
    estimate(played.map(([before]) => before.groups[key].households));
  return {
    reference,
    treatment,
    replicates: played.length,
    households: played[0]?.[0].households ?? 0,
    lifted: sizes("lifted").mean,
    averted: metric("relapse", -PER),
    borrowers: metric("coverage", PER),
    income: metric("income", 1),
    groups: trialGroups
      .map((key) => ({
        group: key,
        households: sizes(key).mean,
        income: group(key, "income", 1),
        averted: group(key, "relapse", -PER),
      }))
      .sort((a, b) => Math.abs(b.income[0]) - Math.abs(a.income[0])),
  };
}
