import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadScenario } from "../../src/scenario/load-file.ts";
import { processorSeconds } from "../processor-time.ts";
import { caught, head } from "./problems.ts";

let folder: string;
const inFolder = (name: string) => join(folder, name);
const problemOf = (name: string) => caught(() => loadScenario(inFolder(name)))[0];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sannong-"));
  const files = { "village.yaml": head, "child.yaml": "extends: vilage.yaml\n", "zeros.yaml": "\0\0\0" };
  for (const [name, text] of Object.entries(files)) writeFileSync(inFolder(name), text);
  writeFileSync(inFolder("gbk.yaml"), Buffer.from([0x6e, 0x3a, 0x20, 0xc4, 0xe3, 0xba, 0xc3]));
  writeFileSync(inFolder("bom.yaml"), `\uFEFF${head}`);
  const huge = openSync(inFolder("huge.yaml"), "w");
  ftruncateSync(huge, 100_000_000);
  closeSync(huge);
});

afterAll(() => rmSync(folder, { recursive: true }));

test("a good file, with overrides", () => {
  const { scenario, files } = loadScenario(inFolder("village.yaml"), { set: ["county.villages=2"] });
  expect(scenario.county.villages).toBe(2);
  expect(files).toEqual([inFolder("village.yaml")]);
});

test("a mark of byte order does no harm", () => {
  expect(loadScenario(inFolder("bom.yaml")).scenario.name).toBe("bad");
});

test("a missing file names the nearest in its folder", () => {
  expect(problemOf("vilage.yaml")).toMatchObject({ line: 0, nearest: "village.yaml" });
  expect(problemOf("village").nearest).toBe("village.yaml");
  expect(problemOf("no/such/folder.yaml").nearest).toBeUndefined();
});

test("a missing file that is extended is a problem of the line that asks for it", () => {
  expect(problemOf("child.yaml")).toMatchObject({ line: 1, path: "extends", nearest: "village.yaml" });
});

test("a folder, bytes that are no UTF-8, zeros", () => {
  expect(problemOf("").allowed.en).toContain("not a folder");
  expect(problemOf("gbk.yaml").allowed.en).toContain("GBK");
  expect(problemOf("zeros.yaml").allowed.en).toContain("not binary");
});

test("100 MB are refused unread", () => {
  const seconds = processorSeconds(() => expect(problemOf("huge.yaml")).toMatchObject({ given: "100.0 MB" }));
  expect(seconds).toBeLessThan(0.05);
});
