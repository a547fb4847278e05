import type { Plan } from "../../src/model/run.ts";
import type { Setting, TimePath } from "../../src/model/state/time-path.ts";
import { isAssignable } from "../../src/scenario/assignable.ts";
import type { JsonSchema } from "../../src/scenario/rows.ts";
import { type Row, row, rows, schemaAt } from "../../src/scenario/rows.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";

/** A parameter that may differ between households: its place in a plan, and what it is. */
export interface Assignable {
  path: string;
  place: TimePath["place"];
  row: Row;
}

/** Every parameter that may differ between households, of the lenders that a plan opens and of its phases. */
export function assignables({ lenders, lenderNames }: Plan): Assignable[] {
  const declared = rows(scenarioSchema()).filter(({ path }) => isAssignable(path.split(".")));
  const ofPhases = declared
    .filter(({ path }) => !path.startsWith("lenders."))
    .map((each) => ({ path: each.path, place: ["phases", ...each.path.split(".")], row: each }));
  const ofLenders = lenderNames.flatMap((name, j) => [
    ...declared
      .filter(({ path }) => path.startsWith(`lenders.${name}.`))
      .map((each) => ({
        path: each.path,
        place: ["lenders", j, ...each.path.split(".").slice(2)],
        row: each,
      })),
    ...lenders[j].products.flatMap((product, k) =>
      Object.entries(product).flatMap(([term, value]) =>
        termOf(["lenders", name, "products", String(k), term], ["lenders", j, "products", k, term], value),
      ),
    ),
  ]);
  return [...ofPhases, ...ofLenders];
}

function termOf(path: readonly string[], place: TimePath["place"], value: unknown): Assignable[] {
  if (!isAssignable(path)) return [];
  const node: JsonSchema = { ...schemaAt(scenarioSchema(), path, {}), default: value };
  return [{ path: path.join("."), place, row: row(node, path.join(".")) }];
}

/** Another value than the one that stands: within what is plausible, the far end of it. */
export function otherThan({ value, plausible, min = 0, max = 1, whole, options }: Row): Setting {
  if (typeof value === "boolean") return !value;
  if (typeof value === "string") return options!.find((each) => each !== value)!;
  const [low, high] = plausible ?? [Math.max(min, value / 2), Math.min(max, value > 0 ? 2 * value : max / 3)];
  const other = Math.abs(high - value) > Math.abs(value - low) ? high : low;
  return whole ? Math.round(other) : other;
}
