import { mean } from "../math/sum.ts";
import { distinct, joined, type Mixture, mixtureName } from "./mixture.ts";
import { betterHalf, type Candidate } from "./selection.ts";

/** What a mixture came to in a round, by replicate: gain over doing nothing on the same luck, and cost a year. */
export interface Trial {
  gains: Float64Array;
  costs: Float64Array;
}

/** Plays mixtures in a round of its own luck, doing nothing beside them; trials by the mixture's name. */
export type PlayRound = (
  round: string,
  mixtures: readonly Mixture[],
  replicates: number,
) => Promise<ReadonlyMap<string, Trial>>;

interface SearchAsked {
  /** Every lever at every strength, alone, in the order of the catalogue. */
  singles: readonly Mixture[];
  /** Yuan a household and year. */
  budget: number;
  /** Runs that may be played, one mixture in one replicate each, doing nothing counted too. */
  runs: number;
}

/** A mixture with all its trials so far. */
export interface Tried extends Candidate {
  mixture: Mixture;
  costs: Float64Array;
}

export interface Round {
  name: string;
  mixtures: readonly string[];
  replicates: number;
}

export interface Searched {
  rounds: readonly Round[];
  /** All that were played, with the trials of all rounds but the last together. */
  tried: ReadonlyMap<string, Tried>;
  /** What came out of the last round, whose luck no choice has seen; none that cost more than the budget there. */
  finalists: readonly Tried[];
  runs: number;
}

/** Shares of the budget of runs. */
const SHARES = { screen: 0.3, pairs: 0.2, halving: 0.25, confirm: 0.25 } as const;
const [FEWEST, MOST] = [3, 60];
/** Singles that pairs are made of; pairs and larger mixtures that are tried; what the last round has room for. */
const [SINGLES, PAIRS, LARGER, FINAL] = [8, 16, 12, 5];
/** Levers in a mixture at most. */
const LARGEST = 5;

/**
 * A declared search: each lever alone at each strength; pairs of the best; mixtures grown from these by what they would
 * come to if effects and costs added up; halving, each time with more replicates; and a last round on luck that no
 * choice has seen. What costs more than the budget in the mean is left out as soon as that is measured.
 */
export async function search({ singles, budget, runs }: SearchAsked, play: PlayRound): Promise<Searched> {
  const order = [...new Set(singles.flatMap((mixture) => mixture.map(({ lever }) => lever)))];
  const tried = new Map<string, Tried>();
  const rounds: Round[] = [];
  let played = 0;
  const round = async (name: string, mixtures: readonly Mixture[], share: number): Promise<Trials> => {
    const replicates = replicatesOf(share * runs, mixtures.length);
    const trials = await play(name, mixtures, replicates);
    rounds.push({ name, mixtures: mixtures.map(mixtureName), replicates });
    played += replicates * (mixtures.length + 1);
    return trials;
  };
  const affordable = (): Tried[] => byGain([...tried.values()].filter(({ cost }) => cost <= budget));
  take(tried, singles, await round("screen", singles, SHARES.screen));
  /** So many mixtures as a share of the runs can play at all. */
  const room = (share: number): number => Math.max(1, Math.floor((share * runs) / FEWEST) - 1);
  const pairs = pairsOf(affordable(), { order, budget }).slice(0, room(SHARES.pairs));
  if (pairs.length > 0) take(tried, pairs, await round("pairs", pairs, SHARES.pairs));
  const larger = grown(affordable(), tried, { order, budget });
  let pool = distinct([
    ...affordable()
      .slice(0, SINGLES + PAIRS / 2)
      .map(({ mixture }) => mixture),
    ...bestWithin(tried, budget / 2, 2).map(({ mixture }) => mixture),
    ...larger,
  ]).slice(0, room(SHARES.halving / 2));
  const halvings = halvingsTo(FINAL, pool.length);
  for (let k = 1; k <= halvings && pool.length > FINAL; k++) {
    take(tried, pool, await round(`halving-${k}`, pool, SHARES.halving / halvings));
    const cheap = new Set(bestWithin(tried, budget / 2, 1).map(({ name }) => name));
    const left = pool
      .flatMap((mixture) => tried.get(mixtureName(mixture)) ?? [])
      .filter(({ cost }) => cost <= budget);
    pool = betterHalf(left, { least: FINAL, keep: ({ name }) => cheap.has(name) }).map(
      ({ mixture }) => mixture,
    );
  }
  const last = finalistsOf(pool, tried, budget);
  const confirmed = new Map<string, Tried>();
  if (last.length > 0) take(confirmed, last, await round("confirm", last, SHARES.confirm));
  const finalists = [...confirmed.values()].filter(({ cost }) => cost <= budget);
  return { rounds, tried, finalists, runs: played };
}

type Trials = ReadonlyMap<string, Trial>;

const byGain = (tried: readonly Tried[]): Tried[] =>
  [...tried].sort((a, b) => mean(b.gains) - mean(a.gains) || a.cost - b.cost || (a.name < b.name ? -1 : 1));

/** How often so many are halved until no more than `few` are left; once at least. */
function halvingsTo(few: number, many: number): number {
  let halvings = 1;
  for (let left = 2 * few; left < many; left *= 2) halvings++;
  return halvings;
}

/** Replicates that a share of the runs allows for so many mixtures and doing nothing. */
export const replicatesOf = (runs: number, mixtures: number): number =>
  Math.min(MOST, Math.max(FEWEST, Math.floor(runs / (mixtures + 1))));

/** Runs that the first round takes at least: each lever alone at each strength, and doing nothing, in a few replicates. */
export const leastRuns = (singles: number): number => FEWEST * (singles + 1);

/** Adds a round's trials to those before. */
function take(tried: Map<string, Tried>, mixtures: readonly Mixture[], trials: Trials): void {
  for (const mixture of mixtures) {
    const name = mixtureName(mixture);
    const trial = trials.get(name);
    if (!trial) continue;
    const before = tried.get(name);
    const gains = Float64Array.from([...(before?.gains ?? []), ...trial.gains]);
    const costs = Float64Array.from([...(before?.costs ?? []), ...trial.costs]);
    tried.set(name, { name, mixture, gains, costs, cost: mean(costs) });
  }
}

interface Growing {
  order: readonly string[];
  budget: number;
}

/** Pairs of the best singles that the budget would pay, those first that would gain most. */
function pairsOf(affordable: readonly Tried[], { order, budget }: Growing): Mixture[] {
  const best = affordable.filter(({ mixture }) => mixture.length === 1).slice(0, SINGLES);
  const pairs = best.flatMap((one, k) =>
    best.slice(k + 1).flatMap((other) => {
      const mixture = one.cost + other.cost <= budget ? joined(one.mixture, other.mixture, order) : undefined;
      return mixture ? [{ mixture, gain: mean(one.gains) + mean(other.gains) }] : [];
    }),
  );
  return pairs
    .sort((a, b) => b.gain - a.gain)
    .slice(0, PAIRS)
    .map(({ mixture }) => mixture);
}

/** Larger mixtures: the best ones, each with the single that would add most, again and again while the money lasts. */
function grown(
  affordable: readonly Tried[],
  tried: ReadonlyMap<string, Tried>,
  { order, budget }: Growing,
): Mixture[] {
  const singles = byGain([...tried.values()].filter(({ mixture }) => mixture.length === 1));
  const starts = affordable.slice(0, SINGLES);
  const made: { mixture: Mixture; gain: number }[] = [];
  for (const start of starts) {
    let [mixture, gain, cost] = [start.mixture, mean(start.gains), start.cost];
    for (const single of singles) {
      if (mixture.length >= LARGEST || mean(single.gains) <= 0) break;
      if (cost + single.cost > budget) continue;
      const larger = joined(mixture, single.mixture, order);
      if (!larger) continue;
      [mixture, gain, cost] = [larger, gain + mean(single.gains), cost + single.cost];
      if (!tried.has(mixtureName(mixture))) made.push({ mixture, gain });
    }
  }
  return distinct(made.sort((a, b) => b.gain - a.gain).map(({ mixture }) => mixture)).slice(0, LARGER);
}

/** The best by all trials so far that cost no more than so much. */
const bestWithin = (tried: ReadonlyMap<string, Tried>, budget: number, count: number): Tried[] =>
  byGain([...tried.values()].filter(({ cost }) => cost <= budget)).slice(0, count);

/** The pool's best, and the best two for half the money. */
function finalistsOf(pool: readonly Mixture[], tried: ReadonlyMap<string, Tried>, budget: number): Mixture[] {
  const left = pool.flatMap((mixture) => tried.get(mixtureName(mixture)) ?? []);
  const best = byGain(left.filter(({ cost }) => cost <= budget)).slice(0, FINAL);
  const cheap = bestWithin(tried, budget / 2, 2);
  return distinct([...best, ...cheap].map(({ mixture }) => mixture));
}
