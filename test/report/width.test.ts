import { describe, expect, it } from "vitest";
import { fitted, grid } from "../../src/report/layout/grid.ts";
import { displayWidth, hanging, padded, wrapped } from "../../src/report/layout/width.ts";

describe("the width of text in a terminal", () => {
  it.each([
    ["", 0],
    ["relapse", 7],
    ["返贫率", 6],
    ["返贫率(调查) %", 14],
    ["，。：“”", 8],
    ["ｆｕｌｌ", 8],
    ["−0.5 … –", 8],
    ["𠮷野家", 6],
    ["e\u0301", 1],
    ["한국", 4],
  ])("%s takes %i columns", (text, columns) => expect(displayWidth(text)).toBe(columns));

  it("pads to columns, not characters", () => {
    expect(padded("返贫", 6)).toBe("返贫  ");
    expect(padded("返贫", 6, "left")).toBe("  返贫");
    expect(padded("返贫率", 4)).toBe("返贫率");
  });

  it("wraps at spaces and between wide characters, and loses nothing", () => {
    const text = "与“传统”相比，每 1000 户脱贫户中有 7.2 户免于返贫。";
    const lines = wrapped(text, 20).split("\n");
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(20);
    expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    expect(wrapped("one two three", 8)).toBe("one two\nthree");
    expect(wrapped("one two\u00a0% three", 8)).toBe("one\ntwo %\nthree");
  });
});

describe("a text behind its label", () => {
  it("goes on below as far in", () =>
    expect(hanging("label  ", "one two three", 14)).toBe("label  one two\n       three"));

  it("stands below the label where a word would not fit beside it", () =>
    expect(hanging("  label  ", "one-long-word two", 17)).toBe("  label\n    one-long-word\n    two"));
});

describe("a grid", () => {
  it("lines its columns up whatever the script", () => {
    const lines = grid(["指标", "a", "混合"], [["返贫率", "1.0", "22.0"], "一段文字", ["x", "—", "3"]]).split(
      "\n",
    );
    const width = displayWidth(lines[1]);
    for (const line of [lines[0], lines[2], lines[4]]) expect(displayWidth(line)).toBe(width);
    expect(lines[3]).toBe("一段文字");
  });

  it("is cut into parts that fit, each with its labels", () => {
    const text = fitted(["", "a", "b", "c"], [["row", "11111", "22222", "33333"]], 18);
    const parts = text.split("\n\n");
    expect(parts).toHaveLength(2);
    for (const part of parts) expect(part).toContain("row");
    expect(text.match(/[123]{5}/g)).toEqual(["11111", "22222", "33333"]);
  });

  it("has a label go on below, as far in, where no column of figures fits beside it", () => {
    const text = fitted(["", "a"], [["  one label of four words", "1.25 [1.00, 1.50]"]], 36);
    expect(text.split("\n").slice(2)).toEqual(["  one label of  1.25 [1.00, 1.50]", "  four words"]);
  });

  const list = [
    ["a-file-of-one-word.yaml", "a title of several words, longer than a line"],
    ["b.yaml", ""],
  ];

  it("of words has its widest cells go on below", () => {
    expect(fitted(["file", "title"], list, 50, "right").split("\n").slice(2)).toEqual([
      "a-file-of-one-word.yaml  a title of several words,",
      "                         longer than a line",
      "b.yaml",
    ]);
    expect(fitted(["file", "title"], list, 80, "right")).toBe(grid(["file", "title"], list, "right"));
  });

  it("of words that do not fit beside each other has a line for each cell, behind its head", () => {
    expect(fitted(["", "x".repeat(60)], [], 40)).toBe("");
    expect(fitted(["file", "title"], list, 30, "right").split("\n").slice(2)).toEqual([
      "a-file-of-one-word.yaml",
      "  title  a title of several",
      "    words, longer than a line",
      "b.yaml",
    ]);
  });
});
