import fc from "fast-check";
import { featureKeys } from "../src/model/credit/features.ts";
import { parseScenario } from "../src/scenario/load.ts";
import { type JsonSchema, type Row, rows, schemaAt } from "../src/scenario/rows.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import { scenarioSchema } from "../src/scenario/schema.ts";
import { possibleResponse } from "./possible-response.ts";

const HYBRID = "arms.hybrid.";

const fixed = new Set([
  "replicates",
  "time.burnIn",
  "time.seasons",
  "county.villages",
  "county.householdsPerVillage",
]);

/** Every declared parameter anywhere in its range, products and policies included, in a very small county. */
export const anyScenario = (): fc.Arbitrary<Scenario> =>
  anySettings().map(({ tree, set }) => parseScenario(JSON.stringify(tree), "any.json", noFile, set).scenario);

/** A scenario before it is read: its file as a tree, and changes to it. */
interface Settings {
  tree: Tree;
  set: readonly string[];
}

/** The settings of `anyScenario`. */
export function anySettings(): fc.Arbitrary<Settings> {
  const schema = scenarioSchema();
  const declared = rows(schema).filter(({ path }) => !fixed.has(path));
  const picked = declared.filter(({ path }) => !path.startsWith("arms."));
  const policies = declared.filter(({ path }) => path.startsWith("arms."));
  return fc
    .record({
      villages: fc.integer({ min: 2, max: 4 }),
      householdsPerVillage: fc.integer({ min: 5, max: 12 }),
      seed: fc.string({ minLength: 1, maxLength: 12, unit: "grapheme-ascii" }),
      values: fc.tuple(...picked.map((row) => fc.tuple(fc.constant(row.path), anyValue(row)))),
      levers: anyPolicies(schema, policies),
      lenders: fc.record(
        Object.fromEntries(lenderNames(schema).map((name) => [name, anyLender(schema, name)])),
      ),
    })
    .map(({ villages, householdsPerVillage, seed, values, levers, lenders }) => {
      const draft = { name: "any", title: { zh: "任意", en: "any" }, seed, replicates: 1 };
      const scenario: Tree = { ...draft, time: { burnIn: 4, seasons: 8 } };
      for (const [path, value] of values) put(scenario, path, value);
      scenario.produce = possibleResponse(scenario.produce as Tree);
      put(scenario, "county.villages", villages);
      put(scenario, "county.householdsPerVillage", householdsPerVillage);
      for (const [lender, settings] of Object.entries(lenders))
        for (const [path, value] of Object.entries(settings))
          put(scenario, `lenders.${lender}.${path}`, value);
      const set = Object.entries(levers).map(
        ([name, lever]) => `${HYBRID}policies.${name}=${JSON.stringify(lever)}`,
      );
      set.push(...Object.keys(lenders).map((name) => `${HYBRID}lenders.${name}=all`));
      // Their products are for any purpose, and a lender that is open lends for something.
      set.push(...alone.map(([arm, name]) => `arms.${arm}.lenders.${name}=all`));
      return { tree: scenario, set };
    });
}

/** The usual arms of one lender. */
const alone = [
  ["traditional", "ruralCreditCooperative"],
  ["ecommerce", "dataLender"],
] as const;

export type Tree = Record<string, unknown>;

export function noFile(path: string): never {
  throw new Error(`no file to read: ${path}`);
}

const lenderNames = ({ properties }: JsonSchema) => Object.keys(properties!.lenders.properties!);

/** Any value that a declared parameter may take; its ends and its default come up often. */
export function anyValue({ options, value, min, max, whole, multipleOf }: Row): fc.Arbitrary<unknown> {
  if (options) return fc.constantFrom(...options);
  if (typeof value === "boolean") return fc.boolean();
  const ends = fc.constantFrom(min!, max!, value);
  if (multipleOf)
    return fc.integer({ min: min! / multipleOf, max: max! / multipleOf }).map((n) => n * multipleOf);
  const inside = whole
    ? fc.integer({ min, max })
    : fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
  return fc.oneof({ arbitrary: inside, weight: 4 }, { arbitrary: ends, weight: 1 });
}

// Any set of policies, each with any parameters, from some season for some seasons.
function anyPolicies(schema: JsonSchema, declared: readonly Row[]): fc.Arbitrary<Tree> {
  const names = Object.keys(schemaAt(schema, ["arms", "hybrid", "policies"], undefined)!.properties!);
  const lever = (name: string) => {
    const own = declared.filter(({ path }) => path.startsWith(`arms.*.policies.${name}.`));
    const parameters = own.map((row) => [row.path.split(".").at(-1)!, anyValue(row)] as const);
    const timing = { start: fc.integer({ min: 0, max: 6 }), duration: fc.integer({ min: 1, max: 12 }) };
    return fc.record({ ...Object.fromEntries(parameters), ...timing });
  };
  return fc.record(Object.fromEntries(names.map((name) => [name, lever(name)])), { requiredKeys: [] });
}

// What a lender has besides its declared numbers.
const anyLender = (schema: JsonSchema, name: string): fc.Arbitrary<Tree> =>
  fc.record({
    "information.sees": fc.subarray([...featureKeys], { maxLength: 13 }),
    "capacity.limited": fc.boolean(),
    "security.collateral": fc.boolean(),
    "security.guarantor": fc.boolean(),
    "security.writeOffAfter": fc.integer({ min: 2, max: 40 }),
    products: anyProducts(schema, name),
  });

function anyProducts(schema: JsonSchema, lender: string): fc.Arbitrary<Tree[]> {
  const { items } = schemaAt(schema, ["lenders", lender, "products"], undefined)!;
  const fields = Object.entries(items!.properties!).map(
    ([name, property]) => [name, anyField(property)] as const,
  );
  const product = fc.record(Object.fromEntries(fields)).map((drawn) => {
    const { rateLow, rateHigh, smallest, cap } = drawn as Record<string, number>;
    const rates = { rateLow: Math.min(rateLow, rateHigh), rateHigh: Math.max(rateLow, rateHigh) };
    return { ...drawn, ...rates, smallest: Math.min(smallest, cap) };
  });
  return fc.array(product, { minLength: 1, maxLength: 3 });
}

function anyField({
  type,
  enum: names,
  minimum: min,
  maximum: max,
  items,
}: JsonSchema): fc.Arbitrary<unknown> {
  if (names) return fc.constantFrom(...names);
  if (type === "boolean") return fc.boolean();
  if (items) return fc.uniqueArray(anyField(items), { minLength: 1, maxLength: 5 });
  return type === "integer" ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
}

function put(tree: Tree, path: string, value: unknown): void {
  const [first, ...rest] = path.split(".");
  if (rest.length === 0) tree[first] = value;
  else {
    tree[first] ??= {};
    put(tree[first] as Tree, rest.join("."), value);
  }
}
