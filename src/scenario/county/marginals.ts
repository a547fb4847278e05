import { type Figures, figuresOf } from "./figures.ts";
import type { Marginal, MarginalGroup } from "./marginal.ts";
import { incomeMarginals } from "./marginals-income.ts";
import { peopleMarginals } from "./marginals-people.ts";

/** Every marginal, by the figure that it is held against. */
export const marginals: Readonly<Record<keyof Figures, Marginal>> = {
  ...peopleMarginals,
  ...incomeMarginals,
};

/** A marginal beside what the people of a county come to. */
export interface Held extends Marginal {
  key: keyof Figures;
  value: number;
  difference?: number;
  inside: boolean;
}

const groups: readonly MarginalGroup[] = [
  "people",
  "land",
  "income",
  "lifted",
  "online",
  "distance",
  "together",
];

/** The marginals of a population, group by group. */
function heldAgainst(figures: Figures): Held[] {
  const entries = Object.entries(marginals) as [keyof Figures, Marginal][];
  const pairs = entries.map(([key, marginal]) => {
    const value = figures[key];
    const [low, high] = marginal.range;
    const difference = marginal.target === undefined ? undefined : value - marginal.target;
    return { key, ...marginal, value, difference, inside: value >= low && value <= high };
  });
  return groups.flatMap((group) => pairs.filter((each) => each.group === group));
}

/** The marginals of the people themselves. */
export const marginalsOf = (...people: Parameters<typeof figuresOf>): Held[] =>
  heldAgainst(figuresOf(...people));
