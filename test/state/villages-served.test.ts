import { expect, test } from "vitest";
import { seasonsService } from "../../src/model/state/villages-served.ts";

test("a season's service of a village is a quarter of a year's, for each of its households", () => {
  // 10 yuan a household and year, 60 households: 600 yuan a year, 150 a season.
  expect(seasonsService(10, 60)).toBe(15_000);
  // 0.01 yuan, 3 households: 3 fen a year, less than one a season.
  expect(seasonsService(0.01, 3)).toBe(1);
  expect(seasonsService(0, 60)).toBe(0);
});
