import type { InlineConfig, Plugin, PluginOption } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { inlineContentSecurity } from "./content-security.ts";
import { packedWorker } from "./packed-worker.ts";

/** Packages that the single file does without; the page says so where they would be used (web/single-file.ts). */
const LEFT_OUT = ["docx"];
const EMPTY = "\0sannong:left-out";

/** Everything in one HTML file: scripts, styles, the worker, which is built with the same settings. */
export const singleFile = (name: string, settings: InlineConfig): PluginOption[] => [
  leftOut(),
  packedWorker(settings),
  viteSingleFile({ removeViteModuleLoader: true }),
  renamed(name),
];

const leftOut = (): Plugin => ({
  name: "sannong:left-out",
  enforce: "pre",
  resolveId: (id) => (LEFT_OUT.includes(id) ? EMPTY : undefined),
  load: (id) => (id === EMPTY ? "export {};" : undefined),
});

/** Puts the policy into the finished text, since it needs the hashes, and gives the file its name. */
const renamed = (name: string): Plugin => ({
  name: "sannong:single-file",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      for (const [key, file] of Object.entries(bundle)) {
        if (file.type !== "asset" || !key.endsWith(".html")) continue;
        file.fileName = name;
        file.source = inlineContentSecurity(String(file.source));
      }
    },
  },
});
