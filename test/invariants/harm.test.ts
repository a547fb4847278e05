import { expect, test } from "vitest";
import type { ArmRun } from "../../src/model/run.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { planWith } from "../three-households.ts";

// A file needs a lender that sees something of a household.
const SEES = ["lenders.easyLender.information.sees=[houseToLoan, declaredIncome, noShop, sales, rating]"];

test("harm is possible: a lender that lends too much makes households fall that would not have fallen", () => {
  const plan = planWith(SEES, "scenarios/harm-is-possible.yaml");
  let harmed = 0;
  for (let replicate = 0; replicate < 3; replicate++) {
    const [reference, easy] = simulateArms(plan, replicate, ["traditional", "easy"]) as [ArmRun, ArmRun];
    harmed += fellOnlyIn(easy, reference);
    expect(easy.summary.loanSize1).toBeGreaterThan(0);
    expect(easy.summary.overIndebted).toBeGreaterThan(reference.summary.overIndebted);
    expect(easy.summary.penalty).toBeGreaterThan(reference.summary.penalty);
  }
  expect(harmed).toBeGreaterThan(0);
});

function fellOnlyIn({ households: here }: ArmRun, { households: there }: ArmRun): number {
  let count = 0;
  here.fell.forEach((fell, i) => {
    if (fell && !there.fell[i] && there.counted[i]) count++;
  });
  return count;
}
