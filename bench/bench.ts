/**
 * `npm run bench`: speed, memory and the worth of shared luck, in one table. Never a test: nothing here fails
 * for being slow.
 *
 *     npm run bench -- --quick --only 1,3 --rounds 9 --replicates 60 --json bench.json
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { analyses } from "./analyses.ts";
import { growth } from "./growth.ts";
import { kernel } from "./kernel.ts";
import { luck } from "./luck.ts";
import { machine } from "./machine.ts";
import { memory } from "./memory.ts";
import { queue } from "./queue.ts";
import { replicates as replicateMemory } from "./replicates.ts";
import type { Item, Row } from "./row.ts";
import { lines } from "./row.ts";
import { speed } from "./speed.ts";
import { start } from "./start.ts";
import { steps } from "./steps.ts";
import { sweep } from "./sweep.ts";
import { sweepStore } from "./sweep-store.ts";
import { workers } from "./workers.ts";

const items: readonly Item[] = [
  speed,
  kernel,
  memory,
  start,
  workers,
  growth,
  luck,
  steps,
  sweep,
  sweepStore,
  replicateMemory,
  queue,
  analyses,
];

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    rounds: { type: "string" },
    replicates: { type: "string", default: "30" },
    quick: { type: "boolean", default: false },
    json: { type: "string" },
  },
});

/** A whole number from 1 to `most`, or an end with a message. */
function count(name: string, text: string, most = 10_000): number {
  if (/^[1-9]\d*$/.test(text) && Number(text) <= most) return Number(text);
  console.error(`--${name} ${text}: a whole number from 1 to ${most} was expected`);
  process.exit(2);
}

const { quick, only, rounds, replicates, json } = values;
const settings = {
  quick,
  rounds: rounds === undefined ? (quick ? 3 : 9) : count("rounds", rounds),
  replicates: Math.max(2, count("replicates", replicates)),
};
const chosen =
  only?.split(",").map((text) => count("only", text, items.length)) ?? items.map((_, at) => at + 1);

const head = machine();
console.log(`${head.text}\nmedians of ${settings.rounds} interleaved rounds${quick ? ", quick" : ""}`);
const results: Record<number, { title: string; rows: Row[] }> = {};
for (const [at, { title, measure }] of items.entries()) {
  if (!chosen.includes(at + 1)) continue;
  const rows = await measure(settings);
  results[at + 1] = { title, rows };
  console.log(`\n${at + 1}  ${title}\n${lines(rows).join("\n")}`);
}
if (json) writeFileSync(json, `${JSON.stringify({ machine: head, settings, results }, null, 2)}\n`);
