import { signal } from "@preact/signals";
import type { Cell } from "../../src/compare/counterfactual.ts";

/** What lies open over the page: a cell's list of households, the applications of the twin, or twelve lucks. */
type Opened =
  | { kind: "list"; cell: Cell; arm?: string }
  | { kind: "record"; season?: number }
  | { kind: "lucks" };

export const opened = signal<Opened | undefined>(undefined);

/** Opens the list of the households in a cell of the 2 × 2; by default of the last visible arm against the first. */
export function openCell(cell: Cell, arm?: string): void {
  opened.value = { kind: "list", cell, arm };
}

export function closeOpened(): void {
  opened.value = undefined;
}
