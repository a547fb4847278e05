import { describe, expect, test } from "vitest";
import { processorSeconds } from "../processor-time.ts";
import { head, parsed, problemsOf } from "./problems.ts";

/** Processor seconds. */
const SOON = 2;

describe("text that is no scenario", () => {
  test.each([
    ["empty", "", 1],
    ["only a comment", "# nothing\n", 1],
    ["a list", "- a\n- b\n", 1],
    ["a word", "hello\n", 1],
    ["binary", "name: a\0b\n", 1],
    ["more than 1 MB", "x".repeat(1_000_001), 1],
    ["two documents", `${head}---\n${head}`, 3],
    ["a tab as indent", `${head}county:\n\tvillages: 3\n`, 4],
    ["a full-width colon", `${head}replicates：3\n`, 3],
    ["an open bracket", `${head}county: { villages: 3\n`, 4],
    ["a tag", `${head}county: !!js/function 'x'\n`, 3],
    ["a set by tag", `${head}county: !!set {a}\n`, 3],
    ["binary by tag", `${head}seed: !!binary aGk=\n`, 3],
    ["an unknown alias", `${head}county: *nope\n`, 3],
    ["a key twice", `${head}replicates: 3\nreplicates: 4\n`, 4],
    ["a key twice in a flow", `${head}county: { villages: 3, villages: 4 }\n`, 3],
    ["a list as key", `${head}? [a]\n: 1\n`, 3],
    ["__proto__", `${head}__proto__: { replicates: 3 }\n`, 3],
    ["constructor", `${head}county:\n  constructor: 1\n`, 4],
    ["prototype as an arm", `${head}arms:\n  prototype: {}\n`, 4],
    ["a merge key", `${head}county: &a { villages: 3 }\n<<: *a\n`, 4],
  ])("%s", (_, text, line) => {
    expect(problemsOf(text)[0]).toMatchObject({ file: "bad.yaml", line });
  });

  test("names that every object has are unknown keys, not found ones", () => {
    expect(problemsOf(`${head}toString: 1\n`)[0]).toMatchObject({ path: "toString", line: 3 });
    expect(problemsOf(`${head}time: { burnInArm: toString }\n`)[0]).toMatchObject({ path: "time.burnInArm" });
    expect(problemsOf(`${head}shocks: { valueOf: {} }\n`)[0]).toMatchObject({ path: "shocks.valueOf" });
  });

  test("says how to mend a full-width colon", () => {
    const [problem] = problemsOf(`${head}replicates：3\n`);
    expect(problem.allowed.zh).toContain("全角");
  });
});

// Each goes a step beyond our own bound, and no further: what a parser does beyond is not asked.
describe("text made to exhaust", () => {
  const laughs = ["a: &a [lol,lol,lol,lol,lol,lol,lol,lol,lol]"];
  for (const [from, to] of ["ab", "bc", "cd", "de", "ef"])
    laughs.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(",")}]`);

  test.each([
    ["more values by aliases than are read", laughs.join("\n")],
    ["an alias to itself", "a: &a [*a]"],
    ["brackets", "[".repeat(41)],
    ["closed brackets", "[".repeat(41) + "]".repeat(41)],
    ["braces", "{a: ".repeat(41)],
    ["dashes", "- ".repeat(200)],
    ["question marks", "? ".repeat(200)],
    ["indents", Array.from({ length: 202 }, (_, k) => `${" ".repeat(k)}a:\n`).join("")],
    ["flow in a flow value", `county: ${"[".repeat(50)}${"]".repeat(50)}`],
  ])("%s", (_, text) => {
    const seconds = processorSeconds(() => expect(problemsOf(text).length).toBeGreaterThan(0));
    expect(seconds).toBeLessThan(SOON);
  });

  test("an honest anchor is fine", () => {
    const { scenario } = parsed("lenders:\n  a: &a { like: dataLender, cost: { intake: 7 } }\n  b: *a\n");
    expect(scenario.lenders.b).toEqual(scenario.lenders.a);
  });
});
