import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const chromium = {
  variable: "CHROMIUM",
  names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  places: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
} as const;

/** Under which names a browser stands on the path, and where else it may stand. */
const programs = {
  chromium,
  /** Chromium without windows: a page costs a quarter of the processor's time that one in a window does to open. */
  shell: { ...chromium, names: ["chromium-headless-shell", "chrome-headless-shell"], places: [] },
  firefox: {
    variable: "FIREFOX",
    names: ["firefox-esr", "firefox"],
    places: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  },
} as const;

type Browser = keyof typeof programs;

/** Chromium without windows, or else with them. */
export const headlessPath = (): string => findBrowser("shell") ?? browserPath("chromium");

/** Where a browser stands on this machine: what `CHROMIUM` or `FIREFOX` says, or the first one found. */
export function findBrowser(browser: Browser): string | undefined {
  const { variable, names, places } = programs[browser];
  const program = process.env[variable];
  if (program) return runs(program) ? program : undefined;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places].find(runs);
}

/** As `findBrowser`; an error that says what to do if there is none. */
export function browserPath(browser: Browser): string {
  const path = findBrowser(browser);
  if (path) return path;
  const { variable } = programs[browser];
  const program = process.env[variable];
  if (program) throw new Error(`${variable}=${program}: no such program`);
  throw new Error(`no ${browser} here: npm run browsers installs it, or set ${variable} to its path`);
}

export function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
