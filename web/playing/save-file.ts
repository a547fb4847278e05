import names from "virtual:names";
import type { Names } from "../../src/declare/parameter.ts";
import { keepFile } from "../browser/keep-file.ts";
import { REPLICATES } from "../browser/random-runs.ts";
import { linkOf } from "../set/address.ts";
import { asked, countyTitle, now, plain, presetValueAt } from "../set/now.ts";
import { commandOf, nameFrom, type Played, savingOf } from "../set/scenario-text.ts";
import { askReader } from "./results.ts";

const played = (): Played => ({ now: now.value, plain: plain.value, replicates: REPLICATES });

const fileName = (title: Names): string =>
  `${nameFrom(title, now.value.county === "own" ? "my-county" : now.value.county)}.yaml`;

/** What is set as a file; the browser keeps it where it keeps downloads. Gives its name. */
export async function saveFile(): Promise<string> {
  const title = countyTitle.value;
  const paths = Object.keys(now.value.settings);
  const saving = savingOf(played(), {
    title,
    modelVersion: names.modelVersion,
    link: linkOf(now.value).link,
    presets: Object.fromEntries(paths.map((path) => [path, presetValueAt(path)])),
  });
  const written = await askReader("write", asked.value, saving);
  const name = fileName(title);
  keepFile(new Blob([written], { type: "application/yaml" }), name);
  return name;
}

/** The command line that plays the same, and the file that it needs, if any: an arm more, with the package, is none of a county's. */
export function command(): { command: string; file?: string } {
  if (now.value.county !== "own" && now.value.base === undefined) return { command: commandOf(played()) };
  const file = fileName(countyTitle.value);
  return { command: commandOf(played(), file), file };
}
