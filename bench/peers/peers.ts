/**
 * `npm run bench:peers`: the reference household in other languages and frameworks and in ours, interleaved in one run, and
 * whether all of them count the same. Installs what the registries have, of which nothing is part of the project.
 *
 *     npm run bench:peers -- --rounds 9
 */
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { type Form, use } from "../../src/kernels/memory.ts";
import { HOUSEHOLDS, played, SEASONS } from "../kernel.ts";
import { compileNative, vectors } from "../kernel-native.ts";
import { ourSeason } from "../kernel-ours.ts";
import { plainSeason } from "../kernel-plain.ts";
import { KEY, type Outcome } from "../kernel-village.ts";
import { machine } from "../machine.ts";
import { type Contender, interleaved, median, ratio } from "../rounds.ts";
import { lines, type Row } from "../row.ts";
import { agreesByLuck, agreesInBits } from "./agreement.ts";
import { install, type Program } from "./install.ts";

/** Plays once more; its seed is of use to who draws luck of its own. */
type Play = (seed: number) => Outcome;

interface Peer {
  name: string;
  /** Undefined where what it needs is not there. */
  play: Play | undefined;
  ownLuck?: true;
}

const { values } = parseArgs({ options: { rounds: { type: "string", default: "9" } } });
const rounds = Number(values.rounds);
if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error(`--rounds ${values.rounds}: a whole number`);

const { python, node, rust } = install();
const scalar = compileNative(HOUSEHOLDS, SEASONS, KEY);
const avx = compileNative(HOUSEHOLDS, SEASONS, KEY, vectors);

const program = (command: Program, ...own: readonly string[]): Play | undefined =>
  command && (() => outcomeOf(command, own));
const seeded = (command: Program): Play | undefined =>
  command && ((seed) => outcomeOf(command, [String(seed)]));

function outcomeOf([file, ...args]: NonNullable<Program>, own: readonly string[]): Outcome {
  const all = [...args, String(HOUSEHOLDS), String(SEASONS), ...own];
  return JSON.parse(execFileSync(file, all, { encoding: "utf8" }));
}

const ours = (form: Form): Play => {
  return () => {
    if (!use(form)) throw new Error(`this Node has no ${form} kernels`);
    return played(ourSeason);
  };
};

const SCALAR = "scalar C";
const peers: readonly Peer[] = [
  { name: SCALAR, play: scalar?.run },
  { name: "C in blocks, AVX2", play: avx?.run },
  { name: "Rust", play: program(rust, ...KEY.map(String)) },
  { name: "numpy", play: seeded(python("village.py")), ownLuck: true },
  { name: "Mesa", play: seeded(python("village_mesa.py")), ownLuck: true },
  { name: "flocc", play: seeded(node("flocc.mjs")), ownLuck: true },
  { name: "AgentScript", play: seeded(node("agentscript.mjs")), ownLuck: true },
  { name: "plain loop in JavaScript", play: () => played(plainSeason) },
  { name: "ours, kernels as JavaScript", play: ours("javascript") },
  { name: "ours, kernels as WebAssembly", play: ours("scalar") },
  { name: "ours, with its vectors", play: ours("simd") },
];

const outcomes = new Map<string, Outcome[]>(peers.map(({ name }) => [name, []]));
const contenders: Record<string, Contender> = {};
for (const { name, play } of peers) {
  if (!play) continue;
  const made = outcomes.get(name)!;
  contenders[name] = () => made[made.push(play(made.length + 1)) - 1].milliseconds;
}

console.log(machine().text);
const times = await interleaved(rounds, contenders);
scalar?.remove();
avx?.remove();

const reference = played(plainSeason);
let differs = false;

function rowOf({ name, play, ownLuck }: Peer): Row {
  if (!play) return { what: name, value: "not there" };
  const made = outcomes.get(name)!;
  const { agrees, text } = ownLuck
    ? agreesByLuck(
        made.map(({ counts }) => counts),
        reference.counts,
        HOUSEHOLDS,
      )
    : agreesInBits(made, reference);
  differs ||= !agrees;
  const over = scalar
    ? `${ratio(times[name], times[SCALAR]).toFixed(2).padStart(6)} × the time of ${SCALAR}   `
    : "";
  const value = (HOUSEHOLDS * SEASONS) / median(times[name]) / 1000;
  return { what: name, value, unit: "M household-seasons/s", note: over + text };
}

console.log(
  `${HOUSEHOLDS.toLocaleString("en")} households × ${SEASONS} seasons, medians of ${rounds} interleaved rounds`,
);
console.log(lines(peers.map(rowOf)).join("\n"));
const [poor, atRisk, relapsed, borrowers] = reference.counts;
console.log(`last season: poor ${poor}, at risk ${atRisk}, relapsed ${relapsed}, borrowers ${borrowers}`);
process.exitCode = differs ? 1 : 0;
