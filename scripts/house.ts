/**
 * Prints the figures of the house: sizes of files and functions, bare numbers, assertions, rooms and floors, and what an
 * addition takes; with a folder also every place in it that is too long, bare or cast.
 *
 *     npm run house [-- src/model]
 */
import { assertionsIn, bareNumbersIn, functionsIn } from "./house/measures.ts";
import { sourcesOf } from "./house/syntax.ts";
import { houseTables } from "./house/table.ts";

console.log(houseTables());

const listed = process.argv[2];
if (listed) {
  const sources = sourcesOf(listed);
  console.log("");
  for (const { path, name, line, lines, parameters } of sources.flatMap(functionsIn))
    if (lines > 60 || parameters > 5)
      console.log(`${path}:${line} ${name}: ${lines} lines, ${parameters} arguments`);
  for (const { path, line, value } of sources.flatMap(bareNumbersIn)) console.log(`${path}:${line} ${value}`);
  for (const { path, line, kind, text } of sources.flatMap(assertionsIn))
    if (kind === "cast") console.log(`${path}:${line} ${text.replaceAll(/\s+/g, " ")}`);
}
