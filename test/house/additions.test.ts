import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scenarioHash } from "../../src/scenario/hash.ts";
import { loadScenario } from "../../src/scenario/load-file.ts";

const run = promisify(execFile);

/** A member of a family, added as CONTRIBUTING.md says: a file of its own and a line in the list. */
interface Addition {
  /** Its row of the table in CONTRIBUTING.md. */
  row: string;
  file: string;
  list: string;
  /** The name that the list gets, and what stands before it there. */
  name: string;
  after: string;
}

const additions: readonly Addition[] = [
  {
    row: "a lender type",
    file: "src/model/lenders/village-bank.ts",
    list: "src/model/lenders/all.ts",
    name: "villageBank",
    after: "dataLender",
  },
  {
    row: "a shock",
    file: "src/model/shocks/hail.ts",
    list: "src/model/shocks/all.ts",
    name: "hail",
    after: "jobMarket",
  },
  {
    row: "a policy through a term there is",
    file: "src/model/policies/first-loss-cover.ts",
    list: "src/model/policies/all.ts",
    name: "firstLossCover",
    after: "villageSupervision",
  },
  {
    row: "a metric",
    file: "src/model/metrics/training-reach.ts",
    list: "src/model/metrics/all.ts",
    name: "trainingMetrics",
    after: "countyMetrics",
  },
  {
    row: "a design of studies",
    file: "src/sweeps/design/diagonal.ts",
    list: "src/sweeps/design/all.ts",
    name: "diagonal",
    after: "random",
  },
  {
    row: "a method of sensitivity analysis",
    file: "src/sweeps/analysis/correlation.ts",
    list: "src/sweeps/analysis/all.ts",
    name: "correlation",
    after: "regression",
  },
  {
    row: "a chart of sensitivity reports",
    file: "src/report/sweep-report/charts/distribution.ts",
    list: "src/report/sweep-report/charts/all.ts",
    name: "distribution",
    after: "convergence",
  },
  {
    row: "a chart of the page",
    file: "web/why/why-incomes.tsx",
    list: "web/why/all.ts",
    name: "incomes",
    after: "film",
  },
];

/** The whole of the checks and guards: only a hang lasts that long, on however slow a machine. */
const HANG = 3_600_000;

/** What commands make; all else is by hand. */
const MADE =
  /^(scenarios\/(schema\.json|README\.md)|scenarios\/studies\/(schema\.json|README\.md)|docs\/model\/[\w-]+\.md|test\/golden\/wiring\.json)$/;

const GUARDS = [
  "test/house",
  "test/lists",
  "test/docs/docs.test.ts",
  "test/golden",
  "test/scenario",
  "test/metrics",
  "test/report",
  "test/compare",
  "test/sweeps/families.test.ts",
  "test/sweeps/study.test.ts",
  "test/sweeps/designs.test.ts",
  "test/sweeps/report.test.ts",
  "test/web",
];

/** The sample, as it is written where it is added. Here it is read by the type check, so that it stays one. */
function sampleOf({ file }: Addition): string {
  const folder = file.startsWith("web/") ? "test/web/additions" : "test/house/additions";
  return readFileSync(posix.join(folder, posix.basename(file)), "utf8").replaceAll(
    /(?<= from ")\.[^"]+/g,
    (to) => {
      const from = posix.relative(posix.dirname(file), posix.join(folder, to));
      return from.startsWith(".") ? from : `./${from}`;
    },
  );
}

/** The list with one more import, where the order of imports has it, and one more name. */
function withMember(list: string, { file, name, after }: Addition): string {
  const from = `import { ${name} } from "./${file.split("/").at(-1)}";`;
  const last = list.lastIndexOf(`${after}`);
  const named = `${list.slice(0, last)}${after}, ${name}${list.slice(last + after.length)}`;
  return `${from}\n${named}`;
}

describe.runIf(process.env.LONG)("what CONTRIBUTING.md says of adding is so", () => {
  let copy = "";
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  /** Runs a program of node_modules in the copy, as if nothing of this test's surroundings were set. */
  const play = async (program: string, args: readonly string[], set: NodeJS.ProcessEnv = {}) => {
    const { LONG: _, VITEST: __, NODE_ENV: ___, ...rest } = process.env;
    const env = { ...rest, ...set };
    const all = [program === "node" ? "" : `node_modules/.bin/${program}`, ...args].filter(Boolean);
    const { stdout } = await run(process.execPath, all, { cwd: copy, env, maxBuffer: 1e8 }).catch(
      (failed: { stdout: string; stderr: string }) => {
        const told = failed.stdout.split("\n").filter((line) => /FAIL|Error|error|×/.test(line));
        throw new Error([`${program} ${args.join(" ")}`, ...told, failed.stderr.slice(-3000)].join("\n"));
      },
    );
    return stdout;
  };

  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), "additions-"));
    const tracked = await run("git", ["ls-files", "-z"], { maxBuffer: 1e8 });
    for (const path of tracked.stdout.split("\0").filter(Boolean)) cpSync(path, join(copy, path));
    symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
    await run("git", ["init", "-q"], { cwd: copy });
    await run("git", ["add", "-A"], { cwd: copy });
    for (const addition of additions) {
      writeFileSync(join(copy, addition.file), sampleOf(addition));
      const list = join(copy, addition.list);
      writeFileSync(list, withMember(readFileSync(list, "utf8"), addition));
    }
    await play("biome", ["check", "--write", ...additions.flatMap(({ file, list }) => [file, list])]);
    await play("vite", ["build", "--ssr", "--logLevel", "error"]);
    await play("vite", ["build", "--ssr", "-c", "vite.tools.config.ts", "--logLevel", "error"]);
  });

  test.each(additions)("$row takes as many files by hand as the table says", ({ row, file, list }) => {
    const line = readFileSync("CONTRIBUTING.md", "utf8")
      .split("\n")
      .find((each) => each.startsWith(`| ${row} |`));
    expect(line, row).toBeDefined();
    expect(Number(line?.split("|")[2])).toBe(new Set([file, list]).size);
  });

  test("no figure moves, before anything is made anew", async () => {
    await play("vitest", ["run", "--project", "model", "test/golden"]);
  });

  test("no scenario has another hash", async () => {
    for (const name of ["small", "harm-is-possible"]) {
      const path = `scenarios/${name}.yaml`;
      const told = await play("node", [
        "bin/sannong.js",
        "compare",
        path,
        "--replicates",
        "1",
        "--json",
        "--quiet",
      ]);
      expect(JSON.parse(told).scenarioHash, path).toBe(scenarioHash(loadScenario(path).scenario));
    }
  });

  test(
    "with them every check and guard holds, and only commands touch other files",
    async () => {
      await play("node", ["bin/sannong.js", "generate"]);
      await play("node", ["tools/parameter-tables.js"]);
      await play("vitest", ["run", "--project", "model", "test/house/wiring.test.ts"], {
        UPDATE_GOLDEN: "1",
      });
      await play("tsc", ["--noEmit"]);
      await play("tsc", ["--noEmit", "-p", "web"]);
      await play("biome", ["check", "--error-on-warnings", "."]);
      await play("vitest", ["run", "--project", "model", ...GUARDS]);
      const changed = await run("git", ["status", "--porcelain", "--untracked-files=all"], { cwd: copy });
      const touched = changed.stdout
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("A  "))
        .map((line) => line.slice(3));
      const byHand = new Set(additions.flatMap(({ file, list }) => [file, list]));
      expect(touched.filter((path) => !byHand.has(path) && !MADE.test(path))).toEqual([]);
    },
    HANG,
  );
});
