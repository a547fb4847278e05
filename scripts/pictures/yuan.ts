/** Yuan, or ten thousands of yuan (万), as it is read. */
export function yuan(value: number): string {
  if (Math.abs(value) >= 10_000) return `${Number((value / 10_000).toFixed(1))}万`;
  return value.toLocaleString("en");
}
