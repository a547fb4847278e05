import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { frontierCommand } from "../../src/cli/frontier.ts";
import { type LeversArguments, leversCommand } from "../../src/cli/levers.ts";
import { groundOf } from "../../src/cli/levers-asked.ts";
import { leverCatalogue } from "../../src/levers/catalogue.ts";
import type { FrontierFound } from "../../src/levers/frontier.ts";
import { leverStudy } from "../../src/levers/lever-study.ts";
import type { Mixture } from "../../src/levers/mixture.ts";
import { policiesOf } from "../../src/levers/mixture-arm.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { eachDesignPoint } from "../../src/sweeps/design/design-points.ts";
import { planAt } from "../../src/sweeps/study/point-plan.ts";

const FILE = "scenarios/small.yaml";
const SET = ["county.villages=2", "county.householdsPerVillage=20", "time.burnIn=4", "time.seasons=16"];

const directories: string[] = [];
const temporary = (): string => {
  const made = mkdtempSync(join(tmpdir(), "sannong-levers-"));
  directories.push(made);
  return made;
};
afterAll(() => {
  for (const made of directories) rmSync(made, { recursive: true, force: true });
});

/** What a command said on stderr while it ran. */
async function heard(run: () => unknown): Promise<string> {
  let words = "";
  const stderr = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    words += String(text);
    return true;
  });
  const stdout = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  try {
    await run();
  } finally {
    stderr.mockRestore();
    stdout.mockRestore();
  }
  return words;
}

const ground = (asked: Parameters<typeof groundOf>[1] = {}) => groundOf(FILE, { set: SET, ...asked }, "en");

describe("a study of levers", () => {
  const mixture: Mixture = [
    { lever: "training", strength: "high" },
    { lever: "serviceStations", strength: "low" },
  ];

  test("is the arm without its policies, and with those of each mixture alone", async () => {
    const set = [...SET, "arms.hybrid.policies.guarantee={}"];
    let made: ReturnType<typeof ground> | undefined;
    const words = await heard(() => {
      made = ground({ set });
    });
    expect(words).toContain("guarantee");
    const loaded = leverStudy("levers", [mixture], 2, made!);
    const [none, both] = [...eachDesignPoint(loaded.study)].map((point) => planAt(loaded, point));
    const policies = (plan: typeof none) => plan.arms.find(({ name }) => name === "hybrid")!.policies;
    expect(policies(none)).toEqual([]);
    expect(policies(both).map(({ kind, parameters }) => [kind, parameters])).toEqual([
      ["serviceStations", expect.objectContaining({ share: 0.3 })],
      ["training", expect.objectContaining({ seats: 0.1 })],
    ]);
    const lenders = (plan: typeof none) => plan.arms.map(({ name, open }) => [name, open]);
    expect(lenders(both)).toEqual(lenders(planOf(made!.opened.scenario)));
  });

  test("from a later year on, help begins then", async () => {
    let made: ReturnType<typeof ground> | undefined;
    await heard(() => {
      made = ground({ start: "2" });
    });
    const loaded = leverStudy("levers", [[{ lever: "help", strength: "low" }]], 2, made!);
    const [, help] = [...eachDesignPoint(loaded.study)].map((point) => planAt(loaded, point));
    const path = help.paths?.find((each) => each.place.at(-1) === "monitoring");
    expect(path?.at).toEqual([{ season: 4, to: true }]);
  });

  test("narrows what can be narrowed, and begins in the year asked for", async () => {
    let made: ReturnType<typeof ground> | undefined;
    await heard(() => {
      made = ground({ target: "far", start: "2" });
    });
    expect(policiesOf(mixture, made!)).toEqual({
      training: { on: true, start: 4, seats: 0.1, for: { distance: { atLeast: 20 } } },
      serviceStations: { on: true, start: 4, share: 0.3, for: { distance: { atLeast: 20 } } },
    });
  });

  test("turns on monitoring with help in the arm alone, up to so much a household", () => {
    const loaded = leverStudy("levers", [[{ lever: "help", strength: "low" }]], 2, ground());
    const [none, help] = [...eachDesignPoint(loaded.study)].map((point) => planAt(loaded, point));
    const costs = [none, help].map((plan) => simulateArms(plan, 1, ["hybrid", "traditional"]));
    const spent = costs.map((runs) => runs.map(({ summary }) => summary.helpCost));
    expect([spent[0][0], spent[0][1], spent[1][1]]).toEqual([0, 0, 0]);
    expect(spent[1][0]).toBeGreaterThan(0);
    expect(spent[1][0]).toBeLessThanOrEqual(100);
  });

  test("of all levers at all strengths can be made", () => {
    const all = ground();
    const mixtures = leverCatalogue().map(({ key }): Mixture => [{ lever: key, strength: "high" }]);
    const loaded = leverStudy("levers", [...mixtures, mixtures.flat()], 2, all);
    expect(loaded.study.variants).toHaveLength(mixtures.length + 2);
  });
});

describe("what is refused", () => {
  test.each<[Parameters<typeof groundOf>[1], RegExp]>([
    [{ only: "trainig" }, /trainig \(did you mean training\?\); the levers are/],
    [
      { only: "vilageProduct,training,crowdfundin" },
      /called vilageProduct \(did you mean villageProduct\?\), crowdfundin \(did you mean crowdfunding\?\);/,
    ],
    [
      { only: "serviceStations,liveStreamBase", target: "lifted" },
      /serviceStations, liveStreamBase cannot reach these households only/,
    ],
    [{ only: "," }, /no lever given/],
    [{ target: "lifed" }, /lifed.*did you mean lifted/],
    [{ only: "serviceStations", target: "lifted" }, /serviceStations cannot reach these households only/],
    [{ arm: "hybird" }, /hybird.*hybrid/],
    [{ start: "5" }, /1 and 4|1 to 4|from 1/],
    [
      { target: "far", set: [...SET, "population.farthestBranch=10"] },
      /of the 40 households of this county none are 20 km or more/,
    ],
  ])("%j", async (asked, message) => {
    await expect(heard(() => ground(asked))).rejects.toThrow(message);
  });

  test("--resume without --out", async () => {
    await expect(leversCommand(FILE, { set: SET, resume: true }, "en")).rejects.toThrow(/--out/);
  });

  test("a lever that works village by village is left out of a target within villages, and that is said", async () => {
    let keys: string[] = [];
    const words = await heard(() => {
      keys = ground({ target: "lifted" }).levers.map(({ key }) => key);
    });
    expect(keys).toContain("training");
    expect(keys).not.toContain("serviceStations");
    expect(words).toContain("serviceStations");
  });
});

test("interrupted and gone on with, the command writes what it writes in one go", async () => {
  const [whole, halves] = [temporary(), temporary()];
  const options: LeversArguments = { set: SET, only: "training", replicates: "2", workers: "1", quiet: true };
  await heard(() => leversCommand(FILE, { ...options, out: whole }, "en"));
  await heard(() => leversCommand(FILE, { ...options, out: halves, limit: "3" }, "en"));
  expect(() => readFileSync(join(halves, "levers.json"))).toThrow();
  await heard(() => leversCommand(FILE, { ...options, out: halves, resume: true }, "en"));
  process.exitCode = 0;
  const read = (directory: string, name: string): string => readFileSync(join(directory, name), "utf8");
  for (const name of ["levers.json", "levers.md", "levers.html"])
    expect(read(halves, name)).toBe(read(whole, name));
  const { levers } = JSON.parse(read(whole, "levers.json")) as {
    levers: {
      strength: string;
      costs: { yearly: { mean: number }; payers: { county: number; services: number } };
    }[];
  };
  expect(levers.map(({ strength }) => strength)).toEqual(["low", "usual", "high"]);
  const [low, , high] = levers.map(({ costs }) => costs);
  expect(high.yearly.mean).toBeGreaterThan(low.yearly.mean);
  expect(high.payers.county).toBeCloseTo(-high.payers.services, 9);
});

describe("sannong frontier", () => {
  const options = {
    budget: "4000",
    runs: "20",
    want: "income",
    only: "training",
    set: [...SET, "time.seasons=8"],
    workers: "1",
    quiet: true,
  };

  test.each([
    ["0", /--budget: 0 given/],
    ["-5", /--budget: -5 given/],
    ["many", /--budget: many given/],
  ])("refuses a budget of %s", async (budget, message) => {
    await expect(frontierCommand(FILE, { ...options, budget }, "en")).rejects.toThrow(message);
  });

  test("refuses what cannot be wanted, with the nearest", async () => {
    await expect(frontierCommand(FILE, { ...options, want: "relaps" }, "en")).rejects.toThrow(
      /relaps.*did you mean relapse/,
    );
  });

  test("refuses fewer runs than trying each lever alone takes, and results beside others", async () => {
    await expect(frontierCommand(FILE, { ...options, runs: "14" }, "en")).rejects.toThrow(
      /--runs: 14 .*takes 15/,
    );
    const full = temporary();
    writeFileSync(join(full, "frontier.json"), "{}");
    await expect(frontierCommand(FILE, { ...options, out: full }, "en")).rejects.toThrow(/not empty/);
    await expect(leversCommand(FILE, { set: SET, only: "training", out: full }, "en")).rejects.toThrow(
      /not empty/,
    );
    expect(readFileSync(join(full, "frontier.json"), "utf8")).toBe("{}");
  });

  test("refuses a want that is of nobody, in words", async () => {
    const set = [...SET, "time.seasons=8", "population.liftedShare=0"];
    const asked = heard(() => frontierCommand(FILE, { ...options, want: "relapse", set }, "en"));
    await expect(asked).rejects.toThrow(/--want relapse: in replicate 1 .*no household/);
  });

  test("says that a budget is more than the county's account gets", async () => {
    const set = [...SET, "publicHand.budget=50"];
    const words = await heard(() => frontierCommand(FILE, { ...options, set, limit: "1" }, "en"));
    process.exitCode = 0;
    expect(words).toContain("publicHand.budget");
  });

  test("interrupted and gone on with, it writes what it writes in one go; doing nothing is among the rows", async () => {
    const [whole, halves] = [temporary(), temporary()];
    await heard(() => frontierCommand(FILE, { ...options, out: whole }, "en"));
    await heard(() => frontierCommand(FILE, { ...options, out: halves, limit: "2" }, "en"));
    expect(() => readFileSync(join(halves, "frontier.json"))).toThrow();
    await heard(() => frontierCommand(FILE, { ...options, out: halves, resume: true }, "en"));
    process.exitCode = 0;
    const read = (directory: string, name: string): string => readFileSync(join(directory, name), "utf8");
    for (const name of ["frontier.json", "frontier.md", "frontier.html", "cost-effect.svg"])
      expect(read(halves, name)).toBe(read(whole, name));
    const found = JSON.parse(read(whole, "frontier.json")) as FrontierFound;
    expect(found.rows.map(({ name }) => name)).toContain("none");
    for (const { cost } of found.rows) expect(cost.mean).toBeLessThanOrEqual(4000 / 40);
    const gains = found.rows.map(({ gain }) => gain.mean);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
  });
});
