import { binomialTail } from "./binomial.ts";
import { multiplicities } from "./bootstrap.ts";
import { type Box, inside, type Limit, restricted, wholeBox, withLimit } from "./prim-box.ts";
import { type Cases, hits, type PrimSettings, primBoxes } from "./prim-peel.ts";

/** One box of the trajectory and how well it does. */
export interface PrimStep {
  box: Box;
  points: number;
  hits: number;
  /** Of all cases, those in the box. */
  coverage: number;
  /** Of the points in the box, those that are cases. */
  density: number;
  /** Of all points, those in the box. */
  mass: number;
  /** Columns restricted. */
  restricted: number[];
}

/** One side of one restriction: the chance of as many cases in the box if this side did not matter. */
export interface Restriction {
  column: number;
  limit: Limit;
  whole: Limit;
  /** Quasi-p of the lower and the upper limit (a choice has one); NaN where that side is free. */
  quasiP: [low: number, high: number];
  /** In how many of the resampled trajectories a box of at least the same coverage, or density, restricts it. */
  again: { coverage: number; density: number };
}

export interface Discovery {
  trajectory: PrimStep[];
  whole: Box;
}

/** The whole trajectory: coverage falls and density rises along it. */
export function discover(data: Cases, settings: PrimSettings = {}): Discovery {
  const whole = wholeBox(data.columns);
  return { whole, trajectory: primBoxes(data, settings).map((box) => stepOf(data, box, whole)) };
}

function stepOf({ columns, cases }: Cases, box: Box, whole: Box): PrimStep {
  const rows = inside(
    columns,
    box,
    cases.map((_, row) => row),
  );
  const [found, all] = [hits(cases, rows), cases.filter(Boolean).length];
  return {
    box,
    points: rows.length,
    hits: found,
    coverage: found / all,
    density: found / rows.length,
    mass: rows.length / cases.length,
    restricted: restricted(box, whole),
  };
}

/** The box that a reader is shown first: the densest that still covers half of the cases, or the one that covers most. */
export function chosenStep(trajectory: readonly PrimStep[], leastCoverage = 0.5): number {
  let chosen = 0;
  trajectory.forEach(({ coverage, density }, k) => {
    if (coverage >= leastCoverage && density >= trajectory[chosen].density) chosen = k;
  });
  return chosen;
}

/** Quasi-p values after Bryant and Lempert (2010): a one-sided binomial test of each side taken off alone; the surest first. */
export function restrictions(
  data: Cases,
  { whole, trajectory }: Discovery,
  step: number,
  again: readonly { coverage: number; density: number }[],
): Restriction[] {
  const { box, restricted: columns, points, hits: found } = trajectory[step];
  const quasi = (column: number, limit: Limit): number => {
    const wider = stepOf(data, withLimit(box, column, limit), whole);
    return binomialTail(found, points, wider.density);
  };
  const all = columns.map((column): Restriction => {
    const [limit, widest] = [box[column], whole[column]];
    const low = limit.allowed
      ? quasi(column, widest)
      : limit.low > widest.low
        ? quasi(column, { ...limit, low: widest.low })
        : Number.NaN;
    const high = limit.high < widest.high ? quasi(column, { ...limit, high: widest.high }) : Number.NaN;
    return { column, limit, whole: widest, quasiP: [low, high], again: again[column] };
  });
  return all.sort((one, other) => strongest(one) - strongest(other) || one.column - other.column);
}

const strongest = ({ quasiP }: Restriction): number => Math.min(...quasiP.filter((p) => !Number.isNaN(p)));

const RESAMPLED = 20;

/**
 * Stability after Bryant and Lempert (2010): PRIM again on resamples of the points; by column, the share of the
 * resampled trajectories whose box of about the same coverage, and of about the same density, restricts it.
 */
export function resampled(
  { columns, cases }: Cases,
  step: PrimStep,
  how: { seed: string; settings?: PrimSettings; resamples?: number },
): { coverage: number; density: number }[] {
  const { seed, settings, resamples = RESAMPLED } = how;
  const drawn = multiplicities(seed, "prim", cases.length);
  const counts = columns.map(() => ({ coverage: 0, density: 0 }));
  let counted = 0;
  for (let draw = 0; draw < resamples; draw++) {
    const rows = [...drawn(draw)].flatMap((times, row) => Array<number>(times).fill(row));
    const sample: Cases = {
      columns: columns.map((column) => ({
        ...column,
        values: Float64Array.from(rows, (row) => column.values[row]),
      })),
      cases: rows.map((row) => cases[row]),
    };
    if (!sample.cases.includes(true)) continue;
    counted++;
    const { trajectory } = discover(sample, settings);
    for (const measure of ["coverage", "density"] as const)
      for (const column of nearestStep(trajectory, step, measure).restricted) counts[column][measure]++;
  }
  return counts.map(({ coverage, density }) => ({
    coverage: coverage / counted,
    density: density / counted,
  }));
}

const nearestStep = (
  trajectory: readonly PrimStep[],
  to: PrimStep,
  measure: "coverage" | "density",
): PrimStep =>
  trajectory.reduce((best, next) => {
    const closer = Math.abs(best[measure] - to[measure]) - Math.abs(next[measure] - to[measure]);
    // Of boxes with the same coverage the densest, with the same density the one that covers most: it comes first.
    return closer > 0 || (closer === 0 && measure === "coverage") ? next : best;
  });
