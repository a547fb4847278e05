import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { parseScenario } from "../../src/scenario/load.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { isScenarioError } from "../../src/scenario/problem.ts";
import { eachDesignPoint } from "../../src/sweeps/design/design-points.ts";
import { parseStudy } from "../../src/sweeps/study/parse-study.ts";
import { pointed } from "../../src/sweeps/study/point-plan.ts";
import { anySettings, noFile, type Tree } from "../any-scenario.ts";
import { anyStudy } from "./any-study.ts";
import { anySpoiltSurvey } from "./any-survey.ts";
import { playTwice } from "./play-twice.ts";
import { anySpoilt } from "./spoil.ts";

/** What became of so many inputs of a kind. */
export interface Counts {
  tried: number;
  /** Refused in words, with a place. */
  refused: number;
  /** Accepted, and played twice with every invariant. */
  played: number;
  /** Accepted, and so large that it was not played here. */
  large: number;
  /** What should never be: another error, an invariant that does not hold, another hash. */
  faults: string[];
}

/** How an input is tried: nothing where it was refused, else `SOUND`, `LARGE` or the first fault. */
type Trial<T> = (input: T) => string | undefined;

const SOUND = "sound";
const LARGE = "large";
/** Inputs that are drawn at a time. */
const CHUNK = 50;

function fuzz<T>(inputs: fc.Arbitrary<T>, count: number, seed: number, trial: Trial<T>): Counts {
  const counts: Counts = { tried: 0, refused: 0, played: 0, large: 0, faults: [] };
  for (let from = 0; from < count; from += CHUNK)
    for (const input of fc.sample(inputs, { numRuns: Math.min(CHUNK, count - from), seed: seed + from })) {
      const at = counts.tried++;
      const came = cameOf(input, trial);
      if (came === undefined) counts.refused++;
      else if (came === SOUND) counts.played++;
      else if (came === LARGE) counts.large++;
      else counts.faults.push(`${at}: ${came}: ${JSON.stringify(input).slice(0, 2000)}`);
    }
  return counts;
}

function cameOf<T>(input: T, trial: Trial<T>): string | undefined {
  try {
    return trial(input);
  } catch (error) {
    if (!isScenarioError(error)) return `refused by ${error instanceof Error ? error.stack : error}`;
    const mute = error.problems.find(({ file, allowed }) => !file || !allowed.zh || !allowed.en);
    return mute ? `refused without a place or what is allowed: ${error.message}` : undefined;
  }
}

const BOTH = ["traditional", "hybrid"];

/** Scenarios from the schema, one in three of them spoilt. */
export const fuzzScenarios = (count: number, seed = 1): Counts =>
  fuzz(
    fc.tuple(anySpoilt(anySettings().map((settings) => ({ ...settings }) as Tree))),
    count,
    seed,
    ([settings]) => {
      const set = Array.isArray(settings.set) ? settings.set.map(String) : [];
      const { scenario } = parseScenario(JSON.stringify(settings.tree ?? null), "any.json", noFile, set);
      const { villages, householdsPerVillage } = scenario.county;
      // A spoilt size may be a large one, which is legal and takes an hour.
      if (villages * householdsPerVillage > MOST_HOUSEHOLDS || scenario.time.seasons > MOST_SEASONS)
        return LARGE;
      const arms = Object.keys(scenario.arms).slice(-2);
      return playTwice(planOf(scenario), arms) ?? SOUND;
    },
  );

const MOST_HOUSEHOLDS = 100;
const MOST_SEASONS = 40;

const tiny = ["county.villages=3", "county.householdsPerVillage=6", "time.burnIn=0", "time.seasons=4"];

/** Surveys from the columns that are declared, with cells that no survey should hold. */
export function fuzzSurveys(count: number, seed = 2): Counts {
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  const file = join(folder, "survey.csv");
  try {
    return fuzz(anySpoiltSurvey, count, seed, (text) => {
      writeFileSync(file, text);
      const set = [...tiny, `population.survey=${JSON.stringify(file)}`];
      return playTwice(planOf(loadScenario("scenarios/small.yaml", { set }).scenario), BOTH) ?? SOUND;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const county = JSON.stringify({
  name: "county",
  title: { zh: "县", en: "county" },
  county: { villages: 2, householdsPerVillage: 6 },
  time: { burnIn: 0, seasons: 4 },
});
const POINTS = 2;

/** Studies from the schema of study files; of an accepted one the first points are played. */
export const fuzzStudies = (count: number, seed = 3): Counts =>
  fuzz(anySpoilt(anyStudy()), count, seed, (tree) => {
    const loaded = parseStudy(JSON.stringify(tree), "study.json", (path, set) =>
      parseScenario(county, path, noFile, set),
    );
    let looked = 0;
    for (const point of eachDesignPoint(loaded.study)) {
      if (looked++ === POINTS) break;
      const { plan } = pointed(loaded, point);
      const fault = plan && playTwice(plan, loaded.study.arms);
      if (fault) return `point ${point.point}: ${fault}`;
    }
    return SOUND;
  });
