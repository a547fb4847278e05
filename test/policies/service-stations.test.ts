import { expect, test } from "vitest";
import { hashOf, PENNILESS, played } from "./lever.ts";

const START = ["population.stationShare=0.5"];

test("of strength nought it is exactly nothing, also where stations stand; so it is without a budget", () => {
  expect(hashOf(played({ serviceStations: "{ share: 0 }" }, START))).toBe(hashOf(played({}, START)));
  const poor = [...START, ...PENNILESS];
  expect(hashOf(played({ serviceStations: "{}" }, poor))).toBe(hashOf(played({}, poor)));
});

test("stations are built at the county's cost", () => {
  const built = played({ serviceStations: "{ share: 1, years: 1 }" }, ["population.stationShare=0"]);
  expect(built.moved("stationCost", "county")).toBeLessThan(0);
  expect(built.moved("stationCost", "services")).toBe(-built.moved("stationCost", "county"));
});
