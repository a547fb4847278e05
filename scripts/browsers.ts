/**
 * Finds the browsers, the Chinese fonts and the Redis that tests need, and for the long tests a cluster's Slurm, R and
 * Python's packages; installs from Debian those that are not there, or prints the command that would. Tests are quicker with
 * a Chromium without windows, and do without it where there is none.
 *
 *     npm run browsers            npm run browsers -- long
 */
import { spawnSync } from "node:child_process";
import { findBrowser, runs } from "./find-browser.ts";

const APT = "/usr/bin/apt-get";
const SHELL = "chromium-headless-shell";

const hasChineseFont = (): boolean =>
  spawnSync("fc-list", [":lang=zh-cn"], { encoding: "utf8" }).stdout?.trim().length > 0;

const can = (program: string, ...words: string[]): boolean => spawnSync(program, words).status === 0;
const ifTrue = (is: boolean): string | undefined => (is ? "found" : undefined);
const hasAll = (...programs: string[]): boolean => programs.every((each) => can("which", each));

interface Needed {
  what: string;
  /** Debian's packages, with spaces between. */
  debian: string;
  /** Where it is, or a word; nothing where it is not. */
  found(): string | undefined;
}

/** What the long tests of `test/fleet` and `test/readers` need besides. */
const forLong: readonly Needed[] = [
  {
    what: "Slurm",
    debian: "slurmctld slurmd slurm-client munge",
    found: () => ifTrue(hasAll("slurmctld", "slurmd", "sbatch", "munged")),
  },
  {
    what: "R",
    debian: "r-base-core r-cran-jsonlite",
    found: () => ifTrue(can("Rscript", "-e", "library(jsonlite)")),
  },
  {
    what: "Python",
    debian: "python3-pandas python3-scipy python3-matplotlib",
    found: () =>
      ifTrue(
        ["python3", "/usr/bin/python3"].some((each) => can(each, "-c", "import pandas, scipy, matplotlib")),
      ),
  },
];

const needed: readonly Needed[] = [
  { what: "Chromium", debian: "chromium", found: () => findBrowser("chromium") },
  { what: "Firefox", debian: "firefox-esr", found: () => findBrowser("firefox") },
  { what: "Chinese fonts", debian: "fonts-noto-cjk", found: () => ifTrue(hasChineseFont()) },
  { what: "Redis", debian: "redis-server", found: () => ifTrue(can("redis-server", "--version")) },
  ...(process.argv.includes("long") ? forLong : []),
];

const missing = needed.filter(({ what, found }) => {
  const place = found();
  console.log(`${what}: ${place ?? "not found"}`);
  return place === undefined;
});

if (missing.length > 0) process.exitCode = install(missing.flatMap(({ debian }) => debian.split(" ")));
if (!process.exitCode && !findBrowser("shell") && mayInstall()) install([SHELL]);

function mayInstall(): boolean {
  return runs(APT) && process.getuid?.() === 0;
}

/** The exit code: 0 once they are installed. */
function install(packages: readonly string[]): number {
  const update = ["apt-get", "update"];
  const add = ["apt-get", "install", "--yes", "--no-install-recommends", ...packages];
  if (!mayInstall()) {
    const debian = runs(APT);
    const command = [update, add].map((words) => `sudo ${words.join(" ")}`).join(" && ");
    console.error(
      debian ? `\nInstall them with:\n\n    ${command}\n` : `\nInstall by hand: ${packages.join(", ")}`,
    );
    console.error("Browsers that stand elsewhere: CHROMIUM=/path FIREFOX=/path npm test");
    return 1;
  }
  for (const [command, ...words] of [update, add])
    if (spawnSync(command, words, { stdio: "inherit" }).status !== 0) return 1;
  return 0;
}
