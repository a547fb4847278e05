import { beforeEach, describe, expect, test } from "vitest";
import { coverageMetrics } from "../../src/model/metrics/coverage.ts";
import { debtMetrics, overIndebted } from "../../src/model/metrics/debt.ts";
import { incomeMetrics } from "../../src/model/metrics/income.ts";
import { kinShareMetrics } from "../../src/model/metrics/kin-share.ts";
import { lenderMetrics } from "../../src/model/metrics/lender-accounts.ts";
import type { Measured, Metric } from "../../src/model/metrics/metric.ts";
import { relapseMetrics } from "../../src/model/metrics/relapse.ts";
import { EXCLUSION } from "../../src/model/state/household.ts";
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
/** The bits of years, as the poverty columns keep them. */
const years = (...of: number[]): number => of.reduce((bits, each) => bits | (1 << each), 0);

describe("relapse", () => {
  test("counts lifted households not poor at the base and poor at an interview, two or four years on", () => {
    set(state.household.lifted, 1, 1, 1);
    set(state.household.surveyPoor, years(0, 2), years(4), years(1, 3));
    expect(measured(relapseMetrics.relapse)).toBe(0.5);
    set(state.household.surveyPoor, 0, years(2), 0);
    expect(measured(relapseMetrics.relapse)).toBeCloseTo(1 / 3, 12);
    expect(measured(relapseMetrics.relapse, 1)).toBeNaN();
  });

  test("is not new poverty, nor the other way about", () => {
    set(state.household.lifted, 1, 0, 0);
    set(state.household.surveyPoor, 0, years(2), 0);
    expect(measured(relapseMetrics.relapse)).toBe(0);
    expect(measured(relapseMetrics.newPoverty)).toBe(0.5);
    set(state.household.lifted, 0, 0, 0);
    expect(measured(relapseMetrics.relapse)).toBeNaN();
  });

  test("poor and exit are read off the year", () => {
    set(state.household.surveyPoor, years(2, 3), years(2), years(3));
    expect(measured(relapseMetrics.poor, 3)).toBeCloseTo(2 / 3, 12);
    expect(measured(relapseMetrics.exit, 3)).toBe(0.5);
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
