import type { DesignPoint } from "../design/design.ts";
import type { Study, Variant } from "./study.ts";

/** The factor whose values are names of a study's variants. */
export const VARIANT = "variant";

/** The changes that a point makes by the variant that it names. */
export function variantAt(
  { factors, variants = [] }: Pick<Study, "factors" | "variants">,
  { values }: Pick<DesignPoint, "values">,
): Variant | undefined {
  const at = factors.findIndex(({ path }) => path === VARIANT);
  return variants.find(({ name }) => name === values[at]);
}
