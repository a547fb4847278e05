import { existsSync } from "node:fs";
import { join } from "node:path";

/** The one DuckDB file of a store. */
export const STORE = "study.duckdb";

export const storePath = (directory: string): string => join(directory, STORE);

/** Whether a directory is that of a result store; does not open it. */
export const isStore = (directory: string): boolean => existsSync(storePath(directory));
