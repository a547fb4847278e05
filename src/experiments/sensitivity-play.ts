import type { MetricKey } from "../model/by-metric.ts";
import type { ArmRun, Fates, Plan } from "../model/run.ts";
import { simulateArms } from "../model/simulate.ts";
import { yearIncomeOf } from "../model/state/interview.ts";
import type { State } from "../model/state/state.ts";

/** The two arms whose difference is looked at; handed to each worker once. */
export interface SensitivityTask {
  reference: string;
  treatment: string;
}

/** One replicate of one variant of the plan. */
export interface SensitivityJob {
  /** `path=value` of what is changed; empty for the scenario as it stands. */
  variant: string;
  replicate: number;
  plan: Plan;
}

/** Of whom the difference is taken. Near-poor: up to half above the poverty line when the arms part. */
export const slices = {
  lifted: { en: "lifted", zh: "脱贫户" },
  liftedShop: { en: "lifted, shop owners", zh: "脱贫户:网店主" },
  liftedNear: { en: "lifted, near-poor", zh: "脱贫户:临近贫困线" },
  liftedRemote: { en: "lifted, more than 20 km from a branch", zh: "脱贫户:距网点20公里以上" },
  liftedElderly: { en: "lifted, without an able adult", zh: "脱贫户:无劳力" },
  neverPoor: { en: "never poor", zh: "从未贫困户" },
  shop: { en: "shop owners", zh: "网店主" },
  near: { en: "near-poor", zh: "临近贫困线" },
  nearShop: { en: "near-poor shop owners", zh: "临近贫困线的网店主" },
  remote: { en: "more than 20 km from a branch", zh: "距网点20公里以上" },
  elderly: { en: "without an able adult", zh: "无劳力户" },
  opened: { en: "shop owners at the end, in either arm", zh: "期末网店主(任一方案)" },
} as const;
export type Slice = keyof typeof slices;
export const sliceKeys = Object.keys(slices) as readonly Slice[];

/** Sums over the households of a slice that count in both arms. */
interface SliceSums {
  households: number;
  fellReference: number;
  fellTreatment: number;
  saved: number;
  harmed: number;
  /** The same with the chance of being heard poor in the place of what was heard; weights are those of the base. */
  weight: number;
  expectedReference: number;
  expectedTreatment: number;
  /** Yuan per head in the last year. */
  incomeReference: number;
  incomeTreatment: number;
}

/** What one replicate of one variant came to. */
export interface Played {
  variant: string;
  replicate: number;
  /** Treatment less reference, as drawn interviews heard it. */
  relapse: number;
  /** The same, expected over interview noise, which is the headline. */
  expected: number;
  relapseExact: number;
  income: number;
  /** Level of relapse in the reference. */
  level: number;
  slices: Record<Slice, SliceSums>;
}

const REMOTE = 20;
const NEAR = 1.5;

/** What is noted down while the arms are played. */
interface Notes {
  line: number;
  /** Income per head of the base year, yuan. */
  base: Float64Array;
  /** Shops at the end, in either arm. */
  shops: Uint8Array;
}

export function playVariant(
  { reference, treatment }: SensitivityTask,
  { variant, replicate, plan }: SensitivityJob,
): Played {
  const notes: Notes = {
    line: plan.county.povertyLine,
    base: new Float64Array(0),
    shops: new Uint8Array(0),
  };
  const [a, b] = simulateArms(plan, replicate, [reference, treatment], {
    prepare(_, state, { season }) {
      if (season === 0 && notes.base.length === 0) notes.base = incomesOf(state);
    },
    watch(_, state, { season }) {
      if (season !== plan.time.seasons - 1) return;
      const { household } = state;
      if (notes.shops.length === 0) notes.shops = new Uint8Array(household.count);
      for (let i = 0; i < household.count; i++) if (household.shop[i] >= 0) notes.shops[i] = 1;
    },
  }) as [ArmRun, ArmRun];
  const minus = (key: MetricKey): number => b.summary[key] - a.summary[key];
  const sums = Object.fromEntries(
    sliceKeys.map((slice) => [
      slice,
      sumsOf(a.households, b.households, (i) => isIn(slice, a.households, notes, i)),
    ]),
  ) as Played["slices"];
  return {
    variant,
    replicate,
    relapse: minus("relapseHeard"),
    expected: minus("relapse"),
    relapseExact: minus("relapseExact"),
    income: minus("income"),
    level: a.summary.relapse,
    slices: sums,
  };
}

/** Net income per head of the last four seasons, yuan. */
const incomesOf = ({ household }: State): Float64Array =>
  Float64Array.from(
    { length: household.count },
    (_, i) => yearIncomeOf(household, i) / 100 / Math.max(1, household.members[i]),
  );

function isIn(
  slice: Slice,
  { lifted, shop, distance, elderly }: Fates,
  { base, line, shops }: Notes,
  i: number,
): boolean {
  const near = base[i] >= line && base[i] < NEAR * line;
  const remote = distance[i] > REMOTE;
  switch (slice) {
    case "lifted":
      return lifted[i] === 1;
    case "liftedShop":
      return lifted[i] === 1 && shop[i] === 1;
    case "liftedNear":
      return lifted[i] === 1 && near;
    case "liftedRemote":
      return lifted[i] === 1 && remote;
    case "liftedElderly":
      return lifted[i] === 1 && elderly[i] === 1;
    case "neverPoor":
      return lifted[i] === 0;
    case "shop":
      return shop[i] === 1;
    case "near":
      return near;
    case "nearShop":
      return near && shop[i] === 1;
    case "remote":
      return remote;
    case "elderly":
      return elderly[i] === 1;
    case "opened":
      return shops[i] === 1;
  }
}

function sumsOf(a: Fates, b: Fates, of: (i: number) => boolean): SliceSums {
  const sums: SliceSums = {
    households: 0,
    fellReference: 0,
    fellTreatment: 0,
    saved: 0,
    harmed: 0,
    weight: 0,
    expectedReference: 0,
    expectedTreatment: 0,
    incomeReference: 0,
    incomeTreatment: 0,
  };
  for (let i = 0; i < a.fell.length; i++) {
    if (!of(i)) continue;
    sums.weight += a.weight[i];
    sums.expectedReference += a.weight[i] * a.chance[i];
    sums.expectedTreatment += b.weight[i] * b.chance[i];
    if (!a.counted[i] || !b.counted[i]) continue;
    sums.households++;
    sums.fellReference += a.fell[i];
    sums.fellTreatment += b.fell[i];
    if (a.fell[i] && !b.fell[i]) sums.saved++;
    if (!a.fell[i] && b.fell[i]) sums.harmed++;
    sums.incomeReference += a.income[i];
    sums.incomeTreatment += b.income[i];
  }
  return sums;
}
