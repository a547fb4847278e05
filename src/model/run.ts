import type { county } from "../declare/county.ts";
import type { Values } from "../declare/parameter.ts";
import type { Purpose } from "../declare/purposes.ts";
import type { ByMetric, MetricKey } from "./by-metric.ts";
import type { Surveyed } from "./founding/surveyed.ts";
import type { Parts } from "./metrics/metric.ts";
import type { Assignment } from "./state/eligibility.ts";
import type { LenderTerms } from "./state/lender-terms.ts";
import type { Pick } from "./state/pick.ts";
import type { TimePath } from "./state/time-path.ts";

/** One arm, resolved: which lenders are open to which purpose, and the policies it carries. */
export interface ArmPlan {
  name: string;
  open: Readonly<Record<Purpose, readonly number[]>>;
  policies: readonly Pick[];
  /** Lenders that are open for a while only, or to some only. */
  access?: readonly Access[];
}

/** When a lender is open, and to whom. */
interface Access {
  lender: number;
  /** First season and number of seasons, as of a policy. */
  start: number;
  duration: number;
  for?: Assignment;
}

/** A scenario resolved into what the engine runs on: plain values, no defaults left to fill in. */
export interface Plan {
  county: Values<typeof county>;
  size: { villages: number; householdsPerVillage: number };
  time: { burnIn: number; seasons: number; burnInArm: string };
  /** Parameters of `populate` and of each phase, by the phase's name. */
  population: Readonly<Record<string, unknown>>;
  /** Households of a survey, in place of drawn ones. */
  survey?: Surveyed;
  phases: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  shocks: readonly Pick[];
  lenders: readonly LenderTerms[];
  lenderNames: readonly string[];
  arms: readonly ArmPlan[];
  /** Independent luck in each arm, to show what shared luck saves; the population is held. */
  luck: "shared" | "independent";
  seed: string;
  /** Parameters that move with time or differ between arms; left out where there are none. */
  paths?: readonly TimePath[];
  /** What each replicate draws from its plausible range; left out where parameters are held. */
  uncertain?: readonly Uncertain[];
  /** In place of that, numbers whose values are drawn together, a set for each replicate: all have as many values. */
  calibrated?: readonly CalibratedNumber[];
}

/** A number of a plan with its value in each of the sets that a calibration left. */
export interface CalibratedNumber {
  path: Uncertain["path"];
  values: readonly number[];
}

/** A number of a plan that is not well known: where it stands, and the range in which it lies. */
export interface Uncertain {
  /** The same in every arm. */
  key: string;
  path: readonly (string | number)[];
  low: number;
  high: number;
  whole: boolean;
}

/** How many households, loans and the like a share counts, and of how many. */
export interface Cases {
  events: number;
  among: number;
}

/** What one arm of one replicate came to. */
export interface ArmRun {
  arm: string;
  replicate: number;
  /** One figure for the run for each metric. */
  summary: ByMetric<number>;
  /** Each metric by measured season (or year, where it is yearly); NaN where it is not defined. */
  series: ByMetric<readonly number[]>;
  /** What quotients are made of, as long as their series; empty for other metrics, and for lenders that are not open. */
  parts: ByMetric<readonly Parts[]>;
  /** The cases behind each share whose metric says what it counts. */
  cases: Readonly<Partial<Record<MetricKey, Cases>>>;
  /** The season's transactions, flows × sectors, one array a measured season; on request. */
  flows?: readonly Float64Array[];
  /** Which finance for whom: needs served, in time, and yuan, by purpose, source and class (see `finance.ts`). */
  finance: Float64Array;
  households: Fates;
}

/** What became of each household, and who it was when the arms parted. One value a household. */
export interface Fates {
  /** Relapse or new poverty in the survey's sense: interviewed poor two or four years on. */
  fell: Uint8Array;
  /** The same without interview noise. */
  fellExact: Uint8Array;
  /** Whether the household counts at all: not poor in the base year. */
  counted: Uint8Array;
  /** The same integrated over interview noise: the chance not to be heard poor in the base year … */
  weight: Float32Array;
  /** … and that to be heard poor at an interview. */
  chance: Float32Array;
  lifted: Uint8Array;
  shop: Uint8Array;
  elderly: Uint8Array;
  distance: Float32Array;
  literacy: Float32Array;
  /** Household size at the end. */
  members: Uint8Array;
  /** Its monitoring class, by the code of `MONITORED`. */
  monitored: Uint8Array;
  /** Yuan per head, in the last measured year. */
  income: Float32Array;
  cause: Uint8Array;
  borrowed: Uint8Array;
  overIndebted: Uint8Array;
  /** Finance that it had since the arms parted, and of that what it failed on: a bit for a purpose from a source. */
  finance: Int32Array;
  financeFailed: Int32Array;
}

/** The arm of a name; an error that names those there are where none has it. */
export function armOf(plan: Plan, name: string): ArmPlan {
  const arm = plan.arms.find((candidate) => candidate.name === name);
  if (!arm) throw new Error(`no arm is called ${name}: ${plan.arms.map((known) => known.name).join(", ")}`);
  return arm;
}
