import { log } from "./elementary.ts";

export type Theil = { total: number; within: number; between: number };

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
  // T = sum of s log(x / mean), s a value's share of all income.
  const overall = allIncome / allPeople;
  let total = 0;
  let within = 0;
  for (let i = 0; i < n; i++) {
    const value = Math.max(floor, values[i]);
    const share = ((weights ? weights[i] : 1) * value) / allIncome;
    if (share === 0) continue;
    total += share * log(value / overall);
    within += share * log(value / (incomes[groups[i]] / people[groups[i]]));
  }
  let between = 0;
  for (let v = 0; v < groupCount; v++) {
    if (people[v] > 0) between += (incomes[v] / allIncome) * log(incomes[v] / people[v] / overall);
  }
  return allPeople > 0 ? { total, within, between } : { total: NaN, within: NaN, between: NaN };
}
