import * as z from "zod/mini";
import { declarations, type ParameterDeclaration } from "../declare/parameter.ts";
import type { JsonSchema } from "./rows.ts";
import { Scenario } from "./scenario.ts";

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
