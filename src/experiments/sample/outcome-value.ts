import type { OutcomeForm } from "../file/experiment-file.ts";

/** A column in logs, ranks or signs; what is not defined stays so. */
export function transformed(values: Float64Array, as: OutcomeForm["as"]): Float64Array {
  switch (as) {
    case "log":
      return values.map((value) => (value > 0 ? Math.log(value) : Number.NaN));
    case "asinh":
      return values.map((value) => Math.asinh(value));
    case "positive":
      return values.map((value) => (Number.isNaN(value) ? value : value > 0 ? 1 : 0));
    case "rank":
      return ranks(values);
    default:
      return values;
  }
}

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
