import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const ROOT = new URL("../", import.meta.url);
const KERNELS = "src/kernels/";
const MACHINE = "src/math/machine.ts";
const PLACE = /\/src\/kernels\/binaries\.ts$/;
/** A kernel is a function whose first parameter counts the rows. */
const KERNEL = /^export function (\w+)\(\s*(count: i32,[^)]*)\)/gm;

const read = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");

/** Compiles the kernels to WebAssembly, without and with vector instructions, and carries them in the code as text. */
export const kernels = (): Plugin => ({
  name: "sannong:kernels",
  async load(id) {
    if (!PLACE.test(id.replaceAll("\\", "/"))) return undefined;
    const [scalar, simd] = [await binary("scalar"), await binary("simd")];
    return `export const binaries = ${JSON.stringify({ scalar, simd })};
export const signatures = ${JSON.stringify(signatures())};`;
  },
});

/** The kinds of the parameters of every kernel. */
function signatures(): Record<string, string[]> {
  const found = readdirSync(new URL(KERNELS, ROOT)).flatMap((name) => [
    ...read(KERNELS + name).matchAll(KERNEL),
  ]);
  return Object.fromEntries(
    found.map(([, name, parameters]) => [name, [...parameters.matchAll(/: (\w+)/g)].map(([, kind]) => kind)]),
  );
}

/** Compiled once for a text of all sources, and kept beside the packages. */
async function binary(form: "scalar" | "simd"): Promise<string> {
  const cache = new URL(`node_modules/.cache/sannong/${form}-${digest()}.txt`, ROOT);
  if (existsSync(cache)) return readFileSync(cache, "utf8");
  const made = Buffer.from(await compiled(form)).toString("base64");
  mkdirSync(new URL(".", cache), { recursive: true });
  // Whole or not at all: another build may look for it meanwhile.
  const draft = new URL(`${form}-draft-${process.pid}.txt`, cache);
  writeFileSync(draft, made);
  renameSync(draft, cache);
  return made;
}

function digest(): string {
  const hash = createHash("sha256");
  for (const folder of [KERNELS, "src/math/", "build/assembly/"])
    for (const name of readdirSync(new URL(folder, ROOT)).sort()) hash.update(read(folder + name));
  for (const own of ["build/kernels.ts", "node_modules/assemblyscript/package.json"]) hash.update(read(own));
  return hash.digest("hex").slice(0, 16);
}

async function compiled(form: "scalar" | "simd"): Promise<Uint8Array> {
  const { main } = await import("assemblyscript/asc");
  let made: Uint8Array | undefined;
  const wants = [
    "-O3",
    "--noAssert",
    "--runtime",
    "stub",
    "--initialMemory",
    "2",
    "--use",
    "abort=",
    "--outFile",
    "kernels.wasm",
  ];
  const { error, stderr } = await main(
    [`build/assembly/${form}.ts`, ...wants, `--${form === "simd" ? "en" : "dis"}able`, "simd"],
    {
      readFile: (name) => sourceOf(name),
      writeFile: (_, contents) => {
        if (typeof contents !== "string") made = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || !made) throw new Error(`kernels do not compile: ${error?.message}\n${stderr.toString()}`);
  return made;
}

/** A source as AssemblyScript reads it: it knows no `import type`, and i32 and f64 without importing them. */
function sourceOf(name: string): string | null {
  const path = (name === MACHINE ? "build/assembly/machine.ts" : name).replace(
    /^(build\/assembly\/\w+)\.ts$/,
    "$1.as",
  );
  if (!existsSync(fileURLToPath(new URL(path, ROOT)))) return null;
  return read(path).replace(/^import (?:type )?\{([^}]*)\}/gm, (_, names: string) => {
    const wanted = names.split(",").map((each) => each.trim().replace(/^type /, ""));
    return `import { ${wanted.filter((each) => each && each !== "i32" && each !== "f64").join(", ")} }`;
  });
}
