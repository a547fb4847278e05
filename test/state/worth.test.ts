import { describe, expect, test } from "vitest";
import {
  annuity,
  type Emergency,
  emergencyWorth,
  fillWorth,
  houseWorth,
  reliefOf,
} from "../../src/model/state/worth.ts";

test("the worth of a need is told at a quarter, a half, three quarters and all of its gap", () => {
  const worth = new Float64Array(4);
  fillWorth(worth, 1000, (lent) => 2 * lent);
  expect([...worth]).toEqual([500, 1000, 1500, 2000]);
});

test("one a year for two years at a quarter is worth .8 + .64", () => {
  expect(annuity(0.25, 2)).toBeCloseTo(1.44, 12);
  expect(annuity(0, 7)).toBe(7);
});

describe("an emergency", () => {
  const none: Emergency = {
    bill: 0,
    fees: 0,
    sellable: 0,
    price: 0.5,
    careLoss: 0,
    schoolLoss: 0,
    leastFees: 0.8,
  };

  test("whose bill assets would pay is worth what is lost by selling them", () => {
    const illness = { ...none, bill: 1000, sellable: 5000 };
    expect(reliefOf(400, illness, 1)).toBe(1000 - 1200);
    expect(emergencyWorth(600, 400, illness, 1)).toBeCloseTo(600, 9);
    expect(emergencyWorth(300, 400, illness, 1)).toBeCloseTo(300, 9);
  });

  test("that leaves care unpaid is worth the labour lost for long, by the share of the bill", () => {
    const illness = { ...none, bill: 1000, sellable: 100, careLoss: 4000 };
    // Without a loan half of the care is paid, a fifth of it by a sale; 500 pay for the rest, 100 more save the sale.
    expect(emergencyWorth(500, 400, illness, 1)).toBeCloseTo(2000, 9);
    expect(emergencyWorth(600, 400, illness, 1)).toBeCloseTo(2100, 9);
    // Where nothing is at stake but the care itself: 1.5 a yuan.
    expect(emergencyWorth(500, 400, { ...none, bill: 1000 }, 1.5)).toBeCloseTo(250, 9);
  });

  test("of school fees is worth the wages of one who leaves, if it reaches what the school waits for", () => {
    const fees = { ...none, fees: 1000, schoolLoss: 3000 };
    expect(emergencyWorth(700, 0, fees, 1)).toBeCloseTo(0, 9);
    expect(emergencyWorth(800, 0, fees, 1)).toBeCloseTo(3000, 9);
    expect(emergencyWorth(1000, 0, fees, 1)).toBeCloseTo(3000, 9);
  });
});

test("a house is worth less by the yuan the more of it is lent for", () => {
  const settings = { houseWorth: 0.4, houseFading: 0.5 };
  expect(houseWorth(500, 1000, settings)).toBeCloseTo(175, 12);
  expect(houseWorth(1000, 1000, settings)).toBeCloseTo(300, 12);
});
