import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFile } from "./county.ts";
import type { Outcome } from "./kernel-village.ts";

const scalar = ["-O3", "-ffp-contract=off", "-fno-tree-vectorize", "-fno-tree-slp-vectorize"];
/** In blocks (peers/vectors.c), of which gcc makes vectors of AVX2 without changing a bit. */
export const vectors = [
  "-O3",
  "-ffp-contract=off",
  "-fno-math-errno",
  "-fno-trapping-math",
  "-mavx2",
  "-DVECTORS",
];

/** The kernel as a program of its own; undefined where there is no gcc. */
export function compileNative(
  households: number,
  seasons: number,
  key: readonly number[],
  flags: readonly string[] = scalar,
): { run(): Outcome; remove(): void } | undefined {
  const folder = mkdtempSync(join(tmpdir(), "sannong-bench-"));
  const program = join(folder, "reference");
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync("gcc", [...flags, projectFile("bench/reference.c"), "-o", program, "-lm"]);
  } catch (error) {
    remove();
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const args = [households, seasons, ...key].map(String);
  return { run: () => JSON.parse(execFileSync(program, args, { encoding: "utf8" })), remove };
}
