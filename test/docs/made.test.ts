import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { figuresNow, type MadePart, madeParts, withParts } from "../../scripts/made-parts.ts";

const pages = [
  "README.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" }).map(
    (name) => `docs/${name.replaceAll("\\", "/")}`,
  ),
].filter((path) => path.endsWith(".md"));
const parts = pages.flatMap((path) => madeParts(path, readFileSync(path, "utf8")));

const run = ({ command }: MadePart): string =>
  execFileSync(process.execPath, command.split(" "), { encoding: "utf8", maxBuffer: 1e8 }).trim();

test("pages hold parts that commands made", () => {
  expect(parts.map(({ path }) => path)).toContain("docs/fit.md");
});

test.each(parts)("what $command made in $path is of these figures", ({ figures }) => {
  // `npm run documents` makes it anew.
  expect(figures).toBe(figuresNow());
});

test("a part made anew replaces what stands between its marks, and nothing around it", () => {
  for (const path of ["docs/validation.md", "docs/fit.md"]) {
    const page = readFileSync(path, "utf8");
    const [part] = madeParts(path, page);
    const asked: string[] = [];
    const made = withParts(page, ({ command }) => {
      asked.push(command);
      return "\nanother table\n";
    });
    expect(asked).toEqual([part!.command]);
    expect(made).toBe(page.replace(part!.text, "another table").replace(part!.figures, figuresNow()));
    expect(withParts(page, ({ text }) => text)).toBe(page);
  }
});

test.runIf(process.env.LONG).each(parts)("$command prints what stands in $path", (part) => {
  expect(part.text).toBe(run(part));
});

test("the README is for a person in the first ten minutes: at most 150 lines", () => {
  expect(readFileSync("README.md", "utf8").split("\n").length).toBeLessThanOrEqual(150);
});
