import { log } from "../../math/elementary.ts";
import type { OutcomeForm } from "../file/experiment-file.ts";

/** A column in logs, ranks or signs; what is not defined stays so. */
export function transformed(values: Float64Array, as: OutcomeForm["as"]): Float64Array {
  switch (as) {
    case "log":
      return values.map((value) => (value > 0 ? log(value) : Number.NaN));
    case "asinh":
      return values.map((value) => inverseHyperbolicSine(value));
    case "positive":
      return values.map((value) => (Number.isNaN(value) ? value : value > 0 ? 1 : 0));
    case "rank":
      return ranks(values);
    default:
      return values;
  }
}

/** ln(x + √(x² + 1)), odd; near nought by its series, where the sum would lose digits. */
export function inverseHyperbolicSine(x: number): number {
  const size = Math.abs(x);
  if (!(size > SMALL)) {
    const square = x * x;
    return x * (1 - square * (1 / 6 - square * (3 / 40 - square * (15 / 336))));
  }
  return Math.sign(x) * log(size + Math.sqrt(size * size + 1));
}

const SMALL = 0.01;

/** From 0 for the least to 1 for the largest; those that tie have the mean of their ranks. */
function ranks(values: Float64Array): Float64Array {
  const order = Array.from(values, (value, row) => ({ value, row }))
    .filter(({ value }) => !Number.isNaN(value))
    .sort((a, b) => a.value - b.value);
  const ranked = new Float64Array(values.length).fill(Number.NaN);
  for (let k = 0; k < order.length; ) {
    let end = k;
    while (end + 1 < order.length && order[end + 1].value === order[k].value) end++;
    for (let each = k; each <= end; each++)
      ranked[order[each].row] = order.length > 1 ? (k + end) / 2 / (order.length - 1) : 0.5;
    k = end + 1;
  }
  return ranked;
}
