import * as z from "zod/mini";
import { purposeKeys } from "./purposes.ts";

/** From the one to the other. */
const between = (min: number, max: number) => z.number().check(z.minimum(min), z.maximum(max));
export const wholeBetween = (min: number, max: number) =>
  z.number().check(z.int(), z.minimum(min), z.maximum(max));

/** The terms of a product as a scenario posts them; what is left out is a plain loan for the gap. */
export const product = z.strictObject({
  purposes: z.array(z.enum(purposeKeys as [string, ...string[]])).check(z.minLength(1)),
  program: z._default(z.boolean(), false),
  cap: between(100, 10_000_000),
  smallest: between(0, 1_000_000),
  revolving: z._default(z.boolean(), false),
  base: z._default(z.enum(["gap", "income", "sales", "shop"]), "gap"),
  limitShare: z._default(between(0.01, 10), 1),
  limitRisk: z._default(between(0.01, 1), 1),
  limitOfAsk: z._default(between(0, 20), 0),
  fullRecord: z._default(wholeBetween(1, 40), 1),
  lineSeasons: z._default(wholeBetween(1, 40), 4),
  reviewed: z._default(z.boolean(), false),
  unasked: z._default(z.boolean(), false),
  expectedUse: z._default(between(0.01, 1), 1),
  tenor: wholeBetween(1, 40),
  repayment: z.enum(["bullet", "instalments"]),
  grace: z._default(wholeBetween(0, 20), 0),
  every: z._default(wholeBetween(1, 8), 1),
  prepay: z._default(z.boolean(), true),
  ltv: z._default(between(0, 2), 0),
  scoreMargin: z._default(between(-5, 5), 0),
  ceiling: z._default(between(0, 10_000_000), 0),
  rateLow: between(0, 1),
  rateHigh: between(0, 1),
  rateSteps: z._default(wholeBetween(1, 12), 3),
});
