import * as z from "zod/mini";
import { assignment, type WrittenAssignment } from "./assignment.ts";
import type { Fault } from "./check.ts";
import { explain } from "./explain.ts";
import { fromPlain } from "./located.ts";
import type { Path } from "./problem.ts";
import type { JsonSchema } from "./rows.ts";

let made: JsonSchema | undefined;

/** The JSON Schema of an assignment as it is written. */
export function assignmentSchema(): JsonSchema {
  made ??= make();
  return made;
}

function make(): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(assignment, { io: "input", target: "draft-7" });
  return schema as JsonSchema;
}

const NOWHERE = { file: "", line: 0, column: 0 };

/** Reads whom a path is for, written at `place`: the rules with their defaults, or what is wrong with them. */
export function readAssignment(
  value: unknown,
  place: Path,
): { rules?: WrittenAssignment; faults: readonly Fault[] } {
  if (value === undefined) return { faults: [] };
  const parsed = assignment.safeParse(value);
  if (parsed.success) return { rules: parsed.data, faults: [] };
  const context = { schema: assignmentSchema(), plain: value, tree: fromPlain(value, NOWHERE) };
  const faults = parsed.error.issues
    .flatMap((issue) => explain(issue, context))
    .map(({ problem: { path, given, allowed, nearest }, unknownKey: key }): Fault => {
      const below =
        path === "" ? [] : path.split(".").map((name) => (/^\d+$/.test(name) ? Number(name) : name));
      return { path: [...place, ...below], given, allowed, nearest, ...(key && { key }) };
    });
  return { faults };
}
