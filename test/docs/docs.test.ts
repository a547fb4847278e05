import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { modelPages, withTables, writeTables } from "../../scripts/parameter-tables.ts";
import { featureKeys, features } from "../../src/model/credit/features.ts";
import { rows } from "../../src/scenario/rows.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";

const under = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);

const read = (path: string): string => readFileSync(path, "utf8");
// As `npm run generate` does, without a build.
if (process.env.UPDATE_GOLDEN) writeTables();
const pages = modelPages();
const all = [...under("docs"), "README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map((path) => ({
  path,
  text: read(path),
}));
/** The files of the repository that a page links to, seen from the root. */
const linksOf = ({ path, text }: { path: string; text: string }): string[] =>
  [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
    .map(([, target]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => normalize(join(dirname(path), target)).replaceAll("\\", "/"));

const linked = new Set(pages.flatMap(linksOf));

describe.each(all)("$path", (page) => {
  test("links to files that exist", () => {
    expect(linksOf(page).filter((target) => !existsSync(target))).toEqual([]);
  });

  test("names no machine", () => {
    expect(page.text).not.toMatch(/(^|[\s(`])(\/(home|root|work|tmp|Users)\/|[A-Z]:\\)/m);
  });
});

const declared = rows(scenarioSchema());

test.each(withTables(pages))(
  "the tables of $path are what the declarations say (npm run generate)",
  (made) => {
    expect(read(made.path)).toBe(made.text);
  },
);

test("every parameter stands in one table, where its group is", () => {
  const named = pages.flatMap(({ text }) =>
    [...text.matchAll(/^\| `([a-zA-Z.*]+)` \|/gm)].map(([, path]) => path),
  );
  expect(named.sort()).toEqual(declared.map(({ path }) => path).sort());
});

test.each(featureKeys)("feature %s has its slope of the expert card", (key) => {
  const row = read("docs/model/lending-decision.md")
    .split("\n")
    .find((each) => each.startsWith(`| \`${key}\` `));
  expect(Number(row?.split("|")[3])).toBe(features[key].slope);
});

test.each(["phases", "shocks", "policies", "lenders"])("every file of src/model/%s is linked", (family) => {
  const files = readdirSync(`src/model/${family}`).filter((name) => name !== "all.ts");
  expect(files.map((name) => `src/model/${family}/${name}`).filter((path) => !linked.has(path))).toEqual([]);
});

test("every page opens with a heading in both languages and a Chinese summary", () => {
  for (const { path, text } of pages) {
    const [heading, , summary] = text.split("\n");
    expect(heading, path).toMatch(/^# .*[a-z].*[一-鿿]/);
    expect(summary, path).toMatch(/^> 中文摘要[:：]/);
  }
});
