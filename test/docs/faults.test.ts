import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const PAGE = "docs/reliability.md";
const [, table] = readFileSync(PAGE, "utf8").split("## 查出的错");
const rows = [...table!.split("\n## ")[0]!.matchAll(/^\| (F\d+|小 small) \| .+ \| (.+) \|$/gm)].map(
  ([, fault, files]) => ({
    fault: fault!,
    files: [...files!.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => join("docs", path!)),
  }),
);

test("every fault that was found has its row, in order", () => {
  // There never was a sixth.
  const numbers = Array.from({ length: 35 }, (_, k) => `F${k + 1}`).filter((fault) => fault !== "F6");
  expect(rows.map(({ fault }) => fault).filter((fault) => fault.startsWith("F"))).toEqual(numbers);
  expect(rows.length).toBeGreaterThan(numbers.length);
});

test.each(rows)("$fault is held by files of tests that are there", ({ files }) => {
  expect(files.length).toBeGreaterThan(0);
  for (const path of files) {
    expect(existsSync(path), path).toBe(true);
    expect(readFileSync(path, "utf8")).toMatch(/\bexpect\b/);
  }
});
