import { describe, expect, test } from "vitest";
import { rolledOut } from "../../src/model/state/roll-out.ts";
import type { State } from "../../src/model/state/state.ts";
import { hashOf, PENNILESS, played, VILLAGES } from "./lever.ts";

const RICH = ["publicHand.budget=20000"];
/** Bases everywhere within a year that give one thing only. */
const only = (own: Readonly<Record<string, number>>): string => {
  const nothing = { slots: 0, demand: 0, service: 0, literacy: 0 };
  return JSON.stringify({ share: 1, years: 1, building: 60_000, running: 12_000, ...nothing, ...own });
};

test("a roll-out goes up in a straight line and ends at its share", () => {
  expect([0, 3, 7, 20].map((since) => rolledOut(0.6, since, 2))).toEqual([0.075, 0.3, 0.6, 0.6]);
  expect(rolledOut(0.6, -1, 2)).toBe(0);
});

test("bases are built once and run every season, out of the county's budget", () => {
  const { moved, seasons, state } = played({ liveStreamBase: only({ slots: 0.1 }) }, RICH);
  const built = state.village.baseHeld.subarray(0, VILLAGES).reduce((sum, has) => sum + has, 0);
  expect(built).toBe(VILLAGES);
  // A base costs 60,000 yuan in its first season and 3,000 in each later one.
  const bases = Array.from({ length: 8 }, () => 0);
  seasons("streamBaseCost", "county").forEach((fen, t) => {
    const before = t > 0 ? bases[t - 1] : 0;
    const fresh = Math.round((-fen - before * 300_000) / 6_000_000);
    bases[t] = before + fresh;
    expect(-fen).toBe(before * 300_000 + fresh * 6_000_000);
  });
  expect(bases.at(-1)).toBe(VILLAGES);
  expect(moved("streamBaseCost", "services")).toBe(-moved("streamBaseCost", "county"));
});

test("a base that nobody pays for stands dark", () => {
  const dark: boolean[] = [];
  // The first season's 45,000 yuan build one base at 40,000; a season's running costs more than a season's grant.
  played(
    { liveStreamBase: "{ share: 1, years: 1, building: 40000, running: 800000 }" },
    [],
    ({ village }) => {
      const v = village.baseHeld.indexOf(1);
      dark.push(v >= 0 && village.streamSlots[v] === 0);
    },
  );
  expect(dark.at(-1)).toBe(true);
});

describe("in the villages of a base", () => {
  const sales = (lever: string) => played({ liveStreamBase: lever }, RICH).moved("liveSale", "households");

  test("households sell harvest in streams, and nowhere else", () => {
    const sold: number[] = [];
    const watch = ({ village }: State): void => {
      sold.push(...village.streamSlots.subarray(0, VILLAGES));
    };
    played({ liveStreamBase: "{ share: 1, years: 1, slots: 0.5, for: { villages: [1, 4] } }" }, RICH, watch);
    expect(sold.slice(-VILLAGES).map((slots) => slots > 0)).toEqual([false, true, false, false, true, false]);
    expect(sales(only({ slots: 0.5 }))).toBeGreaterThan(sales(only({ slots: 0.1 })));
    expect(sales(only({ slots: 0 }))).toBe(0);
  });

  const shops = ["population.shopShare=0.3", ...RICH];
  const total = (lever: string, of: (state: State) => number): number => {
    let sum = 0;
    played({ liveStreamBase: lever }, shops, (state) => {
      sum += of(state);
    });
    return sum;
  };

  test("shops meet more demand", () => {
    const demand = ({ shop }: State) =>
      shop.demand.subarray(0, shop.count).reduce((sum, fen) => sum + fen, 0);
    expect(total(only({ demand: 0.5 }), demand)).toBeGreaterThan(total(only({ demand: 0 }), demand));
  });

  test("shops serve better: they are rated higher, and fewer fail", () => {
    const rating = ({ shop }: State) =>
      shop.rating.subarray(0, shop.count).reduce((sum, each) => sum + each, 0);
    const failed = ({ shop }: State) =>
      shop.closed.subarray(0, shop.count).reduce((sum, each) => sum + each, 0);
    expect(total(only({ service: 2 }), rating)).toBeGreaterThan(total(only({ service: 0 }), rating));
    const open = ({ shop }: State) => shop.count;
    expect(total(only({ service: 2 }), failed) / total(only({ service: 2 }), open)).toBeLessThanOrEqual(
      total(only({ service: 0 }), failed) / total(only({ service: 0 }), open),
    );
    expect(total(only({ service: 2 }), open)).toBeGreaterThan(total(only({ service: 0 }), open));
  });
});

test("nothing happens without bases, or without money", () => {
  const none = hashOf(played({}));
  expect(hashOf(played({ liveStreamBase: "{ share: 0 }" }))).toBe(none);
  expect(hashOf(played({ liveStreamBase: "{}" }, PENNILESS))).toBe(hashOf(played({}, PENNILESS)));
  expect(hashOf(played({ liveStreamBase: "{ share: 1 }" }))).not.toBe(none);
});
