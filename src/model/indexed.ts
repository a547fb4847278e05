import type { county } from "../declare/county.ts";
import type { Values } from "../declare/parameter.ts";
import { power } from "../math/elementary.ts";
import type { LenderTerms } from "./state/lender-terms.ts";

type County = Values<typeof county>;

/**
 * What a published amount is worth, times, in the constant yuan of the model: indexed to prices 1; to wages the growth of
 * earnings, (1 + g)^t; left as published 1/(1 + inflation)^t, t the years since the arms parted.
 */
export function indexOf(
  { indexed, inflation }: Pick<County, "indexed" | "inflation">,
  growth: number,
  season: number,
): number {
  if (indexed === "wages") return growth;
  return indexed === "none" ? power(1 + inflation, -Math.max(0, season) / 4) : 1;
}

/** Lines and subsistence, times `index`. */
export const indexedCounty = (held: County, index: number): County => ({
  ...held,
  povertyLine: index * held.povertyLine,
  monitoringLine: index * held.monitoringLine,
  subsistence: index * held.subsistence,
});

/** A lender's costs, the amount from which it secures, and its products' caps and smallest amounts, times `index`. */
export function indexedLender(terms: LenderTerms, index: number): LenderTerms {
  const { intake, processing, draw, upkeep } = terms.cost;
  return {
    ...terms,
    cost: {
      intake: index * intake,
      processing: index * processing,
      draw: index * draw,
      upkeep: index * upkeep,
    },
    security: { ...terms.security, securedFrom: index * terms.security.securedFrom },
    products: terms.products.map((product) => ({
      ...product,
      cap: index * product.cap,
      smallest: index * product.smallest,
    })),
  };
}
