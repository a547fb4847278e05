import { type Estimate, estimate, pairedEstimate } from "../../src/compare/estimate.ts";
import type { Flow, Sector } from "../../src/declare/flows.ts";
import type { CatalogueLever } from "../../src/levers/catalogue.ts";
import { fieller, pairedMeans } from "../../src/levers/fieller.ts";
import { frontierRows, wants } from "../../src/levers/frontier.ts";
import { alphaOf, forLooks } from "../../src/levers/looks.ts";
import { type Mixture, mixtureName } from "../../src/levers/mixture.ts";
import { replicatesOf, search, type Trial } from "../../src/levers/search.ts";
import { canReach, type TargetKey } from "../../src/levers/target.ts";
import { mean } from "../../src/math/sum.ts";
import {
  type TrialGroup,
  type Trialled,
  type TrialMetric,
  trialGroups,
} from "../playing/work/trial-figures.ts";
import {
  type AnswerRow,
  type CountyFigures,
  type CreditFound,
  type Found,
  intervalOf,
  type Question,
  type SideEffects,
  type Told,
} from "./found.ts";

/** Of a lever, as much as a search needs. */
type Lever = Pick<CatalogueLever, "key" | "flows" | "narrows" | "strengths" | "publicHand">;

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
const [FIRST, YEARS, PER] = [3, 4, 1000];

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

const flowsOf = (mixture: Mixture, levers: readonly Lever[]): Set<Flow> =>
  new Set(
    levers.filter(({ key }) => mixture.some(({ lever }) => lever === key)).flatMap(({ flows }) => [...flows]),
  );

/** What a sector paid in the flows beyond doing nothing, by replicate. */
function paid(
  played: readonly (readonly Trialled[])[],
  k: number,
  flows: ReadonlySet<Flow>,
  sector: Sector,
  span: "early" | "yearly",
): Float64Array {
  const sum = ({ payments }: Trialled): number =>
    payments.reduce(
      (all, each) => (each.sector === sector && flows.has(each.flow) ? all + each[span] : all),
      0,
    );
  return Float64Array.from(played, (row) => sum(row[k]) - sum(row[0]));
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

function sideEffects(
  played: readonly (readonly Trialled[])[],
  k: number,
  flows: ReadonlySet<Flow>,
  looks: number,
): SideEffects {
  const differences = (metric: TrialMetric): number[] =>
    played.map((row) => row[k].figures[metric] - row[0].figures[metric]).filter(Number.isFinite);
  const toldOf = (values: readonly number[], times: number, own = looks): Told =>
    intervalOf(forLooks(pairedEstimate(values.map((value) => times * value)), own));
  const averted = toldOf(differences("relapse"), -PER);
  const early = paid(played, k, flows, "county", "early");
  const relapses = played.map(
    (row) => (row[0].figures.relapse - row[k].figures.relapse) * row[0].groups.lifted.households,
  );
  const ratio = fieller(
    pairedMeans(
      early.map((cost, r) => cost * played[r][0].households * YEARS),
      relapses,
    ),
    alphaOf(looks),
  );
  const sectors = new Set(
    played.flatMap((row) =>
      row[k].payments.filter(({ flow }) => flows.has(flow)).map(({ sector }) => sector),
    ),
  );
  return {
    averted,
    helped: toldOf(differences("relapseHelped"), -PER),
    income: toldOf(differences("income"), 1),
    coverage: toldOf(differences("coverage"), 100),
    overIndebted: toldOf(differences("overIndebted"), 100),
    ...(averted[1] > 0 &&
      ratio.kind === "between" && { perAverted: [ratio.ratio, ratio.low, ratio.high] as const }),
    groups: record(trialGroups, (group) => {
      const own = (figure: "income" | "relapse" | "overIndebted", times: number): Told => {
        const values = played.map((row) => row[k].groups[group][figure] - row[0].groups[group][figure]);
        return toldOf(values.filter(Number.isFinite), times, looks * trialGroups.length);
      };
      return {
        income: own("income", 1),
        relapse: own("relapse", -PER),
        overIndebted: own("overIndebted", 100),
      };
    }),
    payers: Object.fromEntries(
      [...sectors].map((sector) => [sector, mean(paid(played, k, flows, sector, "yearly"))]),
    ),
  };
}

const record = <K extends string, T>(keys: readonly K[], make: (key: K) => T): Record<K, T> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>;

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

/** Who lives in the county, by arms that were played. */
export function countyFigures(
  played: readonly (readonly Trialled[])[],
  { households, villages }: Pick<CountyFigures, "households" | "villages">,
): CountyFigures {
  const over = (figure: (none: Trialled) => number): number => mean(played.map(([none]) => figure(none)));
  const sample = played[0]?.[0].households ?? 1;
  return {
    households,
    villages,
    lifted: (over(({ groups }) => groups.lifted.households) / sample) * households,
    income: over(({ figures }) => figures.income),
    distance: over(({ distance }) => distance),
    shops: over(({ shops }) => shops),
    relapse: PER * over(({ figures }) => figures.relapse),
  };
}

/** What credit does: the last arm of each replicate less the first. */
export function creditFound(
  played: readonly (readonly Trialled[])[],
  [reference, treatment]: readonly [string, string],
): CreditFound {
  const paired = (values: readonly number[], looks = 1): Told =>
    intervalOf(forLooks(pairedEstimate(values.filter(Number.isFinite)), looks));
  const metric = (key: TrialMetric, times: number): Told =>
    paired(played.map(([before, after]) => times * (after.figures[key] - before.figures[key])));
  const group = (key: TrialGroup, figure: "income" | "relapse", times: number): Told =>
    paired(
      played.map(([before, after]) => times * (after.groups[key][figure] - before.groups[key][figure])),
      trialGroups.length,
    );
  const sizes = (key: TrialGroup): Estimate =>
    estimate(played.map(([before]) => before.groups[key].households));
  return {
    reference,
    treatment,
    replicates: played.length,
    households: played[0]?.[0].households ?? 0,
    lifted: sizes("lifted").mean,
    averted: metric("relapse", -PER),
    borrowers: metric("coverage", PER),
    income: metric("income", 1),
    groups: trialGroups
      .map((key) => ({
        group: key,
        households: sizes(key).mean,
        income: group(key, "income", 1),
        averted: group(key, "relapse", -PER),
      }))
      .sort((a, b) => Math.abs(b.income[0]) - Math.abs(a.income[0])),
  };
}
