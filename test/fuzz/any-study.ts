import fc from "fast-check";
import { type JsonSchema, type Row, rows } from "../../src/scenario/rows.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";
import { type DesignKind, designKinds } from "../../src/sweeps/design/all.ts";
import { designOfKind } from "../../src/sweeps/design/study-design.ts";
import { studySchema } from "../../src/sweeps/study/study-file.ts";
import { anyValue, type Tree } from "../any-scenario.ts";

/** Numbers of a design are drawn from here, or a study would be as large as its file allows. */
const LARGEST = 12;

/** A study from the schema of study files, over any parameters of a scenario; `county.yaml` is a very small one. */
export function anyStudy(): fc.Arbitrary<Tree> {
  const declared = rows(scenarioSchema()).filter(
    ({ path }) => !path.includes("*") && !/^(time|county)\./.test(path),
  );
  const { design } = studySchema().properties as Record<string, JsonSchema>;
  return fc
    .record(
      {
        factors: fc.uniqueArray(fc.constantFrom(...declared).chain(anyFactor), {
          minLength: 1,
          maxLength: 4,
          selector: ({ path }) => path,
        }),
        design: fc.constantFrom(...designKinds).chain((kind) => anyDesign(kind, design)),
        keep: anyKeep,
        replicates: fc.integer({ min: 1, max: 3 }),
        arms: fc.subarray(["none", "traditional", "hybrid"], { minLength: 1 }),
        luck: fc.constantFrom("shared", "independent"),
        seed: fc.string({ minLength: 1, maxLength: 8, unit: "grapheme-ascii" }),
        stop: fc.record({
          metric: fc.constantFrom("difference.relapse", "hybrid.income", "traditional.coverage"),
          halfWidth: fc.double({ min: 0.001, max: 10, noNaN: true }),
          atMost: fc.integer({ min: 2, max: 6 }),
        }),
      },
      { requiredKeys: ["factors", "design", "replicates"] },
    )
    .map((part) => ({
      name: "any",
      title: { zh: "任意", en: "any" },
      scenario: "county.yaml",
      ...part,
    }));
}

/** A factor over a declared parameter: a list, a range or a distribution. */
function anyFactor(row: Row): fc.Arbitrary<{ path: string } & Tree> {
  const { path } = row;
  const values = fc.uniqueArray(anyValue(row), { minLength: 2, maxLength: 4 });
  const list = values.map((values) => ({ path, values }));
  if (row.options || typeof row.value === "boolean") return list;
  const ends = fc.tuple(anyValue(row), anyValue(row)).map((pair) => (pair as number[]).sort((a, b) => a - b));
  const scale = fc.constantFrom("linear" as const, "log" as const);
  const range = fc.record({ range: ends, scale }, { requiredKeys: ["range"] });
  const kind = fc.constantFrom("uniform", "logUniform", "triangular");
  const distribution = fc.tuple(kind, ends).map(([kind, [low, high]]) => ({
    distribution: { kind, low, high, ...(kind === "triangular" && { mode: low }) },
  }));
  return fc.oneof(
    list,
    fc.oneof(range, distribution).map((spread) => ({ path, ...spread })),
  );
}

/** A design of a kind, with the keys that are its own. */
function anyDesign(kind: DesignKind, { properties = {} }: JsonSchema): fc.Arbitrary<Tree> {
  const own = Object.keys(designOfKind(kind).settings).map((key) => [key, properties[key]] as const);
  return anyObject({ properties: Object.fromEntries(own) }, LARGEST).map((parts) => ({ kind, ...parts }));
}

/** An object of a schema; keys that are not required may be left out. */
function anyObject({ properties = {}, required = [] }: JsonSchema, most: number): fc.Arbitrary<Tree> {
  const fields = Object.entries(properties).map(([name, schema]) => [name, anyLeaf(schema, most)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: required as string[] });
}

function anyLeaf({ type, enum: names, minimum = 0 }: JsonSchema, most: number): fc.Arbitrary<unknown> {
  if (names) return fc.constantFrom(...names);
  if (type === "boolean") return fc.boolean();
  if (type === "array")
    return fc.array(fc.array(fc.integer({ min: 0, max: most }), { maxLength: 4 }), { maxLength: most });
  return fc.integer({ min: minimum, max: Math.max(minimum, most) });
}

const anyKeep: fc.Arbitrary<Tree> = fc.record(
  {
    metrics: fc.constantFrom("all", ["relapse"], ["relapse", "income", "npl.dataLender"]),
    seasons: fc.boolean(),
    households: fc.boolean(),
  },
  { requiredKeys: [] },
);
