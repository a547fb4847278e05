import { expect, test } from "vitest";
import { hashOf, PENNILESS, played } from "./lever.ts";

test("the county fills a fund that pays for losses; without money of the county's there is no programme", () => {
  const open = played({ povertyMicroCredit: "{}" });
  expect(open.moved("fundContribution", "county")).toBeLessThan(0);
  expect(hashOf(open)).not.toBe(hashOf(played({})));
  expect(hashOf(played({ povertyMicroCredit: "{}" }, PENNILESS))).toBe(hashOf(played({}, PENNILESS)));
});

test("it takes nothing from those whom it refuses: as many are granted a loan as without it, or more", () => {
  const granted = (policies: Parameters<typeof played>[0]): number => {
    let sum = 0;
    played(policies, ["population.shopShare=0"], ({ household }) => {
      for (let i = 0; i < household.count; i++) if (household.granted[i]) sum++;
    });
    return sum;
  };
  expect(granted({ povertyMicroCredit: "{}" })).toBeGreaterThanOrEqual(granted({}));
});
