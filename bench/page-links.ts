import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { counties } from "../build/page-data.ts";
import { quantile } from "../src/math/quantile.ts";
import { modelVersion } from "../src/model/model-version.ts";
import { type Row as Parameter, rows } from "../src/scenario/rows.ts";
import { scenarioSchema } from "../src/scenario/schema.ts";
import { type Known, readLink, writeLink } from "../web/set/link.ts";
import type { Now } from "../web/set/now.ts";
import { at } from "../web/set/plain-tree.ts";
import type { Item } from "./row.ts";

const MANY = 1000;
const MOST_CHANGES = 5;
const SEED = 4;
const ADDRESS = "http://localhost:5170/?";

const start: Now = {
  county: "baseline",
  settings: {},
  arms: ["traditional", "hybrid"],
  replicate: 1,
  uncertain: false,
  scope: "new",
  target: "lifted",
  want: "relapse",
  budget: 1_500_000,
};

/** A value that a slider can reach: a hundredth of the way between the ends. */
function anyValue({
  value,
  min = 0,
  max = 1,
  whole,
  multipleOf = 1,
}: Parameter): fc.Arbitrary<number | boolean> {
  if (typeof value === "boolean") return fc.boolean();
  if (whole) return fc.integer({ min: min / multipleOf, max: max / multipleOf }).map((n) => n * multipleOf);
  return fc.integer({ min: 0, max: 100 }).map((k) => Number((min + (k / 100) * (max - min)).toPrecision(4)));
}

/** Random settings to a link and back. */
export const links = (): Item => ({
  title: `Links, ${MANY.toLocaleString("en")} random settings of at most ${MOST_CHANGES} changes`,
  async measure() {
    const ground: Known = { modelVersion, counties: counties() as unknown as Known["counties"], start };
    const parameters = rows(scenarioSchema()).filter(({ path }) => path !== "replicates");
    const plain = ground.counties.find(({ name }) => name === start.county)!.plain;
    // A figure of a policy that no arm carries has nothing to change.
    const free = parameters.filter(
      ({ path, value }) => !path.startsWith("arms.") && typeof value !== "string",
    );
    // What a file leaves out has its declared value: a setting of just that is none.
    const declared = new Map(free.map(({ path, value }) => [path, value]));
    const pick = fc.constantFrom(...free).chain((row) => fc.tuple(fc.constant(row.path), anyValue(row)));
    const changes = fc.uniqueArray(pick, { maxLength: MOST_CHANGES, selector: ([path]) => path });
    const all = fc.sample(changes, { numRuns: MANY, seed: SEED });
    const lengths: number[] = [];
    let exact = 0;
    for (const each of all) {
      const settings = Object.fromEntries(
        each.filter(([path, value]) => (at(plain, path) ?? declared.get(path)) !== value),
      );
      const now: Now = { ...start, settings };
      const { query } = writeLink(now, ground);
      const back = readLink(query, ground, parameters);
      if (isDeepStrictEqual(back.now.settings, settings) && back.notes.length === 0) exact++;
      lengths.push(ADDRESS.length + query.length);
    }
    return [
      { what: "come back exactly", value: exact, atLeast: MANY },
      { what: "length of a link, median", value: quantile(lengths, 0.5), unit: "characters" },
      { what: "longest link", value: quantile(lengths, 1), unit: "characters", atMost: 200 },
    ];
  },
});
