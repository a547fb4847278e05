import { householdRows } from "./household-rows.ts";
import { lenderRows } from "./lender-rows.ts";
import type { ValidationRow } from "./validation-row.ts";

/** Every row of the table of targets, by its number; numbers that are missing were never given, or given up before. */
export const validationRows: readonly ValidationRow[] = [...householdRows, ...lenderRows].sort(
  (a, b) => a.number - b.number,
);
