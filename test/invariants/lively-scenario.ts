import fc from "fast-check";
import { policies } from "../../src/model/policies/all.ts";
import { scenarioFrom } from "../../src/scenario/load.ts";
import { type Row, rows } from "../../src/scenario/rows.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";
import { possibleResponse } from "../possible-response.ts";

type Tree = { [key: string]: Tree | unknown };

const given = new Set([
  "replicates",
  "time.burnIn",
  "time.seasons",
  "county.villages",
  "county.householdsPerVillage",
  "population.shopShare",
]);

/**
 * Every parameter somewhere in its plausible range, in a county where much is lent: where any value may come up,
 * hardly a loan is made. Lenders may be content to lose, and debtors care little, so that there are defaults to be
 * settled.
 */
export function livelyScenario(): fc.Arbitrary<Scenario> {
  const declared = rows(scenarioSchema()).filter(({ path }) => !given.has(path));
  const values = fc.tuple(
    ...declared
      .filter(({ path, plausible }) => plausible && !path.startsWith("arms."))
      .map((row) => fc.tuple(fc.constant(row.path), plausibleValue(row))),
  );
  return fc
    .record({
      seed: fc.nat({ max: 9999 }),
      villages: fc.integer({ min: 1, max: 3 }),
      households: fc.integer({ min: 8, max: 24 }),
      values,
      hurdle: fc.constantFrom(-0.05, -0.02, 0.005),
      diversion: fc.constantFrom(-3, 0),
      collection: fc.constantFrom(0, 0.4, 0.8),
      regard: fc.constantFrom(0, 0.05, 0.35),
      lit: fc.boolean(),
      picked: fc.subarray(Object.keys(policies)),
    })
    .map(
      ({ seed, villages, households, values: drawn, hurdle, diversion, collection, regard, lit, picked }) => {
        const tree: Tree = { name: "lively", title: { zh: "活跃", en: "lively" }, seed: String(seed) };
        for (const [path, value] of drawn) put(tree, path, value);
        tree.produce = possibleResponse(tree.produce as Tree);
        for (const lender of ["ruralCreditCooperative", "dataLender"])
          put(tree, `lenders.${lender}.funding.hurdle`, hurdle);
        put(tree, "lenders.dataLender.security.collection", collection);
        for (const at of ["honour", "villageRegard", "lineValue"]) put(tree, `settle.${at}`, regard);
        put(tree, "credit.diversion", diversion);
        put(tree, "population.shopShare", 0.4);
        put(tree, "publicHand.monitoring", lit);
        put(tree, "publicHand.help", lit);
        put(tree, "county.villages", villages);
        put(tree, "county.householdsPerVillage", households);
        tree.time = { burnIn: 4, seasons: 12 };
        tree.replicates = 1;
        return scenarioFrom({ ...tree, arms: armsWith(picked) }).scenario;
      },
    );
}

const armsWith = (picked: readonly string[]): Tree => ({
  traditional: { lenders: { ruralCreditCooperative: "all" } },
  hybrid: {
    lenders: { ruralCreditCooperative: "all", dataLender: "all" },
    policies: Object.fromEntries(picked.map((name) => [name, {}])),
  },
});

const STEPS = 16;

function plausibleValue({ plausible, whole, multipleOf }: Row): fc.Arbitrary<number> {
  const [low, high] = plausible!;
  if (whole || multipleOf) return fc.constantFrom(Math.ceil(low), Math.floor(high));
  return fc.nat({ max: STEPS }).map((k) => low + ((high - low) * k) / STEPS);
}

function put(tree: Tree, path: string, value: unknown): void {
  const keys = path.split(".");
  const last = keys.pop()!;
  let branch = tree;
  for (const key of keys) {
    branch[key] ??= {};
    branch = branch[key] as Tree;
  }
  branch[last] = value;
}
