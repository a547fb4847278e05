/** A list with another value at one place; browsers of 2020 have no function of their own for that. */
export const replaced = <T>(list: readonly T[], at: number, value: T): T[] =>
  list.map((each, k) => (k === at ? value : each));
