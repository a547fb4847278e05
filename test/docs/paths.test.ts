import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const ROOTS = ["src", "web", "test", "scripts", "build", "bench"];
const isFile = /^[\w./*-]+\.tsx?$/;
const underRoot = new RegExp(`^(?:${ROOTS.join("|")})/[\\w./*-]*$`);

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`),
].map((path) => ({ path, text: readFileSync(path, "utf8") }));

const sources = ROOTS.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" }).map(
    (name) => `${root}/${name.replaceAll("\\", "/")}`,
  ),
);
const names = new Set([...readdirSync("."), ...sources].map((path) => path.split("/").at(-1)));

/** Whether what a page says in code type is there: a path from the root, perhaps with stars, or a file by its name. */
const isThere = (name: string): boolean => {
  if (name.includes("*")) {
    const like = new RegExp(`^${name.replaceAll(".", "\\.").replaceAll("*", "[^/]*")}$`);
    return sources.some((path) => like.test(path));
  }
  return underRoot.test(name) ? existsSync(name) : !isFile.test(name) || names.has(name.split("/").at(-1));
};

describe.each(pages)("$path", ({ text }) => {
  test("names source files that there are", () => {
    const codes = [...text.matchAll(/`([^`\s<>]+)`/g)]
      .map(([, code]) => code)
      .filter((code) => underRoot.test(code) || isFile.test(code));
    expect(codes.filter((code) => !isThere(code))).toEqual([]);
  });

  test("links a source file under its own name", () => {
    const links = [...text.matchAll(/\[`([^`]+\.tsx?)`\]\(([^)#\s]+)/g)];
    expect(links.filter(([, name, to]) => !`/${to}`.endsWith(`/${name}`)).map(([link]) => link)).toEqual([]);
  });
});

const whereIs = pages
  .find(({ path }) => path === "CONTRIBUTING.md")!
  .text.split(/^## /m)
  .find((section) => section.startsWith("Where is …?"))!
  .split("\n")
  .filter((line) => line.includes("]("))
  .map((line) => {
    const [, what, symbols, file] = line.split("|").map((cell) => cell.trim());
    const path = file.match(/\]\(([^)]+)\)/)?.[1] ?? "";
    return { what, path, symbols: [...symbols.matchAll(/`(\w+)`/g)].map(([, symbol]) => symbol) };
  });

test("CONTRIBUTING says where things are", () => {
  expect(whereIs.length).toBeGreaterThan(10);
});

test.each(whereIs)("$what: declared where CONTRIBUTING says", ({ path, symbols }) => {
  const text = readFileSync(path, "utf8");
  expect(symbols.length).toBeGreaterThan(0);
  for (const symbol of symbols)
    expect(text, symbol).toMatch(new RegExp(`\\b(?:function|const|interface|type|class) ${symbol}\\b`));
});
