import { execFile } from "node:child_process";
import { accessSync, constants, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** One without windows first: it starts in a quarter of the time. */
const NAMES = [
  "chromium-headless-shell",
  "chrome-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "msedge",
];
const PLACES = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Where a browser that prints stands: what `CHROMIUM` says, or the first one found. */
export function printingBrowser(): string | undefined {
  const program = process.env.CHROMIUM;
  if (program) return program;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find(runs);
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const SECONDS = 60;

/** Prints pictures to PDF, each on a page of its own size. Throws with the browser's words where it writes none. */
export async function printPdf(
  browser: string,
  pictures: readonly { svg: string; pdf: string }[],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "sannong-pdf-"));
  try {
    for (const { svg, pdf } of pictures) {
      const page = join(folder, "page.html");
      writeFileSync(page, pageOf(svg));
      // A browser that is run as root refuses its sandbox; the page is ours and runs nothing.
      const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
      const own = [`--user-data-dir=${join(folder, "profile")}`, `--print-to-pdf=${pdf}`];
      await run(
        browser,
        ["--headless", "--disable-gpu", "--no-pdf-header-footer", ...root, ...own, pathToFileURL(page).href],
        {
          timeout: SECONDS * 1000,
        },
      );
      if (!existsSync(pdf)) throw new Error(`no file ${pdf}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pageOf(svg: string): string {
  const [, width = "640", height = "480"] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  // A pixel more than the picture, or rounding makes a second page.
  const size = `${width}px ${Number(height) + 1}px`;
  return `<!doctype html><meta charset="utf-8"><style>@page{size:${size};margin:0}body{margin:0}svg{display:block}</style>${svg}`;
}
