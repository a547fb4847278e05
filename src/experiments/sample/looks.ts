import type { FullTurn, Look } from "../../model/state/step.ts";
import { LENDERS } from "../../model/state/tables.ts";

/** What lenders saw of households in the season: by household and lender the last look. */
export type Looks = ReadonlyMap<number, Look>;

export const lookKey = (i: number, j: number): number => i * LENDERS + j;

/** Notes what lenders see while a turn is played; the season's looks are those of `looks` afterwards. */
export function lookout() {
  let looks = new Map<number, Look>();
  return {
    looks: (): Looks => looks,
    listen(turn: FullTurn): void {
      looks = new Map();
      const into = looks;
      turn.looked = (look) => into.set(lookKey(look.household, look.lender), look);
    },
  };
}
