import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sannong } from "./sannong.ts";

const folder = mkdtempSync(join(tmpdir(), "check-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The scenario that README has its reader write, beside the one that it extends. */
function readmeScenario(): string {
  const [, text] = /```yaml\n([\s\S]*?extends: baseline\.yaml[\s\S]*?)```/.exec(
    readFileSync("README.md", "utf8"),
  )!;
  const file = join(folder, "my-county.yaml");
  writeFileSync(
    file,
    text.replace("extends: baseline.yaml", `extends: ${resolve("scenarios/baseline.yaml")}`),
  );
  return file;
}

test.each([
  ["zh", /^警告：lenders\.dataLender\.cost\.processing/, "：1 条警告，没有错误\n"],
  ["en", /^warning: lenders\.dataLender\.cost\.processing/, ": 1 warning, no error\n"],
])("README's own county warned, and was then called free of faults (%s)", (language, warning, ending) => {
  const file = readmeScenario();
  const { status, stdout, stderr } = sannong("scenario", "check", file, "--lang", language);
  expect([status, stdout]).toEqual([0, `${file}${ending}`]);
  expect(stderr).toMatch(warning);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test.each([
  ["zh", "：没有问题\n"],
  ["en", ": nothing wrong\n"],
])("a scenario without a warning has nothing wrong (%s)", (language, ending) => {
  const file = "scenarios/baseline.yaml";
  expect(sannong("scenario", "check", file, "--lang", language)).toEqual({
    status: 0,
    stdout: `${file}${ending}`,
    stderr: "",
  });
});
