import { spawnSync } from "node:child_process";

const can = (program: string, ...words: string[]): boolean => spawnSync(program, words).status === 0;

/** What was found; the long tests do not go without it, where others leave out what needs it. */
function needed<T>(found: T, what: string): T {
  if (!found && process.env.LONG) throw new Error(`the long tests need ${what}`);
  return found;
}

/** A Python with these modules: the one that `PYTHON` names, that on the path, or the system's; nothing where none has them. */
export const pythonWith = (...modules: string[]): string | undefined =>
  needed(
    [process.env.PYTHON ?? "python3", "python3", "/usr/bin/python3"].find((each) =>
      can(each, "-c", `import ${modules.join(", ")}`),
    ),
    `a Python with ${modules.join(", ")} (PYTHON names one)`,
  );

/** Whether there is an R in which all of this holds. */
export const isTrueInR = (...conditions: string[]): boolean =>
  can("Rscript", "-e", `stopifnot(${conditions.join(", ")})`);

/** Whether there is an R with these packages. */
export const hasR = (...packages: string[]): boolean =>
  needed(isTrueInR(...packages.map((each) => `require(${each})`)), `R ${packages.join(", ")}`.trim());

/** What a program prints that reads from `readers/`; throws its words where it does not end well. */
export function printed(program: string, words: readonly string[], cwd = ".", env: NodeJS.ProcessEnv = {}) {
  const settings = { ...process.env, PYTHONDONTWRITEBYTECODE: "1", MPLBACKEND: "Agg", ...env };
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: "utf8", cwd, env: settings });
  // What a library is to give up soon, readers have to do without; of the machine's locale R may warn.
  if (status !== 0 || /(Deprecation|Future|Pandas\d*)Warning/.test(stderr)) throw new Error(stderr);
  return stdout;
}
