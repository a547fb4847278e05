import type { JsonSchema, Row } from "../../src/scenario/rows.ts";

interface Group {
  [key: string]: Group | Row;
}

const isRow = (part: Group | Row): part is Row => typeof part.path === "string";

/** What a scenario's text may hold, as far as its parameters go, in the form that completion reads. */
export function rowSchema(rows: readonly Row[]): JsonSchema {
  const all: Group = {};
  for (const row of rows) {
    const keys = row.path.split(".");
    let group = all;
    for (const key of keys.slice(0, -1)) group = groupIn(group, key);
    group[keys[keys.length - 1]] ??= row;
  }
  return schemaOf(all);
}

/** The group of that name, made where there is none. */
function groupIn(group: Group, key: string): Group {
  const below = group[key];
  if (below && !isRow(below)) return below;
  const made: Group = {};
  group[key] = made;
  return made;
}

/** Arms have names of their own. */
const ANY = "*";

function schemaOf(part: Group | Row): JsonSchema {
  if (isRow(part))
    return { type: typeof part.value === "boolean" ? "boolean" : "number", enum: part.options };
  const { [ANY]: any, ...named } = part;
  return {
    properties: Object.fromEntries(Object.entries(named).map(([key, below]) => [key, schemaOf(below)])),
    ...(any && { additionalProperties: schemaOf(any) }),
  } as JsonSchema;
}
