import { expect, test } from "vitest";
import { carries } from "../../src/model/credit/capital.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { planWith } from "../three-households.ts";

/** What was out at the bank at the end of each season, what its own money carried before, and who found it out of room. */
function withCapital(yuan: number) {
  const plan = planWith([
    "time.burnIn=0",
    "time.seasons=12",
    `lenders.ruralCreditCooperative.funding.capital=${yuan}`,
  ]);
  const { capitalRatio } = plan.lenders[0].funding;
  const out: number[] = [];
  const carried: number[] = [];
  const [run] = simulateArms(plan, 1, ["traditional"], {
    prepare: (_, { lender }) =>
      void carried.push(carries(lender.equity[0], lender.provision[0], capitalRatio)),
    watch: (_, { loan }) => {
      let sum = 0;
      for (let l = 0; l < loan.count; l++) if (loan.lender[l] === 0) sum += loan.outstanding[l];
      out.push(sum);
    },
  });
  return { out, carried, noRoom: run.summary.excludedNoRoom, coverage: run.summary.coverage };
}

test("a lender with little capital runs out of room and stops growing; one with enough lends to all it would", () => {
  const [poor, usual, rich] = [withCapital(40), withCapital(260), withCapital(100_000)];
  // Under what own money carries at the season's start nothing new is lent beyond it: the book grows no further.
  for (const [t, fen] of poor.out.entries())
    expect(fen, `season ${t}`).toBeLessThanOrEqual(Math.max(poor.carried[t], poor.out[t - 1] ?? 0));
  expect(poor.noRoom).toBeGreaterThan(0);
  expect(poor.out[3]).toBeLessThan(rich.out[3] / 2);
  expect(poor.coverage).toBeLessThan(rich.coverage / 2);
  expect(rich.noRoom).toBe(0);
  // A fifth of its loans is enough at first.
  expect(usual.out[3]).toBeGreaterThan(0.9 * rich.out[3]);
});
