import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sannong } from "../cli/sannong.ts";

/** What `npm pack` would put into the tarball; without the settings that npm hands to its own scripts. */
function packed(): string[] {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const [{ files }] = JSON.parse(
    execFileSync("npm", args, { encoding: "utf8", env: Object.fromEntries(own) }),
  );
  return files.map(({ path }: { path: string }) => path);
}

test("the package carried measures, browsers and pictures, and lacked a page that help names", () => {
  const files = packed();
  expect(files).toEqual(expect.arrayContaining(["docs/survey.md", "dist/cli.js", "bin/sannong.js"]));
  const places = new Set(files.map((path) => path.split("/")[0]));
  const always = ["LICENSE", "README.md", "package.json"];
  expect([...places].sort()).toEqual(
    [...always, "bin", "dist", "docs", "experiments", "readers", "scenarios"].sort(),
  );
  expect(sannong("population", "--help").stdout).toContain("docs/survey.md");
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  expect([scripts.prepare, typeof scripts.prepack]).toEqual([undefined, "string"]);
});

test("a warning named a page that is not in the package: all are that messages name", () => {
  const files = new Set(packed());
  // Pages of docs/model are where declarations have their reasons; no message sends anybody there.
  const pages = readdirSync("dist")
    .filter((name) => name.endsWith(".js"))
    .flatMap((name) => readFileSync(`dist/${name}`, "utf8").match(/\bdocs\/(?!model\/)[\w/-]+\.md\b/g) ?? []);
  expect(pages).toContain("docs/survey.md");
  expect([...new Set(pages)].filter((name) => !files.has(name))).toEqual([]);
});
