import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { designSize } from "../../src/sweeps/design/design-points.ts";
import { portableText } from "../../src/sweeps/portable/portable-study.ts";
import { begunManifest } from "../../src/sweeps/store/begun-manifest.ts";
import { loadStudy } from "../../src/sweeps/study/load-study.ts";
import { type Ended, sannong } from "../cli/sannong.ts";
import { isNameAlone, type Told, toldCommands } from "./commands.ts";
import { SURVEY } from "./small-survey.ts";

const made = mkdtempSync(join(tmpdir(), "told-"));
afterAll(() => rmSync(made, { recursive: true, force: true }));
const root = process.cwd();

/** Writes settings into a scenario or a study; the words of the page stay as they are. */
function edit(path: string, settings: Record<string, unknown>): void {
  const document = parseDocument(readFileSync(path, "utf8"));
  for (const [name, value] of Object.entries(settings)) document.setIn(name.split("."), value);
  writeFileSync(path, String(document));
}

/** So small that a command is played in a moment. */
const SMALL = { "county.villages": 2, "county.householdsPerVillage": 6, "time.seasons": 4 };
/** As large and long as `twin` needs: with the household that is named, and somebody who is kept from poverty. */
const LARGE = { "county.villages": 14, "county.householdsPerVillage": 20, "time.seasons": 16 };
/** What docs/model/experiments.md plays, twenty replicates of up to ten arms each. */
const EXPERIMENTS = ["price", "channel", "line"].map((name) => `${name}-experiment.yaml`);

function shrink(scenarios: string): void {
  edit(join(scenarios, "baseline.yaml"), { ...SMALL, "time.burnIn": 4, replicates: 3 });
  edit(join(scenarios, "small.yaml"), {
    "county.villages": 2,
    "county.householdsPerVillage": 10,
    "time.burnIn": 0,
    "time.seasons": 8,
  });
  for (const name of [...EXPERIMENTS, "uninformed-lender.yaml"])
    edit(join(scenarios, name), {
      "county.villages": 2,
      "county.householdsPerVillage": 10,
      "time.burnIn": 4,
      "time.seasons": 4,
    });
  for (const name of readdirSync(join(scenarios, "studies")).filter((each) => each.endsWith(".yaml"))) {
    const file = join(scenarios, "studies", name);
    const { design, factors } = parseDocument(readFileSync(file, "utf8")).toJS();
    const size = design.kind === "morris" ? { "design.trajectories": 2 } : { "design.points": 2 };
    edit(file, {
      set: { county: { villages: 2, householdsPerVillage: 10 }, time: { burnIn: 0, seasons: 8 } },
      replicates: 2,
      ...size,
    });
    if (design.kind !== "grid") continue;
    const two = factors.map((each: { values: unknown[] }) => ({
      ...each,
      values: [each.values.at(0), each.values.at(-1)],
    }));
    edit(file, { design, factors: two });
  }
}

const STUDY = `name: told
title: { zh: 试, en: trial }
scenario: scenarios/small.yaml
set: { county: { villages: 2, householdsPerVillage: 10 }, time: { burnIn: 0, seasons: 8 } }
factors:
  - { path: county.interviewNoise, range: [0, 0.5] }
  - { path: arms.*.policies.dataSharing.coverage, range: [0, 0.9] }
design: { kind: saltelli, points: 2 }
replicates: 2
`;

const folder = (name: string): string => join(made, name);

const help = new Map<string, string>();

/** Where a command would start threads, each of which would warm up anew, it plays in its own. */
function inOwnThread(words: readonly string[]): readonly string[] {
  const isNation = words[0] === "nation" && /^[a-z]+$/.test(words[1] ?? "");
  const verbs = words.slice(0, isNation || ["sweep", "scenario"].includes(words[0]) ? 2 : 1);
  const name = verbs.join(" ");
  if (!help.has(name)) help.set(name, sannong(...verbs, "--help").stdout);
  return help.get(name)?.includes("--workers") && !words.includes("--workers")
    ? [...words, "--workers", "0"]
    : words;
}

/** Options of which a few do as well as many, and the commands that take many of them unasked. */
const MANY: Readonly<Record<string, RegExp>> = {
  "--replicates": /^(attribute|calibrate|levers) \S*\.yaml/,
  "--seeds": /^scenario describe .* --fit/,
};
const FEW = "2";

/** Settings of a county's size, which a page's reader needs and the small counties here do not. */
const SIZE = /^county\.(villages|householdsPerVillage)=/;

/** Commands that say how many a study is to have, and one that refuses too few seeds to judge by. */
const AS_SAID: ReadonlySet<string> = new Set(["sweep", "validate"]);

/** The same with the fewest replicates and seeds. */
function withFew(words: readonly string[]): readonly string[] {
  if (AS_SAID.has(words[0] ?? "")) return words;
  const small = words.filter(
    (word, at) => !(word === "--set" ? SIZE.test(words[at + 1] ?? "") : SIZE.test(word)),
  );
  return Object.entries(MANY).reduce((few, [option, unasked]) => {
    const at = few.indexOf(option);
    if (at >= 0) return few.with(at + 1, FEW);
    return unasked.test(few.join(" ")) ? few.concat(option, FEW) : few;
  }, small);
}

let printed = false;

/** A paper's figures are printed by a browser, started anew for each: once is enough. */
function printedOnce(words: readonly string[]): readonly string[] {
  if (words[0] !== "paper" || words.includes("--help")) return words;
  const again = printed;
  printed = true;
  return again ? [...words, "--no-pdf"] : words;
}

/** Runs one command in a page's folder; what it would write is first taken away. */
function run(at: string, words: readonly string[]): Ended {
  const spread = words.flatMap((word) =>
    word.endsWith("*/") ? readdirSync(at).filter((name) => name.startsWith(word.slice(0, -2))) : [word],
  );
  const out = spread.indexOf("--out");
  if (out > 0) {
    const name = spread[out + 1].replace(/\/$/, "");
    // What goes with a table of people is named after it.
    const beside = (each: string): boolean =>
      name.endsWith(".csv") && each.startsWith(name.replace(/\.csv$/, "-"));
    const written = readdirSync(at).filter((each) => each === name || beside(each));
    for (const each of written) rmSync(join(at, each), { recursive: true });
  }
  process.chdir(at);
  try {
    return sannong(...inOwnThread(printedOnce(withFew(spread))));
  } finally {
    process.chdir(root);
  }
}

/** A server would never end, and a name alone is spoken of rather than typed: of these the help is asked. */
const typed = ({ words }: Told): readonly string[] =>
  words[0] === "page" || isNameAlone(words) ? [...words, "--help"] : words;

/** A nation of three counties is as good as one of 832. */
const named: Record<string, string> = { FILE: "scenarios/baseline.yaml", "832": "3" };
/** A nation's counties are the package's baseline unless told: here the small one. */
const ofSmall = (words: readonly string[]): readonly string[] =>
  words[0] === "nation" && words[1].endsWith(".csv")
    ? [...words, "--scenario", "scenarios/baseline.yaml", "--replicates", "2"]
    : words;
const told = toldCommands()
  .filter(({ isSmall }) => isSmall)
  .map(({ words, ...each }) => ({ ...each, words: ofSmall(words.map((word) => named[word] ?? word)) }));
/** Twins are only looked for: asked again on the same page, the command answers the same. */
const isFirst = ({ words }: Told, k: number, all: readonly Told[]): boolean =>
  words[0] !== "twin" || all.findIndex((each) => each.words.join(" ") === words.join(" ")) === k;
const pages = [...new Set(told.map(({ path }) => path))].map((path) => ({
  path,
  commands: told.filter((each) => each.path === path).filter(isFirst),
}));

beforeAll(() => {
  const base = folder("base");
  mkdirSync(join(base, "st"), { recursive: true });
  cpSync("scenarios", join(base, "scenarios"), { recursive: true });
  shrink(join(base, "scenarios"));
  writeFileSync(join(base, "survey.csv"), SURVEY);
  const [, example] = /```yaml\n([\s\S]*?extends: baseline\.yaml[\s\S]*?)```/.exec(
    readFileSync("README.md", "utf8"),
  )!;
  writeFileSync(join(base, "scenarios/my-county.yaml"), example);
  for (const name of ["study.yaml", "my-study.yaml"]) writeFileSync(join(base, name), STUDY);
  cpSync("docs", join(base, "docs"), { recursive: true });
  const experiment = join(base, "docs/experiments/lower-rates.yaml");
  writeFileSync(
    experiment,
    readFileSync(experiment, "utf8").replace(
      "county.villages: 20, county.householdsPerVillage: 30,",
      "county.villages: 10, county.householdsPerVillage: 25,",
    ),
  );
  expect(run(base, ["sweep", "run", "study.yaml", "--out", "study/", "--quiet"]).status).toBe(0);
  // As the page's laboratory saves a study that has only been begun.
  const loaded = loadStudy(join(base, "study.yaml"));
  const begun = begunManifest(loaded, designSize(loaded.study));
  writeFileSync(join(base, "small.study.json"), portableText(begun, []));
});

test("the pages tell of commands", () => {
  expect(told.length).toBeGreaterThan(30);
});

describe.each(pages)("what $path tells to type", ({ path, commands }) => {
  test("works, one after the other", () => {
    const at = folder(path.replaceAll("/", "-"));
    cpSync(folder("base"), at, { recursive: true });
    for (const command of commands) {
      const words = typed(command);
      const baseline = join(at, "scenarios/baseline.yaml");
      if (words[0] === "twin") edit(baseline, LARGE);
      const { status, stderr } = run(at, words);
      if (words[0] === "twin") edit(baseline, SMALL);
      if (status !== 0) expect.fail(`${path}: ${words.join(" ")} ended with ${status}: ${stderr}`);
    }
  });
});
