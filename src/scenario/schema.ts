import * as z from "zod/mini";
import { declarations, type ParameterDeclaration } from "../declare/parameter.ts";
import { assignmentSchema } from "./assigned.ts";
import type { JsonSchema } from "./rows.ts";
import { Scenario } from "./scenario.ts";
import { EARLIEST, LATEST, notOwn } from "./time-path.ts";

let made: JsonSchema | undefined;

/** The JSON Schema of a scenario file, with units, names and sources; editors complete and explain from it. */
export function scenarioSchema(): JsonSchema {
  made ??= make();
  return made;
}

function make(): JsonSchema {
  return z.toJSONSchema(Scenario, {
    metadata: declarations,
    io: "input",
    target: "draft-7",
    override: ({ jsonSchema }) => {
      const { en, zh, unit, source, grade } = jsonSchema as Partial<ParameterDeclaration>;
      if (en && unit) jsonSchema.description = `${zh} / ${en} (${unit}; ${grade}: ${source})`;
    },
  }) as JsonSchema;
}

/** The same for editors: a path in time may stand wherever a declared value does, and arms may hold values of their own. */
export function fileSchema(): JsonSchema {
  const { properties = {}, ...rest } = scenarioSchema();
  const written = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      readOnce.has(name) ? property : timed(property),
    ]),
  );
  const own = Object.fromEntries(
    Object.keys(properties)
      .filter((name) => !notOwn.has(name))
      .map((name) => [name, { $ref: `#/properties/${name}` }]),
  );
  const arm = written.arms.additionalProperties as JsonSchema;
  const parameters = { type: "object", properties: own, additionalProperties: false } as JsonSchema;
  written.arms = {
    ...written.arms,
    additionalProperties: { ...arm, properties: { ...arm.properties, parameters } },
  };
  return { ...rest, properties: written, definitions: { timePath, timePaths } } as JsonSchema;
}

const readOnce: ReadonlySet<string> = new Set(["replicates", "time", "population"]);

const seasons = { type: "integer", minimum: EARLIEST, maximum: LATEST };
const change = (...keys: readonly string[]) => ({
  type: "object",
  properties: Object.fromEntries([...keys.map((key) => [key, seasons]), ["to", {}]]),
  required: [...keys, "to"],
  additionalProperties: false,
});
const timePath = {
  type: "object",
  description:
    "时间路径,可只面向部分村户 / a path in time, for some only if it says so: { value, at: [{ season, to }, { from, until, to }], for }",
  properties: {
    value: {},
    at: { type: "array", minItems: 1, items: { anyOf: [change("season"), change("from", "until")] } },
    for: assignmentSchema(),
  },
  additionalProperties: false,
};
const timePaths = { type: "array", minItems: 1, items: { $ref: "#/definitions/timePath" } };

/** A part of the schema in which each declared value may have a path. */
function timed(schema: JsonSchema): JsonSchema {
  if (schema.unit !== undefined) {
    const { type, minimum, maximum, multipleOf, enum: names, ...description } = schema;
    const value = { type, minimum, maximum, multipleOf, enum: names };
    return {
      ...description,
      anyOf: [value, ...["timePath", "timePaths"].map((name) => ({ $ref: `#/definitions/${name}` }))],
    } as JsonSchema;
  }
  const { properties, additionalProperties: any, oneOf } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, timed(property)]),
      ),
    }),
    ...(typeof any === "object" && { additionalProperties: timed(any) }),
    ...(oneOf && { oneOf: oneOf.map(timed) }),
  };
}
