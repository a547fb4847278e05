import { expect, test } from "vitest";
import { reserve } from "../../src/declare/table.ts";
import { ridgeFit } from "../../src/math/ridge-logistic.ts";
import { refit } from "../../src/model/credit/refit.ts";
import { cardOf } from "../../src/model/credit/scorecard.ts";
import { sample } from "../../src/model/state/closed-loans.ts";
import { FEATURES } from "../../src/model/state/tables.ts";
import { threeHouseholds } from "../three-households.ts";

const ROWS = 200;
const RIDGE = 0.1;

test("a card that loans without errors tear far apart comes to rest some seasons later, and is then the whole fit", () => {
  const { state, plan } = threeHouseholds();
  const [closed, { width, prior }] = [state.samples[0], cardOf(plan.lenders[0])];
  reserve(sample, closed, ROWS);
  closed.count = ROWS;
  for (let k = 0; k < ROWS; k++) {
    const signal = ((k % 2 === 0 ? 1 : -1) * (5 + (k % 5))) / 50;
    closed.features.fill(0, k * FEATURES, (k + 1) * FEATURES);
    closed.features[k * FEATURES] = 1;
    closed.features[k * FEATURES + 1] = signal;
    closed.defaulted[k] = signal > 0 ? 1 : 0;
  }
  const whole = ridgeFit({
    ...{ features: closed.features, labels: closed.defaulted, rows: ROWS, stride: FEATURES },
    ...{ width, prior, lambda: RIDGE, steps: 100 },
  });
  expect(whole.converged).toBe(true);
  const shortOf = (): number => {
    state.lender.labelled[0] = 1;
    refit(state, { ridge: RIDGE, firstFit: ROWS }, { lenders: plan.lenders } as never);
    return Math.max(...whole.coefficients.map((slope, k) => Math.abs(slope - state.lender.card[k])));
  };
  expect(shortOf()).toBeGreaterThan(1);
  for (let season = 0; season < 3; season++) shortOf();
  expect(shortOf()).toBeLessThan(1e-3);
});
