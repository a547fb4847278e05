import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sannong } from "../cli/sannong.ts";

const folder = mkdtempSync(join(tmpdir(), "validate-"));
afterAll(() => rmSync(folder, { recursive: true }));

const SIZE = ["county.villages=12", "county.householdsPerVillage=5", "time.burnIn=4"].flatMap((each) => [
  "--set",
  each,
]);
const validate = (...args: string[]) =>
  sannong("validate", "scenarios/small.yaml", ...SIZE, "--workers", "0", "--lang", "en", ...args);

test.each([
  [["--only", "4,99"], "--only: there is no target 99; the nearest: 42; allowed: 1, 3, 4"],
  [["--only", "7"], "--only: there is no target 7; the nearest: 6, 8; allowed: 1, 3, 4"],
  [["--only", "shops"], "--only: there is no target shops; allowed: 1, 3, 4"],
  [["--seeds", "3"], "--seeds: got 3; allowed: at least 10"],
  [["--resume"], "--resume goes with --out"],
])("%s is refused before anything is played", (args, message) => {
  const { status, stderr } = validate(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain("[1/");
});

test("results of others are left alone", () => {
  const other = join(folder, "other");
  mkdtempSync(`${other}-`);
  const [name] = readdirSync(folder).filter((each) => each.startsWith("other-"));
  const place = join(folder, name);
  writeFileSync(join(place, "mine.txt"), "mine");
  const { status } = validate("--only", "36", "--seeds", "10", "--out", place);
  expect(status).toBe(2);
  expect(readdirSync(place)).toEqual(["mine.txt"]);
});

test("a target is measured and judged, whatever comes out; what was played is gone on with, to the same", () => {
  const out = join(folder, "out");
  const args = ["--only", "36", "--seeds", "10", "--out", out, "--json", "--quiet"];
  const { status, stdout, stderr } = validate(...args);
  expect([status, stderr]).toEqual([0, ""]);
  const { rows, seeds } = JSON.parse(stdout);
  expect(seeds).toBe(10);
  expect(rows.map(({ number }: { number: number }) => number)).toEqual([36]);
  expect(rows[0].measures).toHaveLength(2);
  expect(rows[0].measures[0].values).toHaveLength(10);
  expect(JSON.parse(readFileSync(join(out, "validation.json"), "utf8"))).toEqual(JSON.parse(stdout));
  expect(readFileSync(join(out, "validation.zh.html"), "utf8")).toContain("贫困陷阱");
  expect(readFileSync(join(out, "validation.en.html"), "utf8")).toContain("poverty trap");
  expect(validate(...args, "--resume")).toEqual({ status: 0, stdout, stderr: "" });
  expect(validate(...args).status).toBe(2);
});
