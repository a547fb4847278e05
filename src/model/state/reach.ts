import type { Eligibility } from "./eligibility.ts";
import type { Open } from "./state.ts";

/** Terms that a policy gives a lender, by the bit that takes a household out of their reach. */
const TERM = {
  guaranteed: 1,
  subsidised: 2,
  publicData: 4,
  shopData: 8,
  microCredit: 16,
  green: 32,
  codeData: 64,
  orderData: 128,
} as const;
type TermKey = keyof typeof TERM;

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
