import { readFileSync, writeFileSync } from "node:fs";

/** What a golden file says; with UPDATE_GOLDEN=1 it is written anew from `made` first. */
export function golden(name: string, made: unknown): unknown {
  const path = `test/golden/${name}`;
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, `${JSON.stringify(made, null, 1)}\n`);
  return JSON.parse(readFileSync(path, "utf8"));
}
