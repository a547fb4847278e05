import { signal } from "@preact/signals";
import type { Row } from "../src/scenario/rows.ts";
import { know } from "./now.ts";

/** The row of every parameter that the page can set, once they are loaded. */
export const allRows = signal<readonly Row[] | undefined>(undefined);

// The page plays as many replicates as it shows.
const NOT_SET = ["replicates"];

/** Loads them; the declarations alone say what there is. */
export async function loadRows(): Promise<readonly Row[]> {
  if (allRows.value) return allRows.value;
  const { default: declared } = await import("virtual:parameters");
  const kept = declared.filter(({ path }) => !NOT_SET.includes(path));
  know(kept);
  allRows.value = kept;
  return kept;
}
