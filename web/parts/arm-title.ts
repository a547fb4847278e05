import type { Names } from "../../src/declare/parameter.ts";
import { lang, words } from "../browser/language.ts";
import { county } from "../playing/results.ts";
import { now, plain } from "../set/now.ts";
import { PACKAGE } from "../set/package.ts";
import { at } from "../set/plain-tree.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";

const text = words({ zh, en });

/** What an arrangement is called: by the county's file, or by what a worker knows of it. */
export function armTitle(arm: string, tree: unknown = plain.value): string {
  const { base = "" } = now.value;
  // A county that was saved with a package may have that arm alone to build upon.
  if (arm === PACKAGE && base !== PACKAGE) return text.value.arrangements.packaged(armTitle(base, tree));
  const written = at(tree, `arms.${arm}.title`) as Partial<Names> | undefined;
  return written?.[lang.value] ?? county.value?.arms[arm]?.[lang.value] ?? arm;
}
