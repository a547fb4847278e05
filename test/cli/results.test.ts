import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeFiles } from "../../src/cli/result-directory.ts";
import { modelVersion } from "../../src/model/model-version.ts";
import { resultFormat } from "../../src/report/files/manifest.ts";
import { afterSignal } from "../processor-time.ts";
import { expectFilesDescribed } from "../report/described-files.ts";
import { type Ended, SMALL, sannong, sannongProcess, started, tiny } from "./sannong.ts";

const folder = mkdtempSync(join(tmpdir(), "results-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const read = (...path: string[]): string => readFileSync(join(folder, ...path), "utf8");
const lines = (...path: string[]): string[] =>
  read(...path)
    .trimEnd()
    .split("\n");

describe("compare", () => {
  const short = ["--set", "time.burnIn=4", "--set", "time.seasons=8"];
  const args = ["compare", SMALL, "--replicates", "3", ...tiny, ...short];

  it("prints tables that end with the sentence, and plain progress on stderr", () => {
    const { status, stdout, stderr } = sannongProcess(...args, "--lang", "en", "--workers", "2");
    expect(status).toBe(0);
    expect(stderr).toMatch(/0\/12 runs finished[\s\S]*12\/12 runs finished/);
    expect(stdout).toMatch(/What each arm came to \(3 replicates[\s\S]*Differences from[\s\S]*saved/);
    expect(stdout.trimEnd().split("\n\n").at(-1)).toMatch(
      /^Compared with|[Nn]o household differed in relapse|exactly the same relapse/,
    );
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(130);
  });

  it("is silent when asked, and prints the hash alone", () => {
    const { stdout, stderr } = sannong(...args, "--quiet", "--hash");
    expect([stdout, stderr]).toEqual([expect.stringMatching(/^[0-9a-f]{64}\n$/), ""]);
  });

  it("writes a directory that tells how it was made", () => {
    expect(sannong(...args, "--out", at("new/results"), "--seed", "42")).toMatchObject({ status: 0 });
    const manifest = JSON.parse(read("new/results", "manifest.json"));
    expect(manifest).toMatchObject({
      modelVersion,
      seed: "42",
      replicates: { finished: 3, planned: 3 },
    });
    expect([...manifest.files].sort()).toEqual(readdirSync(at("new/results")).sort());
    expect(sannong(...args, "--hash", "--seed", "42").stdout.trim()).toBe(manifest.resultHash);
    expect(lines("new/results", "summary.csv")[0]).toBe("arm,replicate,metric,value");
    expect(lines("new/results", "seasons.csv")[0]).toBe("arm,replicate,season,metric,value");
    expect(lines("new/results", "counterfactual.csv")).toHaveLength(1 + 3 * 3 * 4);
  });

  it("writes flow rows that sum to zero", () => {
    const sums = new Map<string, number>();
    for (const line of lines("new/results", "flows.csv").slice(1)) {
      const [arm, replicate, season, flow, , , fen] = line.split(",");
      const key = [arm, replicate, season, flow].join();
      sums.set(key, (sums.get(key) ?? 0) + Number(fen));
    }
    expect(sums.size).toBeGreaterThan(0);
    expect([...sums.values()].every((sum) => sum === 0)).toBe(true);
  });

  let json: Ended | undefined;
  /** What it prints of all arms as JSON, played once. */
  const inJson = (): Ended => {
    json ??= sannong(...args, "--json");
    return json;
  };

  it("prints JSON with no number that JSON does not have", () => {
    const { status, stdout } = inJson();
    const printed = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(printed).toMatchObject({ finished: 3, reference: "traditional", treatment: "hybrid" });
    expect(Object.keys(printed.sentence)).toEqual(["zh", "en"]);
  });

  it("shares its luck whatever arms are left out", () => {
    const all = JSON.parse(inJson().stdout);
    const two = JSON.parse(sannong(...args, "--json", "--arms", "traditional,hybrid").stdout);
    expect(two.estimates.hybrid).toEqual(all.estimates.hybrid);
  });
});

describe("run and order", () => {
  it("writes the columns of every season, each with its unit", () => {
    const args = ["run", SMALL, "--arm", "hybrid", ...tiny, "--out", at("run")];
    expect(sannong(...args)).toMatchObject({ status: 0, stdout: expect.stringContaining("第8年") });
    expect(expectFilesDescribed(at("run"))).toEqual(expect.arrayContaining(["flows.csv", "household.csv"]));
    expect(lines("run", "columns.csv").some((line) => line.startsWith("metric,relapse,share,"))).toBe(true);
    const household = lines("run", "household.csv").map((line) => line.split(","));
    expect(new Set(household.map((row) => row.length)).size).toBe(1);
    expect(new Set(household.slice(1).map(([season]) => season)).size).toBe(32);
    expect(new Set(lines("run", "flows.csv").map((line) => line.split(",")[2])).size).toBe(1 + 32);
  });

  it("lists the steps of a season as a table and as data", () => {
    const { stdout } = sannong("order", SMALL, "--json");
    const steps = JSON.parse(stdout) as { name: string; parameters: Record<string, unknown> }[];
    expect(steps[0].name).toBe("calendar");
    const consume = steps.find(({ name }) => name === "consume");
    expect(consume?.parameters.propensity).toBeTypeOf("number");
    expect(sannong("order", SMALL, "--arm", "none").stdout).toMatch(/ 1 {2}.*calendar/);
  });
});

describe("writing results", () => {
  function* broken(): Generator<string> {
    yield "half";
    throw new Error("disk full");
  }
  const failing = { "a.csv": ["new"], "b.csv": broken() };

  it("leaves nothing when one file cannot be written", async () => {
    await expect(writeFiles(at("failed/below"), failing)).rejects.toThrow("disk full");
    expect(existsSync(at("failed"))).toBe(false);
    mkdirSync(at("kept"));
    writeFileSync(at("kept/a.csv"), "old");
    await expect(writeFiles(at("kept"), { ...failing, "b.csv": broken() })).rejects.toThrow("disk full");
    expect(readdirSync(at("kept"))).toEqual(["a.csv"]);
    expect(read("kept", "a.csv")).toBe("old");
  });

  it("leaves nothing when it is stopped in the middle", async () => {
    const fill = async (pathOf: (name: string) => string): Promise<boolean> => {
      writeFileSync(pathOf("slow.csv"), "half");
      return false;
    };
    expect(await writeFiles(at("stopping"), { "a.csv": ["1"] }, { names: ["slow.csv"], fill })).toBe(false);
    expect(existsSync(at("stopping"))).toBe(false);
  });

  it("takes away what an earlier manifest lists, and nothing else", async () => {
    const manifest = (files: string[]) => [JSON.stringify({ format: resultFormat, files })];
    await writeFiles(at("twice"), {
      "flows.csv": ["1"],
      "manifest.json": manifest(["flows.csv", "mine.txt", "../kept/a.csv"]),
    });
    writeFileSync(at("twice/mine.txt"), "");
    await writeFiles(at("twice"), { "summary.csv": ["2"], "manifest.json": manifest(["summary.csv"]) });
    expect(readdirSync(at("twice")).sort()).toEqual(["manifest.json", "mine.txt", "summary.csv"]);
    expect(existsSync(at("kept/a.csv"))).toBe(true);
  });
});

describe("Ctrl-C", () => {
  const long = ["compare", SMALL, ...tiny, "--replicates", "20000", "--workers", "2", "--lang", "en"];
  /** Processor seconds of two threads in the one and a half that stopping may take. */
  const AT_ONCE = 3;

  /** Waits until nobody could have finished, or the first has, and sends the signal. */
  async function stopped(signal: NodeJS.Signals, when: RegExp, ...args: string[]) {
    const { options, seconds } = afterSignal(at(`${signal}-${args.length}.json`));
    const { child, ended, said, until } = started([...long, ...args], options);
    await until(() => when.test(said()));
    child.kill(signal);
    return { ...(await ended), seconds: seconds() };
  }

  it("stops at once, keeps finished replicates, says how many, exit 130", async () => {
    const made = await stopped("SIGINT", /^[1-9]\d*\/80000/m, "--out", at("stopped"));
    expect(made.status).toBe(130);
    expect(made.seconds).toBeLessThan(AT_ONCE);
    expect(made.stderr).toMatch(/Interrupted: [1-9]\d* of 20000 replicates finished/);
    expect(made.stdout).toContain("What each arm came to");
    const { replicates, files } = JSON.parse(read("stopped", "manifest.json"));
    expect(replicates).toMatchObject({ planned: 20000, interrupted: true });
    expect(readdirSync(at("stopped")).sort()).toEqual([...files].sort());
  });

  it("writes nothing when nothing had finished", async () => {
    const large = ["--set", "county.villages=2000"];
    const { status, stdout } = await stopped("SIGINT", /^0\/80000/m, "--out", at("nothing"), ...large);
    expect([status, stdout]).toEqual([130, ""]);
    expect(existsSync(at("nothing"))).toBe(false);
  });

  it("stops as soon with no workers asked", async () => {
    const large = ["--set", "county.villages=2000", "--workers", "0"];
    const { status, seconds } = await stopped("SIGINT", /^0\/80000/m, ...large);
    expect(status).toBe(130);
    expect(seconds).toBeLessThan(AT_ONCE);
  });

  it.each([
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("is no other than %s, exit %i", async (signal, exit) => {
    const { status } = await stopped(signal, /^[1-9]\d*\/80000/m, "--workers", "1", "--out", at(signal));
    expect(status).toBe(exit);
    const { files } = JSON.parse(read(signal, "manifest.json"));
    expect(readdirSync(at(signal)).sort()).toEqual([...files].sort());
  });

  const run = ["run", "scenarios/baseline.yaml", "--arm", "hybrid", "--lang", "en", "--out"];
  /** Files that grow with the replicates are there from the beginning; this one when all have been played. */
  const writes = (name: string): boolean =>
    existsSync(at(name)) && readdirSync(at(name)).some((file) => file.startsWith(".columns.csv."));

  /** Soon played, and long in being written. */
  const soon = ["--set", "time.burnIn=0"];

  it("leaves nothing half written when it comes twice", async () => {
    const many = ["--replicates", "100", "--set", "county.villages=60", ...soon];
    const { child, ended, said, until } = started([...run, at("twice-stopped/x"), ...many]);
    await until(() => /^[1-9]\d*\/100/m.test(said()));
    child.kill("SIGINT");
    expect(await until(() => writes("twice-stopped/x"))).toBe(true);
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ status: 130 });
    expect(existsSync(at("twice-stopped"))).toBe(false);
  });

  it("leaves no columns half written", async () => {
    const { child, ended, until } = started([...run, at("half"), "--set", "county.villages=100", ...soon]);
    expect(await until(() => writes("half"))).toBe(true);
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ status: 130, stderr: expect.stringContaining("no results written") });
    expect(existsSync(at("half"))).toBe(false);
  });

  it("prints no hash of half a result", async () => {
    // With --hash no progress is printed: what is written of the first replicates shows that some have finished.
    const { child, ended, until } = started([...long, "--hash", "--out", at("hash")]);
    const written = (): boolean =>
      existsSync(at("hash")) &&
      readdirSync(at("hash")).some((name) => statSync(join(at("hash"), name)).size > 0);
    expect(await until(written)).toBe(true);
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ status: 130, stdout: "" });
  });
});

describe("a reader that goes away", () => {
  it("ends the program quietly", async () => {
    const { child, ended } = started(["scenario", "schema"]);
    child.stdout?.destroy();
    expect(await ended).toMatchObject({ status: 0, stderr: "" });
  });
});
