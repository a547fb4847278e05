import { appendFileSync, cpSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { readStore } from "../../src/sweeps/store/store.ts";
import { type Ended, resident, sannong } from "../cli/sannong.ts";
import { folder, studyFile } from "./made-up-sweep.ts";

const at = folder();
const study = studyFile(at("study.yaml"), "design: { kind: random, points: 4 }", "replicates: 2");
const REFUSED = [2, expect.stringMatching(/filled by another build of the model \([0-9a-f]{32}, this is/)];

/** The installed program with one line more in its model. */
const otherProgram = resident(pathToFileURL(at("other/dist/cli.js")));
const other = (...args: string[]): Ended => otherProgram(...args, "--lang", "en");

const ours = (...args: string[]): Ended => sannong(...args, "--lang", "en");
const ended = ({ status, stderr }: Ended) => [status, stderr];

async function keysIn(directory: string): Promise<string[]> {
  const { database, close } = await readStore(directory);
  return database
    .rows("select key from runs order by point, replicate, arm")
    .then((rows) => rows.map(([key]) => String(key)))
    .finally(close);
}

beforeAll(() => {
  mkdirSync(at("other"));
  for (const name of ["bin", "dist", "package.json", "scenarios"])
    cpSync(name, at(`other/${name}`), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), at("other/node_modules"));
  appendFileSync(at("other/dist/model.js"), "\nvoid 0;\n");
});

describe("a store did not know which model filled it: with one line of the built model changed", () => {
  it("resume, extend, replay and paper refuse it until they are told", async () => {
    const out = at("half");
    expect(ours("sweep", "run", study, "--out", out, "--limit", "4", "--quiet").status).toBe(0);
    expect(ended(other("sweep", "resume", out, "--quiet"))).toEqual(REFUSED);
    expect(ended(other("sweep", "run", study, "--out", out, "--resume"))).toEqual(REFUSED);
    expect(ended(other("sweep", "extend", out, "--replicates", "3"))).toEqual(REFUSED);
    expect(ended(other("paper", out, "--out", at("kit"), "--no-pdf"))).toEqual(REFUSED);
    const replay = ["--point", "1", "--replicate", "1", "--out", at("again")];
    expect(ended(other("sweep", "replay", out, ...replay))).toEqual(REFUSED);
    expect(other("sweep", "replay", out, ...replay, "--other-model", "--quiet").status).toBe(0);

    expect(other("sweep", "resume", out, "--other-model", "--quiet").status).toBe(0);
    expect(ours("sweep", "run", study, "--out", at("pure"), "--quiet").status).toBe(0);
    const [mixed, pure] = [await keysIn(out), await keysIn(at("pure"))];
    expect(mixed.filter((key) => pure.includes(key))).toHaveLength(8);
    expect(mixed).toHaveLength(16);
    const hashIn = (directory: string) =>
      JSON.parse(readFileSync(join(directory, "manifest.json"), "utf8")).storeHash as string;
    expect(hashIn(out)).not.toBe(hashIn(at("pure")));
  });

  it("merge refuses a shard of another one until it is told", () => {
    const shard = (which: string) => [
      study,
      "--shard",
      which,
      "--out",
      at(which.replace("/", "of")),
      "--quiet",
    ];
    expect(ours("sweep", "run", ...shard("1/2")).status).toBe(0);
    expect(other("sweep", "run", ...shard("2/2")).status).toBe(0);
    const merged = ["sweep", "merge", at("1of2"), at("2of2"), "--out", at("merged")];
    expect(ended(ours(...merged))).toEqual(REFUSED);
    expect(ours(...merged, "--other-model").status).toBe(0);
  });
});
