import { estimate, within } from "../../compare/estimate.ts";
import { extent } from "../../math/extent.ts";
import { quantile } from "../../math/quantile.ts";
import { designs } from "../design/all.ts";
import { responseExtent } from "../study/response-name.ts";
import { finitePoints, pointEstimate, type Sample } from "./analysis-sample.ts";
import type { Bounded } from "./bootstrap.ts";

/** Mean response at one end of a factor's range. */
export interface End extends Bounded {
  /** Lowest and highest value of the factor there. */
  from: number;
  to: number;
  points: number;
}

/** How far the mean response goes as one factor goes from its low to its high end. */
export interface TornadoBar {
  factor: number;
  low: End;
  high: End;
}

const FIFTH = 0.2;
/** Values so few that each is an end of its own. */
const FEW = 5;
const LEAST = 5;

/**
 * Mean response over the lowest and the highest fifth of each factor, equal values together (the lowest and highest
 * value, of a factor with up to five), all others as the design has them; of one-at-a-time designs the points that move that factor alone.
 */
export function tornado(sample: Sample): { bars: TornadoBar[]; centre: number } {
  const rows = finitePoints(sample);
  const alone = designs[sample.study.design.kind].moves === "alone";
  const bars = sample.columns.map((_, factor) => {
    const own = alone ? rows.filter((p) => ["", String(factor)].includes(sample.points[p].role)) : rows;
    return { factor, ...endsOf(sample, factor, own) };
  });
  const means = rows.map((p) => sample.means[p]);
  const base = rows.filter((p) => sample.points[p].role === "").map((p) => sample.means[p]);
  return { bars, centre: estimate(alone && base.length > 0 ? base : means).mean };
}

function endsOf(sample: Sample, factor: number, rows: readonly number[]): { low: End; high: End } {
  const column = sample.columns[factor].values;
  const values = rows.map((p) => column[p]);
  const [least, most] = extent(values);
  const fifths = [quantile(values, FIFTH), quantile(values, 1 - FIFTH)] as const;
  const few = new Set(values).size <= FEW || fifths[0] === fifths[1];
  const [upTo, from] = few ? [least, most] : fifths;
  const end = (responses: readonly number[]): End => {
    // One point alone is known as well as its replicates know it.
    const { mean: value, ...bounds } =
      responses.length === 1
        ? pointEstimate(sample, responses[0])
        : within(estimate(responses.map((p) => sample.means[p])), responseExtent(sample.response));
    // Few points of a design that moves everything else at once have no interval worth drawing.
    const enough = responses.length === 1 || responses.length >= LEAST;
    const { low, high } = enough ? bounds : { low: Number.NaN, high: Number.NaN };
    const [lowest, highest] = extent(responses.map((p) => column[p]));
    return { value, low, high, from: lowest, to: highest, points: responses.length };
  };
  return {
    low: end(rows.filter((p) => column[p] <= upTo)),
    high: end(rows.filter((p) => column[p] >= from)),
  };
}
