import { join } from "node:path";
import { strengthKeys } from "../levers/catalogue.ts";
import {
  costTurns,
  type FrontierFound,
  frontierRows,
  halfTheMoney,
  type WantKey,
  wantKeys,
  wants,
} from "../levers/frontier.ts";
import { byVariant, costsOf, type Effect, effectsOf } from "../levers/lever-effects.ts";
import { type Ground, leverStudy } from "../levers/lever-study.ts";
import { type Mixture, mixtureName } from "../levers/mixture.ts";
import { leastRuns, replicatesOf, search, type Trial } from "../levers/search.ts";
import { mean } from "../math/sum.ts";
import { modelVersion } from "../model/model-version.ts";
import { json } from "../report/files/json.ts";
import { withManifest } from "../report/files/manifest.ts";
import { findingsMarkdown, findingsPage } from "../report/findings-report.ts";
import { fixed } from "../report/layout/digits.ts";
import { frontierFigure, frontierReport } from "../report/levers/frontier-report.ts";
import { leversText } from "../report/levers/levers-text.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { loadScenario } from "../scenario/load-scenario.ts";
import { nearest } from "../scenario/nearest.ts";
import { openVariants, type VariantResults } from "../sweeps/store/variant-results.ts";
import { findingsText } from "./findings-text.ts";
import { countyOf, type GroundArguments, groundOf, warnOfContradictions } from "./levers-asked.ts";
import { mistake } from "./mistake.ts";
import { positiveNumber, wholeNumber } from "./options.ts";
import { checkResults, playWithin, withStorePlace } from "./play-within.ts";
import { print, tell } from "./print.ts";
import { writeFiles } from "./result-directory.ts";
import { resultForms } from "./result-forms.ts";

/** The options of `frontier` as they were typed. */
export interface FrontierArguments extends GroundArguments {
  budget: string;
  runs?: string;
  want?: string;
  zone?: string;
}

const RUNS = 1200;
const MOST_RUNS = 1_000_000;
const LARGEST_ZONE = 100_000;
/** Of the runs, those with parameters drawn from what is plausible. */
const UNCERTAIN = 0.15;

/** What to do with a budget: a declared search on common luck. */
export async function frontierCommand(
  file: string,
  options: FrontierArguments,
  language: Language,
): Promise<void> {
  const text = leversText(language);
  const common = commandTextOf(language);
  if (options.resume && options.out === undefined) throw mistake(text.mistake.resume);
  const budget = budgetOf(options.budget, language);
  const want = wantOf(options.want, language);
  const runs = wholeNumber("--runs", options.runs, [10, MOST_RUNS], common) ?? RUNS;
  const zone = positiveNumber("--zone", options.zone, [0, LARGEST_ZONE], common) ?? wants[want].zone;
  const ground = groundOf(file, options, language);
  const each = budget / ground.households;
  const least = Math.ceil(leastRuns(strengthKeys.length * ground.levers.length) / (1 - UNCERTAIN));
  if (runs < least) throw mistake(text.mistake.runs(runs, least, ground.levers.length));
  const { budget: granted } = ground.opened.scenario.publicHand;
  if (each > granted) tell(`${common.warning(text.overBudget(fixed(each, 0), fixed(granted, 0)))}\n`);
  warnOfContradictions(ground.levers, language);
  checkResults(options, resultForms.frontier, language);
  await withStorePlace(options.out, async (directory) => {
    const played = await playedIn(directory, { ground, want, runs, each }, options, language);
    if (!played) return;
    const { searched, effects, uncertain, lifted, rounds } = played;
    const found: FrontierFound = {
      county: countyOf(ground, lifted),
      want,
      budget,
      each,
      zone,
      runs: searched.runs + (uncertain.runs ?? 0),
      rounds,
      rows: frontierRows(searched, { zone, effects, uncertain: uncertain.gains }),
      ...halfOf(searched, each),
      turns: costTurns(searched, each),
      levers: Object.fromEntries(ground.levers.map(({ key, zh, en }) => [key, { zh, en }])),
      replicates: searched.finalists[0]?.gains.length ?? 0,
      modelVersion,
    };
    const report = frontierReport(found, language);
    print(options.json ? json(found) : findingsText(report, language));
    if (options.out === undefined) return;
    const figure = frontierFigure(found, language);
    const files = withManifest({
      "frontier.json": [json(found)],
      "frontier.md": [findingsMarkdown(report)],
      "frontier.html": [findingsPage(report, modelVersion, language, [figure])],
      "cost-effect.svg": [figure.svg],
    });
    await writeFiles(options.out, files);
    tell(`${text.wrote(Object.keys(files).length, options.out)}\n`);
  });
}

function halfOf(searched: Parameters<typeof halfTheMoney>[0], each: number): Pick<FrontierFound, "half"> {
  const half = halfTheMoney(searched, each);
  return half ? { half } : {};
}

function budgetOf(input: string, language: Language): number {
  const budget = input.trim() === "" ? Number.NaN : Number(input);
  if (budget > 0 && Number.isFinite(budget)) return budget;
  throw mistake(leversText(language).mistake.budget(input));
}

function wantOf(input: string | undefined, language: Language): WantKey {
  if (input === undefined) return "relapse";
  const found = wantKeys.find((key) => key === input);
  if (found) return found;
  throw mistake(leversText(language).mistake.want(input, nearest(input, wantKeys), wantKeys.join(", ")));
}

interface Asked {
  ground: Ground;
  want: WantKey;
  runs: number;
  each: number;
}

/** Nothing where a round was interrupted: that is told, and the exit code set. */
async function playedIn(
  directory: string,
  { ground, want, runs, each }: Asked,
  options: FrontierArguments,
  language: Language,
) {
  const { opened, seed = opened.scenario.seed } = ground;
  const effects = new Map<string, Effect>();
  let lifted = Number.NaN;
  let interrupted = false;
  const playOn = async <T>(
    on: Ground,
    round: string,
    mixtures: readonly Mixture[],
    replicates: number,
    read: (results: VariantResults) => Promise<T>,
  ): Promise<T> => {
    const last = round === CONFIRM;
    const own = { ...on, seed: `${seed}/${round}` };
    const loaded = leverStudy(`frontier-${round}`, mixtures, replicates, own, {
      groups: last,
      chances: last,
    });
    const place = join(directory, round);
    const manifest = await playWithin(loaded, place, options, language);
    if (manifest.state !== "complete") {
      interrupted = true;
      throw new Error("interrupted");
    }
    const results = await openVariants(place);
    try {
      return await read(results);
    } finally {
      results.close();
    }
  };
  const trialsOf = (mixtures: readonly Mixture[]) => async (results: VariantResults) => {
    const { metric, times } = wants[want];
    const figures = await results.figures(metric);
    const payments = byVariant(
      await results.results.payments(results.arm),
      results.variants.length,
      results.replicates,
    );
    const undefinedIn = figures[0].findIndex(Number.isNaN);
    if (undefinedIn >= 0) throw mistake(leversText(language).mistake.undefinedWant(want, undefinedIn + 1));
    return new Map(
      mixtures.map((mixture, k): [string, Trial] => {
        const gains = figures[k + 1].map((figure, r) => times * (figure - figures[0][r]));
        const costs = costsOf(payments[k + 1], payments[0], flowsOf(mixture, ground)).early.values;
        return [mixtureName(mixture), { gains, costs }];
      }),
    );
  };
  try {
    const singles = ground.levers.flatMap(({ key }) =>
      strengthKeys.map((strength): Mixture => [{ lever: key, strength }]),
    );
    const asked = { singles, budget: each, runs: Math.floor((1 - UNCERTAIN) * runs) };
    const searched = await search(asked, (round, mixtures, replicates) =>
      playOn(ground, round, mixtures, replicates, async (results) => {
        if (round === CONFIRM) {
          const looks = {
            looks: mixtures.length,
            households: ground.households,
            matters: wants.relapse.zone,
            averts: wants[want].averts,
          };
          const flows = mixtures.map((mixture) => flowsOf(mixture, ground));
          const found = await effectsOf(results, flows, looks);
          for (const [k, mixture] of mixtures.entries()) effects.set(mixtureName(mixture), found[k]);
          lifted = mean((await results.groupFigures("households", "lifted"))[0]);
        }
        return trialsOf(mixtures)(results);
      }),
    );
    const finalists = searched.finalists.map(({ mixture }) => mixture);
    const gains = new Map<string, Float64Array>();
    if (finalists.length === 0)
      return { searched, effects, lifted, rounds: searched.rounds, uncertain: { gains, runs: 0 } };
    const replicates = replicatesOf(UNCERTAIN * runs, finalists.length);
    const trials = await playOn(
      uncertainGround(ground),
      PARAMETERS,
      finalists,
      replicates,
      trialsOf(finalists),
    );
    for (const [name, trial] of trials) gains.set(name, trial.gains);
    const last = { name: PARAMETERS, mixtures: finalists.map(mixtureName), replicates };
    const more = replicates * (finalists.length + 1);
    return {
      searched,
      effects,
      lifted,
      rounds: [...searched.rounds, last],
      uncertain: { gains, runs: more },
    };
  } catch (error) {
    if (interrupted) return undefined;
    throw error;
  }
}

const CONFIRM = "confirm";
const PARAMETERS = "parameters";

const flowsOf = (mixture: Mixture, { levers }: Ground) =>
  levers.filter(({ key }) => mixture.some(({ lever }) => lever === key)).flatMap(({ flows }) => flows);

/** The same county, each replicate with parameters drawn from what is plausible. */
function uncertainGround(ground: Ground): Ground {
  const set = [...ground.set, "compare.uncertainty=parameters"];
  return { ...ground, set, opened: loadScenario(ground.file, { set }) };
}
