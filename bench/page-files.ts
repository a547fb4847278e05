import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { drawn } from "../scripts/page-waits.ts";
import { FILE, FOLDER, type Stage } from "./page-visit.ts";
import type { Item } from "./row.ts";

const kilobytes = (bytes: number): number => bytes / 1000;
const gzipped = (path: string): number => kilobytes(gzipSync(readFileSync(path), { level: 9 }).length);

const WORKER = /worker-[^/]*\.js$/;

/** What the page asks for until the answer stands there, parts that it imports on the way and all. */
async function firstLoad({ browser, origin }: Stage): Promise<readonly string[]> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(new URL(request.url()).pathname));
  await page.goto(origin);
  await page.locator(".answer-card").first().waitFor();
  await drawn(page);
  await context.close();
  return [...asked].filter((path) => path.startsWith("/assets/")).map((path) => join(FOLDER, path));
}

/** What the first look fetches, as a browser was seen to ask for it. */
export const files = (stage: () => Stage): Item => ({
  title: "Size",
  async measure() {
    const first = await firstLoad(stage());
    const scripts = first.filter((path) => path.endsWith(".js") && !WORKER.test(path));
    const styles = first.filter((path) => path.endsWith(".css"));
    const assets = readdirSync(join(FOLDER, "assets"));
    const worker = assets
      .filter((name) => /^worker-.*\.js$/.test(name))
      .map((name) => join(FOLDER, "assets", name));
    const later = assets
      .filter((name) => name.endsWith(".js"))
      .map((name) => join(FOLDER, "assets", name))
      .filter((path) => !scripts.includes(path) && !worker.includes(path));
    const sum = (paths: readonly string[]): number => paths.reduce((total, path) => total + gzipped(path), 0);
    return [
      {
        what: "first load: scripts of the page, gzip",
        value: sum(scripts),
        unit: "kB",
        atMost: 130,
        note: `${scripts.length} files`,
      },
      { what: "the model's worker, gzip", value: sum(worker), unit: "kB" },
      { what: "styles, gzip", value: sum(styles), unit: "kB" },
      { what: "loaded when needed, gzip", value: sum(later), unit: "kB", note: `${later.length} files` },
      { what: "single file, raw", value: kilobytes(statSync(FILE).size), unit: "kB", atMost: 1050 },
    ];
  },
});
