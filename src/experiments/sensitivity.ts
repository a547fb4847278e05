import { type Estimate, estimate, pairedEstimate } from "../compare/estimate.ts";
import { type LoanTerm, loanTermKeys, loanTerms } from "../declare/loan-terms.ts";
import type { Grade, Names, Unit } from "../declare/parameter.ts";
import { sum } from "../math/sum.ts";
import type { Plan } from "../model/run.ts";
import { planOf } from "../scenario/plan.ts";
import { type Row, rows } from "../scenario/rows.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { scenarioSchema } from "../scenario/schema.ts";
import { type Played, type Slice, sliceKeys } from "./sensitivity-play.ts";

/** A parameter to be moved from one end of its plausible range to the other, everything else as it is. */
interface Moved extends Names {
  path: string;
  value: number;
  low: number;
  high: number;
  unit: Unit;
  grade: Grade;
}

/** One end of one parameter. */
export interface Variant {
  name: string;
  moved: Moved;
  end: "low" | "high";
  value: number;
}

/** What the baseline leaves off, and how large and long the county is, moves nothing here. */
const LEFT_OUT = [
  "arms",
  "time",
  "replicates",
  "publicHand",
  "classify",
  "county.villages",
  "county.householdsPerVillage",
];

/** Terms of the products that most loans come from: the first of each lender. */
const termsIn = (scenario: Scenario): Moved[] =>
  Object.entries(scenario.lenders).flatMap(([name, lender]) =>
    loanTermKeys.flatMap((key) => {
      const { unit, en, zh, plausible }: LoanTerm = loanTerms[key];
      const range = plausible?.[lender.like ?? name];
      const path = `lenders.${name}.products.0.${key}`;
      const value = valueAt(scenario, path);
      if (!range || typeof value !== "number" || !isPlayed(path, scenario)) return [];
      const [low, high] = range;
      const names = { en: `${lender.en}: ${en}`, zh: `${lender.zh}：${zh}` };
      return [{ path, value, low, high, unit, grade: "D" as Grade, ...names }];
    }),
  );

/** Every parameter of grade C or D that can move the comparison, and the terms of both lenders' products. */
export function movedIn(scenario: Scenario): Moved[] {
  const declared = rows(scenarioSchema()).flatMap((row) => {
    const current = valueAt(scenario, row.path);
    const skipped = LEFT_OUT.some((left) => row.path === left || row.path.startsWith(`${left}.`));
    const unsure = row.grade === "C" || row.grade === "D";
    if (skipped || !unsure || !row.plausible || typeof current !== "number" || !isPlayed(row.path, scenario))
      return [];
    const [low, high] = row.whole ? row.plausible.map(Math.round) : row.plausible;
    const { path, unit, grade, en, zh } = row as Row & { grade: Grade };
    return [{ path, value: current, low: low, high: high, unit, grade, en, zh }];
  });
  return [...declared, ...termsIn(scenario)];
}

/** A lender that no arm opens changes nothing. */
const isPlayed = (path: string, { arms }: Scenario): boolean => {
  const [group, name] = path.split(".");
  return group !== "lenders" || Object.values(arms).some(({ lenders }) => Object.hasOwn(lenders, name));
};

export const variantsOf = (moved: readonly Moved[]): Variant[] =>
  moved.flatMap((each) =>
    (["low", "high"] as const)
      .filter((end) => each[end] !== each.value)
      .map((end) => ({ name: `${each.path}=${each[end]}`, moved: each, end, value: each[end] })),
  );

function valueAt(tree: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce((node: unknown, name) => (node as Record<string, unknown> | undefined)?.[name], tree);
}

/** The plan with one value changed. */
export function planWith(scenario: Scenario, path: string, value: number): Plan {
  const changed = structuredClone(scenario) as unknown as Record<string, unknown>;
  const names = path.split(".");
  const parent = valueAt(changed, names.slice(0, -1).join(".")) as Record<string, unknown>;
  parent[names.at(-1)!] = value;
  return planOf(changed as unknown as Scenario);
}

/** The effects of one variant, against the scenario as it stands on the same replicates. */
export interface Effect {
  variant: Variant;
  replicates: number;
  relapse: Estimate;
  expected: Estimate;
  relapseExact: Estimate;
  income: Estimate;
  saved: Estimate;
  harmed: Estimate;
  /** Relapse in the reference arm. */
  level: number;
  /** How far the expected difference moves from the scenario's own, by replicate. */
  shift: Estimate;
}

/** What a slice came to over the replicates; shares of its households. */
export interface SliceEffect {
  slice: Slice;
  households: number;
  level: number;
  fell: Estimate;
  expected: Estimate;
  saved: Estimate;
  harmed: Estimate;
  income: Estimate;
}

const share = (a: number, b: number): number => (b > 0 ? a / b : Number.NaN);

export function effectOf(variant: Variant, played: readonly Played[], base: readonly Played[]): Effect {
  const own = new Map(base.map((each) => [each.replicate, each]));
  const both = played.filter(({ replicate }) => own.has(replicate)).sort((a, b) => a.replicate - b.replicate);
  const over = (of: (each: Played) => number): Estimate => estimate(both.map(of));
  return {
    variant,
    replicates: both.length,
    relapse: over((each) => each.relapse),
    expected: over((each) => each.expected),
    relapseExact: over((each) => each.relapseExact),
    income: over((each) => each.income),
    saved: over(({ slices }) => share(slices.lifted.saved, slices.lifted.households)),
    harmed: over(({ slices }) => share(slices.lifted.harmed, slices.lifted.households)),
    level: over((each) => each.level).mean,
    shift: over((each) => each.expected - own.get(each.replicate)!.expected),
  };
}

export function sliceEffects(base: readonly Played[]): SliceEffect[] {
  return sliceKeys.map((slice) => {
    const sums = base.map(({ slices }) => slices[slice]);
    const over = (of: (each: (typeof sums)[number]) => number): Estimate => estimate(sums.map(of));
    const total = (of: (each: (typeof sums)[number]) => number): number => sum(sums.map(of));
    return {
      slice,
      households: over((each) => each.households).mean,
      level: over((each) => share(each.fellReference, each.households)).mean,
      fell: pairedEstimate(
        sums.map((each) => share(each.fellTreatment - each.fellReference, each.households)),
        {
          saved: total((each) => each.saved),
          harmed: total((each) => each.harmed),
          households: total((each) => each.households),
        },
      ),
      expected: over((each) => share(each.expectedTreatment - each.expectedReference, each.weight)),
      saved: over((each) => share(each.saved, each.households)),
      harmed: over((each) => share(each.harmed, each.households)),
      income: over((each) => share(each.incomeTreatment - each.incomeReference, each.households)),
    };
  });
}
