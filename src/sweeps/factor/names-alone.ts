import type { Names } from "../../declare/parameter.ts";
import type { Factor } from "./factor.ts";

/** A name that goes on from the parameter above it in a list: "... and of each km to the branch". */
const GOES_ON = /^(?:\.\.\.|……) ?(?:and )?(.*)/;

/** What a factor is called where it stands alone: a name that goes on from another's has its key behind it. */
export function namesAlone({ names, path }: Pick<Factor, "names" | "path">): Names {
  const whole = (name: string): string => name.replace(GOES_ON, `$1 [${path}]`);
  return { en: whole(names.en), zh: whole(names.zh) };
}
