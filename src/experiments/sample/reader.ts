import type { Columns } from "../../declare/table.ts";
import { columnName } from "../../model/state/column-names/all.ts";
import { tables } from "../../model/state/state.ts";
import { type Measure, measure, type Reading } from "./measure.ts";
import { measures } from "./measures.ts";

/** Tables of which a column can be asked by `table.column`: a household's own, its village's, its open shop's. */
const readTables = ["household", "village", "shop"] as const;
type ReadTable = (typeof readTables)[number];

/** What an outcome asks for, by name; nothing where there is none of it. */
export function measureNamed(name: string): Measure | undefined {
  if (Object.hasOwn(measures, name)) return measures[name];
  const [table, column, ...rest] = name.split(".");
  if (rest.length > 0 || !(readTables as readonly string[]).includes(table)) return undefined;
  const declared = (tables[table as ReadTable].columns as Columns)[column];
  if (declared?.width !== 1) return undefined;
  const { unit, zh, codes } = declared;
  // Money is told in yuan.
  const times = unit === "fen" ? 0.01 : 1;
  return measure({
    en: columnName(table as ReadTable, column),
    zh,
    unit: unit === "fen" ? "yuan" : unit,
    codes,
    read: (reading) => {
      const values = (reading.state[table as ReadTable] as unknown as Record<string, ArrayLike<number>>)[
        column
      ];
      const row = rowIn(table as ReadTable, reading);
      return (i) => {
        const at = row(i);
        return at < 0 ? Number.NaN : times * values[at];
      };
    },
  });
}

/** The row in which a household's figure stands. */
function rowIn(table: ReadTable, { state: { household, shop } }: Reading): (i: number) => number {
  if (table === "household") return (i) => i;
  if (table === "village") return (i) => household.village[i];
  return (i) => {
    const s = household.shop[i];
    return s >= 0 && !shop.closed[s] ? s : -1;
  };
}

/** Every name that can be asked for. */
export function measureNames(): string[] {
  const columns = readTables.flatMap((table) =>
    Object.entries(tables[table].columns as Columns)
      .filter(([, { width }]) => width === 1)
      .map(([column]) => `${table}.${column}`),
  );
  return [...Object.keys(measures), ...columns];
}
