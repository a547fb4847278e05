import { expect, test } from "vitest";
import { hashOf, PENNILESS, played } from "./lever.ts";

test("insurance that pays nothing out costs nothing and is exactly nothing; so it is without a budget", () => {
  expect(hashOf(played({ relapseInsurance: "{ payout: 0 }" }))).toBe(hashOf(played({})));
  expect(hashOf(played({ relapseInsurance: "{}" }, PENNILESS))).toBe(hashOf(played({}, PENNILESS)));
});
