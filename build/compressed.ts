import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const TEXT = /\.(html|js|css|svg|json|webmanifest)$/;
/** Below this many bytes the headers weigh more than what is won. */
const SMALLEST = 512;

const CACHE = fileURLToPath(new URL("../node_modules/.cache/sannong/compressed/", import.meta.url));
const WEEK = 7 * 86_400_000;

/** Where the page is being built. */
let folder: string;

/** Lays a `.br` and a `.gz` beside each text file that was built, after everything else has been written. */
export const compressed = (): Plugin => ({
  name: "sannong:compressed",
  apply: "build",
  configResolved({ root, build }) {
    folder = resolve(root, build.outDir);
  },
  closeBundle: {
    order: "post",
    sequential: true,
    handler() {
      mkdirSync(CACHE, { recursive: true });
      removeOld();
      for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
        if (!TEXT.test(name)) continue;
        const path = join(folder, name);
        const plain = readFileSync(path);
        if (plain.length < SMALLEST) continue;
        writeFileSync(`${path}.br`, brotli(plain));
        writeFileSync(`${path}.gz`, gzipSync(plain, { level: constants.Z_BEST_COMPRESSION }));
      }
    },
  },
});

/** Compressed as far as it goes, which takes seconds of the processor: once for a text, and kept beside the packages. */
function brotli(plain: Buffer): Buffer {
  const made = join(
    CACHE,
    createHash("sha256")
      .update(process.versions.brotli ?? "")
      .update(plain)
      .digest("hex"),
  );
  if (existsSync(made)) {
    const now = new Date();
    utimesSync(made, now, now);
    return readFileSync(made);
  }
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  const small = brotliCompressSync(plain, { params });
  const draft = `${made}-${process.pid}`;
  writeFileSync(draft, small);
  renameSync(draft, made);
  return small;
}

/** Takes away what no build has asked for in a week. */
function removeOld(): void {
  for (const name of readdirSync(CACHE)) {
    const old = join(CACHE, name);
    if (Date.now() - statSync(old).mtimeMs > WEEK) rmSync(old, { force: true });
  }
}
