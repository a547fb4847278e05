import type { county } from "../../declare/county.ts";
import type { Values } from "../../declare/parameter.ts";
import { exp, log } from "../../math/elementary.ts";

type County = Pick<Values<typeof county>, "referenceIncome" | "leastIncome">;

/**
 * What a bill or a school costs a household, of what it costs where income is the reference: (Y / Y₀g)^η with Y yuan a
 * year, not below the least; `permanent` is fen a season, `growth` that of incomes since the arms parted.
 */
export function costByIncome(
  permanent: number,
  elasticity: number,
  growth: number,
  { referenceIncome, leastIncome }: County,
): number {
  const income = Math.max(leastIncome, (permanent * 4) / 100);
  return exp(elasticity * log(income / (referenceIncome * growth)));
}
