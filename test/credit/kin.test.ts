import { describe, expect, test } from "vitest";
import { EMERGENCY, HOUSE, INPUTS } from "../../src/declare/purposes.ts";
import { askKin, helpChance, type Kin, kinLoan, spareOf } from "../../src/model/credit/kin.ts";
import { instrumentTotals } from "../../src/model/ledger/ledger.ts";
import { settle } from "../../src/model/phases/settle.ts";
import { threeHouseholds, type Village } from "../three-households.ts";

// A fifth of what is above one season's income; half of the pool for any one loan.
const rules: Kin = {
  help: 0.5,
  helpIndebted: 0.1,
  muchOwed: 2,
  helpEmergency: 1.3,
  helpHouse: 0.9,
  largest: 9000,
  largestHouse: 50_000,
  smallest: 100,
  pool: 0.5,
  poolHouse: 0.8,
  spare: 0.2,
  kept: 1,
};
const SEASON_INCOME = 500_000;

/** Household 0 has nothing; 1 and 2 hold 30,000 and 10,000 yuan above what they keep. */
function circle(luck = 0): Village {
  const village = threeHouseholds(undefined, { kin: luck });
  village.state.household.permanentIncome.fill(SEASON_INCOME);
  village.cash(1, SEASON_INCOME + 3_000_000);
  village.cash(2, SEASON_INCOME + 1_000_000);
  return village;
}

const ask = ({ state, at }: Village, gap: number, purpose = INPUTS, set = {}): number =>
  askKin(state, { i: 0, purpose, gap }, 0, { ...rules, ...set }, at(1));

describe("by the rules, kin", () => {
  test("help by luck, sooner in an emergency or for a house, hardly those who owe more than a half-year's income", () => {
    const chances = [INPUTS, EMERGENCY, HOUSE].map((purpose) => helpChance(rules, purpose, 0, 100));
    expect(chances).toEqual([0.5, 0.65, 0.9]);
    expect([200, 201].map((owed) => helpChance(rules, EMERGENCY, owed, 100))).toEqual([0.65, 0.1]);
    expect(helpChance(rules, HOUSE, 999, 100)).toBe(0.9);
    expect(helpChance({ ...rules, help: 0.9 }, EMERGENCY, 0, 100)).toBe(1);
  });

  test("spare a fifth of the cash that is above a season's income", () => {
    expect([spareOf(rules, 1500, 500), spareOf(rules, 400, 500)]).toEqual([200, 0]);
  });

  test("lend the gap, within half of the pool and the largest loan, which grows with incomes", () => {
    expect(kinLoan(rules, INPUTS, 1000, 9_000_000, 1)).toBe(1000);
    expect(kinLoan(rules, INPUTS, 1000, 1001, 1)).toBe(500);
    expect(kinLoan(rules, INPUTS, 9e9, 9e9, 1.5)).toBe(1_350_000);
    expect(kinLoan(rules, HOUSE, 1000, 1001, 1)).toBe(800);
    expect(kinLoan(rules, HOUSE, 9e9, 9e9, 1)).toBe(5_000_000);
  });
});

describe("kin lend", () => {
  test("what is asked, each member in proportion to spare cash", () => {
    const village = circle();
    expect(ask(village, 200_000)).toBe(200_000);
    const { kinLoan, kinClaim } = village.state.ledger.balances;
    expect([kinClaim[1], kinClaim[2], kinLoan[0]]).toEqual([150_000, 50_000, -200_000]);
    expect([0, 1, 2].map(village.deposit)).toEqual([200_000, 3_350_000, 1_450_000]);
    expect(village.deposit(village.at(1).circleHolder(0))).toBe(0);
    expect(instrumentTotals(village.state.ledger)).toEqual({ deposit: 0, loan: 0, kinLoan: 0, kinClaim: 0 });
  });

  test("no more than half of what the circle would spare: kin have only their own cash", () => {
    expect(ask(circle(), 90_000_000, INPUTS, { largest: 500_000 })).toBe(400_000);
    const [poor, broke] = [circle(), circle()];
    poor.cash(1, SEASON_INCOME);
    expect(ask(poor, 90_000_000)).toBe(100_000);
    for (const i of [1, 2]) broke.cash(i, SEASON_INCOME);
    expect(ask(broke, 90_000_000)).toBe(0);
    expect([0, 1, 2].map(broke.deposit)).toEqual([0, SEASON_INCOME, SEASON_INCOME]);
  });

  test("not above the largest kin loan; four fifths of the pool for a house", () => {
    // The largest loan grows with incomes.
    const { growth } = circle().at(1);
    expect(ask(circle(), 90_000_000, INPUTS, { largest: 2000 })).toBe(Math.floor(100 * growth * 2000));
    expect(ask(circle(), 90_000_000, HOUSE)).toBe(640_000);
    // Each of the circle's parts is rounded down to a fen.
    const capped = ask(circle(), 90_000_000, HOUSE, { largestHouse: 5000 });
    expect(capped).toBeLessThanOrEqual(100 * growth * 5000);
    expect(capped).toBeGreaterThan(100 * growth * 5000 - 10);
  });

  test("not under a hundred yuan", () => {
    expect([ask(circle(), 9_999), ask(circle(), 10_000)]).toEqual([0, 10_000]);
  });

  test("by luck: sooner in an emergency, hardly to those who owe much already", () => {
    expect([ask(circle(0.49), 50_000), ask(circle(0.5), 50_000)]).toEqual([50_000, 0]);
    expect([ask(circle(0.6), 50_000, EMERGENCY), ask(circle(0.7), 50_000, EMERGENCY)]).toEqual([50_000, 0]);
    const indebted = circle(0.3);
    indebted.at(0).post.kinLending(0, indebted.at(0).circleHolder(0), 2 * SEASON_INCOME + 1);
    expect(ask(indebted, 50_000)).toBe(0);
    indebted.state.household.houseDebt[0] = 1;
    expect(ask(indebted, 50_000)).toBe(50_000);
  });
});

describe("kin are repaid", () => {
  const settings = (village: Village) =>
    ({ ...village.plan.phases.settle, kinRepayment: 0.1 }) as Parameters<typeof settle.run>[1];

  function repaid(village: Village, season = 2): void {
    settle.run(village.state, settings(village), village.at(season));
  }

  test("a share of spare cash, passed on in proportion to claims", () => {
    const village = circle();
    ask(village, 400_000);
    const [, one, two] = [0, 1, 2].map(village.deposit);
    village.cash(0, 0.8 * SEASON_INCOME + 1_000_000);
    repaid(village);
    const { kinLoan, kinClaim } = village.state.ledger.balances;
    expect(kinLoan[0]).toBe(-300_000);
    expect([kinClaim[1], kinClaim[2]]).toEqual([225_000, 75_000]);
    expect([village.deposit(1) - one, village.deposit(2) - two]).toEqual([75_000, 25_000]);
    expect(village.deposit(village.at(2).circleHolder(0))).toBe(0);
  });

  test("nothing where nothing is to spare", () => {
    const village = circle();
    ask(village, 400_000);
    village.cash(0, 0.8 * SEASON_INCOME);
    repaid(village);
    expect(village.state.ledger.balances.kinLoan[0]).toBe(-400_000);
  });

  test("to the last fen, in the end: no claim and no debt stays behind", () => {
    const village = circle();
    ask(village, 333_337);
    village.cash(0, 100_000_000);
    for (let season = 2; season < 6; season++) repaid(village, season);
    const { kinLoan, kinClaim, deposit } = village.state.ledger.balances;
    expect([kinLoan[0], kinClaim[1], kinClaim[2]]).toEqual([0, 0, 0]);
    expect(deposit[village.at(2).circleHolder(0)]).toBe(0);
  });
});
