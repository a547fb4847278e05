import { type Counterfactual, cells, counterfactual, type Tally } from "../../src/compare/counterfactual.ts";
import { type Estimate, estimate, pairedEstimate, shareEstimate } from "../../src/compare/estimate.ts";
import { sum } from "../../src/math/sum.ts";

/** Kinds of household that a tally tells apart; `elderly` has no able-bodied adult. */
export const kinds = ["lifted", "neverPoor", "shop", "noShop", "elderly", "able", "all"] as const;
export type Kind = (typeof kinds)[number];

/** Who gains and who loses in a kind of household, over replicates; per 1,000 of the kind. */
export interface Gain {
  kind: Kind;
  /** Households of the kind a replicate. */
  households: Estimate;
  saved: Estimate;
  harmed: Estimate;
  /** Saved less harmed: positive where the arm helps. */
  net: Estimate;
}

const PER = 1000;

/** Households of a kind in each cell, of one replicate. */
type Counts = Record<(typeof cells)[number], number>;

const countsBy = (of: (cell: (typeof cells)[number]) => number): Counts =>
  Object.fromEntries(cells.map((cell) => [cell, of(cell)])) as Counts;

/** Flagged households of a cell: its mean times its size, a whole number. */
const flagged = ({ all }: Counterfactual, cell: (typeof cells)[number], flag: "shop" | "elderly"): number =>
  all[cell].households > 0 ? Math.round(all[cell][flag] * all[cell].households) : 0;

function countsOf(table: Counterfactual, kind: Kind): Counts {
  const all = (cell: (typeof cells)[number]): number => table.all[cell].households;
  if (kind === "lifted" || kind === "neverPoor" || kind === "all")
    return countsBy((cell) => table[kind][cell].households);
  const flag = kind === "shop" || kind === "noShop" ? "shop" : "elderly";
  const has = kind === "shop" || kind === "elderly";
  return countsBy((cell) => (has ? flagged(table, cell, flag) : all(cell) - flagged(table, cell, flag)));
}

/** Saved less harmed in so many, over replicates; its events are those two counts. */
function netOf(counts: readonly Counts[], totals: readonly number[]): Estimate {
  const all = (cell: "saved" | "harmed"): number => sum(counts.map((each) => each[cell]));
  const shares = counts.map(({ saved, harmed }, r) => (totals[r] > 0 ? (saved - harmed) / totals[r] : NaN));
  const net = pairedEstimate(shares, { saved: all("harmed"), harmed: all("saved"), households: sum(totals) });
  const { mean, sd, half, low, high, p10, p90 } = net;
  const scaled = Object.entries({ mean, sd, half, low, high, p10, p90 }).map(([key, value]) => [
    key,
    PER * value,
  ]);
  return { ...net, ...Object.fromEntries(scaled) };
}

/** Gains and losses by kind of household, from the tallies of one pair of arms. */
export function gainsOf(tallies: readonly Tally[], of: readonly Kind[] = kinds): Gain[] {
  const tables = tallies.map((tally) => counterfactual([tally]));
  return of.map((kind) => {
    const counts = tables.map((table) => countsOf(table, kind));
    const totals = counts.map((each) => sum(cells.map((cell) => each[cell])));
    const rate = (of: (each: Counts) => number): Estimate =>
      shareEstimate({ hits: counts.map(of), of: totals }, PER);
    const [saved, harmed] = [rate((each) => each.saved), rate((each) => each.harmed)];
    return {
      kind,
      households: estimate(totals),
      saved,
      harmed,
      net: netOf(counts, totals),
    };
  });
}
