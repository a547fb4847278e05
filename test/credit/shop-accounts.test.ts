import { expect, test } from "vitest";
import { reserve } from "../../src/declare/table.ts";
import { payNeighbours } from "../../src/model/credit/shop-accounts.ts";
import { openShop } from "../../src/model/state/open-shop.ts";
import { tables } from "../../src/model/state/state.ts";
import { threeHouseholds } from "../three-households.ts";

test("neighbours are paid by their numbers, and one who is owed twice in the order of selling", () => {
  const village = threeHouseholds();
  const { state } = village;
  openShop(state, 0, { quality: 3, service: 3, uPlatform: 0, season: -4 });
  reserve(tables.payable, state.payable, 3);
  state.payable.count = 3;
  state.payable.household.set([2, 1, 1]);
  state.payable.owner.fill(0);
  state.payable.amount.set([500, 300, 400]);
  village.cash(0, 900);
  const heard: number[][] = [];
  const turn = village.at(0);
  const { harvestPurchase } = turn.post;
  turn.post.harvestPurchase = (payer, payee, fen) => {
    heard.push([payee, fen]);
    harvestPurchase(payer, payee, fen);
  };
  payNeighbours(state, turn);
  expect(heard).toEqual([
    [1, 300],
    [1, 400],
    [2, 200],
  ]);
  expect(state.household.shopIncome[0]).toBe(300);
});
