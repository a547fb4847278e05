/** x·x, to the same bit everywhere, which `x ** 2` need not be. */
export const square = (x: number): number => x * x;
