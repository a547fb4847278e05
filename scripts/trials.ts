/**
 * Plays one experiment of docs/model/experiments.md and prints its table and what it says, as Markdown:
 *
 *     node tools/trials.js price [--replicates 20] [--workers 2]
 */
import { parseArgs } from "node:util";
import { trialFigures } from "../src/experiments/trial-result.ts";
import { type Trial, type TrialName, trialNames, trials } from "../src/experiments/trials.ts";
import { usableCores } from "../src/play/cores.ts";
import { trialMarkdown } from "../src/report/trial-report.ts";
import { compare, loadScenario, planOf } from "../src/sannong.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    replicates: { type: "string", default: "20" },
    workers: { type: "string", default: String(usableCores()) },
  },
});
const name = trialNames.find((each) => each === positionals[0]);
if (!name) {
  process.stderr.write(`which experiment: ${trialNames.join(", ")}\n`);
  process.exit(2);
}
const trial: Trial = trials[name satisfies TrialName];
const { scenario } = loadScenario(trial.scenario);
const arms = [...new Set([trial.reference, ...trial.rows.map(({ arm }) => arm)])];
const treatment = arms.at(-1) ?? trial.reference;
const replicates = Number(values.replicates);
const options = { arms, reference: trial.reference, treatment, replicates, workers: Number(values.workers) };
const { replicates: done, seed, finished } = await compare(scenario, options);
const figures = trialFigures(trial, planOf(scenario), done);
console.log(trialMarkdown({ trial, scenario, figures, seed, replicates: finished }));
