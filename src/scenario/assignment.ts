import * as z from "zod/mini";
import { type products as listed, productList, products } from "../declare/products.ts";
import type { Assignment } from "../model/state/eligibility.ts";
import { causeKeys, causes, MONITORED } from "../model/state/household.ts";

type ProductName = keyof typeof listed;
type ClassName = keyof typeof MONITORED;
type CauseName = keyof typeof causes;

const names = <T extends string>(record: Record<T, unknown>) => z.enum(Object.keys(record) as [T, ...T[]]);
const share = () => z.number().check(z.minimum(0), z.maximum(1));

/** Longest way to a branch and furthest literacy that a rule may name; more is a slip of the pen. */
const FARTHEST = 1000;
const MOST_LITERATE = 10;

/** Villages or households of a block that are drawn among one another. */
const MOST_IN_BLOCK = 1000;

const bounds = (low: number, high: number) => {
  const bound = z.optional(z.number().check(z.minimum(low), z.maximum(high)));
  return z.optional(z.strictObject({ atLeast: bound, below: bound }));
};

const lot = z.strictObject({
  of: z.enum(["villages", "households"]),
  share: share(),
  compliance: z._default(share(), 1),
  crossover: z._default(share(), 0),
  name: z._default(z.string().check(z.regex(/^[a-z][A-Za-z0-9-]{0,39}$/)), "lot"),
  within: z.optional(z.enum(["county", "product", "village"])),
  blocks: z.optional(z.number().check(z.int(), z.minimum(2), z.maximum(MOST_IN_BLOCK))),
});

/** Whom a policy or a lender is for, as a scenario says it: every rule must hold, then the lot. */
export const assignment = z.strictObject({
  villages: z.optional(z.array(z.number().check(z.int(), z.minimum(0))).check(z.minLength(1))),
  distance: bounds(0, FARTHEST),
  product: z.optional(z.array(names<ProductName>(products)).check(z.minLength(1))),
  lifted: z.optional(z.boolean()),
  monitored: z.optional(z.array(names<ClassName>(MONITORED)).check(z.minLength(1))),
  cause: z.optional(z.array(names<CauseName>(causes)).check(z.minLength(1))),
  literacy: bounds(-MOST_LITERATE, MOST_LITERATE),
  shop: z.optional(z.boolean()),
  lot: z.optional(lot),
});

export type WrittenAssignment = z.output<typeof assignment>;

/** Rules that tell households of one village apart. */
export const householdRules = ["lifted", "monitored", "cause", "literacy", "shop"] as const;

/** The same for the engine: names as codes. */
export function assignmentOf(written: WrittenAssignment | undefined): Assignment | undefined {
  if (!written) return undefined;
  const { product, monitored, cause, ...rest } = written;
  return {
    ...rest,
    ...(product && { product: product.map((name) => productList.indexOf(products[name])) }),
    ...(monitored && { monitored: monitored.map((name) => MONITORED[name]) }),
    ...(cause && { cause: cause.map((name) => causeKeys.indexOf(name)) }),
  };
}
