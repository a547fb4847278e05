import type { Grade, Names, Unit } from "../declare/parameter.ts";

/** As much of JSON Schema as scenarios use, with what a declaration adds. */
export interface JsonSchema extends Partial<Names> {
  type?: string;
  default?: unknown;
  const?: unknown;
  enum?: readonly string[];
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  unit?: Unit;
  source?: string;
  grade?: Grade;
  plausible?: readonly [number, number];
  track?: readonly [number, number];
  step?: number;
  perHundred?: Names;
  main?: true;
  level?: "basic" | "more";
  description?: string;
}

/** One declared parameter, as a form, a table or a sweep needs it. */
export interface Row extends Names {
  /** Dotted; `*` stands for any arm. */
  path: string;
  unit: Unit;
  source: string;
  grade: Grade;
  /** The default. */
  value: number | boolean | string;
  min?: number;
  max?: number;
  plausible?: readonly [number, number];
  track?: readonly [number, number];
  step?: number;
  /** The unit for a hundred households of what is declared for one. */
  perHundred?: Names;
  /** The figure that turns its policy on. */
  main?: true;
  /** The value is a multiple of this, if it has to be. */
  multipleOf?: number;
  whole: boolean;
  level: "basic" | "more";
  /** The names to choose from, for a choice. */
  options?: readonly string[];
}

/** One row for each declared parameter, in the order of the file. */
export function rows(schema: JsonSchema, path: readonly string[] = []): Row[] {
  if (schema.unit !== undefined) return [row(schema, path.join("."))];
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    rows(property, [...path, name]),
  );
  const any = schema.additionalProperties;
  return typeof any === "object" ? [...own, ...rows(any, [...path, "*"])] : own;
}

/** The row of one declared parameter that stands at `path`. */
export function row(schema: JsonSchema, path: string): Row {
  const { unit, en, zh, source, grade, plausible, track, step, multipleOf } = schema;
  return {
    path,
    unit: unit!,
    en: en!,
    zh: zh!,
    source: source!,
    grade: grade!,
    value: schema.default as Row["value"],
    min: schema.minimum,
    max: schema.maximum,
    plausible,
    track,
    step,
    perHundred: schema.perHundred,
    main: schema.main,
    multipleOf,
    whole: schema.type === "integer",
    level: schema.level ?? "more",
    options: schema.enum,
  };
}

/** The part of the schema that a path leads to; `value` tells kinds apart where several are possible. */
export function schemaAt(
  schema: JsonSchema,
  path: readonly (string | number)[],
  value: unknown,
): JsonSchema | undefined {
  let node: JsonSchema | undefined = schema;
  let branch = value;
  for (const segment of path) {
    const parent = node;
    branch =
      branch !== null && typeof branch === "object"
        ? (branch as Record<string, unknown>)[segment]
        : undefined;
    node = narrowed(child(parent, segment), branch);
    if (!node) return undefined;
  }
  return node;
}

function child(schema: JsonSchema | undefined, segment: string | number): JsonSchema | undefined {
  if (!schema) return undefined;
  if (schema.properties && Object.hasOwn(schema.properties, segment)) return schema.properties[segment];
  const any = schema.additionalProperties;
  if (typeof any === "object" && typeof segment === "string") return any;
  return /^\d+$/.test(String(segment)) ? itemsOf(schema) : undefined;
}

const itemsOf = ({ items, anyOf }: JsonSchema) => items ?? anyOf?.find((each) => each.items)?.items;

function narrowed(schema: JsonSchema | undefined, value: unknown): JsonSchema | undefined {
  const group = schema?.anyOf?.find((each) => each.properties);
  if (group && value !== null && typeof value === "object" && !Array.isArray(value)) return group;
  if (!schema?.oneOf || value === null || typeof value !== "object") return schema;
  const settings = value as Record<string, unknown>;
  const fits = ({ properties }: JsonSchema) =>
    Object.entries(properties ?? {}).some(
      ([name, property]) => property.const !== undefined && property.const === settings[name],
    );
  return schema.oneOf.find(fits) ?? schema;
}
