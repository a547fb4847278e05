/**
 * Moves every uncertain parameter of the baseline to both ends of its range and writes docs/sensitivity.csv and
 * docs/sensitivity.md. What has been played is kept, so a run that is stopped goes on where it was.
 *
 *     npm run sensitivity -- [--replicates 4] [--again 8] [--baseline 40] [--minutes 5] [--workers 2] [--out docs]
 */
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { estimate } from "../src/compare/estimate.ts";
import {
  type Effect,
  effectOf,
  movedIn,
  planWith,
  sliceEffects,
  type Variant,
  variantsOf,
} from "../src/experiments/sensitivity.ts";
import type { Played, SensitivityJob, SensitivityTask } from "../src/experiments/sensitivity-play.ts";
import { openPool } from "../src/play/pool.ts";
import { thread, workerFile } from "../src/play/threads.ts";
import {
  ranked,
  type Study,
  sensitivityCsv,
  sensitivityMarkdown,
  TOP,
  turned,
} from "../src/report/sensitivity-report.ts";
import { loadScenario, modelVersion, planOf } from "../src/sannong.ts";

const { values: options } = parseArgs({
  options: {
    scenario: { type: "string", default: "scenarios/baseline.yaml" },
    replicates: { type: "string", default: "4" },
    again: { type: "string", default: "8" },
    baseline: { type: "string", default: "40" },
    minutes: { type: "string", default: "5" },
    workers: { type: "string", default: String(availableParallelism()) },
    out: { type: "string", default: "docs" },
  },
});
const [replicates, again, most] = [options.replicates, options.again, options.baseline].map(Number) as [
  number,
  number,
  number,
];

const { scenario } = loadScenario(options.scenario);
const plan = planOf(scenario);
const reference = scenario.compare.reference ?? "traditional";
const treatment = scenario.compare.treatment ?? "hybrid";
const variants = variantsOf(movedIn(scenario));

const MODEL = ["declare", "math", "model"];

/** What was played holds for this very model and scenario only. */
function stamp(): string {
  const hash = createHash("sha256").update(JSON.stringify(plan));
  const own = "src/experiments/sensitivity-play.ts";
  const model = MODEL.flatMap((folder) =>
    readdirSync(`src/${folder}`, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `src/${folder}/${file}`),
  );
  for (const file of [...model, own].sort()) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

const folder = "node_modules/.cache/sannong";
mkdirSync(folder, { recursive: true });
const file = join(folder, `sensitivity-${stamp()}.jsonl`);
const store = new Map<string, Played>();
const key = (variant: string, replicate: number): string => `${variant}#${replicate}`;
if (existsSync(file))
  for (const row of readFileSync(file, "utf8").split("\n"))
    if (row.endsWith("}")) {
      const played = JSON.parse(row) as Played;
      store.set(key(played.variant, played.replicate), played);
    }

const task: SensitivityTask = { reference, treatment };
const pool = openPool(
  Number(options.workers),
  () => thread<SensitivityJob, Played>(workerFile(), { sensitivity: task }),
  ({ variant, replicate }) => `${variant || "baseline"}, replicate ${replicate}`,
);
const timer = AbortSignal.timeout(60_000 * Number(options.minutes));
process.stderr.write(`${variants.length} variants; ${store.size} runs kept in ${file}\n`);

/** Plays what is not there yet, replicate by replicate, until time is up. */
async function play(of: readonly (Variant | undefined)[], from: number, to: number): Promise<void> {
  const jobs: SensitivityJob[] = [];
  for (let replicate = from; replicate <= to; replicate++)
    for (const variant of of) {
      const name = variant?.name ?? "";
      if (store.has(key(name, replicate))) continue;
      const own = variant ? planWith(scenario, variant.moved.path, variant.value) : plan;
      jobs.push({ variant: name, replicate, plan: own });
    }
  let done = 0;
  const onResult = (played: Played): void => {
    store.set(key(played.variant, played.replicate), played);
    appendFileSync(file, `${JSON.stringify(played)}\n`);
    if (++done % 100 === 0) process.stderr.write(`${done}/${jobs.length}\n`);
  };
  if (!timer.aborted && jobs.length > 0) await pool.run(jobs, { onResult, signal: timer });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k);
const playedOf = (name: string, from: number, to: number): Played[] =>
  range(from, to).flatMap((replicate) => store.get(key(name, replicate)) ?? []);

function effectsOf(of: readonly Variant[], from: number, to: number): Effect[] {
  const base = playedOf("", from, to);
  return of
    .map((variant) => effectOf(variant, playedOf(variant.name, from, to), base))
    .filter((effect) => effect.replicates > 1);
}

await play([undefined], 1, Math.max(replicates, 8));
await play(variants, 1, replicates);
const effects = effectsOf(variants, 1, replicates);
const base = () => playedOf("", 1, most);
const baseline = () => estimate(base().map(({ expected }) => expected));
await play([undefined], 1, most);
const chosen = [
  ...new Set(
    [...ranked(effects).slice(0, TOP), ...turned(effects, baseline())].map(({ variant }) => variant),
  ),
];
await play([undefined], replicates + 1, replicates + again);
await play(chosen, replicates + 1, replicates + again);
pool.close();

const wanted = variants.length * replicates + chosen.length * again;
const have = playedCount(variants, 1, replicates) + playedCount(chosen, replicates + 1, replicates + again);
function playedCount(of: readonly Variant[], from: number, to: number): number {
  return of.reduce((count, { name }) => count + playedOf(name, from, to).length, 0);
}
const study: Study = {
  scenario: scenario.name,
  reference,
  treatment,
  modelVersion,
  replicates,
  baseline: {
    replicates: base().length,
    relapse: estimate(base().map(({ relapse }) => relapse)),
    expected: baseline(),
    relapseExact: estimate(base().map(({ relapseExact }) => relapseExact)),
    income: estimate(base().map(({ income }) => income)),
    level: estimate(base().map(({ level }) => level)).mean,
  },
  effects,
  confirmed: effectsOf(chosen, replicates + 1, replicates + again),
  slices: sliceEffects(base()),
  left: wanted - have,
};
mkdirSync(options.out, { recursive: true });
writeFileSync(join(options.out, "sensitivity.csv"), sensitivityCsv(study));
writeFileSync(join(options.out, "sensitivity.md"), sensitivityMarkdown(study));
process.stderr.write(
  study.left > 0
    ? `time is up, ${study.left} runs left: the same command goes on from here\n`
    : `wrote ${options.out}/sensitivity.csv and ${options.out}/sensitivity.md\n`,
);
process.exit(0);
