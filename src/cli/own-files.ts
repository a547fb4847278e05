import { lstatSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { dirname, isAbsolute, join, posix, relative } from "node:path";
import { paperFormat, resultFormat } from "../report/files/manifest.ts";
import { deadTemporary, temporaryOf } from "../sweeps/store/leftovers.ts";
import { isResult, type ResultForm, resultFolders } from "./result-forms.ts";

export const MANIFEST = "manifest.json";
export const PROBE = "probe";

const formats: ReadonlySet<unknown> = new Set([resultFormat, paperFormat]);

/** The files that a manifest lists, if sannong wrote it. */
function listed(path: string): string[] | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof read !== "object" || read === null || !("format" in read)) return undefined;
    if (!formats.has(read.format)) return undefined;
    const files = "files" in read && Array.isArray(read.files) ? read.files : [];
    return files.filter((name) => typeof name === "string");
  } catch {
    return undefined;
  }
}

/** Manifests that a killed process could no longer put in their place: some of what they list may be there. */
const halfManifests = (directory: string): string[] =>
  readdirSync(directory).filter((entry) => deadTemporary(entry) === MANIFEST);

/**
 * Names of results that sannong wrote into a directory, by its own manifest there; a link that leads out of the
 * directory is not followed.
 */
export function ownFiles(directory: string): Set<string> {
  const whole = listed(join(directory, MANIFEST));
  const half = halfManifests(directory).flatMap((entry) => listed(join(directory, entry)) ?? []);
  const results = [...(whole ?? []), ...half].filter((name) => isResult(name) && isInside(directory, name));
  return new Set(whole ? [...results, MANIFEST] : results);
}

function isInside(directory: string, name: string): boolean {
  try {
    const inside = relative(realpathSync(directory), realpathSync(dirname(join(directory, name))));
    return !inside.startsWith("..") && !isAbsolute(inside);
  } catch {
    return false;
  }
}

/** What stands where results of this form would be written and is not ours. */
export function foreignFiles(directory: string, form: ResultForm): string[] {
  const own = ownFiles(directory);
  const { folders = [] } = form;
  return [
    ...filesIn(directory).flatMap(({ name, isFile }) =>
      (name === MANIFEST || form.has(name)) && !(isFile && own.has(name)) ? [name] : [],
    ),
    ...folders.flatMap((folder) => {
      const path = join(directory, folder);
      if (!lstatSync(path, { throwIfNoEntry: false })) return [];
      // A link may lead anywhere.
      if (!lstatSync(path).isDirectory()) return [folder];
      return filesIn(path).flatMap(({ name, isFile }) => {
        const below = posix.join(folder, name);
        return form.has(below) && !(isFile && own.has(below)) ? [below] : [];
      });
    }),
  ];
}

const filesIn = (directory: string): { name: string; isFile: boolean }[] =>
  readdirSync(directory, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    isFile: !entry.isDirectory(),
  }));

/** Whether a name in a directory is what a process, alive or not, tries with whether it may write there. */
export const isProbe = (entry: string): boolean => temporaryOf(entry)?.name === PROBE;

/** Whether a name in a directory is that of a half-written result of a process that no longer lives. */
export function isLeftover(entry: string, folder = ""): boolean {
  const name = deadTemporary(entry);
  return name !== undefined && (name === PROBE || name === MANIFEST || isResult(posix.join(folder, name)));
}

/**
 * Takes away what killed processes left half written. A manifest among it says whose the files are that it lists, and
 * stays until a whole one is there.
 */
export function clearHalfResults(directory: string, { manifests }: { manifests: boolean }): void {
  for (const folder of ["", ...resultFolders]) {
    const path = join(directory, folder);
    if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) continue;
    for (const entry of readdirSync(path)) {
      if (!isLeftover(entry, folder) || (!manifests && deadTemporary(entry) === MANIFEST)) continue;
      rmSync(join(path, entry), { force: true });
    }
  }
}
