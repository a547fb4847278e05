import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { machineWant } from "../../src/cli/machine-want.ts";
import { mostOpenFiles } from "../../src/cli/open-files.ts";
import {
  escaped,
  markdownCell,
  markdownText,
  markdownWords,
  visible,
  visibleLine,
} from "../../src/declare/visible-text.ts";
import { usableCores } from "../../src/play/cores.ts";
import { dieWithParent } from "../die-with-parent.ts";
import { SMALL, sannong, started, tiny } from "./sannong.ts";

const folder = mkdtempSync(join(tmpdir(), "hostile-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (...parts: string[]): string => join(folder, ...parts);
const en = ["--lang", "en"];
const quick = [...tiny, "--replicates", "1", "--set", "time.seasons=4", "--quiet", ...en];

describe("--force", () => {
  test("deletes nothing that a foreign manifest.json lists, and does not replace it", () => {
    mkdirSync(path("foreign"));
    writeFileSync(path("foreign", "thesis.docx"), "years of work");
    writeFileSync(path("foreign", "manifest.json"), JSON.stringify({ files: ["thesis.docx"] }));
    const { status, stderr } = sannong("compare", SMALL, ...quick, "--out", path("foreign"), "--force");
    expect([status, stderr]).toEqual([2, expect.stringMatching(/manifest\.json was not written by sannong/)]);
    expect(readFileSync(path("foreign", "thesis.docx"), "utf8")).toBe("years of work");
  });

  test("deletes of what our own manifest lists only names of results, and nothing through a link", () => {
    mkdirSync(path("outside"));
    writeFileSync(path("outside", "summary.csv"), "not ours");
    mkdirSync(path("own"));
    symlinkSync(path("outside"), path("own", "link"));
    writeFileSync(path("own", "notes.txt"), "mine");
    writeFileSync(path("own", "differences.csv"), "old");
    const files = ["notes.txt", "link/summary.csv", "../outside/summary.csv", "differences.csv"];
    writeFileSync(path("own", "manifest.json"), JSON.stringify({ format: "sannong results 1", files }));
    const out = ["--out", path("own"), "--force"];
    expect(sannong("run", SMALL, "--arm", "hybrid", ...quick, ...out)).toMatchObject({ status: 0 });
    expect(readFileSync(path("own", "notes.txt"), "utf8")).toBe("mine");
    expect(readFileSync(path("outside", "summary.csv"), "utf8")).toBe("not ours");
    expect([existsSync(path("own", "differences.csv")), existsSync(path("own", "summary.csv"))]).toEqual([
      false,
      true,
    ]);
  });
});

describe("terminal escapes", () => {
  const hostile = '"\\e[2J\\e]0;owned\\a\\u009b31m\\u202egnp"';
  const steers = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u;

  test("in an unknown key, a title and an argument do not reach the terminal", () => {
    const text = `name: bad\ntitle: { zh: ${hostile}, en: ${hostile} }\n`;
    writeFileSync(path("title.yaml"), `extends: ${process.cwd()}/${SMALL}\n${text}`);
    writeFileSync(path("key.yaml"), `${text}? ${hostile}\n: 1\n`);
    const calls = [
      ["scenario", "check", path("key.yaml")],
      ["population", path("title.yaml")],
      ["scenario", "describe", path("title.yaml")],
      ["compare", path("title.yaml"), ...quick],
      ["compare", path("\u001b[2Jnone.yaml")],
      ["compare", SMALL, "--\u001b[2J"],
    ];
    for (const call of calls) {
      const { stdout, stderr } = sannong(...call, ...en);
      expect(stdout + stderr, call.join(" ")).not.toMatch(steers);
    }
    expect(sannong("scenario", "check", path("key.yaml")).stderr).toContain("\\u001b[2J");
  });

  test("are shown in HTML and Markdown too, where mark-up of a title is text", () => {
    expect(escaped("\u001b[2J<b>\u202e")).toBe("\\u001b[2J&lt;b&gt;\\u202e");
    expect(markdownText("# a\n<img src=x> [b](c) `d` \u0007")).not.toMatch(/(^|[^\\])[<>[\]`#]|\n/);
    expect(markdownWords("# a\u001b\n<img src=x> [b](c) 3 < 4 [1, 2]")).toBe(
      "\\# a\\u001b\\u000a&lt;img src=x> [b]\\(c) 3 < 4 [1, 2]",
    );
    expect(markdownCell("a | <b>\nc")).toBe("a \\| &lt;b> c");
    expect([visible("a\n\tb\u0085"), visibleLine("a\n")]).toEqual(["a\n\tb\\u0085", "a\\u000a"]);
    expect(JSON.parse(visible(JSON.stringify("\u009b\u202ea")))).toBe("\u009b\u202ea");
  });

  test("are not in a long key either, which is cut", () => {
    writeFileSync(path("long.yaml"), `name: a\ntitle: { zh: a, en: a }\n${"k".repeat(900)}: 1\n`);
    const { status, stderr } = sannong("scenario", "check", path("long.yaml"));
    expect([status, stderr.length < 1500]).toEqual([2, true]);
  });
});

test.each([
  [["compare", SMALL, "--set", `county.villages=${"x".repeat(5000)}`]],
  [["compare", SMALL, "--set", `${"x y".repeat(1700)}=1`]],
  [["run", SMALL, "--arm", "x y".repeat(1700)]],
  [["compare", "x".repeat(5000)]],
  [["x".repeat(5000)]],
  [["compare", SMALL, "--seed", "x y".repeat(1700)]],
  [["compare", SMALL, `--arms=${"x".repeat(5000)}`]],
])("5,000 characters were told whole (%#): they are cut", (args) => {
  const { status, stderr } = sannong(...args, ...en);
  expect([status, stderr.length < 1500]).toEqual([2, true]);
});

test("a mistake stays one where nobody reads what is said of it", () => {
  writeFileSync(path("many.yaml"), `${Array.from({ length: 19 }, (_, k) => `wrong${k}: 1`).join("\n")}\n`);
  const shell = `node bin/sannong.js scenario check "$0" 2> >(exec true)`;
  const { status } = spawnSync("bash", ["-c", shell, path("many.yaml")], { encoding: "utf8" });
  expect(status).toBe(2);
});

describe("an unset variable", () => {
  test.each([
    ["page --host", ["page", "--no-open", "--host", ""]],
    ["compare --out", ["compare", SMALL, "--out", ""]],
    ["compare --arms", ["compare", SMALL, "--arms", ""]],
    ["population --from", ["population", SMALL, "--from", ""]],
    ["a file", ["compare", ""]],
    ["compare --set", ["compare", SMALL, "--set", "county.villages="]],
    ["run --set", ["run", SMALL, "--arm", "hybrid", "--set", "county.villages="]],
    ["levers --set", ["levers", SMALL, "--set", "county.villages="]],
  ])("as the value of %s is a mistake", (_, args) => {
    const { status, stdout, stderr } = sannong(...args, ...en);
    expect(stderr).toMatch(/the value is empty|a value \(is a variable not set\?\)/);
    expect([status, stdout]).toEqual([2, ""]);
  });
});

test("a folder as a survey and a map as a file are named as they were given", () => {
  const from = sannong("population", SMALL, "--from", ".", ...en);
  expect([from.status, from.stderr]).toEqual([2, expect.stringMatching(/\.: allowed: a file, not a folder/)]);
  writeFileSync(path("map.yaml"), "extends: {}\nname: a\n");
  const map = sannong("scenario", "check", path("map.yaml"), ...en);
  expect([map.status, map.stderr]).toEqual([
    2,
    expect.stringMatching(/extends: got \{\}; allowed: the path/),
  ]);
});

describe("signals of a cluster", () => {
  test.each([
    ["SIGUSR1", 138],
    ["SIGUSR2", 140],
  ] as const)("%s ends a run cleanly and opens no debugger", async (signal, code) => {
    const args = ["bin/sannong.js", "compare", SMALL, "--replicates", "400", "--workers", "1", ...en];
    const child = spawn("node", args, { env: { ...process.env, NODE_OPTIONS: dieWithParent() } });
    let said = "";
    child.stderr.on("data", (text) => {
      const first = said === "";
      said += text;
      // The first words are those of the run that has begun.
      if (first) child.kill(signal);
    });
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect(said).not.toMatch(/Debugger listening|\n\s+at /);
    expect(status).toBe(code);
  });

  const large = ["--set", "county.villages=2000", "--set", "county.householdsPerVillage=100"];
  test.each([
    [["twin", SMALL, "--find", "saved"], "SIGTERM", 143],
    [["twin", SMALL, "--village", "1", "--household", "1"], "SIGINT", 130],
    [["twin", SMALL, "--village", "1", "--household", "1"], "SIGUSR1", 138],
    [["population", SMALL, "--out", path("people.csv")], "SIGUSR2", 140],
  ] as const)("%s went on playing at %s: it ends and writes nothing", async (command, signal, code) => {
    // A setting that is warned of, so that the first words come before the play.
    const run = started([...command, ...large, "--set", "sell.stockSlope=1", ...en]);
    await run.until(() => run.said().includes("sell.stockSlope"));
    run.child.kill(signal);
    const { status, stdout, stderr } = await run.ended;
    expect(stderr).not.toMatch(/Debugger listening|\n\s+at /);
    expect([status, stdout]).toEqual([code, ""]);
    expect(readdirSync(folder).filter((name) => name.startsWith("people"))).toEqual([]);
  });

  test("the processors of a task are those that Slurm and the control group give", () => {
    const all = availableParallelism();
    expect(usableCores({ SLURM_CPUS_PER_TASK: "1" }, undefined)).toBe(1);
    expect(usableCores({ SLURM_CPUS_PER_TASK: "9999" }, "max 100000\n")).toBe(all);
    expect(usableCores({ SLURM_CPUS_PER_TASK: "x" }, undefined)).toBe(all);
    expect(usableCores({}, "100000 100000\n")).toBe(1);
    expect(usableCores({}, "50000 100000\n")).toBe(1);
  });
});

describe("a machine that runs out", () => {
  test("of room for what is printed: words, exit 1, no stack", () => {
    const full = openSync("/dev/full", "w");
    for (const args of [
      ["scenario", "list"],
      ["population", SMALL],
      ["scenario", "schema"],
    ]) {
      const { status, stderr } = spawnSync("node", ["bin/sannong.js", ...args, ...en], {
        stdio: ["ignore", full, "pipe"],
        encoding: "utf8",
      });
      expect(stderr).toMatch(/disk is full/);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(status).toBe(1);
    }
  });

  test.each([
    [19, ["compare", SMALL]],
    [60, ["sweep", "run", "scenarios/studies/sobol-twelve.yaml", "--out", path("handles")]],
    [40, ["run", SMALL, "--arm", "hybrid"]],
  ])("of open files (%d): words with the limit, exit 1, no stack", (most, args) => {
    const shell = `ulimit -n ${most}; exec node bin/sannong.js "$@"`;
    const { status, stderr } = spawnSync("bash", ["-c", shell, "bash", ...args], { encoding: "utf8" });
    expect(stderr).toBe(
      `出错：打开的文件过多：只允许 ${most} 个；请先提高，如 ulimit -n 1024\n` +
        `failed: too many open files: ${most} are allowed; raise it first, such as ulimit -n 1024\n`,
    );
    expect(status).toBe(1);
    expect(mostOpenFiles()).toBeGreaterThan(most);
  });

  test.each([
    [Object.assign(new Error("x"), { code: "ENOSPC" }), "disk"],
    [Object.assign(new Error("x"), { code: "EMFILE" }), "handles"],
    [new RangeError("Array buffer allocation failed"), "memory"],
    [new Error("replicate 3: ENOSPC: no space left on device, write"), "disk"],
    [
      new Error(
        "replicate 3: its worker died twice: Worker terminated due to reaching memory limit: JS heap out of memory",
      ),
      "memory",
    ],
    [new Error("invalid transfer: −22 fen"), undefined],
  ])("is told apart from a fault of ours: %s", (error, want) => {
    expect(machineWant(error)).toBe(want);
  });
});
