import { spawnSync } from "node:child_process";

const can = (program: string, ...words: string[]): boolean => spawnSync(program, words).status === 0;

/** A Python with these modules: the one that `PYTHON` names, that on the path, or the system's; nothing where none has them. */
export const pythonWith = (...modules: string[]): string | undefined =>
  [process.env.PYTHON ?? "python3", "python3", "/usr/bin/python3"].find((each) =>
    can(each, "-c", `import ${modules.join(", ")}`),
  );

/** Whether there is an R in which all of this holds. */
export const isTrueInR = (...conditions: string[]): boolean =>
  can("Rscript", "-e", `stopifnot(${conditions.join(", ")})`);

/** Whether there is an R with these packages. */
export const hasR = (...packages: string[]): boolean =>
  isTrueInR(...packages.map((each) => `require(${each})`));

/** What a program prints that reads from `readers/`; throws its words where it does not end well. */
export function printed(program: string, words: readonly string[], cwd = ".", env: NodeJS.ProcessEnv = {}) {
  const settings = { ...process.env, PYTHONDONTWRITEBYTECODE: "1", MPLBACKEND: "Agg", ...env };
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: "utf8", cwd, env: settings });
  if (status !== 0 || /warning/i.test(stderr)) throw new Error(stderr);
  return stdout;
}
