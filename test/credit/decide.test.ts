import { describe, expect, test } from "vitest";
import { EXCLUSION } from "../../src/declare/exclusions.ts";
import { assess, decide, drawOn, salesBase, scoreByAll, sizeOf } from "../../src/model/credit/decide.ts";
import { declaredIncome } from "../../src/model/credit/features.ts";
import { openContract } from "../../src/model/credit/line.ts";
import { logOdds } from "../../src/model/credit/log-odds.ts";
import { daysQueued, daysUnqueued, placesOf } from "../../src/model/credit/time-to-money.ts";
import type { ProductTerms } from "../../src/model/state/lender-terms.ts";
import { openShop } from "../../src/model/state/open-shop.ts";
import { bullet, changed, salesLine } from "../three-households.ts";
import { granted } from "./debtor.ts";
import { counterside } from "./desk.ts";

describe("the size that a file is looked at for", () => {
  test("is of a loan the ask, within the cap", () => {
    expect(sizeOf(bullet, 1_000_000, 0)).toBe(1_000_000);
    expect(sizeOf({ ...bullet, cap: 5000 }, 1_000_000, 0)).toBe(500_000);
  });

  test("is within the share of income or sales that the product allows", () => {
    const product: ProductTerms = { ...bullet, base: "income", limitShare: 0.5 };
    expect(sizeOf(product, 1_000_000, 1_600_001)).toBe(800_000);
    expect(sizeOf({ ...product, cap: 7000 }, 1_000_000, 1_600_001)).toBe(700_000);
  });

  test("is of a line its largest limit, whatever is asked for", () => {
    const line: ProductTerms = { ...salesLine, limitShare: 0.4 };
    expect([1, 9_000_000].map((ask) => sizeOf(line, ask, 5_000_000))).toEqual([2_000_000, 2_000_000]);
    expect(sizeOf(line, 1, 90_000_000)).toBe(10_000_000);
  });

  test("is of a line within so many times what is asked for, where the product says so", () => {
    const line: ProductTerms = { ...salesLine, limitShare: 0.4, limitOfAsk: 1.5 };
    expect([1_000_001, 9_000_000].map((ask) => sizeOf(line, ask, 5_000_000))).toEqual([1_500_001, 2_000_000]);
  });
});

test("sales count for four seasons, in proportion to the record until it is full", () => {
  expect([0, 3, 6, 9].map((tenure) => salesBase(500_000, tenure, 6))).toEqual([
    0, 1_000_000, 2_000_000, 2_000_000,
  ]);
});

test("log-odds are nought at one half, ln 3 at three quarters, and have an end", () => {
  expect(logOdds(0.5)).toBe(0);
  expect(logOdds(0.75)).toBeCloseTo(1.0986122886681098, 12);
  // ln 10⁶, nearly.
  expect([logOdds(1), logOdds(0)].map(Math.round)).toEqual([14, -14]);
  expect(logOdds(-3)).toBe(logOdds(0));
});

describe("the time to the money", () => {
  const speed = { days: 10, daysPerKm: 0.3, queueDays: 15, knownFactor: 0.5, drawDays: 1 };

  test("is shorter for a customer and longer with each km", () => {
    expect(daysUnqueued(speed, false, 20)).toBe(16);
    expect(daysUnqueued(speed, true, 20)).toBe(11);
  });

  test("is longer by the part of the officers' places that is taken, and by nothing without officers", () => {
    expect(daysQueued(speed, 40, 120)).toBe(5);
    expect(daysQueued(speed, 40, Number.POSITIVE_INFINITY)).toBe(0);
  });

  test("has places for a number of files a household, one at least, or for all", () => {
    expect(placesOf({ limited: true, files: 0.12 }, 1.5, 1000)).toBe(180);
    expect(placesOf({ limited: true, files: 0.12 }, 1, 3)).toBe(1);
    expect(placesOf({ limited: false, files: 0.12 }, 1, 1000)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("a decision", () => {
  // 20,000 yuan at 8 % bring 520 yuan, the file costs 500: see the offer worked by hand.
  test("grants at the lowest rate that clears, and tells how far from the cutoff", () => {
    const { desk, request } = counterside([bullet]);
    const { reason, filed, amount, rate, predicted, cutoff, days, asked, margin } = decide(
      desk.office,
      request,
    );
    expect({ reason, filed, amount, rate, days, asked }).toEqual({
      reason: 0,
      filed: true,
      amount: 2_000_000,
      rate: 0.08,
      days: 10,
      asked: 2_000_000,
    });
    expect([predicted, cutoff]).toEqual([expect.closeTo(0.05, 6), expect.closeTo(0.09, 6)]);
    // ln(.09/.91) − ln(.05/.95)
    expect(margin).toBeCloseTo(0.6308, 3);
  });

  test("is none where the money would come too late: nobody files", () => {
    const { desk, request, state } = counterside([bullet]);
    state.need.deadline[0] = 14;
    expect(decide(desk.office, request)).toMatchObject({
      reason: EXCLUSION.tooLate,
      filed: false,
      asked: 0,
      amount: 0,
    });
    state.need.deadline[0] = 15;
    expect(decide(desk.office, request).reason).toBe(0);
  });

  test("waits for an officer who is free", () => {
    const { desk, request, state } = counterside([bullet], { columns: { capacity: { limited: true } } });
    state.lender.files[0] = desk.office.places[0];
    expect(decide(desk.office, request)).toMatchObject({ reason: EXCLUSION.noOfficer, filed: false });
    state.lender.files[0]--;
    expect(decide(desk.office, request).reason).toBe(0);
  });

  test("refuses for risk, or as too small to pay", () => {
    const risky = counterside([bullet], { columns: { information: { sees: [], expertDefault: 0.3 } } });
    expect(decide(risky.desk.office, risky.request)).toMatchObject({
      reason: EXCLUSION.refused,
      filed: true,
      amount: 0,
    });
    const small = counterside([bullet]);
    expect(decide(small.desk.office, { ...small.request, ask: 1_000_000 }).reason).toBe(EXCLUSION.tooSmall);
  });

  describe("of a programme's loan that does not pay at its rate", () => {
    const programme: ProductTerms = { ...bullet, program: true, rateLow: 0.03, rateHigh: 0.03, rateSteps: 1 };
    const made = (ordinaryAsk: number) => {
      const { desk, request } = counterside([bullet, programme]);
      return decide(desk.office, { ...request, product: 1, ordinary: 0, ordinaryAsk });
    };

    test("falls on an ordinary one by the same file", () => {
      const { reason, amount, rate, asked } = made(1_500_000);
      expect([reason, amount, asked]).toEqual([0, 1_500_000, 1_500_000]);
      expect(rate).toBeGreaterThanOrEqual(bullet.rateLow);
    });

    test("is lent all the same, and written at the ordinary rate, where the county makes up the gap", () => {
      const { desk, request, state } = counterside([bullet, programme]);
      state.lender.topUp[0] = 1;
      const file = { ...request, product: 1, ordinary: 0, ordinaryAsk: 1_500_000 };
      expect(decide(desk.office, file)).toMatchObject({ reason: 0, amount: 2_000_000, rate: 0.08 });
      // Whom an ordinary loan is refused to is refused here, too.
      const risky = counterside([bullet, programme], {
        columns: { information: { sees: [], expertDefault: 0.3 } },
      });
      risky.state.lender.topUp[0] = 1;
      const refused = { ...risky.request, product: 1, ordinary: 0, ordinaryAsk: 2_000_000 };
      expect(decide(risky.desk.office, refused).reason).toBe(EXCLUSION.refused);
    });

    test("is a refusal to who would not borrow at the ordinary rate", () =>
      expect(made(0)).toMatchObject({ reason: EXCLUSION.refused, asked: 2_000_000 }));
  });

  test("is no where the lender's own money carries no more", () => {
    const { desk, request, state } = counterside([bullet]);
    state.lender.equity[0] = 199_999;
    expect(decide(desk.office, request)).toMatchObject({
      reason: EXCLUSION.noRoom,
      filed: true,
      asked: 2_000_000,
    });
    state.lender.equity[0] = 200_000;
    expect(decide(desk.office, request).reason).toBe(0);
  });

  test("grants a share of what fails all the same, at the highest rate", () => {
    const { desk, request } = counterside([bullet], {
      columns: { information: { sees: [], expertDefault: 0.3 } },
      set: { exploration: 1 },
    });
    expect(decide(desk.office, request)).toMatchObject({ reason: 0, amount: 2_000_000, rate: 0.1 });
  });

  test("of a line counts the declared income of a year", () => {
    const product: ProductTerms = {
      ...bullet,
      revolving: true,
      base: "income",
      limitShare: 0.5,
      lineSeasons: 8,
      limitRisk: 0.25,
    };
    const { desk, request } = counterside([product]);
    const { amount } = decide(desk.office, request);
    // 20,000 yuan a year and 2,000 that everybody declares; half of it, four fifths for the risk.
    expect(declaredIncome(desk.office.applicant)).toBeCloseTo(22_000, 6);
    expect(amount).toBeCloseTo(880_000, -1);
  });

  test("of a line counts the sales of a shop by its record", () => {
    const product: ProductTerms = {
      ...salesLine,
      purposes: ["inputs"],
      limitShare: 0.4,
      limitRisk: 0.25,
      fullRecord: 6,
      expectedUse: 1,
      lineSeasons: 4,
    };
    const { desk, request } = counterside([product], {
      before: ({ state }) => {
        openShop(state, 0, { quality: 0, service: 0, uPlatform: 0, season: -3 });
        state.shop.tenure[0] = 3;
        state.shop.smoothed[0] = 5_000_000;
      },
    });
    // .4 · 4 · 50,000 · 3/6 yuan are 40,000; four fifths of that.
    assess(desk.office, request);
    expect(desk.office.outcome.amount).toBeCloseTo(3_200_000, -1);
  });

  test("keeps what is not secured under the secured amount, and what is within the house's share", () => {
    const { desk, request, state } = counterside([{ ...bullet, ltv: 0.5 }], {
      columns: { security: { collateral: true, securedFrom: 18_000, lgd: 0.4 } },
    });
    state.household.house[0] = 38_000;
    expect(decide(desk.office, request).amount).toBe(1_900_000);
    state.household.house[0] = 10_000;
    // A yuan-hundredth under 18,000 yuan: no more is to be had without a pledge.
    expect(decide(desk.office, request)).toMatchObject({ asked: 2_000_000, amount: 1_799_999 });
  });
});

describe("a draw on a line", () => {
  const product: ProductTerms = { ...bullet, revolving: true, lineSeasons: 8 };

  test("asks nobody: it comes within days at the line's rate, as long as the lender has room", () => {
    const { desk, request, turn, state } = counterside([product]);
    const line = openContract(state, request, { ...granted(3_000_000, 0.09), predicted: 0.07 }, turn);
    const drawn = drawOn(desk.office, { ...request, line });
    expect(drawn).toMatchObject({ reason: 0, filed: false, amount: 2_000_000, asked: 2_000_000, days: 1 });
    expect([drawn.rate, drawn.predicted]).toEqual([expect.closeTo(0.09, 6), expect.closeTo(0.07, 6)]);
    state.lender.equity[0] = 0;
    expect(drawOn(desk.office, { ...request, line })).toMatchObject({ reason: EXCLUSION.noRoom, amount: 0 });
  });
});

test("every card scores what is granted; a lender shown only shops scores nobody without one", () => {
  const other = { information: { sees: [], platforms: [0], expertDefault: 0.2 } };
  const { desk, request } = counterside([bullet], {
    lenders: (made) => [
      made,
      changed(made, other),
      changed(made, { information: { ...other.information, platforms: [] } }),
    ],
  });
  assess(desk.office, request);
  scoreByAll(desk.office, request);
  const [own, shops, all, none] = desk.office.outcome.scores;
  expect([own, shops, all, none]).toEqual([
    expect.closeTo(0.05, 6),
    Number.NaN,
    expect.closeTo(0.2, 6),
    Number.NaN,
  ]);
});
