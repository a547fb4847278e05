import { describe, expect, test } from "vitest";
import type { ArmRun, Plan } from "../../src/model/run.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { smallPlan } from "../three-households.ts";

const SIZE = { villages: 6, households: 20 };
const plan = (...set: string[]): Plan => smallPlan(SIZE, set);
const both = (of: Plan, arms = ["traditional", "hybrid"]): ArmRun[] => simulateArms(of, 0, arms);

describe("a path that changes nothing", () => {
  test("is as none, bit for bit, household by household", () => {
    const held = both(
      plan(
        "county.growth={ value: 0.03, at: [ { season: 2, to: 0.03 }, { from: 3, until: 6, to: 0.03 } ] }",
        "credit.afterDefault={ at: [ { season: -2, to: 8 } ] }",
        "shocks.disaster.probability={ at: [ { season: 0, to: 0.04 } ] }",
        "lenders.dataLender.products.0.cap={ value: 100000, at: [ { season: 1, to: 100000 } ] }",
        "arms.hybrid.parameters={ county: { subsistence: 2900 }, lenders: { dataLender: { speed: { days: 0 } } } }",
        "arms.hybrid.lenders.dataLender={ purposes: [stock, emergency, inputs], for: { lot: { of: villages, share: 1 } } }",
      ),
    );
    expect(held).toEqual(both(plan()));
  });
});

describe("a path in time", () => {
  const shut = "shocks.illness.heavy={ at: [ { season: 4, to: 0.3 } ] }";

  test("acts from its season on and not before", () => {
    const [usual] = both(plan(), ["traditional"]);
    const [moved] = both(plan(shut), ["traditional"]);
    for (const [key, values] of Object.entries(usual.series)) {
      const seasons = key in moved.series && values.length === 8 ? 4 : 1;
      expect(moved.series[key as "relapse"].slice(0, seasons)).toEqual(values.slice(0, seasons));
    }
    expect(moved.households.income).not.toEqual(usual.households.income);
  });

  test("an arm with values of its own comes out the same played first or last, and so do the others", () => {
    const own =
      "{ shocks: { illness: { heavy: 0.3 }, productPrice: { change: 0.5 } }, consume: { propensity: 0.8 } }";
    const of = plan("shocks.productPrice={ start: 2 }", `arms.hybrid.parameters=${own}`);
    const [traditional, hybrid] = both(of);
    expect(both(of, ["hybrid", "traditional"])).toEqual([hybrid, traditional]);
  });

  test("an arm's own value leaves the other arms and the burn-in as they are", () => {
    const [first, second] = both(plan());
    const [one, other] = both(
      plan("arms.hybrid.parameters.produce.wageScale={ at: [ { season: 2, to: 9000 } ] }"),
    );
    expect(one).toEqual(first);
    expect(other.households.income).not.toEqual(second.households.income);
  });

  test("an arm's own value is the same as the scenario's, where all arms have it and there is no burn-in", () => {
    const own = plan(
      "time.burnIn=0",
      "arms.hybrid.parameters.consume={}",
      "arms.hybrid.parameters.credit.afterDefault=2",
    );
    const shared = plan("time.burnIn=0", "credit.afterDefault=2");
    expect(both(own, ["hybrid"])).toEqual(both(shared, ["hybrid"]));
  });

  test("rates above a cap that comes down come down with it", () => {
    const capped = "county.rateCap={ value: 0.24, at: [ { season: 0, to: 0.05 } ] }";
    const low = both(plan("time.burnIn=0", capped), ["hybrid"]);
    expect(low).toEqual(both(plan("time.burnIn=0", "county.rateCap=0.05"), ["hybrid"]));
  });
});

describe("a lender open to some only", () => {
  const lot = "{ purposes: all, for: { lot: { of: villages, share: 0.5 } } }";
  const open = ["traditional", "hybrid"].map(
    (arm) => `arms.${arm}.lenders={ ruralCreditCooperative: ${lot} }`,
  );

  /** To whom the first lender is offered in each arm, and who borrowed of it. */
  function offers(...set: string[]): Map<string, { offered: boolean[]; borrowers: Set<number> }> {
    const found = new Map<string, { offered: boolean[]; borrowers: Set<number> }>();
    simulateArms(plan("time.burnIn=0", ...open, ...set), 0, ["traditional", "hybrid"], {
      watch: (arm, { loan, household }, turn) => {
        const { borrowers } = found.get(arm) ?? { borrowers: new Set() };
        for (let l = 0; l < loan.count; l++) if (loan.lender[l] === 0) borrowers.add(loan.borrower[l]);
        const offered = Array.from({ length: household.count }, (_, i) => turn.offered(i, 0));
        found.set(arm, { offered, borrowers });
      },
    });
    return found;
  }

  test("lends to those only", () => {
    const { offered, borrowers } = offers().get("hybrid")!;
    expect(borrowers.size).toBeGreaterThan(0);
    expect([...borrowers].every((i) => offered[i])).toBe(true);
    expect(offered).toContain(false);
  });

  test("is open to the same in every arm, even where each has luck of its own", () => {
    const shared = offers().get("hybrid")!.offered;
    const apart = offers("compare.luck=independent");
    expect(apart.get("traditional")!.offered).toEqual(shared);
    expect(apart.get("hybrid")!.offered).toEqual(shared);
  });

  test("closes when its time is over", () => {
    const open = "arms.hybrid.lenders={ ruralCreditCooperative: { purposes: all, start: 2, duration: 2 } }";
    const opened = new Set<number>();
    simulateArms(plan("time.burnIn=0", open), 0, ["hybrid"], {
      watch: (_, { loan }) => {
        for (let l = 0; l < loan.count; l++) if (loan.lender[l] === 0) opened.add(loan.opened[l]);
      },
    });
    expect([...opened].every((season) => season === 2 || season === 3)).toBe(true);
    expect(opened.size).toBeGreaterThan(0);
  });
});
