import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string): string => readFileSync(path, "utf8");
const { version } = JSON.parse(read("package.json"));

test("CITATION.cff cites the version of the package", () => {
  expect(/^version: (\S+)$/m.exec(read("CITATION.cff"))?.[1]).toBe(version);
});

test("README installs the tarball of this version", () => {
  const tarballs = [...read("README.md").matchAll(/sannong-([\d.]+)\.tgz/g)].map(([, named]) => named);
  expect(new Set(tarballs)).toEqual(new Set([version]));
});
