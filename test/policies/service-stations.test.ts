import { expect, test } from "vitest";
import { hashOf, PENNILESS, played, VILLAGES } from "./lever.ts";

const START = ["population.stationShare=0.5"];

test("of strength nought it is exactly nothing, also where stations stand; so it is without a budget", () => {
  expect(hashOf(played({ serviceStations: "{ share: 0 }" }, START))).toBe(hashOf(played({}, START)));
  const poor = [...START, ...PENNILESS];
  expect(hashOf(played({ serviceStations: "{}" }, poor))).toBe(hashOf(played({}, poor)));
});

test("stations are built and run at the county's cost, those of the start on their own", () => {
  const built = played({ serviceStations: "{ share: 1, years: 1, building: 1000, running: 400 }" }, START);
  let own = 0;
  played({}, START, ({ village }) => {
    own = village.stationHeld.subarray(0, VILLAGES).reduce((sum, stands) => sum + stands, 0);
  });
  expect(own).toBeGreaterThan(0);
  expect(own).toBeLessThan(VILLAGES);
  const paid = built.seasons("stationCost", "services");
  expect(paid.reduce((sum, fen) => sum + fen, 0)).toBe(-built.moved("stationCost", "county"));
  // All stand after a year; 400 yuan a year each for those that the county built.
  expect(paid.slice(4)).toEqual(Array(4).fill((VILLAGES - own) * 10_000));
});

test("one whose running is not paid stands idle for the season, and none is built or run where it is not for", () => {
  const dear = "{ share: 1, years: 1, building: 0, running: 500000, for: { villages: [5] } }";
  const idle: number[][] = [];
  played({ serviceStations: dear }, ["population.stationShare=0", "publicHand.budget=100"], ({ village }) => {
    idle.push([...village.station.subarray(0, VILLAGES)]);
  });
  // Its turn comes, at a lot below 1, by the fourth season; from the next on it would cost 125,000 yuan a season.
  expect(idle.some((stations) => stations[5] === 1)).toBe(true);
  expect(idle.at(-1)).toEqual(Array(VILLAGES).fill(0));
});
