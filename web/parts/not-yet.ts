import { words } from "../browser/language.ts";
import { standing } from "../playing/standing.ts";
import { en } from "../text/shell-en.ts";
import { zh } from "../text/shell-zh.ts";

const text = words({ zh, en });

/** What is said in the place of a result: `playing` while it is on its way, and else why it is not. */
export const notYet = (playing: string): string =>
  standing.value === "playing" ? playing : text.value.notYet[standing.value];
