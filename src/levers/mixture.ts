import type { StrengthKey } from "./catalogue.ts";

/** A lever at a strength. */
interface Dose {
  lever: string;
  strength: StrengthKey;
}

/** Levers together, each once, in the order of the catalogue. No lever at all is doing nothing. */
export type Mixture = readonly Dose[];

/** What a mixture is called: `training:usual+guarantee:low`, and `none`. */
export const mixtureName = (mixture: Mixture): string =>
  mixture.length === 0 ? NONE : mixture.map(({ lever, strength }) => `${lever}:${strength}`).join("+");

export const NONE = "none";

/** Two mixtures as one, in the order of the catalogue; nothing where they share a lever. */
export function joined(one: Mixture, other: Mixture, order: readonly string[]): Mixture | undefined {
  const levers = new Set(one.map(({ lever }) => lever));
  if (other.some(({ lever }) => levers.has(lever))) return undefined;
  return [...one, ...other].sort((a, b) => order.indexOf(a.lever) - order.indexOf(b.lever));
}

/** The same mixtures, each once. */
export const distinct = (mixtures: readonly Mixture[]): Mixture[] => [
  ...new Map(mixtures.map((mixture) => [mixtureName(mixture), mixture])).values(),
];
