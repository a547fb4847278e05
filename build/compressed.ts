import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const TEXT = /\.(html|js|css|svg|json|webmanifest)$/;
/** Below this many bytes the headers weigh more than what is won. */
const SMALLEST = 512;

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
      for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
        if (!TEXT.test(name)) continue;
        const path = join(folder, name);
        const plain = readFileSync(path);
        if (plain.length < SMALLEST) continue;
        const params = {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
        };
        writeFileSync(`${path}.br`, brotliCompressSync(plain, { params }));
        writeFileSync(`${path}.gz`, gzipSync(plain, { level: constants.Z_BEST_COMPRESSION }));
      }
    },
  },
});
