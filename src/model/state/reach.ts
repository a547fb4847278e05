import { TERM, type TermKey } from "../../declare/withheld-terms.ts";
import type { Eligibility } from "./eligibility.ts";
import type { Open } from "./state.ts";

/** Limits lenders' terms to those for whom the policy that gave them is; the last policy to give a term decides. */
export function limitTerms(
  { household }: Open<"household.termsWithheld">,
  terms: readonly TermKey[],
  { household: eligible }: Eligibility,
): void {
  const bits = terms.reduce((sum, term) => sum | TERM[term], 0);
  for (let i = 0; i < household.count; i++)
    household.termsWithheld[i] = eligible(i)
      ? household.termsWithheld[i] & ~bits
      : household.termsWithheld[i] | bits;
}

/** What a lender is given of a term, as it is for household `i`: nothing where the policy is not for it. */
export function termFor({ household }: Open<never>, term: TermKey, given: number, i: number): number {
  return given > 0 && household.termsWithheld[i] & TERM[term] ? 0 : given;
}
