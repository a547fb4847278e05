import { describe, expect, it } from "vitest";
import {
  digitalLiteracy,
  financialLiteracy,
  guarantorChance,
  mindset,
  sellsOnline,
  startingBelief,
  startingQuality,
} from "../../src/model/founding/mindset.ts";
import { defaultsOf } from "../defaults.ts";

const usual = defaultsOf(mindset);

describe("at the start", () => {
  it("digital literacy is half ability, and lower where nobody is of working age", () => {
    expect(digitalLiteracy(0.1, 1, 1, 2, usual)).toBeCloseTo(0.1 + 0.5 + 0.87, 12);
    expect(digitalLiteracy(0, 0, 0, 0, usual)).toBe(-1.2);
  });

  it("financial literacy is of ability, of digital literacy and apart", () => {
    expect(financialLiteracy(1, 2, 1, usual)).toBeCloseTo(0.4 + 0.6 + 0.7, 12);
  });

  it("the able have a guarantor more often", () => {
    expect(guarantorChance(1, usual)).toBeCloseTo(0.45, 12);
    expect(guarantorChance(2, usual)).toBeCloseTo(0.7, 12);
  });

  it("belief is never certain either way", () => {
    expect(startingBelief(0.42, 1, usual)).toBeCloseTo(0.57, 12);
    expect(startingBelief(0.42, 9, usual)).toBe(0.95);
    expect(startingBelief(0.42, -9, usual)).toBe(0.05);
  });

  it("of a hundred four sell: those whose literacy and enterprise reach 2.731", () => {
    // The normal quantile of .96 is 1.750686; times 1.56.
    expect(sellsOnline(2.732, 0, 0.04, usual)).toBe(true);
    expect(sellsOnline(2.73, 0, 0.04, usual)).toBe(false);
    expect(sellsOnline(0, 2.277, 0.04, usual)).toBe(true);
  });

  it("shops there are a little better than new ones", () => {
    expect(startingQuality(0, usual)).toBe(0.3);
    expect(startingQuality(1, usual)).toBeCloseTo(1.45, 12);
  });
});
