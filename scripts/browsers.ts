/**
 * Finds the browsers, the Chinese fonts and the Redis that tests need; installs from Debian those that are not there, or
 * prints the command that would.
 *
 *     npm run browsers
 */
import { spawnSync } from "node:child_process";
import { findBrowser, runs } from "./find-browser.ts";

const hasChineseFont = (): boolean =>
  spawnSync("fc-list", [":lang=zh-cn"], { encoding: "utf8" }).stdout?.trim().length > 0;

const hasRedis = (): boolean => spawnSync("redis-server", ["--version"]).status === 0;

const needed = [
  { what: "Chromium", debian: "chromium", found: () => findBrowser("chromium") },
  { what: "Firefox", debian: "firefox-esr", found: () => findBrowser("firefox") },
  { what: "Chinese fonts", debian: "fonts-noto-cjk", found: () => (hasChineseFont() ? "found" : undefined) },
  { what: "Redis", debian: "redis-server", found: () => (hasRedis() ? "found" : undefined) },
];

const missing = needed.filter(({ what, found }) => {
  const place = found();
  console.log(`${what}: ${place ?? "not found"}`);
  return place === undefined;
});

if (missing.length > 0) process.exitCode = install(missing.map(({ debian }) => debian));

/** The exit code: 0 once they are installed. */
function install(packages: readonly string[]): number {
  const update = ["apt-get", "update"];
  const add = ["apt-get", "install", "--yes", "--no-install-recommends", ...packages];
  const debian = runs("/usr/bin/apt-get");
  if (!debian || process.getuid?.() !== 0) {
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
