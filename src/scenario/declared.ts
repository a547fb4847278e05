import { type JsonSchema, type Row, row, schemaAt } from "./rows.ts";

/** One value of a scenario beside what is declared of it. */
export interface Held {
  path: readonly (string | number)[];
  value: unknown;
  /** Absent for a setting that is not a declared parameter. */
  row?: Row;
  /** The default, as far as the schema knows one. */
  usual: unknown;
}

/** Every value of a scenario, paths in time left out, list by list and number by number, in the order of the file. */
export function heldValues(schema: JsonSchema, scenario: unknown): Held[] {
  const found: Held[] = [];
  const visit = (value: unknown, path: readonly (string | number)[]) => {
    const node = schemaAt(schema, path, scenario);
    if (value !== null && typeof value === "object" && !Array.isArray(value) && !node?.unit) {
      for (const [name, child] of Object.entries(value)) visit(child, [...path, name]);
      return;
    }
    const declared = node?.unit === undefined ? undefined : row(node, path.join("."));
    found.push({ path, value, row: declared, usual: node?.default });
  };
  const { paths: _, ...settings } = scenario as { paths?: unknown };
  visit(settings, []);
  return found;
}
