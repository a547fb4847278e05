import { valueAt } from "../../scenario/explain.ts";
import { nearestPath } from "../../scenario/override.ts";
import { type JsonSchema, rows, schemaAt } from "../../scenario/rows.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { scenarioSchema } from "../../scenario/schema.ts";
import { EARLIEST, LATEST } from "../../scenario/time-path.ts";
import { isSeasonPart, timedPlace } from "../../scenario/timed-place.ts";

const SEASON: JsonSchema = {
  type: "integer",
  minimum: EARLIEST,
  maximum: LATEST,
  unit: "seasons",
  en: "season of a change",
  zh: "变化所在季",
};

/** What a single value of a scenario may be; nothing where the path leads nowhere or to a group. */
export function leafAt(place: readonly string[], base: Scenario): JsonSchema | undefined {
  const schema = scenarioSchema();
  const timed = timedPlace(place, base);
  if (timed) return isSeasonPart(timed) ? SEASON : leafAt(timed.parameter, base);
  for (let depth = 1; depth <= place.length; depth++)
    if (!isThere(schema, place.slice(0, depth), base)) return undefined;
  const leaf = schemaAt(schema, place, base);
  return leaf && (isNumber(leaf) || leaf.type === "boolean" || leaf.enum) ? leaf : undefined;
}

// A name that the schema lists, or one that the scenario has: a lender of its own, an item of a list.
function isThere(schema: JsonSchema, place: readonly string[], base: Scenario): boolean {
  const parent = schemaAt(schema, place.slice(0, -1), base);
  const listed = parent?.properties !== undefined && Object.hasOwn(parent.properties, place.at(-1)!);
  return listed || valueAt(base, place) !== undefined;
}

/** A number with limits. */
export const isNumber = ({ type, minimum, maximum }: JsonSchema): boolean =>
  (type === "number" || type === "integer") && minimum !== undefined && maximum !== undefined;

/** The parameter that was probably meant. */
export function nearestFactor(path: string): string | undefined {
  const paths = rows(scenarioSchema())
    .map((row) => row.path)
    .filter((each) => each !== "replicates");
  const general = path.replace(/^arms\.[^.]*\./, "arms.*.");
  return nearestPath(general, paths, 0.3);
}
