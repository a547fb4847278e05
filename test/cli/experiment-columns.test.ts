import { expect, test, vi } from "vitest";
import { experimentColumnsCommand } from "../../src/cli/experiment.ts";
import { measureNames } from "../../src/experiments/sample/reader.ts";

function printed(word: string | undefined, language: "zh" | "en"): string[] {
  let text = "";
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((each) => {
    text += String(each);
    return true;
  });
  try {
    experimentColumnsCommand(word, language);
  } finally {
    spy.mockRestore();
  }
  return text.trim().split("\n").slice(2);
}

test("every name that an outcome can ask for is listed, with what it is and its unit", () => {
  for (const language of ["zh", "en"] as const) {
    const lines = printed(undefined, language);
    expect(lines.map((line) => line.split(" ")[0])).toEqual(measureNames());
    for (const line of lines) expect(line.split(/ {2,}/), line).toHaveLength(3);
  }
});

test("a word leaves those that have it in their name or meaning, and one that none has is refused", () => {
  expect(printed("inputs", "en").map((line) => line.split(" ")[0])).toEqual([
    "inputsGap",
    "household.inputsPaid",
    "household.inputsWanted",
  ]);
  expect(printed("农资", "zh").length).toBeGreaterThanOrEqual(3);
  expect(() => printed("zzz", "en")).toThrow("has zzz in it");
});
