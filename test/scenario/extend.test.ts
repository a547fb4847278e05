import { describe, expect, test } from "vitest";
import { parseScenario } from "../../src/scenario/load.ts";
import { head, problemsOf, reading } from "./problems.ts";

const load = (files: Record<string, string>, name: string) =>
  parseScenario(files[name], name, reading(files));

describe("extends", () => {
  test("maps merge, lists and scalars replace, null asks for the default", () => {
    const files = {
      "a.yaml": `${head}county: { villages: 3, growth: 0.05 }\nlenders: { dataLender: { information: { sees: [sales, rating] } } }\n`,
      "b.yaml":
        "extends: a.yaml\ncounty: { villages: 4, growth: null }\nlenders: { dataLender: { information: { sees: [sales] } } }\n",
    };
    const { scenario, files: read } = load(files, "b.yaml");
    expect(scenario.county).toMatchObject({ villages: 4, growth: 0.03 });
    expect(scenario.lenders.dataLender.information.sees).toEqual(["sales"]);
    expect(read).toEqual(["b.yaml", "a.yaml"]);
  });

  test("is looked for beside the file that says so", () => {
    const files = {
      "x/y/b.yaml": "extends: ../a.yaml\n",
      "x/a.yaml": "extends: ./z/c.yaml\n",
      "x/z/c.yaml": head,
    };
    expect(load(files, "x/y/b.yaml").files).toEqual(["x/y/b.yaml", "x/a.yaml", "x/z/c.yaml"]);
  });

  test("a circle is named in full", () => {
    const files = { "b.yaml": "extends: c.yaml\n", "c.yaml": "\nextends: bad.yaml\n" };
    const [problem] = problemsOf("extends: b.yaml\n", files);
    expect(problem).toMatchObject({ file: "c.yaml", line: 2, path: "extends" });
    expect(problem.given).toBe("bad.yaml → b.yaml → c.yaml → bad.yaml");
  });

  test("is at most 8 deep", () => {
    const chain = (n: number) =>
      Object.fromEntries(
        Array.from({ length: n }, (_, k) => [`${k}.yaml`, k === n - 1 ? head : `extends: ${k + 1}.yaml\n`]),
      );
    expect(problemsOf("extends: 0.yaml\n", chain(8))).toEqual([]);
    expect(problemsOf("extends: 0.yaml\n", chain(9))[0]).toMatchObject({ file: "7.yaml", path: "extends" });
  });

  test.each([
    ["a missing file", `${head}extends: gone.yaml\n`],
    ["no text", `${head}extends: 7\n`],
    ["a map", `${head}extends: {}\n`],
  ])("of %s is a problem at its line", (_, text) => {
    expect(problemsOf(text)[0]).toMatchObject({ file: "bad.yaml", line: 3, path: "extends" });
  });

  test("a wrong value is reported in the file where it stands", () => {
    const files = { "p.yaml": `${head}county:\n  villages: 0\n  growth: 0.02\n` };
    const found = problemsOf("extends: p.yaml\n\ncounty:\n  growth: 7\n", files);
    expect(found.map(({ file, line, path }) => [file, line, path])).toEqual([
      ["bad.yaml", 4, "county.growth"],
      ["p.yaml", 4, "county.villages"],
    ]);
  });
});
