import { log } from "./elementary.ts";

type Theil = { total: number; within: number; between: number };

/**
 * Theil's T, in nats, split into what lies within groups and between them (Shorrocks 1980). Values below `floor`
 * (> 0) count as `floor`. NaN for no values or no weight; throws for a bad floor, group or number of weights.
 */
export function theil(
  values: ArrayLike<number>,
  groups: ArrayLike<number>,
  groupCount: number,
  floor: number,
  weights?: ArrayLike<number>,
): Theil {
  const n = values.length;
  if (!(floor > 0)) throw new Error(`invalid floor: ${floor}`);
  if (weights && weights.length !== n) throw new Error(`invalid weights: ${weights.length} for ${n} values`);
  const people = new Float64Array(groupCount);
  const incomes = new Float64Array(groupCount);
  let allPeople = 0;
  let allIncome = 0;
  for (let i = 0; i < n; i++) {
    const group = groups[i];
    if (people[group] === undefined) throw new Error(`invalid group of value ${i}: ${group}`);
    const weight = weights ? weights[i] : 1;
    const income = weight * Math.max(floor, values[i]);
    people[group] += weight;
    incomes[group] += income;
    allPeople += weight;
    allIncome += income;
  }
  // T = Σ s log(x / mean), s a value's share of all income: one logarithm a value, the means taken out of the sum.
  const overall = allIncome / allPeople;
  let logs = 0;
  for (let i = 0; i < n; i++) {
    const value = Math.max(floor, values[i]);
    const income = (weights ? weights[i] : 1) * value;
    if (income > 0) logs += income * log(value);
  }
  let groupLogs = 0;
  for (let v = 0; v < groupCount; v++)
    if (people[v] > 0) groupLogs += incomes[v] * log(incomes[v] / people[v]);
  const total = logs / allIncome - log(overall);
  const between = groupLogs / allIncome - log(overall);
  const within = total - between;
  return allPeople > 0 ? { total, within, between } : { total: NaN, within: NaN, between: NaN };
}
