import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const { exports: exported } = JSON.parse(readFileSync("package.json", "utf8"));

test("the package's entry and its types are built", () => {
  for (const path of Object.values(exported["."] as Record<string, string>))
    expect(existsSync(path), path).toBe(true);
});

test("a program that imports it by name can load, compare and simulate", () => {
  const program = `
    import { compare, loadScenario, planOf, simulate } from "sannong";
    const { scenario } = loadScenario("scenarios/small.yaml", { set: ["county.growth=0.02"] });
    const result = await compare(scenario, { replicates: 1, workers: 0 });
    console.log(JSON.stringify([result.hash.length, planOf(scenario).lenders.length, typeof simulate]));`;
  const printed = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  expect(JSON.parse(printed)).toEqual([64, 2, "function"]);
});
