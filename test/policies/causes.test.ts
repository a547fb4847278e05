import { expect, test } from "vitest";
import { causes } from "../../src/model/state/household.ts";
import { played } from "./lever.ts";

const named = ["illness", "schooling", "disaster"] as const;
const codes = named.map((cause) => Object.keys(causes).indexOf(cause));
const AUTUMN = 3;

test("a lender that is for named causes of risk makes new contracts with nobody else", () => {
  const bank = `arms.hybrid.lenders.ruralCreditCooperative={ purposes: all, for: { cause: [${named.join(", ")}] } }`;
  const contracts = (set: readonly string[]) => {
    const count = { named: 0, others: 0 };
    played({}, ["population.habitShare=0.1", ...set], ({ line, household, season }) => {
      // In autumn causes are found anew after the season's credit.
      if (((season % 4) + 4) % 4 === AUTUMN) return;
      for (let c = 0; c < line.count; c++)
        if (line.lender[c] === 0 && line.opened[c] === season)
          count[codes.includes(household.cause[line.borrower[c]]) ? "named" : "others"]++;
    });
    return count;
  };
  const everybody = contracts([]);
  const some = contracts([bank]);
  expect([everybody.others > 0, some.named > 0, some.others]).toEqual([true, true, 0]);
});

test("a policy that is for a cause takes those of that cause", () => {
  const seats = (lever: string) =>
    -played({ training: lever }, ["publicHand.budget=20000"]).moved("trainingCost", "county");
  const ill = seats("{ seats: 1, for: { cause: [illness] } }");
  expect(ill).toBeGreaterThan(0);
  expect(ill).toBeLessThan(seats("{ seats: 1 }") / 2);
});
