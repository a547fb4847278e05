/** Random runs of each arrangement, and the fewest of which bands are drawn. */
const USUAL = 100;
export const LEAST = 4;

const KEY = "runs";

/** How many random runs an address asks for, as `runs=20` on a slow machine; never more than usual. */
export function randomRunsOf(search: string): number {
  const text = new URLSearchParams(search).get(KEY) ?? "";
  const wanted = /^\d{1,3}$/.test(text) ? Number(text) : USUAL;
  return wanted >= LEAST && wanted <= USUAL ? wanted : USUAL;
}

/** The random runs that this page plays, for as long as it is open. */
export const REPLICATES = randomRunsOf(location.search);

/** A query that asks for them again, where they are not as many as usual. */
export const withRandomRuns = (query: string): string =>
  REPLICATES === USUAL ? query : `${query}&${KEY}=${REPLICATES}`;
