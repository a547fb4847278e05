import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { experimentStudy } from "../../src/experiments/file/experiment-study.ts";
import { generatedExperimentFile } from "../../src/experiments/file/generate-experiment.ts";
import { loadExperiment } from "../../src/experiments/file/load-experiment.ts";
import { parseExperiment } from "../../src/experiments/file/parse-experiment.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { describeProblem, isScenarioError } from "../../src/scenario/problem.ts";

const files = readdirSync("experiments").filter((name) => name.endsWith(".yaml"));

test.each(files)("%s is fine, and its county can be played", (name) => {
  const loaded = loadExperiment(`experiments/${name}`);
  const { study, base } = experimentStudy(loaded, 2);
  expect(study.arms.every((arm) => Object.hasOwn(base.arms, arm))).toBe(true);
  // Everything that is held against a band says where it was published.
  for (const { target } of Object.values(loaded.experiment.estimates))
    if (target) expect(target.source.length).toBeGreaterThan(3);
});

/** Keys of a tree that have no value: words after a comma that stand in no quotes. */
const emptyKeys = (tree: unknown): string[] =>
  tree !== null && typeof tree === "object"
    ? Object.entries(tree).flatMap(([key, value]) => (value === null ? [key] : emptyKeys(value)))
    : [];

test.each(files)("%s has no words cut at a comma", (name) => {
  expect(emptyKeys(parse(readFileSync(`experiments/${name}`, "utf8")))).toEqual([]);
});

test("the schema that editors read is what the files are checked by", () => {
  const { path, text: made } = generatedExperimentFile();
  expect(readFileSync(path, "utf8")).toBe(made);
});

const text = readFileSync("experiments/credit-access.yaml", "utf8");
const changed = (from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

function messagesOf(wrong: string): string[] {
  try {
    parseExperiment(wrong, "e.yaml", (path, set) => loadScenario(path.replace("../", ""), { set }));
    return [];
  } catch (error) {
    if (!isScenarioError(error)) throw error;
    return error.problems.map((problem) => describeProblem(problem, "en"));
  }
}

test.each([
  [
    "a study larger than the county",
    changed("perVillage: 34", "perVillage: 41"),
    /samples\.households\.perVillage: got 41; allowed: at most 40/,
  ],
  [
    "an outcome that does not exist",
    changed("of: consumption }", "of: consumtion }"),
    /outcomes\.consumption\.of: got "consumtion".*Did you mean consumption/,
  ],
  [
    "a lender that nobody opens",
    changed("ruralCreditCooperative: [inputs", "ruralCooperative: [inputs"),
    /ruralCooperative/,
  ],
  [
    "an estimator without its control group",
    changed("by: lot", "by: time").replace(/ {2}of: villages\n {2}share: 0.5\n {2}within: product\n/, ""),
    /estimates\.profit\.kind: got differenceOfMeans; allowed: an estimator without a control group/,
  ],
  [
    "clusters of one",
    changed("county.villages: 162", "county.villages: 1"),
    /estimates\.profit.*10 villages at least, and the county has 1/,
  ],
  [
    "a sample of nobody",
    changed("perVillage: 34", "where: [{ column: assets, atLeast: 5, below: 5 }]"),
    /where\.0\.below: got 5; allowed: more than atLeast, 5: nobody meets both/,
  ],
  [
    "a wave after the end",
    changed("waves: [7]", "waves: [8]"),
    /waves\.0: got 8; allowed: a season that is played: at most 7/,
  ],
  [
    "a year that has not ended",
    changed("waves: [7]", "waves: [6]"),
    /outcomes\.consumption: got 6; allowed: the last season of a year/,
  ],
  [
    "a year before the parting",
    changed("waves: [7]", "waves: [-1, 7]"),
    /over: 8 adds up from wave -1 backwards.*season: -1 without over/,
  ],
  [
    "an estimator that is not there",
    changed("kind: ancova", "kind: ancovas"),
    /estimates\.income\.kind: got "ancovas".*Did you mean ancova/,
  ],
  [
    "an estimator without what it reads",
    changed("    before: before\n", ""),
    /estimates\.income\.before: allowed: .*it is missing/,
  ],
  [
    "a column that the sample has not",
    changed("before: before\n", "before: befor\n"),
    /estimates\.income\.before: got "befor".*Did you mean before/,
  ],
  [
    "a target without a yardstick",
    changed("      band: [-0.03, 0.10]\n", ""),
    /estimates\.profit\.target: allowed: band, sign or insignificant/,
  ],
  [
    "a path that leads nowhere",
    changed("treatment:\n", "treatment:\n  parameters:\n    credit.explor: 1\n"),
    /treatment\.parameters\.credit\.explor/,
  ],
])("%s is told before anything is played", (_, wrong, message) => {
  expect(messagesOf(wrong).join("\n")).toMatch(message);
});

test("places stand in messages", () => {
  expect(messagesOf(changed("perVillage: 34", "perVillage: 41"))[0]).toMatch(/^e\.yaml:\d+: /);
});
