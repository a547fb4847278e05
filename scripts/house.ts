import { assertionsIn, bareNumbersIn, functionsIn, quantileOf } from "./house/measures.ts";
import { type Source, sourcesOf } from "./house/syntax.ts";

/** Prints the figures of the house: sizes of files and functions, bare numbers, assertions, rooms and floors. */

const WINGS = ["src/model", "src", "web", "test"];

/** Figures of one wing, in the order of the columns. */
function figuresOf(wing: string, sources: readonly Source[]): (string | number)[] {
  const files = sources.map(({ lines }) => lines);
  const functions = sources.flatMap(functionsIn).filter(({ lines }) => lines > 1);
  const outer = functions.filter((each) => each.outer).map(({ lines }) => lines);
  const bare = sources.flatMap(bareNumbersIn);
  const assertions = sources.flatMap(assertionsIn);
  const rooms = new Set(sources.map(({ path }) => path.split("/").slice(0, -1).join("/")));
  const floors = Math.max(...[...rooms].map((room) => room.split("/").length));
  return [
    wing,
    files.length,
    quantileOf(files, 0.5),
    quantileOf(files, 0.9),
    Math.max(...files),
    quantileOf(outer, 0.5),
    quantileOf(outer, 0.9),
    Math.max(...functions.map(({ lines }) => lines)),
    functions.filter(({ lines }) => lines > 60).length,
    functions.filter(({ parameters }) => parameters > 5).length,
    bare.length,
    bare.filter(({ value }) => !Number.isInteger(value)).length,
    assertions.filter(({ kind }) => kind === "cast").length,
    assertions.filter(({ kind }) => kind === "non-null").length,
    rooms.size,
    floors,
  ];
}

const HEAD =
  "wing|files|median file|p90|largest|median function|p90|longest|over 60 lines|over 5 arguments|" +
  "bare numbers|of them fractions|casts|non-null|rooms|floors";

const print = (cells: readonly (string | number)[]): void => console.log(`| ${cells.join(" | ")} |`);
const columns = HEAD.split("|");
print(columns);
print(columns.map(() => "---"));
for (const wing of WINGS) print(figuresOf(wing, sourcesOf(wing)));

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
