import { describe, expect, test } from "vitest";
import { flowKeys } from "../../src/declare/flows.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import type { State } from "../../src/model/state/state.ts";
import { smallPlan } from "../three-households.ts";

const VILLAGES = 6;

/** What a policy of arm `hybrid` costs in the first two seasons, fen, and the county afterwards. */
function played(policy: string, flow: (typeof flowKeys)[number], ...set: string[]) {
  let last: State | undefined;
  const plan = smallPlan({ villages: VILLAGES, households: 20 }, [
    "time.burnIn=0",
    "time.seasons=4",
    `arms.hybrid.policies.${policy}`,
    ...set,
  ]);
  const [run] = simulateArms(plan, 0, ["hybrid"], {
    flows: true,
    watch: (_, state) => {
      last = state;
    },
  });
  const row = flowKeys.indexOf(flow);
  const width = run.flows![0].length / flowKeys.length;
  const paid = run.flows!.map((matrix) =>
    matrix.slice(row * width, (row + 1) * width).reduce((sum, fen) => sum + Math.max(0, fen), 0),
  );
  return { paid: paid.reduce((sum, fen) => sum + fen, 0), state: last! };
}

describe("a policy for some only", () => {
  test("supervision is paid for in the villages that it is for", () => {
    const whole = played("villageSupervision={}", "surveyCost").paid;
    const two = played("villageSupervision={ for: { villages: [1, 4] } }", "surveyCost");
    expect(whole).toBeGreaterThan(0);
    expect(two.paid).toBe((whole * 2) / VILLAGES);
    expect([...two.state.village.supervised.subarray(0, VILLAGES)]).toEqual([0, 1, 0, 0, 1, 0]);
  });

  test("training takes those only that it is for", () => {
    const { paid, state } = played("training={ seats: 1, for: { lifted: true } }", "trainingCost");
    const { household } = state;
    let trained = 0;
    for (let i = 0; i < household.count; i++) {
      if (!household.trained[i]) continue;
      trained++;
      expect(household.lifted[i]).toBe(1);
    }
    expect(trained).toBeGreaterThan(0);
    expect(paid).toBe(trained * 120_000);
  });

  test("the guarantee fund is paid in for those whom it backs", () => {
    const { state, paid } = played("guarantee={ for: { lifted: true } }", "fundContribution");
    const { household } = state;
    let lifted = 0;
    for (let i = 0; i < household.count; i++) lifted += household.lifted[i];
    expect(paid).toBe(4 * Math.round((100 * 40 * lifted) / 4));
  });

  test("a premium is paid for the heads insured, and the others are not", () => {
    const everybody = played("relapseInsurance={}", "insurancePremium").paid;
    const { state, paid } = played("relapseInsurance={ for: { villages: [0] } }", "insurancePremium");
    expect(paid).toBeGreaterThan(0);
    expect(paid).toBeLessThan(everybody / 2);
    const { household } = state;
    for (let i = 0; i < household.count; i++)
      expect(household.insured[i] > 0).toBe(household.village[i] === 0);
  });

  test("a guarantee and a subsidy reach the loans of those only whom they are for", () => {
    const { state } = played(
      "guarantee={ for: { villages: [0, 1, 2] } }",
      "fundContribution",
      "arms.hybrid.policies.interestSubsidy={ for: { villages: [2, 3, 4] } }",
      "county.householdsPerVillage=100",
    );
    const { loan, household } = state;
    const backed = new Set<number>();
    for (let l = 0; l < loan.count; l++) {
      const v = household.village[loan.borrower[l]];
      expect(loan.guaranteed[l] > 0).toBe(v <= 2);
      expect(loan.subsidised[l] > 0).toBe(v >= 2 && v <= 4);
      backed.add(v);
    }
    expect(backed.size).toBeGreaterThan(3);
  });

  test("stations are built in the villages that they are for", () => {
    const set = "population.stationShare=0";
    const { state } = played(
      "serviceStations={ share: 1, years: 1, for: { villages: [5] } }",
      "stationCost",
      set,
    );
    expect([...state.village.stationHeld.subarray(0, VILLAGES)]).toEqual([0, 0, 0, 0, 0, 1]);
  });
});
