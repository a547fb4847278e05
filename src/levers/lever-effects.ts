import { type Estimate, estimate, pairedEstimate } from "../compare/estimate.ts";
import type { GroupMetricKey, HouseholdGroup } from "../compare/group-figures.ts";
import type { Flow, Sector } from "../declare/flows.ts";
import { mean } from "../math/sum.ts";
import type { MetricKey } from "../model/by-metric.ts";
import type { StoredPayment } from "../sweeps/store/stored-payments.ts";
import { contrastFigures, pairWeights, type VariantResults } from "../sweeps/store/variant-results.ts";
import { fieller, pairedMeans, type Ratio } from "./fieller.ts";
import { alphaOf, forLooks } from "./looks.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/** What a lever is judged by: relapse by every yardstick, credit, income, harm. */
const measures = [
  "relapse",
  "relapseExact",
  "relapseHelped",
  "relapseBeforeInterest",
  "relapseConsumption",
  "relapseHeard",
  "administrativeRelapse",
  "newPoverty",
  "coverage",
  "inTimeShare",
  "income",
  "liftedIncome",
  "overIndebted",
  "distressSales",
] as const satisfies readonly MetricKey[];
export type Measure = (typeof measures)[number];

/** What is told of groups of households. */
const groupMeasures = [
  "relapse",
  "lastIncome",
  "borrowed",
  "overIndebted",
] as const satisfies readonly GroupMetricKey[];
type GroupMeasure = (typeof groupMeasures)[number];

/** Groups of whom it is told. */
export const effectGroups = [
  "lifted",
  "unstable",
  "marginal",
  "hardship",
  "shop",
  "noShop",
  "near",
  "between",
  "far",
  "literacy1",
  "literacy5",
  "elderly",
] as const satisfies readonly HouseholdGroup[];
type EffectGroup = (typeof effectGroups)[number];

/** What a variant costs beyond doing nothing. */
interface Costs {
  /** Yuan a household and year in the years up to the last interview, and in all measured years. */
  early: Estimate;
  yearly: Estimate;
  /** Who paid, net, in the lever's own flows in all measured years, yuan a household and year. */
  payers: Partial<Record<Sector, number>>;
}

/** What a variant came to against doing nothing, on the same luck. */
export interface Effect {
  /** Variant less doing nothing; intervals corrected for the looks. */
  differences: Record<Measure, Estimate>;
  groups: Record<EffectGroup, Record<GroupMeasure, Estimate>>;
  costs: Costs;
  /** Relapses averted within four years, of 1,000 lifted households. */
  averted: Estimate;
  /** The county's yuan for one event of `Looked.averts` averted; nothing where it is not seen that any is. */
  perAverted?: Ratio;
  verdict: Verdict;
}

interface Looked {
  /** Variants that are looked at, each of which errs in its share of 5 %. */
  looks: number;
  /** Households of the county. */
  households: number;
  /** Of 1,000 lifted households: an effect below this does not matter. */
  matters: number;
  /** What the county's money is divided by; relapse unless told. */
  averts?: AvertedEvent;
}

/** Events within four years that money averts: relapse by income, or with help counted; falls of those never poor. */
export type AvertedEvent = "relapse" | "relapseHelped" | "newPoverty";

const PER = 1000;
/** Years up to the last interview. */
const YEARS = 4;

/** The effect of every variant but the first, which is doing nothing; `flows` are those of the variant's levers. */
export async function effectsOf(
  results: VariantResults,
  flows: readonly (readonly Flow[])[],
  looked: Looked,
): Promise<Effect[]> {
  const count = results.variants.length;
  const weights = Array.from({ length: count - 1 }, (_, k) => pairWeights(count, k + 1, 0));
  const events = await results.contrasts(weights);
  const figures = new Map<Measure, Float64Array[]>();
  for (const measure of measures) figures.set(measure, await results.figures(measure));
  const groups = await groupFiguresOf(results);
  const payments = byVariant(await results.results.payments(results.arm), count, results.replicates);
  return weights.map((own, k) => {
    const { lifted, neverPoor } = events[k];
    const behind: Partial<Record<Measure, typeof lifted.all>> = {
      relapse: lifted.all,
      newPoverty: neverPoor.all,
    };
    const differences = recordOf(measures, (measure) => {
      const values = contrastFigures(figures.get(measure) ?? [], own);
      return forLooks(pairedEstimate(finite(values), behind[measure]), looked.looks);
    });
    const averted = timesNegative(differences.relapse, PER);
    const verdict = verdictOf(averted, looked.matters);
    const costs = costsOf(payments[k + 1], payments[0], flows[k]);
    const event = looked.averts ?? "relapse";
    const atRisk = (event === "newPoverty" ? neverPoor : lifted).all.households / results.replicates;
    const ratio = (): Ratio =>
      fieller(
        pairedMeans(
          costs.early.values.map((cost) => cost * looked.households * YEARS),
          contrastFigures(figures.get(event) ?? [], own).map((each) => -each * atRisk),
        ),
        alphaOf(looked.looks),
      );
    return {
      differences,
      groups: groupEffects(groups, own, looked.looks * effectGroups.length),
      costs: { early: costs.early.estimate, yearly: costs.yearly.estimate, payers: costs.payers },
      averted,
      ...(differences[event].high < 0 && { perAverted: ratio() }),
      verdict,
    };
  });
}

const finite = (values: Float64Array): number[] => Array.from(values).filter(Number.isFinite);

/** Of what is less: what is more, in so many. */
function timesNegative(found: Estimate, times: number): Estimate {
  const { mean: centre, low, high, half, sd, p10, p90 } = found;
  return {
    ...found,
    mean: -centre * times,
    low: -high * times,
    high: -low * times,
    half: half * times,
    sd: sd * times,
    p10: -p90 * times,
    p90: -p10 * times,
  };
}

type GroupFigures = Map<EffectGroup, Map<GroupMeasure, Float64Array[]>>;

async function groupFiguresOf(results: VariantResults): Promise<GroupFigures> {
  const found: GroupFigures = new Map();
  for (const group of effectGroups) {
    const own = new Map<GroupMeasure, Float64Array[]>();
    for (const measure of groupMeasures) own.set(measure, await results.groupFigures(measure, group));
    found.set(group, own);
  }
  return found;
}

function groupEffects(figures: GroupFigures, weights: readonly number[], looks: number): Effect["groups"] {
  return recordOf(effectGroups, (group) =>
    recordOf(groupMeasures, (measure) => {
      const own = contrastFigures(figures.get(group)?.get(measure) ?? [], weights);
      return forLooks(pairedEstimate(finite(own)), looks);
    }),
  );
}

const recordOf = <K extends string, T>(keys: readonly K[], make: (key: K) => T) =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>;

/** Payments of one variant by replicate. */
type VariantPayments = readonly (readonly StoredPayment[])[];

/** Payments by variant and replicate, both from 0. */
export function byVariant(
  payments: readonly StoredPayment[],
  variants: number,
  replicates: number,
): VariantPayments[] {
  const made = Array.from({ length: variants }, () =>
    Array.from({ length: replicates }, (): StoredPayment[] => []),
  );
  for (const payment of payments) made[payment.point - 1][payment.replicate - 1].push(payment);
  return made;
}

interface Paid {
  values: Float64Array;
  estimate: Estimate;
}

/** What the county paid beyond doing nothing by replicate, and who paid in the given flows. */
export function costsOf(
  own: VariantPayments,
  none: VariantPayments,
  flows: readonly Flow[],
): { early: Paid; yearly: Paid; payers: Partial<Record<Sector, number>> } {
  const among = new Set(flows);
  const paid = (which: "early" | "yearly", sector: Sector) => {
    const sum = (payments: readonly StoredPayment[]): number =>
      payments.reduce(
        (all, each) => (each.sector === sector && among.has(each.flow) ? all + each[which] : all),
        0,
      );
    return Float64Array.from(own, (payments, r) => sum(payments) - sum(none[r]));
  };
  const both = (values: Float64Array): Paid => ({ values, estimate: estimate(values) });
  const sectors = [...new Set(own.flat().flatMap((each) => (among.has(each.flow) ? [each.sector] : [])))];
  const payers = Object.fromEntries(sectors.map((sector) => [sector, mean(paid("yearly", sector))]));
  return { early: both(paid("early", "county")), yearly: both(paid("yearly", "county")), payers };
}
