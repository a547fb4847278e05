/** What each player and each pair of players is worth in a game, in the order of their numbers. */
interface Division {
  /** What all of them together are worth over none: the sum of the shares, to the last bit. */
  whole: number;
  shares: number[];
  /** Shapley interaction of (0, 1), (0, 2) … (1, 2) …: above 0 where two are worth more together than each apart. */
  pairs: number[];
}

/** More players make too many coalitions, and leave too few bits. */
const MOST_PLAYERS = 8;

/** The weights by which a division sums the figures of coalitions, in n!-ths: of each player, and of each pair. */
interface DivisionWeights {
  shares: number[][];
  pairs: number[][];
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

const sizeOf = (coalition: number): number => coalition.toString(2).replaceAll("0", "").length;

/** Of pairs: (0, 1), (0, 2) … (1, 2) …. */
export const pairsOf = (players: number): [one: number, other: number][] =>
  Array.from({ length: players }, (_, i) =>
    Array.from({ length: players - i - 1 }, (_, k): [number, number] => [i, i + 1 + k]),
  ).flat();

/**
 * Shapley (1953): player i gets Σ_S s!(n − s − 1)!/n! · (v(S ∪ i) − v(S)). Interactions after Grabisch and Roubens
 * (1999): Σ_S s!(n − s − 2)!/(n − 1)! · (v(S ∪ ij) − v(S ∪ i) − v(S ∪ j) + v(S)). All weights are n!-ths.
 */
export function divisionWeights(players: number): DivisionWeights {
  const own = reckoned.get(players) ?? weightsOf(players);
  reckoned.set(players, own);
  return own;
}

/** By the number of players: a division is made over and over. */
const reckoned = new Map<number, DivisionWeights>();

function weightsOf(players: number): DivisionWeights {
  const coalitions = 1 << players;
  const each = (own: number, weight: (size: number) => number): number[] =>
    Array.from({ length: coalitions }, (_, coalition) => {
      const inside = sizeOf(coalition & own);
      const apart = sizeOf(own) - inside;
      return (apart % 2 === 0 ? 1 : -1) * weight(sizeOf(coalition) - inside);
    });
  const share = (size: number): number => factorial(size) * factorial(players - size - 1);
  const pair = (size: number): number => players * factorial(size) * factorial(players - size - 2);
  return {
    shares: Array.from({ length: players }, (_, i) => each(1 << i, share)),
    pairs: pairsOf(players).map(([i, j]) => each((1 << i) | (1 << j), pair)),
  };
}

/** Figures that are all smaller are nothing: a grid for them would be finer than numbers are. */
const LEAST = 1e-271;
/** 2^52: half of what whole numbers are exact to. */
const EXACT = 4_503_599_627_370_496;

/** The largest power of two that is no larger than a positive number. */
function powerBelow(value: number): number {
  let power = 1;
  while (power > value) power /= 2;
  while (power * 2 <= value) power *= 2;
  return power;
}

/**
 * Figures as whole multiples of one step, n! times a power of two, so fine that the largest has 2^44 of them for four
 * players: each is moved by less than 1e-13 of the largest. Every weighted sum of them, divided by n!, is then a whole
 * multiple of that power below 2^53 of it, so that shares, pairs and their sums in any order are exact.
 */
function onGrid(figures: readonly number[], players: number): { counts: number[]; unit: number } {
  const largest = figures.reduce((most, figure) => Math.max(most, Math.abs(figure)), 0);
  if (largest < LEAST) return { counts: figures.map(() => 0), unit: 1 };
  const room = powerBelow(EXACT / (2 * players * factorial(players)));
  const unit = powerBelow(largest / factorial(players)) / (room / 2);
  // Zero stands for its negative too.
  return { counts: figures.map((figure) => Math.round(figure / unit / factorial(players)) + 0), unit };
}

/**
 * Divides what all players are worth among them. `figures` has one figure for each coalition, at the number whose bits
 * are its members; with one that is not defined nothing is. A player that never changes a figure gets exactly 0.
 */
export function shapley(figures: ArrayLike<number>): Division {
  const players = sizeOf(figures.length - 1);
  if (players < 1 || players > MOST_PLAYERS || figures.length !== 1 << players)
    throw new Error(`no game of 1 to ${MOST_PLAYERS} players has ${figures.length} coalitions`);
  const { shares, pairs } = divisionWeights(players);
  const all = Array.from(figures);
  if (!all.every(Number.isFinite)) {
    const none = () => Number.NaN;
    return { whole: Number.NaN, shares: shares.map(none), pairs: pairs.map(none) };
  }
  const { counts, unit } = onGrid(all, players);
  const over = (weights: readonly number[]): number =>
    unit * (weights.reduce((sum, weight, coalition) => sum + weight * counts[coalition], 0) + 0);
  const ends = all.map((_, coalition) =>
    coalition === 0 ? -factorial(players) : coalition === all.length - 1 ? factorial(players) : 0,
  );
  return { whole: over(ends), shares: shares.map(over), pairs: pairs.map(over) };
}
