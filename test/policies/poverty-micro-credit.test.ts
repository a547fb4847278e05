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

test("the county makes up the interest between the programme's rate and the bank's ordinary one", () => {
  let gaps = 0;
  const made = played({ povertyMicroCredit: "{}" }, ["publicHand.budget=3000"], ({ loan }) => {
    for (let l = 0; l < loan.count; l++) {
      if (loan.subsidised[l] === 0) continue;
      gaps++;
      expect(loan.rate[l] - loan.subsidised[l]).toBeCloseTo(0.0385, 6);
    }
  });
  expect(gaps).toBeGreaterThan(0);
  expect(made.moved("interestSubsidy", "county")).toBeLessThan(0);
  const alone = played({ povertyMicroCredit: "{ topUp: false }" }, ["publicHand.budget=3000"]);
  expect(alone.moved("interestSubsidy", "county")).toBe(0);
});
