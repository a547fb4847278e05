import { nearest } from "../scenario/nearest.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Refusal } from "./refusal.ts";
import { type Axis, calibrationSpace } from "./space.ts";

/** All that is not well known, or of it what is asked for by path or by its beginning. Throws the refusal's error. */
export function chooseAxes(
  scenario: Scenario,
  only: readonly string[] | undefined,
  { words, error }: Refusal,
): Axis[] {
  const axes = calibrationSpace(scenario);
  if (axes.length === 0) throw error(words.nothing);
  if (only === undefined) return axes;
  return only.flatMap((asked) => {
    const own = axes.filter(({ path }) => path === asked || path.startsWith(`${asked}.`));
    if (own.length > 0) return own;
    const paths = axes.map(({ path }) => path);
    throw error(words.path(asked, nearest(asked, paths), paths.length));
  });
}
