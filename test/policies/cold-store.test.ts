import { describe, expect, test } from "vitest";
import { productList } from "../../src/declare/products.ts";
import { sentFrom } from "../../src/model/state/channels/sent-goods.ts";
import { hashOf, PENNILESS, played, VILLAGES } from "./lever.ts";

const EVERYWHERE = "share: 1, years: 1";
/** Fruit in every village, and a market that is not crowded. */
const FRUIT = ["population.grain=0", "population.tea=0", "population.vegetables=0", "sell.pool=20000"];

describe("cold stores", () => {
  test("are built village by village and then run: 120,000 yuan once, 15,000 a year", () => {
    const { seasons, state } = played({ coldStore: `{ ${EVERYWHERE} }` }, ["publicHand.budget=20000"]);
    const paid = seasons("coldStoreCost", "county").map((fen) => -fen);
    expect([...state.village.coldHeld.subarray(0, VILLAGES)]).toEqual(Array(VILLAGES).fill(1));
    expect(paid.at(-1)).toBe(VILLAGES * 375_000);
    const running = (paid.reduce((sum, fen) => sum + fen, 0) - VILLAGES * 12_000_000) / 375_000;
    expect(running).toBe(Math.round(running));
  });

  test("less of what is sent spoils, from the season after they were built", () => {
    const spoilt = new Set<number>();
    played({ coldStore: `{ ${EVERYWHERE}, saved: 0.25 }` }, ["publicHand.budget=20000"], (state) => {
      for (let v = 0; v < VILLAGES; v++)
        spoilt.add(Math.fround(sentFrom(state, v).spoilage / productList[state.village.product[v]].spoilage));
    });
    expect([...spoilt].sort()).toEqual([0.75, 1]);
  });

  test("what does not keep otherwise keeps for a shop's next season", () => {
    const stored = (policies: Record<string, string>): number => {
      let sum = 0;
      played(policies, [...FRUIT, "publicHand.budget=20000"], ({ household }) => {
        for (let i = 0; i < household.count; i++) sum += household.stored[i];
      });
      return sum;
    };
    expect(stored({})).toBe(0);
    expect(stored({ coldStore: `{ ${EVERYWHERE} }` })).toBeGreaterThan(0);
  });

  test("stand in the villages that they are for", () => {
    const { state } = played({ coldStore: `{ ${EVERYWHERE}, for: { villages: [5] } }` }, [
      "publicHand.budget=20000",
    ]);
    expect([...state.village.coldHeld.subarray(0, VILLAGES)]).toEqual([0, 0, 0, 0, 0, 1]);
  });

  test("of strength nought they are exactly nothing; so they are without a budget", () => {
    expect(hashOf(played({ coldStore: "{ share: 0 }" }))).toBe(hashOf(played({})));
    expect(hashOf(played({ coldStore: "{}" }, PENNILESS))).toBe(hashOf(played({}, PENNILESS)));
  });
});
