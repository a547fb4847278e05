import { describe, expect, test } from "vitest";
import { EXCLUSION } from "../../src/declare/exclusions.ts";
import { ASSET } from "../../src/declare/purposes.ts";
import { applicationCost, apply, fileCost } from "../../src/model/credit/apply.ts";
import { keepLines } from "../../src/model/credit/keep-lines.ts";
import { openContract } from "../../src/model/credit/line.ts";
import type { ProductTerms } from "../../src/model/state/lender-terms.ts";
import { bullet } from "../three-households.ts";
import { granted, rules } from "./debtor.ts";
import { type Counterside, counterside } from "./desk.ts";

const line: ProductTerms = { ...bullet, revolving: true, lineSeasons: 8, limitRisk: 0.5 };

test("an application costs half of its effort, and no more than a quarter of the household's cash", () => {
  expect(applicationCost(15_000, 1_000_000)).toBe(7500);
  expect(applicationCost(15_000, 20_003)).toBe(5000);
  expect(applicationCost(15_000, -400)).toBe(0);
});

test("a file costs the lender intake and processing, a refusal the intake", () => {
  const cost = { intake: 300, processing: 1500 };
  expect(fileCost(cost, false)).toBe(180_000);
  expect(fileCost(cost, true)).toBe(30_000);
});

describe("an application that is granted in time", () => {
  test("is money for the household, a file for both, and a reason to believe", () => {
    const { desk, request, state, cash, deposit } = counterside([bullet]);
    cash(0, 30_000);
    expect(apply(desk, request)).toBe(2_000_000);
    const { need, lender, household, relation } = state;
    // Half of 100 yuan of effort; the file of 500 yuan.
    expect(deposit(0)).toBe(30_000 - 5000 + 2_000_000);
    expect([lender.files[0], lender.granted[0], lender.asked[0], lender.cost[0]]).toEqual([
      1, 1, 2_000_000, 50_000,
    ]);
    expect([need.applied[0], need.inTime[0], need.asked[0], need.formal[0]]).toEqual([
      1, 1, 2_000_000, 2_000_000,
    ]);
    expect(household.exclusion[0]).toBe(EXCLUSION.included);
    expect(relation.belief[0]).toBeGreaterThan(0.8);
    expect(desk.office.book.ofLender[0]).toBe(2_000_000);
    expect(state.loan.day[0]).toBe(15);
  });

  test("for a line draws what is asked for, and leaves the rest to be drawn", () => {
    const { desk, request, state } = counterside([{ ...line, cap: 50_000 }]);
    expect(apply(desk, request)).toBe(2_000_000);
    // Nine tenths of 50,000 yuan, by the risk of .05 at a limit risk of .5.
    expect(state.line.limit[0]).toBeCloseTo(4_500_000, -1);
    expect([state.line.out[0], state.relation.line[0]]).toEqual([2_000_000, 0]);
  });
});

test("a refusal costs the intake and the trips, takes belief, and leaves a reason", () => {
  const { desk, request, state, cash, deposit } = counterside([bullet], {
    columns: { information: { sees: [], expertDefault: 0.3 } },
  });
  cash(0, 30_000);
  expect(apply(desk, request)).toBe(0);
  expect([deposit(0), state.lender.cost[0], state.lender.granted[0]]).toEqual([25_000, 10_000, 0]);
  expect([state.need.reason[0], state.loan.count, state.line.count]).toEqual([EXCLUSION.refused, 0, 0]);
  expect(state.relation.belief[0]).toBeLessThan(0.8);
});

describe("an offer for a fixed asset", () => {
  /** Lender 0 offers up to so many yuan; tools cost 20,000 and a herd 60,000 yuan, and seem worth 1,000 and 5,000. */
  function offered(cap: number, paid: number): Counterside {
    const made = counterside([{ ...bullet, cap, purposes: ["asset"] }]);
    const { state, request } = made;
    request.purpose = ASSET;
    request.ask = 6_000_000;
    state.household.project[0] = 6_000_000;
    state.household.projectPaid[0] = paid;
    state.opportunity.count = 1;
    state.opportunity.household[0] = 0;
    state.opportunity.cost.set([2_000_000, 6_000_000, 20_000_000]);
    state.opportunity.worth.set([100_000, 500_000, -1]);
    return made;
  }

  test("is taken if it pays for a smaller one than was planned, or for a better one than is paid for", () => {
    const tools = offered(18_000, 0);
    expect(apply(tools.desk, tools.request)).toBe(1_800_000);
    const herd = offered(35_000, 1_900_000);
    expect(apply(herd.desk, herd.request)).toBe(3_500_000);
  });

  test("is declined if it pays for none, or for no better one than is paid for already", () => {
    for (const { desk, request, state } of [offered(17_999, 0), offered(34_999, 1_900_000)]) {
      expect(apply(desk, request)).toBe(0);
      expect([state.need.reason[0], state.need.grantedBy[0], state.need.filed[0]]).toEqual([
        EXCLUSION.declined,
        0,
        1,
      ]);
    }
  });
});

test("a draw on a line that stands is no file: it costs the lender a draw, and moves no belief", () => {
  const made = counterside([line]);
  const { desk, request, state, turn } = made;
  const c = openContract(state, request, granted(3_000_000), turn);
  expect(apply(desk, { ...request, line: c })).toBe(2_000_000);
  expect([state.lender.files[0], state.lender.granted[0], state.lender.cost[0]]).toEqual([0, 0, 1000]);
  expect([state.need.applied[0], state.need.inTime[0]]).toEqual([0, 1]);
  expect(state.relation.belief[0]).toBeCloseTo(0.8, 6);
  expect(state.line.out[c]).toBe(2_000_000);
});

describe("money that comes late", () => {
  /** The queue, which is not seen when filing, makes thirty days of ten: ten days too many. */
  function late(product: ProductTerms, worth: number): Counterside {
    const made = counterside([product], {
      columns: {
        capacity: { limited: true, files: 1 },
        speed: { days: 10, daysPerKm: 0, queueDays: 60, knownFactor: 1, drawDays: 1 },
      },
    });
    const { state } = made;
    // One of three places is taken: a third of the queue.
    state.lender.files[0] = 1;
    state.need.worth.fill(worth);
    made.cash(0, 1_000_000);
    return made;
  }

  // Ten days late a fifth is lost: .8·700,000 − .2·2,000,000, less 8 % of 20,000 yuan, is 0 > −1 %.
  test("is used where it still brings more than giving it back, and serves the less", () => {
    const { desk, request, state } = late(bullet, 700_000);
    expect(apply(desk, request)).toBe(1_600_000);
    expect([state.loan.count, state.need.inTime[0], state.need.formal[0]]).toEqual([1, 0, 2_000_000]);
    expect(state.loan.day[0]).toBe(35);
  });

  // .8·600,000 − 400,000 − 160,000 is −800 yuan; giving it back costs 200.
  test("is given back for a fee, of a loan, and leaves no contract", () => {
    const made = late(bullet, 600_000);
    const { desk, request, state, deposit, plan, turn } = made;
    expect(apply(desk, request)).toBe(0);
    // 50 yuan for the file, 1 % of 20,000 yuan.
    expect(deposit(0)).toBe(1_000_000 - 5000 - 20_000);
    expect([state.loan.count, state.need.formal[0], state.need.reason[0]]).toEqual([0, 0, EXCLUSION.tooLate]);
    expect(state.ledger.balances.loan.every((fen) => fen === 0)).toBe(true);
    const settling = { ...(plan.phases.settle as Parameters<typeof keepLines>[1]), ...rules };
    keepLines(state, settling, turn);
    expect(state.line.count).toBe(0);
  });

  test("takes no more of a fee than there is cash", () => {
    const { desk, request, cash, deposit } = late(bullet, 600_000);
    cash(0, 10_000);
    apply(desk, request);
    // A quarter of it went to the file.
    expect(deposit(0)).toBe(0);
  });

  test("is left undrawn, of a line, which stands for another time", () => {
    const { desk, request, state, deposit } = late(line, 600_000);
    expect(apply(desk, request)).toBe(0);
    expect(deposit(0)).toBe(1_000_000 - 5000);
    expect([state.loan.count, state.relation.line[0], state.line.out[0]]).toEqual([0, 0, 0]);
    expect(state.need.reason[0]).toBe(EXCLUSION.tooLate);
  });

  test("is weighed by the rate of the contract, not by the dearest of the band", () => {
    // Granted at 8 %: at the 10 % that the band goes to, .8·700,000 − 400,000 − 200,000 would be under the fee.
    const { desk, request, state } = late({ ...bullet, rateSteps: 2, rateLow: 0.08 }, 700_000);
    apply(desk, request);
    expect(state.loan.count).toBe(1);
    expect(state.loan.rate[0]).toBeCloseTo(0.08, 6);
  });
});
