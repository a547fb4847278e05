import { beforeEach, describe, expect, test } from "vitest";
import { EXCLUSION } from "../../src/declare/exclusions.ts";
import { YARDSTICK, type Yardstick, yardstickKeys } from "../../src/declare/interviews.ts";
import { coverageMetrics } from "../../src/model/metrics/coverage.ts";
import { debtMetrics, overIndebted } from "../../src/model/metrics/debt.ts";
import { incomeMetrics } from "../../src/model/metrics/income.ts";
import { kinShareMetrics } from "../../src/model/metrics/kin-share.ts";
import { lenderMetrics } from "../../src/model/metrics/lender-accounts.ts";
import type { Measured, Metric } from "../../src/model/metrics/metric.ts";
import { povertyLevelMetrics, shortfall } from "../../src/model/metrics/poverty-level.ts";
import { relapseMetrics } from "../../src/model/metrics/relapse.ts";
import type { State } from "../../src/model/state/state.ts";
import { threeHouseholds, type Village } from "../three-households.ts";

let village: Village;
let state: State;

beforeEach(() => {
  village = threeHouseholds();
  state = village.state;
  state.lender.averagePerforming.fill(0);
});

const year = (number: number): Measured => ({
  season: 4 * number - 1,
  quarter: 3,
  year: number - 1,
  county: village.plan.county,
  lenders: village.plan.lenders,
});
const measured = ({ measure }: Metric, at = 4): number => measure(state, year(at));
const set = (column: { [i: number]: number }, ...values: number[]) =>
  values.forEach((value, i) => {
    column[i] = value;
  });
/** Sets a chance of each household, by one yardstick. */
const chances = (column: { [i: number]: number }, yardstick: Yardstick, ...values: number[]) =>
  values.forEach((value, i) => {
    column[i * yardstickKeys.length + YARDSTICK[yardstick]] = value;
  });

describe("relapse", () => {
  test("is the chance of the lifted to be heard poor, by the chance that they count", () => {
    const { household } = state;
    set(household.lifted, 1, 1, 0);
    chances(household.chanceAtBase, "income", 0.5, 0, 0);
    chances(household.chanceFell, "income", 0.4, 0.1, 1);
    // (.5 × .4 + 1 × .1) / 1.5, and the third was never poor.
    expect(measured(relapseMetrics.relapse)).toBeCloseTo(0.2, 6);
    expect(measured(relapseMetrics.newPoverty)).toBe(1);
    expect(measured(relapseMetrics.relapse, 1)).toBeNaN();
    set(household.lifted, 0, 0, 0);
    expect(measured(relapseMetrics.relapse)).toBeNaN();
  });

  test("as heard counts those not heard poor at the base and heard poor at an interview", () => {
    const { household } = state;
    set(household.lifted, 1, 1, 1);
    set(household.heardPoorAtBase, 1, 0, 0);
    set(household.interviewsPoor, 2, 1, 0);
    expect(measured(relapseMetrics.relapseHeard)).toBe(0.5);
    set(household.lifted, 0, 0, 1);
    expect(measured(relapseMetrics.newPovertyHeard)).toBe(1);
    expect(measured(relapseMetrics.relapseHeard)).toBe(0);
  });

  test("has each of its yardsticks to itself", () => {
    set(state.household.lifted, 1, 1, 1);
    const found = (["exact", "helped", "beforeInterest", "consumption"] as const).map((yardstick, k) => {
      chances(state.household.chanceFell, yardstick, (k + 1) / 8, 0, 0);
      return yardstick;
    });
    expect(found).toHaveLength(yardstickKeys.length - 1);
    const { relapseExact, relapseHelped, relapseBeforeInterest, relapseConsumption } = relapseMetrics;
    const shares = [relapseExact, relapseHelped, relapseBeforeInterest, relapseConsumption];
    expect(shares.map((metric) => 24 * measured(metric)).map(Math.round)).toEqual([1, 2, 3, 4]);
  });

  test("a year is of those not counted poor by the registers a year before", () => {
    const { household } = state;
    set(household.lifted, 1, 1, 1);
    set(household.administrativePoorBefore, 0, 0, 1);
    set(household.administrativePoor, 1, 0, 1);
    expect(measured(relapseMetrics.administrativeRelapse)).toBe(0.5);
  });

  test("asked every year is the chance of any year", () => {
    const { household } = state;
    set(household.lifted, 1, 1, 0);
    chances(household.chanceAtBase, "income", 0.75, 0, 0);
    set(household.chancePoorEver, 1, 0.5, 1);
    expect(measured(relapseMetrics.relapseHazard)).toBeCloseTo((0.25 + 0.5) / 1.25, 6);
  });
});

describe("poverty", () => {
  test("is counted by persons, and by households beside it; exit goes by last year's chance", () => {
    const { household } = state;
    set(household.members, 1, 2, 5);
    set(household.chancePoor, 1, 0.5, 0);
    expect(measured(povertyLevelMetrics.poor)).toBe(2 / 8);
    expect(measured(povertyLevelMetrics.poorHouseholds)).toBe(0.5);
    set(household.chancePoorBefore, 0.5, 1, 0);
    expect(measured(relapseMetrics.exit)).toBeCloseTo(0.5 / 1.5, 12);
  });

  test("gap and its square are of the line, over persons; nobody is more than wholly poor", () => {
    const { household } = state;
    const line = village.plan.county.povertyLine;
    set(household.members, 1, 2, 1);
    set(household.yearIncome, (100 * line * 3) / 4, 2 * 100 * line, -100 * line);
    expect(measured(povertyLevelMetrics.povertyGap)).toBeCloseTo((0.25 + 1) / 4, 6);
    expect(measured(povertyLevelMetrics.povertyGapSquared)).toBeCloseTo((0.0625 + 1) / 4, 6);
    expect([shortfall(3000, 4000), shortfall(5000, 4000), shortfall(1, 0)]).toEqual([0.25, 0, 0]);
  });

  test("relative poverty is below half the median of persons", () => {
    const { household } = state;
    set(household.members, 1, 4, 1);
    set(household.yearIncome, 450_000, 4_000_000, 9_000_000);
    expect(measured(povertyLevelMetrics.poorRelative)).toBeCloseTo(1 / 6, 12);
    set(household.yearIncome, 500_000, 4_000_000, 9_000_000);
    expect(measured(povertyLevelMetrics.poorRelative)).toBe(0);
  });

  test("by living expenses", () => {
    const { household } = state;
    const line = village.plan.county.povertyLine;
    set(household.members, 1, 3, 1);
    set(household.yearConsumption, 100 * line, 3 * 100 * line - 1000, 200 * line);
    expect(measured(povertyLevelMetrics.poorConsumption)).toBe(3 / 5);
  });

  test("recovery follows first falls for five years, and those still poor are not taken for recovered", () => {
    const { household } = state;
    // A year, two years, and one that has lasted a year so far: S = 1, 2/3, 0 from the second year on.
    set(household.poorFrom, 3, 3, 11);
    set(household.poorUntil, 7, 11, -1);
    expect(measured(relapseMetrics.recoveryYears)).toBeCloseTo(1 + 2 / 3, 12);
    set(household.poorFrom, -1, -1, -1);
    expect(measured(relapseMetrics.recoveryYears)).toBeNaN();
  });

  test("assets are yuan per household", () => {
    set(state.household.assets, 1000, 2000, 6000);
    expect(measured(povertyLevelMetrics.assets)).toBe(3000);
  });
});

describe("debt", () => {
  test("over-indebted is a debt above a year's income, or service above half of it while in debt", () => {
    const { household } = state;
    set(household.yearIncome, 1_000_000, 1_000_000, 1_000_000);
    set(household.bankDebt, 1_000_001, 1, 0);
    set(household.debtService, 0, 500_001, 900_000);
    expect([0, 1, 2].map((i) => overIndebted(household, i))).toEqual([true, true, false]);
    expect(measured(debtMetrics.overIndebted)).toBeCloseTo(2 / 3, 12);
    set(household.bankDebt, 1_000_000, 0, 0);
    expect(measured(debtMetrics.overIndebted)).toBe(0);
  });

  test("a household without income is over-indebted as soon as it owes anything", () => {
    set(state.household.yearIncome, 0, -5, 0);
    set(state.household.bankDebt, 100, 100, 0);
    expect([0, 1, 2].map((i) => overIndebted(state.household, i))).toEqual([true, true, false]);
  });

  test("penalties are yuan per household", () => {
    set(state.household.penaltyPaid, 30_000, 0, 0);
    expect(measured(debtMetrics.penalty)).toBe(100);
  });
});

describe("coverage and availability", () => {
  test("served are those granted in the year or holding a loan", () => {
    const { household } = state;
    set(household.needed, 1, 1, 0);
    set(household.granted, 1, 0, 0);
    set(household.loans, 0, 0, 1);
    expect(measured(coverageMetrics.coverage)).toBeCloseTo(2 / 3, 12);
    expect(measured(coverageMetrics.availability)).toBeCloseTo(2 / 3, 12);
    expect(measured(coverageMetrics.grantedShare)).toBe(0.5);
  });

  test("of nobody in need is not defined", () => {
    set(state.household.needed, 0, 0, 0);
    set(state.household.loans, 0, 0, 0);
    expect(measured(coverageMetrics.availability)).toBeNaN();
  });

  test("self-excluded are those who did not know, dared not or feared for the house", () => {
    set(state.household.granted, 0, 0, 0);
    set(state.household.needed, 1, 1, 1);
    set(state.household.exclusion, EXCLUSION.afraid, EXCLUSION.refused, EXCLUSION.noDemand);
    expect(measured(coverageMetrics.constrained)).toBeCloseTo(2 / 3, 12);
    expect(measured(coverageMetrics.selfExcluded)).toBe(0.5);
  });
});

describe("in time", () => {
  const needs = (...of: { inTime?: number; formal?: number; applied?: number; reason?: number }[]): void => {
    const { need } = state;
    need.count = of.length;
    of.forEach(({ inTime = 0, formal = 0, applied = 1, reason = 0 }, n) => {
      need.inTime[n] = inTime;
      need.formal[n] = formal;
      need.applied[n] = applied;
      need.reason[n] = reason;
    });
  };

  test("is of what was granted or ran out of days; refusals for risk stand apart", () => {
    needs(
      { inTime: 1, formal: 500 },
      { formal: 500 },
      { applied: 0, reason: EXCLUSION.tooLate },
      { applied: 0, reason: EXCLUSION.noOfficer },
      { reason: EXCLUSION.refused },
      { applied: 0, reason: EXCLUSION.refused },
      { applied: 0, reason: EXCLUSION.unaware },
    );
    expect(measured(coverageMetrics.inTimeShare)).toBe(1 / 4);
    expect(measured(coverageMetrics.riskRefusals)).toBe(1 / 5);
  });

  test("of nothing sought is not defined", () => {
    needs({ applied: 0, reason: EXCLUSION.unaware });
    expect(measured(coverageMetrics.inTimeShare)).toBeNaN();
    expect(measured(coverageMetrics.riskRefusals)).toBeNaN();
  });
});

describe("income", () => {
  test("per head is over people, not households", () => {
    set(state.household.yearIncome, 600_000, 600_000, 0);
    set(state.household.members, 1, 5, 4);
    expect(measured(incomeMetrics.income)).toBe(1200);
    set(state.household.lifted, 1, 0, 0);
    expect(measured(incomeMetrics.liftedIncome)).toBe(6000);
  });

  test("Gini of equal incomes is zero", () => {
    set(state.household.members, 2, 2, 2);
    set(state.household.yearIncome, 500_000, 500_000, 500_000);
    expect(measured(incomeMetrics.gini)).toBeCloseTo(0, 12);
  });
});

describe("kin", () => {
  test("share of debt, by amount", () => {
    const { post, circleHolder } = village.at(0);
    post.kinLending(0, circleHolder(0), 300_000);
    state.lender.averagePerforming[0] = 600_000;
    state.lender.overdue[0] = 100_000;
    expect(measured(kinShareMetrics.kinShareAmount)).toBe(0.3);
  });

  test("share of new loans, by count", () => {
    set(state.household.kinLoansNew, 2, 1, 0);
    set(state.household.loansNew, 0, 1, 0);
    expect(measured(kinShareMetrics.kinShareNew)).toBe(0.75);
  });
});

describe("a lender's accounts", () => {
  test("are ratios to the average balance, or not defined without one", () => {
    expect(measured(lenderMetrics.npl0)).toBeNaN();
    state.lender.averagePerforming[0] = 800_000;
    state.lender.nonPerforming[0] = 200_000;
    state.lender.lost[0] = 10_000;
    expect(measured(lenderMetrics.npl0)).toBe(0.2);
    expect(measured(lenderMetrics.yearlyLoss0)).toBe(0.04);
    expect(measured(lenderMetrics.npl1)).toBeNaN();
  });

  test("profit is interest less cost, funds and losses, yuan per household and year", () => {
    const { lender } = state;
    set(lender.interest, 900_000);
    set(lender.cost, 300_000);
    set(lender.funding, 200_000);
    set(lender.lost, 100_000);
    expect(measured(lenderMetrics.profit0)).toBe(4000);
  });
});
