import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { SMALL, sannong } from "../cli/sannong.ts";

/*
 * Every command that writes or prints a report, on files in which every title and name is hostile. A command with
 * `--out` or `--markdown` that is not here fails the last test.
 */

const folder = mkdtempSync(join(tmpdir(), "hostile-reports-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (...parts: string[]): string => join(folder, ...parts);

/** Steers a terminal, turns the order of reading, and is mark-up in HTML, SVG and Markdown. */
const HOSTILE =
  "\u001b[2J\u0085\u202eend<img src=x onerror=alert(1)>[a](javascript:b)|</title></svg>\n# forged";
const both = { zh: HOSTILE, en: HOSTILE };
const steers = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u;
/** An element, a link or a heading made of the title. */
const elements = /<img|<\/title><\/svg>/i;
const markdown = /(?<!\\)<(img|\/title)|(?<!\\)\]\(javascript|^# forged/im;

const size = { villages: 2, householdsPerVillage: 8 };
const scenario = {
  extends: join(process.cwd(), SMALL),
  name: "hostile",
  title: both,
  about: both,
  county: size,
  time: { burnIn: 0, seasons: 4 },
  arms: {
    none: { title: both },
    traditional: { title: both },
    ecommerce: { title: both },
    hybrid: { title: both },
  },
  lenders: { dataLender: both, ruralCreditCooperative: both },
};

const study = {
  name: "hostile",
  title: both,
  about: both,
  scenario: "scenario.yaml",
  arms: ["traditional", "hybrid"],
  replicates: 2,
  seed: HOSTILE,
  factors: [{ path: "lenders.ruralCreditCooperative.cost.processing", range: [0, 3000] }],
  design: { kind: "latinHypercube", points: 4 },
  keep: { metrics: ["income", "relapse"] },
};

function experiment(): object {
  const written = parse(readFileSync("docs/experiments/lower-rates.yaml", "utf8"));
  for (const estimate of Object.values<Record<string, unknown>>(written.estimates)) {
    Object.assign(estimate, both);
    const target = estimate.target as Record<string, unknown> | undefined;
    if (target) Object.assign(target, { figure: HOSTILE, source: HOSTILE, mechanism: both });
  }
  for (const sample of Object.values<{ perVillage: number; outcomes: Record<string, object> }>(
    written.samples,
  )) {
    sample.perVillage = size.householdsPerVillage;
    for (const outcome of Object.values(sample.outcomes)) Object.assign(outcome, both);
  }
  return {
    ...written,
    title: both,
    about: both,
    study: { citation: HOSTILE, size: both },
    county: {
      ...written.county,
      scenario: "scenario.yaml",
      set: { "county.villages": 10 },
    },
  };
}

beforeAll(() => {
  writeFileSync(path("scenario.yaml"), stringify(scenario));
  writeFileSync(path("study.yaml"), stringify(study));
  writeFileSync(path("experiment.yaml"), stringify(experiment()));
  sannong("nation", "template", "--counties", "3", "--out", path("counties.csv"));
  const [head, ...rows] = readFileSync(path("counties.csv"), "utf8").trimEnd().split("\n");
  const quoted = `"${HOSTILE}"`;
  const named = rows.map(
    (row, k) => `"${k}${HOSTILE}"${row.slice(row.indexOf(","), -"synthetic".length)}${quoted}`,
  );
  writeFileSync(path("counties.csv"), `${[head, ...named].join("\n")}\n`);
});

const file = path("scenario.yaml");
const short = ["--workers", "0", "--quiet"];
/** Each command, what it plays and writes; `out` is taken by those that write a directory. */
const reports: Record<string, readonly string[]> = {
  run: ["run", file, "--arm", "hybrid", ...short],
  compare: ["compare", file, "--replicates", "2", "--all", "--finance", ...short],
  levers: ["levers", file, "--only", "training", "--replicates", "2", ...short],
  frontier: [
    "frontier",
    file,
    "--budget",
    "40000",
    "--want",
    "income",
    "--only",
    "training",
    "--runs",
    "15",
    ...short,
  ],
  attribute: ["attribute", file, "--replicates", "2", "--only", "dataDriven", ...short],
  calibrate: [
    ...["calibrate", file, "--only", "credit.averse", "--waves", "1", "--points", "20"],
    ...["--replicates", "2", "--sample", "5", "--cutoff", "1000", ...short],
  ],
  validate: ["validate", file, "--only", "36", "--seeds", "10", ...short],
  "experiment run": ["experiment", "run", path("experiment.yaml"), "--seeds", "12", ...short],
  "sweep run": ["sweep", "run", path("study.yaml"), ...short],
  nation: ["nation", path("counties.csv"), "--scenario", file, "--replicates", "2", ...short],
  sensitivity: ["sensitivity", path("out sweep run"), "--metric", "hybrid.income"],
  discover: ["discover", path("out sweep run"), "--where", "hybrid.income > 9000"],
  paper: [
    "paper",
    path("out sweep run"),
    "--metric",
    "hybrid.income",
    "--where",
    "hybrid.income > 9000",
    "--no-pdf",
  ],
  "sweep replay": ["sweep", "replay", path("out sweep run"), "--point", "1", "--replicate", "1"],
  "sweep export": ["sweep", "export", path("out sweep run"), "--format", "csv"],
  "nation report": ["nation", "report", path("out nation")],
  "nation export": ["nation", "export", path("out nation"), "--format", "csv"],
};
/** Plays long, and writes by what the others write by. */
const long = (name: string): boolean => name === "calibrate" && !process.env.LONG;
/** Those that print alone. */
const printed: Record<string, readonly string[]> = {
  population: ["population", file],
  order: ["order", file],
  "scenario describe": ["scenario", "describe", file],
  "scenario check": ["scenario", "check", file],
  "sweep plan": ["sweep", "plan", path("study.yaml"), "--workers", "1", "--quiet"],
  "sweep status": ["sweep", "status", path("out sweep run")],
  twin: ["twin", file, "--village", "1", "--household", "3"],
  "experiment check": ["experiment", "check", path("experiment.yaml")],
};
/** Take a store or figures and write no words of others: a store, numbers, a batch file. */
const wordless = [
  "sweep merge",
  "sweep import",
  "sweep slurm",
  "sweep slurm merge",
  "county",
  "nation template",
  "population",
];

/** Inputs that are copied as they are, so that the study can be played again. */
const COPIES = /^(reproduce\/(study|scenario)|scenario)\.yaml$|^(store\/.*|study|lock)|\.duckdb/;
/** What an export writes is data, to the byte. */
const isData = (command: string, name: string): boolean =>
  command.endsWith("export") && name.endsWith(".csv");

function check(name: string, text: string): void {
  expect(steers.exec(text)?.index, `${name} steers`).toBeUndefined();
  if (/\.(html|svg)$/.test(name)) expect(text, name).not.toMatch(elements);
  if (name.endsWith(".md")) expect(text, name).not.toMatch(markdown);
}

describe.each(["en", "zh"])("in %s a hostile title", (lang) => {
  test.each(Object.entries(reports).filter(([name]) => !long(name)))(
    "is text in what %s prints and writes",
    (name, args) => {
      const out = path(`out ${name}`);
      // What plays into a store has played by then.
      const isThere = existsSync(out);
      if (isThere && ["sweep run", "nation"].includes(name)) return;
      const again = isThere
        ? existsSync(join(out, "store"))
          ? ["--resume"]
          : name.includes("export")
            ? []
            : ["--force"]
        : [];
      const { status, stdout, stderr } = sannong(...args, "--out", out, ...again, "--lang", lang);
      expect([status, stderr], stderr).toEqual([0, expect.anything()]);
      check(`${name}, printed`, stdout + stderr);
      const files = readdirSync(out, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
        .filter((each) => !COPIES.test(each) && !each.endsWith(".parquet") && !isData(name, each));
      for (const each of files) check(each, readFileSync(join(out, each), "utf8"));
    },
  );

  test.each(["attribute", "validate"])("is text in the Markdown that %s prints", (name) => {
    const again = ["--out", path(`out ${name}`), "--resume", "--markdown", "--lang", lang];
    const { status, stdout } = sannong(...reports[name], ...again);
    expect(status).toBe(0);
    check(`${name}.md`, stdout);
  });

  test.each(Object.entries(printed))("is text in what %s prints", (name, args) => {
    const { stdout, stderr } = sannong(...args, "--lang", lang);
    check(name, stdout + stderr);
  });
});

test("every command that writes a report is among them", () => {
  const commandsUnder = (...names: string[]): string[] => {
    const { stdout } = sannong(...names, "--help", "--lang", "en");
    const below = /\nCommands:\n([\s\S]*)$/.exec(stdout)?.[1] ?? "";
    const own = /--out |--markdown/.test(stdout) ? [names.join(" ")] : [];
    return [
      ...own,
      ...[...below.matchAll(/^ {2}([a-z]+)/gm)].flatMap(([, name]) =>
        name === "help" ? [] : commandsUnder(...names, name),
      ),
    ];
  };
  const listed = [...Object.keys(reports), ...Object.keys(printed), ...wordless];
  expect(commandsUnder().filter((name) => name !== "" && !listed.includes(name))).toEqual([]);
});
