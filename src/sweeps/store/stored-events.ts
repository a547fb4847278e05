import type { Events } from "../../compare/estimate.ts";
import { populationOf } from "../study/response-name.ts";
import { type Database, quoted } from "./database.ts";

/** The table of households that fared otherwise under treatment and reference, by point, replicate and population. */
export const EVENTS = "events";

/** Whether a store has it: those begun before it was kept do not. */
async function hasEvents({ rows }: Pick<Database, "rows">): Promise<boolean> {
  const found = await rows(
    `select 1 from information_schema.tables where table_name = ${quoted(EVENTS)} limit 1`,
  );
  return found.length > 0;
}

/** The events behind a response at one point, by replicate; nothing where none are counted for it. */
export async function eventsAt(
  database: Pick<Database, "rows">,
  response: string,
  point: number,
): Promise<Map<number, Events>> {
  const population = populationOf(response);
  if (!population || !(await hasEvents(database))) return new Map();
  const found = await database.rows(
    `select replicate, saved, harmed, households from ${EVENTS}
    where point = ${point} and population = ${quoted(population)}`,
  );
  return new Map(
    found.map(([replicate, saved, harmed, households]) => [
      replicate as number,
      { saved: saved as number, harmed: harmed as number, households: households as number },
    ]),
  );
}

/** The same of every point, over its replicates together; nothing where the store counts none for this response. */
export async function eventsByPoint(
  database: Pick<Database, "rows" | "columns">,
  response: string,
  points: number,
): Promise<Events[] | undefined> {
  const population = populationOf(response);
  if (!population || !(await hasEvents(database))) return undefined;
  const all = Array.from({ length: points }, (): Events => ({ saved: 0, harmed: 0, households: 0 }));
  const sums = ["saved", "harmed", "households"].map((name) => `sum(${name})::DOUBLE`).join(", ");
  const sql = `select point, ${sums} from ${EVENTS} where population = ${quoted(population)} group by point`;
  for await (const [point, saved, harmed, households] of database.columns(sql))
    for (let row = 0; row < point.length; row++)
      all[(point[row] as number) - 1] = {
        saved: saved[row] as number,
        harmed: harmed[row] as number,
        households: households[row] as number,
      };
  return all;
}
