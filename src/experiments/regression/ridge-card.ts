import { exp, log, logistic } from "../../math/elementary.ts";
import { crossProduct, inverse, times } from "./matrix.ts";

/** A card to be fitted: columns with the constant first, 0 or 1 in each row, and how much a slope costs. */
interface CardProblem {
  x: readonly Float64Array[];
  y: Float64Array;
  ridge: number;
}

const MOST_STEPS = 200;
const CLOSE = 1e-10;
const MOST_HALVINGS = 40;

/**
 * Slopes that maximise Σ ln p − ridge/2·Σ b² (the constant is free), by Newton's steps, each halved until it is no step
 * back: where few of many default a whole one overshoots, and the next comes back, for ever. Nothing where it does not
 * come to rest.
 */
export function ridgeCard(problem: CardProblem): Float64Array | undefined {
  const width = problem.x.length;
  const share = problem.y.reduce((sum, label) => sum + label, 0) / problem.y.length;
  if (!(share > 0 && share < 1)) return undefined;
  let card = new Float64Array(width);
  card[0] = log(share / (1 - share));
  let reached = objective(problem, card);
  for (let round = 0; round < MOST_STEPS; round++) {
    const step = newtonStep(problem, card);
    if (!step) return undefined;
    if (Math.max(...step.map(Math.abs)) < CLOSE) return card;
    let part = 1;
    let next = card;
    let value = Number.NEGATIVE_INFINITY;
    for (let halving = 0; halving < MOST_HALVINGS && !(value >= reached); halving++) {
      next = moved(card, step, part);
      value = objective(problem, next);
      part /= 2;
    }
    // No part of the step is better: rounding is all that is left.
    if (!(value > reached)) return card;
    [card, reached] = [next, value];
  }
  return undefined;
}

const moved = (card: Float64Array, step: Float64Array, part: number): Float64Array<ArrayBuffer> =>
  Float64Array.from(card, (slope, k) => slope + part * step[k]);

const logOdds = (x: readonly Float64Array[], card: Float64Array, row: number): number =>
  x.reduce((sum, column, k) => sum + card[k] * column[row], 0);

function objective({ x, y, ridge }: CardProblem, card: Float64Array): number {
  let value = 0;
  for (let row = 0; row < y.length; row++) {
    const z = logOdds(x, card, row);
    // ln(1 + exp z) without overflow.
    value += y[row] * z - Math.max(0, z) - log(1 + exp(-Math.abs(z)));
  }
  return value - (ridge / 2) * card.reduce((sum, slope, k) => (k === 0 ? sum : sum + slope * slope), 0);
}

function newtonStep({ x, y, ridge }: CardProblem, card: Float64Array): Float64Array | undefined {
  const chances = y.map((_, row) => logistic(logOdds(x, card, row)));
  const weights = chances.map((chance) => Math.max(1e-12, chance * (1 - chance)));
  const hessian = crossProduct(x, x, weights);
  const gradient = crossProduct(x, [y.map((label, row) => label - chances[row])]);
  for (let k = 1; k < x.length; k++) {
    hessian[k * x.length + k] += ridge;
    gradient[k] -= ridge * card[k];
  }
  const inverted = inverse(hessian, x.length);
  return inverted && times(inverted, gradient);
}
