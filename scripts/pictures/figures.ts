/** Yuan, or ten thousands of yuan (万), as it is read. */
export function yuan(value: number): string {
  if (Math.abs(value) >= 10_000) return `${Number((value / 10_000).toFixed(1))}万`;
  return value.toLocaleString("en");
}

/** A share in percent, without idle zeros. */
export const percent = (share: number): string => `${Number((100 * share).toFixed(1))}%`;

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
