import type { ProductTerms } from "../state/lender-terms.ts";
import { termFor } from "../state/reach.ts";
import type { Open } from "../state/state.ts";

/** Share of a loss that a county fund bears for household `i`: of a programme's loan that of the programme. */
export const guaranteedShare = (
  state: Open<never>,
  i: number,
  j: number,
  { program }: Pick<ProductTerms, "program">,
): number =>
  program
    ? termFor(state, "microCredit", state.lender.microCredit[j], i)
    : termFor(state, "guaranteed", state.lender.guaranteed[j], i);
