import { expect, test } from "vitest";
import {
  bookOf,
  carries,
  noteOut,
  provisionFor,
  roomToLend,
  startingEquity,
} from "../../src/model/credit/capital.ts";
import { bullet, instalments } from "../three-households.ts";
import { debtor } from "./debtor.ts";

test("a share of what performs and the expected loss on what does not are set aside", () => {
  expect(provisionFor(10_000_000, 1_000_000, 0.4, { generalProvision: 0.01 })).toBeCloseTo(500_000, 6);
  expect(provisionFor(0, 0, 0.4, { generalProvision: 0.01 })).toBe(0);
});

test("own money less what is set aside carries its reciprocal of the ratio, and never less than nothing", () => {
  expect(carries(2_000_000, 500_000, 0.1)).toBeCloseTo(15_000_000, 6);
  expect(carries(400_000, 500_000, 0.1)).toBe(0);
});

test("a lender starts with so many yuan for each household of the county", () => {
  const funding = { costOfFunds: 0.02, hurdle: 0, capital: 1500, capitalRatio: 0.1 };
  expect(startingEquity(funding, 1000)).toBe(150_000_000);
});

test("the room of a product is what own money carries, or its ceiling, less what is out", () => {
  // A ceiling of 9,000 yuan a household: 27,000 for three.
  const { state, at, plan, drawn } = debtor([bullet, { ...instalments, ceiling: 9000 }]);
  drawn(0, 500_000, { product: 1 });
  const book = bookOf(state, plan.lenders);
  expect([book.ofLender[0], [...book.ofProduct[0]]]).toEqual([2_500_000, [2_000_000, 500_000]]);
  state.lender.equity[0] = 1_000_000;
  state.lender.provision[0] = 100_000;
  const ratio = plan.lenders[0].funding.capitalRatio;
  const room = (product: number) => roomToLend(state, book, 0, product, at(0));
  expect(ratio).toBe(1);
  expect([room(0), room(1)]).toEqual([-1_600_000, -1_600_000]);
  state.lender.equity[0] = 10_000_000;
  expect([room(0), room(1)]).toEqual([7_400_000, 2_200_000]);
  noteOut(book, 0, 1, 200_000);
  expect([room(0), room(1)]).toEqual([7_200_000, 2_000_000]);
});

test("a season's interest is added to own money, and a share of what performs set aside", () => {
  const { settled, state } = debtor(bullet);
  const before = state.lender.equity[0];
  settled(0, 100_000_000);
  // 400 yuan of interest, and a hundredth of 20,000.
  expect(state.lender.equity[0] - before).toBe(40_000);
  expect(state.lender.provision[0]).toBeCloseTo(20_000, 6);
});

test("a loss is taken from own money, after what is late has been provided for", () => {
  const { settled, state } = debtor(bullet, { security: { writeOffAfter: 2, collateral: false, lgd: 0.4 } });
  const before = state.lender.equity[0];
  settled(0, 0);
  // Two fifths of what is late at the season's end, which is no more among what performs.
  expect(state.lender.provision[0]).toBeCloseTo(800_000, 1);
  settled(1, 0);
  expect([state.lender.equity[0] - before, state.lender.nonPerforming[0]]).toEqual([-2_000_000, 0]);
});
