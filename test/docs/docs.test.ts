import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { featureKeys, features } from "../../src/model/credit/features.ts";
import { type Row, rows } from "../../src/scenario/rows.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";

const under = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);

const declared = rows(scenarioSchema());

/** The line of a page's table that says what the declaration says. */
const line = ({ path, en, zh, unit, source, grade }: Row): string =>
  `| \`${path}\` | ${en} | ${zh} | ${unit} | ${source} | ${grade} |`;

/** A page; with UPDATE_GOLDEN=1 the lines of parameters that it names are first brought up to date. */
function read(path: string): string {
  const text = readFileSync(path, "utf8");
  if (!process.env.UPDATE_GOLDEN || !path.startsWith("docs/model/")) return text;
  const byPath = new Map(declared.map((row) => [row.path, line(row)]));
  const made = text.replace(/^\| `([a-zA-Z.*]+)` \|.*$/gm, (old, name: string) => byPath.get(name) ?? old);
  writeFileSync(path, made);
  return made;
}

const pages = under("docs/model").map((path) => ({ path, text: read(path) }));
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

test("every parameter is written down, as it is declared", () => {
  const written = new Set(
    pages.flatMap(({ text }) => text.split("\n")).filter((row) => row.startsWith("| `")),
  );
  const expected = declared.map(line);
  // UPDATE_GOLDEN=1 mends lines that are there; a new parameter's goes by hand to the page of its phase.
  expect(expected.filter((row) => !written.has(row))).toEqual([]);
});

test("every parameter that a page names is declared", () => {
  const named = pages.flatMap(({ text }) =>
    [...text.matchAll(/^\| `([a-zA-Z.*]+)` \|/gm)].map(([, path]) => path),
  );
  const known = new Set(declared.map(({ path }) => path));
  expect(named.filter((path) => !known.has(path))).toEqual([]);
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
    expect(summary, path).toMatch(/^> 中文摘要:/);
  }
});
