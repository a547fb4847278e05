import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { metrics } from "../../src/model/metrics/all.ts";
import { sentence } from "../../src/report/tables/sentence.ts";
import { shown } from "../../src/report/tables/shown.ts";
import { compare, planOf } from "../../src/sannong.ts";
import { parseScenario } from "../../src/scenario/load.ts";
import { read } from "../../web/playing/work/read.ts";
import { comparedArms } from "../../web/set/plain-tree.ts";
import { briefOf, resultsOf } from "./made-brief.ts";

const FOLDER = "scenarios";
const REPLICATES = 2;
const textsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
const texts = textsIn(FOLDER);
const modes = textsIn(join(FOLDER, "modes"));
const packaged = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, parse(text)]));
const [, example] = /```yaml\n(.*?)```/s.exec(readFileSync("README.md", "utf8"))!;
const SMALL = "\ncounty: { villages: 2, householdsPerVillage: 30 }\ntime: { burnIn: 4, seasons: 20 }\n";

/** A small scenario that extends the file, as one is dropped on the page. */
const small = (name: string): string =>
  `extends: ${name}\nname: small-${name.replace(".yaml", "")}\ntitle: { zh: 小, en: small }\nabout: { zh: 小, en: small }${SMALL}`;

// The page says of a file with arms of its own luck that it does not play it.
const files = Object.keys(texts).filter((name) => packaged[name].compare?.luck !== "independent");

describe("what a file compares is what the page shows first, in the command line's words", () => {
  it.each([
    ...files.map((name) => [name, small(name)]),
    ...Object.entries(modes).map(([name, text]) => [name, text + SMALL]),
    ["README's example", example + SMALL],
  ])("%s", async (_, text) => {
    const { scenario } = parseScenario(text, "opened.yaml", (path) => texts[path.split("/").at(-1)!]);
    const told = await compare(scenario, { replicates: REPLICATES, workers: 0 });
    const plan = planOf(scenario);
    const { plain } = read(text, "opened.yaml", packaged);
    const arms = comparedArms(plain);
    expect(arms).toEqual([...new Set([scenario.compare.reference, scenario.compare.treatment])]);
    const asked = { plain, settings: {} };
    const results = resultsOf(asked, arms, REPLICATES);
    for (const language of ["zh", "en"] as const) {
      const how = shown(scenario, plan, told.arms, metrics, { language, width: 100, all: true });
      expect(briefOf(asked, results, language).brief.sentence).toBe(sentence(told, how));
    }
  });
});
