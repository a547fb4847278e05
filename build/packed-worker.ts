import { build, type InlineConfig, type Plugin, type Rolldown } from "vite";
import { packedBytes } from "./packed-bytes.ts";

const PACKED = "\0sannong:packed:";

/**
 * Carries workers in the page itself, compressed: a third of their size. One of them can do
 * all that the others can, and stands in for them, so that the model is carried once: `whole`, by its file.
 */
export const packedWorker = (settings: InlineConfig, whole: string): Plugin => ({
  name: "sannong:packed-worker",
  enforce: "pre",
  async resolveId(id, importer) {
    if (!id.endsWith("?worker")) return undefined;
    const file = id.replace(/\?worker$/, "").replace(/\/(reading-|study-)?worker\.ts$/, `/${whole}.ts`);
    const found = await this.resolve(file, importer);
    return found && PACKED + found.id;
  },
  async load(id) {
    if (!id.startsWith(PACKED)) return undefined;
    const code = await scriptOf(id.slice(PACKED.length), settings);
    const packed = packedBytes(code).toString("base64");
    return `import { packedWorker } from "/playing/packed-worker.ts";\nexport default packedWorker("${packed}");`;
  },
});

/** A classic script of one file and all it imports. */
export async function scriptOf(entry: string, settings: InlineConfig): Promise<string> {
  const made = await build({
    ...settings,
    configFile: false,
    logLevel: "warn",
    build: {
      ...settings.build,
      write: false,
      rolldownOptions: { input: entry, output: { format: "iife", codeSplitting: false } },
    },
  });
  const [{ output }] = (Array.isArray(made) ? made : [made]) as Rolldown.RolldownOutput[];
  return output[0].code;
}
