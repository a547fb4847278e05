import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { FILE, FOLDER } from "./page-visit.ts";
import type { Item } from "./row.ts";

const kilobytes = (bytes: number): number => bytes / 1000;
const gzipped = (path: string): number => kilobytes(gzipSync(readFileSync(path), { level: 9 }).length);

/** What the first look fetches, by what the page itself names. */
export const files = (): Item => ({
  title: "Size",
  async measure() {
    const html = readFileSync(join(FOLDER, "index.html"), "utf8");
    const named = (pattern: RegExp): string[] =>
      [...html.matchAll(pattern)].map(([, path]) => join(FOLDER, path!));
    const scripts = named(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g);
    const styles = named(/href="\.\/(assets\/[^"]+\.css)"/g);
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
      { what: "first load: scripts of the page, gzip", value: sum(scripts), unit: "kB", atMost: 130 },
      { what: "the model's worker, gzip", value: sum(worker), unit: "kB" },
      { what: "styles, gzip", value: sum(styles), unit: "kB" },
      { what: "loaded when needed, gzip", value: sum(later), unit: "kB", note: `${later.length} files` },
      { what: "single file, raw", value: kilobytes(statSync(FILE).size), unit: "kB", atMost: 650 },
    ];
  },
});
