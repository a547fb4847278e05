import { type Estimate, estimate } from "../compare/estimate.ts";
import type { Grade, Names, Unit } from "../declare/parameter.ts";
import type { Plan } from "../model/run.ts";
import { planOf } from "../scenario/plan.ts";
import { type Row, rows } from "../scenario/rows.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { scenarioSchema } from "../scenario/schema.ts";
import { type Played, type Slice, sliceKeys } from "./sensitivity-play.ts";

/** A parameter to be moved from one end of its plausible range to the other, everything else as it is. */
export interface Moved extends Names {
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

type Term = [path: string, low: number, high: number, unit: Unit, en: string, zh: string];
const BANK = "lenders.ruralCreditCooperative.products";
const DATA = "lenders.dataLender.products";

/** Terms of products, which carry no declaration; ranges from equations §5 and calibration facts §7. */
const TERMS: readonly Term[] = [
  [`${BANK}.0.rateHigh`, 0.07, 0.12, "per year", "bank's highest rate, yearly line", "农信社最高利率"],
  [`${BANK}.0.limitShare`, 0.4, 1.5, "share", "bank line, of yearly income at most", "农信社额度占年收入"],
  [`${BANK}.0.lineSeasons`, 4, 12, "seasons", "seasons that a bank line holds", "农信社授信期(季)"],
  [
    `${BANK}.0.limitRisk`,
    0.2,
    0.8,
    "share",
    "risk at which a bank line is nothing",
    "农信社额度归零的违约概率",
  ],
  [`${BANK}.0.smallest`, 3000, 15_000, "yuan", "bank's smallest loan", "农信社最小贷款"],
  [`${DATA}.0.rateHigh`, 0.12, 0.24, "per year", "data lender's highest rate", "数据放贷最高利率"],
  [`${DATA}.0.limitShare`, 0.15, 1, "share", "data line, of yearly sales at most", "数据放贷额度占年销售"],
  [`${DATA}.0.cap`, 30_000, 300_000, "yuan", "data lender's largest draw", "数据放贷额度上限"],
  [
    `${DATA}.0.limitRisk`,
    0.1,
    0.5,
    "share",
    "risk at which a data line is nothing",
    "数据放贷额度归零的违约概率",
  ],
];

/** Every parameter of grade C or D that can move the comparison, and the terms of both lenders' products. */
export function movedIn(scenario: Scenario): Moved[] {
  const declared = rows(scenarioSchema()).flatMap((row) => {
    const held = valueAt(scenario, row.path);
    const skipped = LEFT_OUT.some((left) => row.path === left || row.path.startsWith(`${left}.`));
    const unsure = row.grade === "C" || row.grade === "D";
    if (skipped || !unsure || !row.plausible || typeof held !== "number" || !isPlayed(row.path, scenario))
      return [];
    const [low, high] = row.whole ? row.plausible.map(Math.round) : row.plausible;
    const { path, unit, grade, en, zh } = row as Row & { grade: Grade };
    return [{ path, value: held, low: low, high: high, unit, grade, en, zh }];
  });
  const terms = TERMS.flatMap(([path, low, high, unit, en, zh]) => {
    const value = valueAt(scenario, path);
    return typeof value === "number" ? [{ path, value, low, high, unit, grade: "D" as Grade, en, zh }] : [];
  });
  return [...declared, ...terms];
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

function valueAt(held: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce((node: unknown, name) => (node as Record<string, unknown> | undefined)?.[name], held);
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
    return {
      slice,
      households: over((each) => each.households).mean,
      level: over((each) => share(each.fellReference, each.households)).mean,
      fell: over((each) => share(each.fellTreatment - each.fellReference, each.households)),
      expected: over((each) => share(each.expectedTreatment - each.expectedReference, each.weight)),
      saved: over((each) => share(each.saved, each.households)),
      harmed: over((each) => share(each.harmed, each.households)),
      income: over((each) => share(each.incomeTreatment - each.incomeReference, each.households)),
    };
  });
}
