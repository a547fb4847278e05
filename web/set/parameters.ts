import basics from "virtual:basics";
import { signal } from "@preact/signals";
import type { Row } from "../../src/scenario/rows.ts";
import { know } from "./now.ts";
import type { Value } from "./plain-tree.ts";

/** The row of every parameter that the page can set, once they are loaded. */
export const allRows = signal<readonly Row[] | undefined>(undefined);

// The page plays as many replicates as it shows, and the four years that its measures are named for.
const isSet = (path: string): boolean => path !== "replicates" && !path.startsWith("time.");

/** Loads them; the declarations alone say what there is. */
export async function loadRows(): Promise<readonly Row[]> {
  if (allRows.value) return allRows.value;
  const { default: declared } = await import("virtual:parameters");
  const rowsSet = declared.filter(({ path }) => isSet(path));
  know(rowsSet);
  allRows.value = rowsSet;
  return rowsSet;
}

/** The declared default of a path, as far as its row is loaded. */
export const declaredAt = (path: string): Value | undefined =>
  (allRows.value ?? basics).find((row) => row.path === path)?.value;
