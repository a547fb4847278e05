import { readFileSync } from "node:fs";
import { roomsAndFloors } from "./floors.ts";
import { assertionsIn, bareNumbersIn, functionsIn, participlesIn, quantileOf } from "./measures.ts";
import { type Source, sourcesOf } from "./syntax.ts";

type Row = readonly (string | number)[];

const WINGS = ["src/model", "src", "web", "test"];

const HEAD: Row = [
  "wing",
  "files",
  "median file",
  "p90",
  "largest",
  "median function",
  "p90",
  "longest",
  "over 60 lines",
  "over 5 arguments",
  "bare numbers",
  "of them fractions",
  "casts",
  "non-null",
  "bare participles",
  "rooms",
  "floors",
];

/** Figures of one wing, in the order of the head. */
function figuresOf(wing: string, sources: readonly Source[]): Row {
  const files = sources.map(({ lines }) => lines);
  const functions = sources.flatMap(functionsIn).filter(({ lines }) => lines > 1);
  const outer = functions.filter((each) => each.outer).map(({ lines }) => lines);
  const bare = sources.flatMap(bareNumbersIn);
  const assertions = sources.flatMap(assertionsIn);
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
    sources.flatMap(participlesIn).length,
    ...roomsAndFloors(wing, sources),
  ];
}

/** What may be added, and how many files by hand it takes, as CONTRIBUTING says and a test does. */
const additions = (): Row[] =>
  [...readFileSync("CONTRIBUTING.md", "utf8").matchAll(/^\| (an? [^|]+) \| (\d+) \|/gm)].map(
    ([, what, files]) => [what, Number(files)],
  );

const table = (head: Row, rows: readonly Row[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** The figures of the house, as they are printed. */
export function houseTables(): string {
  const sources = ["src", "web", "test"].flatMap(sourcesOf);
  const figures = WINGS.map((wing) =>
    figuresOf(
      wing,
      sources.filter(({ path }) => path.startsWith(`${wing}/`)),
    ),
  );
  return [table(HEAD, figures), table(["to add", "files by hand"], additions())].join("\n\n");
}
