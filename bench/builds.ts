/**
 * `npm run bench:builds -- EARLIER… LATER`: builds of sannong by turns within one run, the first of them the one that the
 * others are compared with. A build is a folder with `dist` and `scenarios`: a checkout after `npm run build`.
 *
 *     npm run bench:builds -- ../sannong-0.1 . --rounds 9 --only 1,2
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Plan } from "../src/model/run.ts";
import type { simulateArms } from "../src/model/simulate.ts";
import { play, sized } from "./county.ts";
import { machine } from "./machine.ts";
import { type Contender, interleaved, median, ratio } from "./rounds.ts";
import { lines, type Row } from "./row.ts";

/** Of a fresh process; after so many it is warm. */
const PLAYS = 30;
const ARMS = ["traditional", "hybrid"];

/** What is measured of a build. */
interface Build {
  name: string;
  folder: string;
  plan: Plan;
  simulateArms: typeof simulateArms;
  compare(scenario: unknown, options: { workers: number; replicates: number }): Promise<unknown>;
  scenario: unknown;
}

/** Ends with a message: a mistake of whoever typed it. */
function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

/**
 * Opens a build. Arms on shared luck are played by a function that the package does not offer: it is found by its name
 * in the built files, which are not minified.
 */
async function open(folder: string): Promise<Build> {
  const dist = join(resolve(folder), "dist");
  const load = (file: string) => import(pathToFileURL(join(dist, file)).href);
  const library = await load("sannong.js");
  const { scenario } = library.loadScenario(join(resolve(folder), "scenarios/baseline.yaml"));
  for (const file of readdirSync(dist).filter((name) => name.endsWith(".js"))) {
    const text = readFileSync(join(dist, file), "utf8");
    const name = /^function simulateArms\b/m.test(text) && /\bsimulateArms as ([\w$]+)/.exec(text)?.[1];
    if (name)
      return {
        name: basename(resolve(folder)),
        folder,
        plan: library.planOf(scenario),
        simulateArms: (await load(file))[name],
        compare: library.compare,
        scenario,
      };
  }
  return refuse(`${dist}: nothing here plays arms by the name that is looked for`);
}

const small = (plan: Plan): Plan => sized({ ...plan, time: { ...plan.time, seasons: 32 } }, 20, 30);

/** One play on this thread, with a clock. */
const clocked = ({ plan, simulateArms }: Build, arms: readonly string[], replicate: number) =>
  play(plan, arms, replicate, undefined, simulateArms);

/** Seconds that all threads of this process worked for one county of 34,000 households over 16 + 40 seasons. */
function largeCounty({ plan, simulateArms }: Build, replicate: number): number {
  const before = process.cpuUsage();
  simulateArms(
    sized({ ...plan, time: { ...plan.time, burnIn: 16, seasons: 40 } }, 680, 50),
    replicate,
    ARMS,
    {},
  );
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Milliseconds of each of the first plays of a process of its own, founding and burn-in included. */
function coldPlays({ folder }: Build): number[] {
  const own = fileURLToPath(import.meta.url);
  return JSON.parse(execFileSync(process.execPath, [own, "--cold", folder], { encoding: "utf8" }));
}

const seconds = async (work: Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work;
  return (performance.now() - began) / 1000;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "9" },
    only: { type: "string" },
    cold: { type: "string" },
  },
});

if (values.cold !== undefined) {
  const build = await open(values.cold);
  const plan = small(build.plan);
  const plays = Array.from({ length: PLAYS }, (_, at) => clocked({ ...build, plan }, ARMS, at + 1).whole);
  console.log(JSON.stringify(plays));
  process.exit();
}

const rounds = Number(values.rounds);
if (!(Number.isInteger(rounds) && rounds > 0))
  refuse(`--rounds ${values.rounds}: a whole number from 1 was expected`);
if (positionals.length === 0) refuse("one or more folders of builds were expected");
for (const folder of positionals)
  if (!existsSync(join(folder, "dist/sannong.js")))
    refuse(`${folder}: no build here; npm run build makes one`);
const builds = await Promise.all(positionals.map(open));

/** One thing that is measured of every build. */
interface Comparison {
  title: string;
  unit: "ms" | "s of the processor" | "×";
  /** At most so many rounds, of what takes long. */
  most?: number;
  warmUp: number;
  measure(build: Build, replicate: number): number | Promise<number>;
}

const comparisons: readonly Comparison[] = [
  {
    title: "Hybrid alone, baseline, from founding to result",
    unit: "ms",
    warmUp: 8,
    measure: (build, replicate) => clocked(build, ["hybrid"], replicate).whole,
  },
  {
    title: "Four arms on shared luck, baseline, from founding to result",
    unit: "ms",
    warmUp: 3,
    measure: (build, replicate) =>
      clocked(
        build,
        build.plan.arms.map(({ name }) => name),
        replicate,
      ).whole,
  },
  {
    title: "600 households, two arms, 32 seasons after burn-in",
    unit: "ms",
    warmUp: 15,
    measure: (build, replicate) => clocked({ ...build, plan: small(build.plan) }, ARMS, replicate).parted,
  },
  {
    title: "One county of 34,000 households, two arms, 16 + 40 seasons, all threads",
    unit: "s of the processor",
    most: 3,
    warmUp: 1,
    measure: largeCounty,
  },
  {
    title: "First play of a fresh process over its last, 600 households, two arms",
    unit: "×",
    most: 5,
    warmUp: 0,
    measure(build) {
      const plays = coldPlays(build);
      return plays[0] / median(plays.slice(-5));
    },
  },
  {
    title: "Two workers over one, 40 replicates of all arms",
    unit: "×",
    most: 3,
    warmUp: 0,
    async measure({ compare, scenario }, replicate) {
      const of = (workers: number) => seconds(compare(scenario, { workers, replicates: 40 }));
      if (replicate % 2 === 1) return (await of(1)) / (await of(2));
      const two = await of(2);
      return (await of(1)) / two;
    },
  },
];

/** One row for each build: what it took, and how much longer the first took. */
async function rowsOf({ unit, most = rounds, warmUp, measure }: Comparison): Promise<Row[]> {
  const contenders = builds.map((build, at): [string, Contender] => {
    let replicate = 0;
    return [String(at), () => measure(build, ++replicate)];
  });
  const times = await interleaved(Math.min(rounds, most), Object.fromEntries(contenders), warmUp);
  return builds.map(({ name }, at): Row => {
    const own = times[at];
    const factor = ratio(times[0], own).toFixed(2);
    return {
      what: name,
      value: median(own),
      unit,
      ...(at > 0 && unit !== "×" && { note: `first over this ${factor} ×` }),
    };
  });
}

const chosen = values.only?.split(",").map(Number) ?? comparisons.map((_, at) => at + 1);
if (chosen.some((number) => !comparisons[number - 1]))
  refuse(`--only ${values.only}: whole numbers from 1 to ${comparisons.length} were expected`);
console.log(`${machine().text}\nmedians of interleaved rounds, by the clock`);
for (const number of chosen) {
  const comparison = comparisons[number - 1]!;
  const rows = await rowsOf(comparison);
  const often = Math.min(rounds, comparison.most ?? rounds);
  console.log(`\n${number}  ${comparison.title}; rounds: ${often}\n${lines(rows).join("\n")}`);
}
