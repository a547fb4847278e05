import type { CatalogueLever } from "../../src/levers/catalogue.ts";
import type { AnswerRow, Found } from "../answer/found.ts";
import { settingsOf } from "../answer/mixture-settings.ts";
import type { Settings } from "../set/asked.ts";
import { isOfPackage } from "../set/package.ts";
import { comparedArms } from "../set/plain-tree.ts";

interface Set {
  plain: unknown;
  settings: Settings;
  /** The arrangement that has the package. */
  base?: string;
}

/** What the answer found of the package that is set: on the arrangement that the answer is of, and with the same strengths. */
export function answerOf(
  { plain, settings, base }: Set,
  { rows, replicates }: Pick<Found, "rows" | "replicates">,
  levers: readonly Pick<CatalogueLever, "key" | "strengths" | "publicHand">[],
): (AnswerRow & { replicates: number }) | undefined {
  const [reference, treatment = reference] = comparedArms(plain);
  if (base !== treatment) return undefined;
  const own = Object.entries(settings).filter(([path]) => isOfPackage(path));
  const row = rows.find(({ mixture }) => {
    const its = settingsOf(mixture, levers);
    return own.length === Object.keys(its).length && own.every(([path, value]) => its[path] === value);
  });
  return row && { ...row, replicates };
}
