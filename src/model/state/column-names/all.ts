import type { TableKey, tables } from "../state.ts";
import { countyNames } from "./county.ts";
import { creditNames } from "./credit.ts";
import { householdNames } from "./household.ts";

type ColumnNames = {
  [T in TableKey]: Readonly<Record<keyof (typeof tables)[T]["columns"], string>>;
};

/** What every column is called in English: apart from the declarations, since whoever plays needs none of it. */
const columnNames: ColumnNames = { household: householdNames, ...creditNames, ...countyNames };

/** What a column of a table is called in English. */
export const columnName = (table: TableKey, column: string): string =>
  (columnNames[table] as Readonly<Record<string, string>>)[column];
