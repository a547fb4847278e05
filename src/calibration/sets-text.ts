import type { Calibration } from "./calibrate.ts";

/** The parameter sets that are left as CSV: a column a parameter, a row a set. */
export const setsText = ({ paths, sets }: Pick<Calibration, "paths" | "sets">): string =>
  `${[paths, ...sets].map((row) => row.join(",")).join("\n")}\n`;
