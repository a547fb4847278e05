import type { Estimate } from "../compare/estimate.ts";
import { pairedEstimate } from "../compare/estimate.ts";
import type { Names } from "../declare/parameter.ts";
import { mean } from "../math/sum.ts";
import type { AvertedEvent, Effect, Measure } from "./lever-effects.ts";
import type { County } from "./levers-found.ts";
import { forLooks } from "./looks.ts";
import { type Mixture, NONE } from "./mixture.ts";
import type { Round, Searched, Tried } from "./search.ts";
import { select } from "./selection.ts";
import { type Verdict, verdictOf, withParameters } from "./verdict.ts";

/** What can be wanted of a budget: gains, of which more is better, and the event that its money is divided by. */
export const wants = {
  relapse: { metric: "relapse", times: -1000, zone: 3, averts: "relapse" },
  relapseHelped: { metric: "relapseHelped", times: -1000, zone: 3, averts: "relapseHelped" },
  newPoverty: { metric: "newPoverty", times: -1000, zone: 3, averts: "newPoverty" },
  income: { metric: "income", times: 1, zone: 30, averts: "relapse" },
  coverage: { metric: "coverage", times: 100, zone: 1, averts: "relapse" },
} as const satisfies Record<string, { metric: Measure; times: number; zone: number; averts: AvertedEvent }>;
export type WantKey = keyof typeof wants;
export const wantKeys = Object.keys(wants) as readonly WantKey[];

/** A mixture in the last round, or doing nothing. */
export interface FrontierRow {
  name: string;
  mixture: Mixture;
  /** Yuan a household and year: interval for the number of finalists. */
  cost: Estimate;
  /** Gain over doing nothing, likewise. */
  gain: Estimate;
  /** The best less this one; nothing for the best. */
  behind?: Estimate;
  /** Not told from the best. */
  together: boolean;
  verdict: Verdict;
  /** The gain where parameters are drawn from what is plausible, and the word that is left then. */
  uncertain?: { gain: Estimate; verdict: Verdict };
  effect?: Effect;
}

/** What becomes of the choice if a lever costs half as much, or half as much again. */
interface CostTurn {
  /** A lever's key, or `all`. */
  lever: string;
  factor: number;
  /** The best of the last round that the budget would pay then. */
  best: Mixture;
  /** What would be paid then and was not before, and did better as far as it was tried. */
  reach: readonly Mixture[];
}

export interface FrontierFound {
  county: County;
  want: WantKey;
  /** Yuan a year for the county, and a household. */
  budget: number;
  each: number;
  zone: number;
  runs: number;
  rounds: readonly Round[];
  /** The best first; doing nothing is among them. */
  rows: readonly FrontierRow[];
  /** The best for half the money; nothing where that pays for no lever. */
  half?: { name: string; loss: Estimate };
  turns: readonly CostTurn[];
  /** Names of levers. */
  levers: Readonly<Record<string, Names>>;
  replicates: number;
  modelVersion: string;
}

interface Judged {
  zone: number;
  effects: ReadonlyMap<string, Effect>;
  uncertain: ReadonlyMap<string, Float64Array>;
}

/** The finalists and doing nothing, ranked; all intervals for as many looks as there are finalists. */
export function frontierRows({ finalists }: Pick<Searched, "finalists">, judged: Judged): FrontierRow[] {
  const { zone, effects, uncertain } = judged;
  const none = nothingBeside(finalists);
  const { ranked, behind, together } = select([...finalists, none], zone);
  const looks = Math.max(1, finalists.length);
  return ranked.map((candidate, k): FrontierRow => {
    const { name, mixture, gains, costs } = candidate;
    if (name === NONE) {
      const zero = exactly(0, gains.length);
      const row = { name, mixture, cost: zero, gain: zero, verdict: "nothing" } as const;
      return { ...row, together: together.includes(name), ...(behind[k] && { behind: behind[k] }) };
    }
    const gain = forLooks(pairedEstimate(gains), looks);
    const verdict = verdictOf(gain, zone);
    const drawn = uncertain.get(name);
    const unsure = drawn && forLooks(pairedEstimate(drawn), looks);
    const effect = effects.get(name);
    return {
      name,
      mixture,
      cost: forLooks(pairedEstimate(costs), looks),
      gain,
      ...(behind[k] && { behind: behind[k] }),
      together: together.includes(name),
      verdict,
      ...(unsure && { uncertain: { gain: unsure, verdict: withParameters(verdict, unsure) } }),
      ...(effect && { effect }),
    };
  });
}

/** Doing nothing as a candidate: no gain, no cost. */
function nothingBeside(finalists: readonly Tried[]): Tried {
  const replicates = finalists[0]?.gains.length ?? 0;
  const zeros = new Float64Array(replicates);
  return { name: NONE, mixture: [], gains: zeros, costs: zeros, cost: 0 };
}

const exactly = (value: number, n: number): Estimate => ({
  mean: value,
  sd: 0,
  half: 0,
  low: value,
  high: value,
  n,
  p10: value,
  p90: value,
});

/** The best of the last round for half the money, doing nothing where that is better, and what it gains less than the best of all. */
export function halfTheMoney(
  { finalists }: Pick<Searched, "finalists">,
  budget: number,
): FrontierFound["half"] {
  const paid = finalists.filter(({ cost }) => cost <= budget / 2);
  const none = nothingBeside(finalists);
  const [best, cheap] = [bestOf([...finalists, none]), bestOf([...paid, none])];
  if (!best || !cheap || paid.length === 0) return undefined;
  const loss = pairedEstimate(best.gains.map((gain, r) => gain - cheap.gains[r]));
  return { name: cheap.name, loss: best === cheap ? exactly(0, loss.n) : forLooks(loss, finalists.length) };
}

const bestOf = (tried: readonly Tried[]): Tried | undefined =>
  [...tried].sort((a, b) => mean(b.gains) - mean(a.gains) || a.cost - b.cost)[0];

/** How the choice turns where costs are mistaken by half: each lever that a finalist has, and all of them. */
export function costTurns({ finalists, tried }: Searched, budget: number): CostTurn[] {
  const alone = (lever: string, strength: string): number => tried.get(`${lever}:${strength}`)?.cost ?? 0;
  const levers = [...new Set(finalists.flatMap(({ mixture }) => mixture.map(({ lever }) => lever)))];
  const costAt = ({ mixture, cost }: Tried, turned: string, factor: number): number =>
    turned === ALL
      ? cost * factor
      : mixture.reduce(
          (sum, { lever, strength }) => sum + (lever === turned ? (factor - 1) * alone(lever, strength) : 0),
          cost,
        );
  return [...levers, ALL].flatMap((lever) =>
    FACTORS.map((factor): CostTurn => {
      const best = bestOf(finalists.filter((each) => costAt(each, lever, factor) <= budget));
      const gain = best ? mean(best.gains) : 0;
      const reach = [...tried.values()].filter(
        (each) => each.cost > budget && costAt(each, lever, factor) <= budget && mean(each.gains) > gain,
      );
      return { lever, factor, best: best?.mixture ?? [], reach: reach.map(({ mixture }) => mixture) };
    }),
  );
}

export const ALL = "all";
const FACTORS = [0.5, 1.5];
