/**
 * Draws the county for the eye: docs/pictures/*.svg, from the baseline with both lenders open.
 *
 *     npm run pictures -- [--scenario scenarios/baseline.yaml] [--out docs/pictures] [--replicates 8] [--village 12]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadScenario, planOf } from "../src/sannong.ts";
import { drawAll } from "./pictures/all.ts";

const { values: options } = parseArgs({
  options: {
    scenario: { type: "string", default: "scenarios/baseline.yaml" },
    out: { type: "string", default: "docs/pictures" },
    replicates: { type: "string", default: "8" },
    village: { type: "string", default: "12" },
  },
});

const plan = planOf(loadScenario(options.scenario).scenario);
const village = Math.min(plan.size.villages, Number(options.village)) - 1;
const pictures = drawAll(plan, Number(options.replicates), village);

mkdirSync(options.out, { recursive: true });
for (const [name, svg] of Object.entries(pictures)) writeFileSync(join(options.out, `${name}.svg`), svg);
process.stderr.write(`wrote ${Object.keys(pictures).length} pictures to ${options.out}\n`);
