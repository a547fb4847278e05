import { frontierRows, wants } from "../../src/levers/frontier.ts";
import { type Mixture, mixtureName } from "../../src/levers/mixture.ts";
import { replicatesOf, search, type Trial } from "../../src/levers/search.ts";
import { canReach, type TargetKey } from "../../src/levers/target.ts";
import { mean } from "../../src/math/sum.ts";
import type { Trialled } from "../playing/work/trial-figures.ts";
import { type AnswerRow, type Found, intervalOf, type Question, type SideEffects } from "./found.ts";
import { flowsOf, type Lever, paid } from "./payments.ts";
import { sideEffects } from "./side-effects.ts";

/** Plays mixtures on one luck after another: first by replicate, then by mixture; doing nothing is the first mixture. */
type PlayTrials = (
  round: string,
  mixtures: readonly Mixture[],
  replicates: number,
) => Promise<readonly (readonly Trialled[])[]>;

interface Reckoning {
  question: Question;
  levers: readonly Lever[];
  /** Households of the county that is played, and its villages. */
  households: number;
  villages: number;
  /** Runs that may be played. */
  runs: number;
  play: PlayTrials;
  /** Told after every round but the last what the best are so far. */
  soFar?: (found: Found) => void;
}

/** Of the runs, those with parameters drawn from what is plausible: as on the command line. */
const UNCERTAIN = 0.15;
const CONFIRM = "confirm";
export const PARAMETERS = "parameters";
const STRENGTHS = ["low", "usual", "high"] as const;
const FIRST = 3;

/** Levers that can be for the target. */
const leversFor = <L extends Lever>(levers: readonly L[], target: TargetKey): L[] =>
  levers.filter((lever) => canReach(lever, target));

/** The answer to a question, by the search and the rules of `sannong frontier`. */
export async function reckon(asked: Reckoning): Promise<Found> {
  const { question, households, villages, runs, play, soFar } = asked;
  const levers = leversFor(asked.levers, question.target);
  const each = question.budget / households;
  const { zone } = wants[question.want];
  const common = { ...question, households, villages, runsAsked: runs };
  const effects = new Map<string, SideEffects>();
  let [lifted, sample] = [Number.NaN, households];
  const trialsOf = async (round: string, mixtures: readonly Mixture[], replicates: number) => {
    const played = await play(round, [[], ...mixtures], replicates);
    sample = played[0]?.[0].households ?? households;
    if (round !== PARAMETERS) lifted = mean(played.map(([none]) => none.groups.lifted.households));
    const trials = new Map(
      mixtures.map((mixture, k) => [mixtureName(mixture), trialOf(played, k + 1, mixture, question, levers)]),
    );
    if (round === CONFIRM)
      for (const [k, mixture] of mixtures.entries())
        effects.set(
          mixtureName(mixture),
          sideEffects(played, k + 1, flowsOf(mixture, levers), mixtures.length),
        );
    return trials;
  };
  const singles = levers.flatMap(({ key }) =>
    STRENGTHS.map((strength): Mixture => [{ lever: key, strength }]),
  );
  const searched = await search(
    { singles, budget: each, runs: Math.floor((1 - UNCERTAIN) * runs) },
    async (round, mixtures, replicates) => {
      const trials = await trialsOf(round, mixtures, replicates);
      if (round !== CONFIRM)
        soFar?.({
          ...common,
          sample,
          lifted,
          runs: 0,
          replicates,
          rows: bestSoFar(mixtures, trials, each, zone),
        });
      return trials;
    },
  );
  const finalists = searched.finalists.map(({ mixture }) => mixture);
  const gains = new Map<string, Float64Array>();
  const replicates = replicatesOf(UNCERTAIN * runs, finalists.length);
  if (finalists.length > 0) {
    const drawn = await trialsOf(PARAMETERS, finalists, replicates);
    for (const [name, trial] of drawn) gains.set(name, trial.gains);
  }
  const rows = frontierRows(searched, { zone, effects: new Map(), uncertain: gains });
  return {
    ...common,
    sample,
    lifted,
    runs: searched.runs + (finalists.length > 0 ? replicates * (finalists.length + 1) : 0),
    replicates: searched.finalists[0]?.gains.length ?? 0,
    rows: rows.map(({ name, mixture, cost, gain, together, verdict, uncertain }): AnswerRow => {
      const effect = effects.get(name);
      return {
        name,
        mixture,
        alone: mixture.map(
          ({ lever, strength }) => searched.tried.get(`${lever}:${strength}`)?.cost ?? Number.NaN,
        ),
        cost: intervalOf(cost),
        gain: intervalOf(gain),
        together,
        verdict,
        ...(uncertain && { uncertain: { gain: intervalOf(uncertain.gain), verdict: uncertain.verdict } }),
        ...(effect && { effect }),
      };
    }),
  };
}

function trialOf(
  played: readonly (readonly Trialled[])[],
  k: number,
  mixture: Mixture,
  { want }: Question,
  levers: readonly Lever[],
): Trial {
  const { metric, times } = wants[want];
  return {
    gains: Float64Array.from(played, (row) => times * (row[k].figures[metric] - row[0].figures[metric])),
    costs: paid(played, k, flowsOf(mixture, levers), "county", "early"),
  };
}

/** The best of a round as far as it goes: means with intervals for all that were looked at, and no word on what is unknown. */
function bestSoFar(
  mixtures: readonly Mixture[],
  trials: ReadonlyMap<string, Trial>,
  each: number,
  zone: number,
): AnswerRow[] {
  const finalists = mixtures
    .flatMap((mixture) => {
      const name = mixtureName(mixture);
      const trial = trials.get(name);
      return trial ? [{ name, mixture, ...trial, cost: mean(trial.costs) }] : [];
    })
    .filter(({ cost }) => cost <= each)
    .sort((a, b) => mean(b.gains) - mean(a.gains))
    .slice(0, FIRST);
  const rows = frontierRows({ finalists }, { zone, effects: new Map(), uncertain: new Map() });
  return rows.map(({ name, mixture, cost, gain, together, verdict }) => ({
    name,
    mixture,
    alone: mixture.map(() => Number.NaN),
    cost: intervalOf(cost),
    gain: intervalOf(gain),
    together,
    verdict,
  }));
}
