import { expect, test } from "vitest";
import { experiments } from "../../build/experiments.ts";
import { packagedScenarios } from "../../build/page-data.ts";
import { experimentIn } from "../../src/experiments/file/load-experiment.ts";
import type { PlayedSeed } from "../../src/experiments/play-seed.ts";
import { runExperiment } from "../../src/experiments/run-experiment.ts";
import { experimentJson } from "../../src/report/experiments/experiment-json.ts";
import { experimentPage } from "../../src/report/experiments/experiment-page.ts";
import { beside } from "../../src/scenario/extend.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { describeProblem, isScenarioError } from "../../src/scenario/problem.ts";
import { experimentJobs } from "../../web/playing/work/experiment-jobs.ts";
import { smallTrial } from "../experiments/small-trial.ts";

const { beginExperiment, playSeed, failSeed, showExperiment, experimentFile } = experimentJobs;
const packaged = packagedScenarios();
const begin = (text: string) => beginExperiment(text, "experiment.yaml", packaged);
const SEEDS = 3;

/** Seeds as they come from workers: in any order, through a clone. */
const playedSeeds = (text: string, order: readonly number[]): PlayedSeed[] => {
  const begun = structuredClone(begin(text));
  return order.map((replicate) => structuredClone(playSeed(begun, replicate)));
};

test("an experiment in the page finds what the command line finds, to the last bit, and writes the same files", async () => {
  const file = "experiments/small-trial.yaml";
  const loaded = experimentIn(smallTrial, file, (path, set) => loadScenario(beside(file, path), { set }));
  const run = await runExperiment(loaded, { seeds: SEEDS, workers: 0 });
  const asked = { saved: begin(smallTrial).saved, seeds: SEEDS, played: playedSeeds(smallTrial, [2, 3, 1]) };
  const { recorded: _, samplesOf: __, ...found } = run;
  expect(found.findings.every(({ median }) => Number.isFinite(median))).toBe(true);
  expect(experimentFile(asked, "json", "en")).toBe(experimentJson(found));
  for (const language of ["zh", "en"] as const) {
    expect(experimentFile(asked, "html", language)).toBe(experimentPage(found, language));
    const { tables, pictures, nobody } = showExperiment(asked, language);
    expect(tables[0]?.rows).toHaveLength(5);
    expect(pictures.map(({ name }) => name)).toEqual(["income", "lent", "byWave", "relapse", "gap"]);
    // Of an event study also what it draws across seasons.
    expect(pictures.map(({ figures }) => figures.length)).toEqual([1, 1, 2, 1, 1]);
    expect(nobody).toEqual([]);
  }
});

test("a seed over which workers died counts against the estimates, as a failed one does on the command line", () => {
  const played = [...playedSeeds(smallTrial, [1]), failSeed(2, "worker died")];
  const asked = { saved: begin(smallTrial).saved, seeds: 2, played };
  const [income] = JSON.parse(experimentFile(asked, "json", "en")).findings;
  expect(income).toMatchObject({ seeds: 2, defined: 1 });
  expect(income.inside).toBeLessThanOrEqual(0.5);
});

test("a sample in which nobody is says so", () => {
  const nobody = smallTrial.replace(
    "    waves: [3, 7]\n",
    "    waves: [3, 7]\n    where: [{ column: income, atLeast: 1e12 }]\n",
  );
  const asked = { saved: begin(nobody).saved, seeds: 1, played: playedSeeds(nobody, [1]) };
  expect(showExperiment(asked, "en").nobody).toEqual([
    expect.stringMatching(/^samples\.households: no unit meets its filters/),
  ]);
});

test.each(experiments().map((each) => [each.code, each] as const))(
  "%s is one that the page plays",
  (_, { text }) => {
    const { saved, least, leastFor, effort, arms, households } = begin(text);
    expect(saved.study.replicates).toBe(40);
    expect(least).toBe(text.includes("kind: quantileEffects") ? 10 : 1);
    expect(leastFor !== undefined).toBe(least > 1);
    expect(effort).toBeGreaterThan(households * arms);
  },
);

test("they come by number, with the study that they replay", () => {
  const all = experiments();
  expect(all.map(({ code }) => code)).toEqual(Array.from({ length: 15 }, (_, k) => `E${k + 1}`));
  for (const { file, citation, title } of all) {
    expect(file).toMatch(/^experiments\/[a-z-]+\.yaml$/);
    expect([citation, title.zh, title.en].every((each) => each.length > 3)).toBe(true);
  }
});

test("seeds are the same whatever their number and the words, and not those of another trial", () => {
  const { id } = begin(smallTrial);
  expect(begin(`${smallTrial}seeds: 7\n# a word\n`).id).toBe(id);
  expect(begin(smallTrial.replace("share: 0.5", "share: 0.4")).id).not.toBe(id);
  expect(begin(smallTrial.replace("burnIn: 4", "burnIn: 8")).id).not.toBe(id);
});

function messagesOf(text: string): string[] {
  try {
    begin(text);
    return [];
  } catch (error) {
    if (!isScenarioError(error)) throw error;
    return error.problems.map((problem) => describeProblem(problem, "en"));
  }
}

test.each([
  [
    "no packaged scenario",
    "../scenarios/small.yaml",
    "../scenarios/smal.yaml",
    /^experiment\.yaml:6:.*county\.scenario.*Did you mean \.\.\/scenarios\/small\.yaml/s,
  ],
  [
    "a county of one's own that is called like one",
    "../scenarios/small.yaml",
    "../mine/small.yaml",
    /county\.scenario: got .*a scenario that comes with the package/,
  ],
  [
    "a change of what is not there",
    "county.villages: 12",
    "county.vilages: 12",
    /^experiment\.yaml:7:.*vilages.*Did you mean villages/s,
  ],
  [
    "a survey",
    "county.villages: 12",
    "population.survey: mine.csv, county.villages: 12",
    /^experiment\.yaml:6:.*without a survey/s,
  ],
  ["a mistake of the experiment", "kind: armContrast", "kind: armContast", /armContast/],
] as const)("refuses %s, in words and with its line", (_, from, to, message) => {
  expect(smallTrial).toContain(from);
  expect(messagesOf(smallTrial.replace(from, to)).join("\n")).toMatch(message);
});
