import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFile } from "../county.ts";

const NPM = ["flocc@0.7.0", "agentscript@0.10.27"];
const PYPI = ["numpy==2.4.6", "mesa==3.3.1"];
const SCRIPTS = ["outcome.mjs", "flocc.mjs", "agentscript.mjs"];

/** Beside the packages of the project, and no part of them. */
const FOLDER = projectFile("node_modules/.cache/sannong/peers");
const PYTHON = join(FOLDER, "python/bin/python");

/** A program of a peer, as it is begun; undefined where what it needs is not to be had. */
export type Program = readonly [program: string, ...args: string[]] | undefined;

/** Packages of the registries at the versions above, and programs compiled here; each once. */
export function install(): { python(script: string): Program; node(script: string): Program; rust: Program } {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of SCRIPTS) copyFileSync(projectFile(`bench/peers/${name}`), join(FOLDER, name));
  const hasNode = once("npm", NPM, () => {
    writeFileSync(join(FOLDER, "package.json"), "{}");
    run("npm", ["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", ...NPM]);
  });
  const hasPython = once("pypi", PYPI, () => {
    run("python3", ["-m", "venv", "python"]);
    run(PYTHON, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...PYPI]);
  });
  const rust = join(FOLDER, "village");
  const source = projectFile("bench/peers/village.rs");
  const hasRust = attempted(() => run("rustc", ["-C", "opt-level=3", source, "-o", rust]));
  return {
    python: (script) => (hasPython ? [PYTHON, projectFile(`bench/peers/${script}`)] : undefined),
    node: (script) => (hasNode ? [process.execPath, join(FOLDER, script)] : undefined),
    rust: hasRust ? [rust] : undefined,
  };
}

/** Settings that npm hands on to what it runs would have it install elsewhere. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));

const run = (program: string, args: readonly string[]): void => {
  execFileSync(program, args, { cwd: FOLDER, env, stdio: ["ignore", "ignore", "inherit"] });
};

/** Done unless a note says that these very packages are there. */
function once(name: string, packages: readonly string[], work: () => void): boolean {
  const note = join(FOLDER, `${name}.txt`);
  const text = packages.join("\n");
  if (existsSync(note) && readFileSync(note, "utf8") === text) return true;
  return attempted(() => {
    work();
    writeFileSync(note, text);
  });
}

function attempted(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    console.error(String(error));
    return false;
  }
}
