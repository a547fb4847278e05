import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { InlineConfig, Plugin, PluginOption } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { inlineContentSecurity } from "./content-security.ts";
import { packedScript } from "./packed-script.ts";
import { packedWorker } from "./packed-worker.ts";

const UNPACK = fileURLToPath(new URL("../web/playing/unpack.ts", import.meta.url));

/** What the single file does without, as it is imported; the page says so where it would be used (web/single-file.ts). */
const LEFT_OUT: Record<string, string> = {
  "./word.ts": "export const wordFile = () => Promise.reject(new Error('left out of the single file'));",
  "./parquet-file.ts":
    "export const parquetFile = () => Promise.reject(new Error('left out of the single file'));",
  "./study-discovery.ts":
    "export const discoverIn = () => Promise.reject(new Error('left out of the single file'));",
  "./experiment-page.tsx": "export const ExperimentPage = () => null;",
  "./experiment-jobs.ts": "export const experimentJobs = {};",
  "./parquet-columns.ts":
    "export const parquetColumns = () => Promise.reject(new Error('left out of the single file'));",
};
/** The file that the page hands out to a class. */
const CLASS = "sannong-class.html";
const MARK = "\0sannong:left-out:";

/**
 * Everything in one HTML file: scripts, styles, the worker, which is built with the same settings, and the notices
 * of the packages whose code that is.
 */
export const singleFile = (name: string, settings: InlineConfig, notices: () => string): PluginOption[] => [
  leftOut(),
  packedWorker(
    { ...settings, plugins: [...(settings.plugins ?? []), leftOut()] },
    settings.mode === "class" ? "reading-worker" : "study-worker",
  ),
  viteSingleFile({ removeViteModuleLoader: true }),
  renamed(name, settings, notices),
];

/** Lays the class file beside the page too, where that has been built, so that the page can hand it out. */
export const besidePage = (folder: string, name: string): Plugin => ({
  name: "sannong:beside-page",
  apply: "build",
  closeBundle: {
    order: "post",
    sequential: true,
    handler() {
      const page = join(folder, "page");
      if (name === CLASS && existsSync(page)) copyFileSync(join(folder, name), join(page, name));
    },
  },
});

const leftOut = (): Plugin => ({
  name: "sannong:left-out",
  enforce: "pre",
  resolveId: (id) => (id in LEFT_OUT ? MARK + id : undefined),
  load: (id) => (id.startsWith(MARK) ? LEFT_OUT[id.slice(MARK.length)] : undefined),
});

/** Packs the script, puts the policy into the finished text, since it needs the hashes, and gives the file its name. */
const renamed = (name: string, settings: InlineConfig, notices: () => string): Plugin => ({
  name: "sannong:single-file",
  enforce: "post",
  generateBundle: {
    order: "post",
    async handler(_, bundle) {
      for (const [key, file] of Object.entries(bundle)) {
        if (file.type !== "asset" || !key.endsWith(".html")) continue;
        const { html, script } = await packedScript(String(file.source), UNPACK, settings);
        file.fileName = name;
        file.source = inlineContentSecurity(withNotices(html, notices()), script);
      }
    },
  },
});

/** Notices as text in the page that nothing runs. */
const withNotices = (html: string, notices: string): string => {
  const safe = notices.replaceAll("<", "&lt;");
  return html.replace("</body>", () => `<script type="text/plain" id="notices">\n${safe}</script></body>`);
};
