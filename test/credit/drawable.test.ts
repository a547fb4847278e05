import { expect, test } from "vitest";
import { EMERGENCY, HOUSE, INPUTS } from "../../src/declare/purposes.ts";
import { drawableOf, unpaidDraws } from "../../src/model/credit/drawable.ts";
import type { ProductTerms } from "../../src/model/state/lender-terms.ts";
import { LENDERS, OVERDUE } from "../../src/model/state/tables.ts";
import { bullet } from "../three-households.ts";
import { debtor } from "./debtor.ts";

const line: ProductTerms = {
  ...bullet,
  purposes: ["inputs", "emergency"],
  revolving: true,
  lineSeasons: 8,
};

test("what a line leaves can be drawn for its purposes, by who has it", () => {
  const { state, at, drawn } = debtor(line, {}, { fen: 0, limit: 3_000_000 });
  drawn(0, 1_200_000);
  const room = (i: number, purpose: number) => drawableOf(state, purpose, unpaidDraws(state), at(0))[i];
  expect([room(0, EMERGENCY), room(0, INPUTS)]).toEqual([1_800_000, 1_800_000]);
  expect([room(0, HOUSE), room(1, EMERGENCY)]).toEqual([0, 0]);
});

test("nothing can be drawn while a loan is overdue there, or lines are frozen, or the lender is open to others only", () => {
  const { state, at, drawn } = debtor(line, {}, { fen: 0, limit: 3_000_000 });
  drawn(0, 1_200_000);
  const turn = at(0);
  const room = (hour = turn) => drawableOf(state, EMERGENCY, unpaidDraws(state), hour)[0];
  expect(room({ ...turn, offered: () => false })).toBe(0);
  expect(room({ ...turn, open: { ...turn.open, emergency: [] } })).toBe(0);
  state.household.frozen[0] = 1;
  expect(room()).toBe(0);
  state.household.frozen[0] = 0;
  state.loan.status[0] = OVERDUE;
  expect(unpaidDraws(state)[LENDERS * 0]).toBe(1);
  expect(room()).toBe(0);
});
