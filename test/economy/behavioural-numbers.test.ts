import { expect, test } from "vitest";
import { bareNumbersIn } from "../../scripts/house/measures.ts";
import { sourcesOf } from "../../scripts/house/syntax.ts";

/** Where what people and lenders do is written. */
const ROOMS = ["phases", "credit", "state", "shocks", "policies"];

const sources = sourcesOf("src/model").filter(({ path }) => ROOMS.includes(path.split("/")[2]));

test("no number stands without a name in an equation of behaviour: 0, 1, 2, 4 and 100 aside", () => {
  const found = sources.flatMap(bareNumbersIn).map(({ path, line, value }) => `${path}:${line}: ${value}`);
  console.log(`${found.length} bare numbers in ${sources.length} files of ${ROOMS.join(", ")}`);
  expect(found).toEqual([]);
});

test("every room is read", () => {
  for (const room of ROOMS)
    expect(sources.filter(({ path }) => path.startsWith(`src/model/${room}/`)).length, room).toBeGreaterThan(
      3,
    );
});
