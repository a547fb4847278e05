/**
 * `npm run bench:page`: the page as it is built, in Chromium, in one table. Never a test: nothing here fails for
 * being slow.
 *
 *     npm run bench:page -- --quick --only 1,3 --json bench-page.json
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { machine } from "./machine.ts";
import { accessibility } from "./page-accessibility.ts";
import { doors } from "./page-doors.ts";
import { dragging } from "./page-drag.ts";
import { files } from "./page-files.ts";
import { firstLook } from "./page-lighthouse.ts";
import { links } from "./page-links.ts";
import { offline } from "./page-offline.ts";
import { question } from "./page-question.ts";
import { runs } from "./page-runs.ts";
import { type Stage, stage } from "./page-visit.ts";
import type { Item, Row } from "./row.ts";
import { lines } from "./row.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    quick: { type: "boolean", default: false },
    json: { type: "string" },
  },
});

let opened: Stage;
const on = (): Stage => opened;
const items: readonly Item[] = [
  dragging(on),
  runs(on),
  firstLook(on),
  files(on),
  accessibility(on),
  offline(on),
  links(),
  doors(on),
  question(on),
];

const { quick, only, json } = values;
const numbers = only?.split(",").map(Number) ?? items.map((_, at) => at + 1);
if (numbers.some((number) => !items[number - 1])) {
  console.error(`--only ${only}: whole numbers from 1 to ${items.length} were expected`);
  process.exit(2);
}
const settings = { quick, rounds: quick ? 2 : 5, replicates: 2 };
const head = machine();
console.log(head.text);
opened = await stage();
console.log(`Chromium ${opened.browser.version()}${quick ? ", quick" : ""}`);
const results: Record<number, { title: string; rows: Row[] }> = {};
try {
  for (const number of numbers) {
    const { title, measure } = items[number - 1]!;
    const rows = await measure(settings);
    results[number] = { title, rows };
    console.log(`\n${number}  ${title}\n${lines(rows).join("\n")}`);
  }
} finally {
  await opened.close();
}
if (json) writeFileSync(json, `${JSON.stringify({ machine: head, results }, null, 2)}\n`);
