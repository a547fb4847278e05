import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flowKeys, flows, type Instrument, instruments, sectorKeys } from "../../src/declare/flows.ts";
import { flowMatrix, rowSums } from "../../src/model/ledger/flow-matrix.ts";
import {
  bulkPosting,
  copyLedger,
  holdersOf,
  instrumentTotals,
  openLedger,
  posting,
} from "../../src/model/ledger/ledger.ts";

const open = () => {
  const ledger = openLedger({ households: 3, kinCircles: 1, lenders: 2, platforms: 2 });
  return { ledger, post: posting(ledger), holders: holdersOf(ledger) };
};
const nothing = Object.fromEntries(Object.keys(instruments).map((instrument) => [instrument, 0]));

describe("holders", () => {
  test("are numbered without gaps or overlaps, one account for each further sector", () => {
    const { ledger, holders } = open();
    const single = sectorKeys.slice(4).map((sector) => holders.of(sector as "county"));
    const numbers = [0, 1, 2, holders.kinCircle(0), holders.lender(0), holders.lender(1)]
      .concat(holders.platform(0), holders.platform(1))
      .concat(single);
    expect(numbers).toEqual(ledger.balances.deposit.map((_, holder) => holder).reduce(toList, []));
  });
});

const toList = (list: number[], holder: number): number[] => [...list, holder];

describe("posting", () => {
  test("moves value from payer to payee, in the flow's own instrument", () => {
    const { ledger, post, holders } = open();
    post.disbursement(holders.lender(1), 2, 500_000);
    post.lending(2, holders.lender(1), 500_000);
    const { deposit, loan } = ledger.balances;
    expect([deposit[2], deposit[holders.lender(1)]]).toEqual([500_000, -500_000]);
    expect([loan[2], loan[holders.lender(1)]]).toEqual([-500_000, 500_000]);
    expect(instrumentTotals(ledger)).toEqual(nothing);
  });

  test("is kept by flow and sector, received positive", () => {
    const { ledger, post, holders } = open();
    post.wage(holders.of("employers"), 0, 300);
    post.wage(holders.of("employers"), 1, 400);
    const { wage } = flowMatrix(ledger.matrix);
    expect([wage.households, wage.employers, wage.lenders]).toEqual([700, -700, 0]);
    expect(new Set(rowSums(ledger.matrix))).toEqual(new Set([0]));
  });

  test("within one sector nets to nothing there, but moves balances", () => {
    const { ledger, post } = open();
    post.kinContribution(0, 1, 100);
    expect(ledger.matrix.every((fen) => fen === 0)).toBe(true);
    expect([...ledger.balances.deposit.subarray(0, 2)]).toEqual([-100, 100]);
  });

  test("of nothing changes nothing", () => {
    const { ledger, post } = open();
    post.living(0, 8, 0);
    expect(ledger.balances.deposit.every((fen) => fen === 0)).toBe(true);
  });

  test.each([-1, 0.5, 1e-9, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    "refuses %d fen, naming flow and holders, and moves nothing",
    (fen) => {
      const { ledger, post } = open();
      expect(() => post.interest(1, 4, fen)).toThrow(`invalid interest from holder 1 to 4: ${fen} fen`);
      expect(ledger.balances.deposit.every((fen) => fen === 0)).toBe(true);
      expect(ledger.matrix.every((fen) => fen === 0)).toBe(true);
    },
  );

  test("takes the largest amount that a double counts exactly", () => {
    const { ledger, post } = open();
    post.opening(0, 1, Number.MAX_SAFE_INTEGER);
    expect(ledger.balances.deposit[1]).toBe(Number.MAX_SAFE_INTEGER);
  });
});

test("whatever is posted, every instrument sums to zero and so does each row of the flow matrix", () => {
  const holder = fc.nat({ max: 16 });
  const amount = fc.integer({ min: 0, max: 1e12 });
  const postings = fc.array(fc.tuple(fc.constantFrom(...flowKeys), holder, holder, amount));
  fc.assert(
    fc.property(postings, (list) => {
      const { ledger, post } = open();
      const moved: Partial<Record<Instrument, number>> = {};
      for (const [flow, payer, payee, fen] of list) {
        post[flow](payer, payee, fen);
        const { instrument } = flows[flow];
        moved[instrument] = (moved[instrument] ?? 0) + fen;
      }
      expect(instrumentTotals(ledger)).toEqual(nothing);
      for (const sum of rowSums(ledger.matrix)) expect(sum).toBe(0);
    }),
  );
});

describe("bulk posting", () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 3, maxLength: 3 });

  test.each(["charge", "disburse"] as const)("to %s is a posting for each household in turn", (way) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...flowKeys),
        fc.integer({ min: 3, max: 16 }),
        amounts,
        (flow, holder, list) => {
          const [single, bulk] = [open().ledger, open().ledger];
          const post = posting(single);
          list.forEach((fen, i) => {
            if (way === "charge") post[flow](i, holder, fen);
            else post[flow](holder, i, fen);
          });
          bulkPosting(bulk)[way][flow](holder, list);
          expect(bulk).toEqual(single);
        },
      ),
    );
  });

  test("refuses what is no amount, naming flow and holders", () => {
    const { ledger } = open();
    const { charge, disburse } = bulkPosting(ledger);
    expect(() => charge.living(9, [5, 0.5, 5])).toThrow("invalid living from holder 1 to 9: 0.5 fen");
    expect(() => disburse.wage(9, [5, 5, -1])).toThrow("invalid wage from holder 9 to 2: -1 fen");
    expect(ledger).toEqual(open().ledger);
  });

  test.each([
    [1, "a household", [-20, 7]],
    [9, "the other side", [10, 20, 30, -6, -7, -8]],
    [10, "a third", []],
  ] as const)("is heard by holder %d, %s, as single postings are", (holder, _, sums) => {
    const heard: number[] = [];
    const { charge, disburse } = bulkPosting(open().ledger, { holder, hear: (_, fen) => heard.push(fen) });
    charge.living(9, [10, 20, 30]);
    disburse.wage(9, [6, 7, 8]);
    expect(heard).toEqual(sums);
  });
});

test("a copy of a ledger is a ledger of its own", () => {
  const { ledger, post } = open();
  post.opening(0, 1, 10);
  const copy = copyLedger(ledger);
  posting(copy).opening(0, 1, 5);
  expect([ledger.balances.deposit[1], copy.balances.deposit[1]]).toEqual([10, 15]);
  expect(flowMatrix(ledger.matrix).opening.households).toBe(0);
});

test.each(flowKeys)("%s names its instrument and both languages", (key) => {
  const { instrument, en, zh } = flows[key];
  expect(Object.keys(instruments)).toContain(instrument);
  expect(en).toMatch(/\S/);
  expect(zh).toMatch(/\p{Script=Han}/u);
});
