import type { Names } from "../../src/declare/parameter.ts";
import type { Now } from "./now.ts";
import { isOfPackage, PACKAGE } from "./package.ts";
import { armsOf, at, isTimed, type Value } from "./plain-tree.ts";
import type { Saving } from "./saving.ts";

/** What of the page a command line or a file has to bring back. */
export interface Played {
  now: Pick<Now, "county" | "settings" | "arms" | "uncertain" | "base">;
  plain: Record<string, unknown>;
  replicates: number;
}

/** Every path of a scenario that a setting stands for: `arms.*` for every arm, or for the one with the package alone. */
function pathsOf(path: string, plain: unknown, base?: string): string[] {
  if (base !== undefined && isOfPackage(path)) {
    const own = path.startsWith("arms.*.")
      ? path.replace("*", PACKAGE)
      : `arms.${PACKAGE}.parameters.${path}`;
    return [own];
  }
  return path.startsWith("arms.*.") ? armsOf(plain).map((arm) => path.replace("*", arm)) : [path];
}

/** The command line that plays what the page plays, to the same hash; a county of one's own is saved first. */
export function commandOf({ now, plain, replicates }: Played, saved?: string): string {
  const [reference = "", ...others] = now.arms;
  const treatment = others[others.length - 1] ?? reference;
  const set = saved === undefined ? changesOf(now, plain) : [];
  const file = saved ?? `scenarios/${now.county}.yaml`;
  const compared =
    saved === undefined ? [`compare.reference=${reference}`, `compare.treatment=${treatment}`] : [];
  const changes = [...set, ...compared].map((each) => `--set ${each}`);
  return [
    `sannong compare ${file}`,
    ...changes,
    `--arms ${now.arms.join(",")}`,
    `--replicates ${replicates}`,
  ].join(" ");
}

// The page plays fewer villages than a packaged county has, unless they are set.
function changesOf({ settings, uncertain }: Played["now"], plain: unknown): string[] {
  const villages = at(plain, "county.villages") as Value | undefined;
  const all = villages === undefined ? settings : { "county.villages": villages, ...settings };
  const set = Object.entries(all).flatMap(([path, value]) =>
    // What moves with time keeps its changes: only what it begins from is set.
    pathsOf(path, plain).map((each) => `${isTimed(at(plain, each)) ? `${each}.value` : each}=${value}`),
  );
  return uncertain ? [...set, "compare.uncertainty=parameters"] : set;
}

/** Words joined by hyphens, from a title; scenario files ask for such a name. */
export function nameFrom(title: Names, otherwise: string): string {
  const wordsOf = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g);
  const words = wordsOf(title.en) ?? wordsOf(title.zh) ?? [];
  return words.slice(0, 6).join("-").slice(0, 40).replace(/-$/, "") || otherwise;
}

/** What `write` needs: notes say what each changed value was before. */
export function savingOf(
  played: Played,
  {
    title,
    modelVersion,
    link,
    presets,
  }: {
    title: Names;
    modelVersion: string;
    link: string;
    /** What stood before, by the paths of the settings. */
    presets: Readonly<Record<string, Value>>;
  },
): Saving {
  const { now, plain, replicates } = played;
  const name = nameFrom(title, now.county === "own" ? "my-county" : now.county);
  const beside = Object.keys(now.settings).flatMap((path) =>
    pathsOf(path, plain, now.base).map((each) => [each, `原为 was ${presets[path]}`] as const),
  );
  return {
    arms: now.arms,
    replicates,
    name,
    heading: [
      `${title.zh} ${title.en}: 由推演页面保存 saved from the page, sannong ${modelVersion}`,
      commandOf(played, `${name}.yaml`),
      link,
    ],
    beside: Object.fromEntries(beside),
  };
}
