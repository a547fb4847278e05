/**
 * Makes anew every part of README and docs that a command made, or those of the pages named:
 *
 *     npm run documents [-- docs/model/experiments.md]
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { madeParts, withParts } from "./made-parts.ts";

const under = readdirSync("docs", { recursive: true, encoding: "utf8" }).map((name) => `docs/${name}`);
const named = process.argv.slice(2);
for (const path of ["README.md", ...under].filter((name) => name.endsWith(".md"))) {
  if (named.length > 0 && !named.includes(path)) continue;
  const text = readFileSync(path, "utf8");
  if (madeParts(path, text).length === 0) continue;
  const made = withParts(text, ({ command }) => {
    console.log(`${path}: node ${command}`);
    return execFileSync(process.execPath, command.split(" "), { encoding: "utf8", maxBuffer: 1e8 });
  });
  writeFileSync(path, made);
}
