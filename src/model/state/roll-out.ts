/** share · min(1, (t + 1)/(4 · years)), t seasons since the start: share of villages that a roll-out has reached. */
export const rolledOut = (share: number, since: number, years: number): number =>
  share * Math.min(1, Math.max(0, (since + 1) / (4 * years)));
