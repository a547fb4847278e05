import { describe, expect, test } from "vitest";
import { fieldBase, fieldCapacity, inputIntensity } from "../../src/model/state/earning.ts";
import { planWith } from "../three-households.ts";

// Square roots in place of the declared elasticities, so that the answers can be worked by hand.
const earning = {
  ...(planWith().phases.produce as Parameters<typeof fieldBase>[1]),
  fieldScale: 2000,
  landElasticity: 0.5,
  labourElasticity: 0.5,
  assetElasticity: 0.5,
  labourFloor: 0.25,
  intensivePremium: 1.5,
  inputIntensity: 0.7,
  intensiveInputs: 3,
};

describe("field base", () => {
  const plain = { land: 9, ability: 4, productivity: 1.1, intensive: false };

  test("2,000 yuan · √9 mu · √4 · 1.1 is 13,200 yuan", () => {
    expect(fieldBase(plain, earning)).toBeCloseTo(1_320_000, 6);
  });

  test("greenhouse and livestock bring half as much again", () => {
    expect(fieldBase({ ...plain, intensive: true }, earning)).toBeCloseTo(1_980_000, 6);
  });
});

describe("field capacity", () => {
  test("at 9,000 yuan of assets and labour of one with the help of others it is the base", () => {
    expect(fieldCapacity(1_320_000, 0.75, 9000, earning)).toBeCloseTo(1_320_000, 6);
  });

  test("two workers of .25 and 2 on a quarter of the assets: base · √2.25 · √.25", () => {
    expect(fieldCapacity(1_000_000, 2, 2250, earning)).toBeCloseTo(750_000, 6);
  });
});

test("a greenhouse asks for more inputs than a field", () => {
  expect([inputIntensity(0, earning), inputIntensity(1, earning)]).toEqual([0.7, 3]);
});
