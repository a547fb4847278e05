/// <reference types="vitest/config" />
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "vite";
import { kernels } from "./kernels.ts";

const ROOT = new URL("../", import.meta.url);
const SOURCE = new URL("src/", ROOT);
const MADE_FROM = ["package-lock.json", "build/kernels.ts", "build/compiled-source.ts"];
const CACHE = new URL("node_modules/.cache/sannong/", ROOT);
const DAY = 86_400_000;
/** A module of the source as those outside of it name it. */
const OUTSIDE = /^(?:\.\.\/)+src\/(.*)\.ts$/;

const files = (): string[] =>
  readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.(ts|json)$/.test(name))
    .sort();

function digest(): string {
  const hash = createHash("sha256");
  for (const name of MADE_FROM) hash.update(readFileSync(new URL(name, ROOT)));
  for (const name of files()) hash.update(`${name}\n`).update(readFileSync(new URL(name, SOURCE)));
  return hash.digest("hex").slice(0, 16);
}

/** A module finds what lies beside its source, wherever it was compiled to. */
const ownPlace: Plugin = {
  name: "sannong:own-place",
  transform: (code, id) =>
    code.includes("import.meta.url")
      ? code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href))
      : undefined,
};

/** Compiles every module of the source to one of JavaScript under the same name, once for a text of all of them. */
async function compiled(): Promise<string> {
  const made = new URL(`source-${digest()}/`, CACHE);
  if (existsSync(made)) return fileURLToPath(made);
  mkdirSync(CACHE, { recursive: true });
  removeOld();
  const draft = new URL(`source-draft-${process.pid}/`, CACHE);
  const modules = files().filter((name) => name.endsWith(".ts"));
  const root = fileURLToPath(SOURCE);
  await build({
    configFile: false,
    logLevel: "warn",
    plugins: [kernels(), ownPlace],
    build: {
      ssr: true,
      target: "node20",
      minify: false,
      outDir: fileURLToPath(draft),
      emptyOutDir: true,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        input: modules.map((name) => root + name),
        preserveEntrySignatures: "strict",
        treeshake: false,
        output: {
          preserveModules: true,
          preserveModulesRoot: root,
          entryFileNames: "[name].mjs",
        },
      },
    },
  });
  try {
    renameSync(draft, made);
  } catch (error) {
    // Another process was first.
    if (!existsSync(made)) throw error;
    rmSync(draft, { recursive: true });
  }
  return fileURLToPath(made);
}

/** Takes away what nobody has compiled for a day: another text of the source, or one that was broken off. */
function removeOld(): void {
  for (const name of readdirSync(CACHE).filter((each) => each.startsWith("source-"))) {
    const old = new URL(name, CACHE);
    // Another process may take it away meanwhile.
    const made = statSync(old, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (Date.now() - made > DAY) rmSync(old, { recursive: true, force: true });
  }
}

let once: Promise<string> | undefined;

/**
 * Lets tests load the modules of `src` as Node loads its own: compiled as they are, one file each, they run half as long
 * as in the module runner of Vitest, where each use of an import asks a getter.
 */
export function compiledSource(): Plugin {
  let watching = false;
  return {
    name: "sannong:compiled-source",
    enforce: "pre",
    configureVitest({ vitest }) {
      watching = vitest.config.watch;
    },
    async resolveId(asked) {
      const [, name] = OUTSIDE.exec(asked) ?? [];
      if (name === undefined || watching) return undefined;
      once ??= compiled();
      return `${await once}${name}.mjs`;
    },
  };
}
