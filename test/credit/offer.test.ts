import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  breakEven,
  makeOffer,
  margin,
  type Offer,
  type Pricing,
  pricingOf,
  rateStep,
  surplus,
  timeOut,
} from "../../src/model/credit/offer.ts";
import type { LenderTerms, ProductTerms } from "../../src/model/state/lender-terms.ts";
import { bullet, changed, instalments, redrawn, smallPlan } from "../three-households.ts";

const [listed] = smallPlan({ villages: 1, households: 1 }).lenders as [LenderTerms];

// A file of 1,000 yuan for two loans: 50,000 fen a loan. Funds cost 2 %, the hurdle is 1 %.
const terms = changed(listed, {
  cost: { intake: 100, processing: 900 },
  funding: { costOfFunds: 0.02, hurdle: 0.01 },
});
const LGD = 0.4;
// The same by hand, for one year.
const pricing: Pricing = { lgd: LGD, years: 1, cost: 50_000, funding: { costOfFunds: 0.02, hurdle: 0.01 } };

interface Asked {
  asked: number;
  product?: ProductTerms;
  lender?: LenderTerms;
  lgd?: number;
  predicted?: (amount: number) => number;
}

function offer({ asked, product = bullet, lender = terms, lgd = LGD, predicted }: Asked): Offer {
  const into: Offer = { amount: -1, rate: -1, predicted: -1, tooSmall: true, cutoff: -1 };
  return makeOffer(asked, product, pricingOf(lender, product, lgd), predicted ?? (() => 0.05), into);
}

describe("the time that money is out", () => {
  test("is the tenor of a bullet, 0.54 of it by instalments, a quarter of a year for a line", () => {
    expect(timeOut({ ...bullet, tenor: 6 })).toBe(1.5);
    expect(timeOut({ ...instalments, tenor: 12 })).toBeCloseTo(1.62, 12);
    expect(timeOut(redrawn)).toBe(0.25);
  });
});

test("rates go in even steps from the lowest posted to the highest; a single step is the highest", () => {
  expect([0, 1, 2].map((k) => rateStep(bullet, k))).toEqual([0.06, 0.08, 0.1]);
  expect(rateStep({ ...bullet, rateSteps: 1 }, 0)).toBe(0.1);
});

test("a product is priced by the loss of its lender, its time out, and its part of a file's cost", () => {
  expect(pricingOf(terms, bullet, LGD)).toEqual(pricing);
  expect(pricingOf(terms, instalments, 0.2)).toEqual({ ...pricing, lgd: 0.2, years: 0.54, cost: 100_000 });
});

describe("an offer, worked by hand", () => {
  // At 6 %: 20,000 yuan · (.95·.06 − .05·.4 − .03) = 140 yuan, not 500. At 8 %: · .026 = 520 yuan.
  test("the whole ask at the lowest rate that clears", () => {
    const made = offer({ asked: 2_000_000 });
    expect([made.amount, made.rate, made.predicted]).toEqual([2_000_000, 0.08, 0.05]);
    expect(surplus(2_000_000, 0.08, 0.05, pricing)).toBeCloseTo(2000, 6);
    expect(surplus(2_000_000, 0.06, 0.05, pricing)).toBeCloseTo(-36_000, 6);
    expect(margin(2_000_000, 0.06, 0.05, pricing)).toBeCloseTo(14_000, 6);
  });

  // The whole at 10 %: .7·.1 − .3·.4 − .03 < 0. Three quarters at 8 %: 390 yuan, at 10 %: 675 yuan.
  test("cut to the largest share that clears, then at the lowest rate", () => {
    const made = offer({ asked: 2_000_000, predicted: (fen) => (fen > 1_600_000 ? 0.3 : 0.05) });
    expect([made.amount, made.rate]).toEqual([1_500_000, 0.1]);
    const quarter = offer({ asked: 4_000_000, predicted: (fen) => (fen > 1_600_000 ? 0.3 : 0) });
    expect([quarter.amount, quarter.rate]).toEqual([1_000_000, 0.08]);
  });

  // 10,000 yuan at 10 %: 450 yuan do not pay for the file, but the risk would have been good.
  test("refused as too small to pay, or as too risky", () => {
    expect(offer({ asked: 1_000_000 })).toMatchObject({ amount: 0, tooSmall: true });
    expect(offer({ asked: 2_000_000, predicted: () => 0.3 })).toMatchObject({ amount: 0, tooSmall: false });
    expect(offer({ asked: 99_999 })).toMatchObject({ amount: 0, tooSmall: true });
  });

  test("not under the posted smallest", () => {
    const product = { ...bullet, smallest: 15_001 };
    const predicted = (fen: number): number => (fen > 1_600_000 ? 0.3 : 0.05);
    expect(offer({ asked: 2_000_000, product, predicted }).amount).toBe(0);
  });

  test("whole fen, never more than was asked", () => {
    const predicted = (fen: number): number => (fen > 1_999_999 ? 0.9 : 0);
    expect(offer({ asked: 2_000_001.9, predicted }).amount).toBe(1_500_001);
  });

  // p* = ((.10 − .03)·1 − 50,000/2,000,000) / (.10·1 + .4) = .045 / .5
  test("its cutoff is the p̂ at which the whole ask just clears at the highest rate", () => {
    expect(offer({ asked: 2_000_000 }).cutoff).toBeCloseTo(0.09, 12);
    expect(surplus(2_000_000, 0.1, 0.09, pricing)).toBeCloseTo(0, 6);
  });
});

const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
const application = fc.record({
  asked: fc.integer({ min: 1_000, max: 50_000_000 }),
  p: share.map((u) => u * u),
  lgd: share,
  cost: fc.integer({ min: 0, max: 5000 }),
  funds: share.map((u) => u / 10),
  product: fc.constantFrom(bullet, instalments, redrawn),
});
const made = (drawn: Parameters<typeof asks>[0]): Offer => offer(asks(drawn));
function asks(drawn: {
  asked: number;
  p: number;
  lgd: number;
  cost: number;
  funds: number;
  product: ProductTerms;
}): Asked {
  const cost = { intake: 0, processing: drawn.cost };
  const lender = changed(terms, { cost, funding: { costOfFunds: drawn.funds } });
  // Risk grows with the amount, as it does where the lender looks at the debt service.
  const predicted = (fen: number): number => Math.min(1, drawn.p * (1 + fen / 1e7));
  return { ...drawn, lender, predicted };
}

describe("for any application", () => {
  test("p̂ above the break-even of a loan does not clear it, p̂ below does", () => {
    fc.assert(
      fc.property(application, share, ({ asked, lgd, cost, funds, product }, p) => {
        const lender = changed(terms, { funding: { costOfFunds: funds } });
        const priced = { ...pricingOf(lender, product, lgd), cost: 100 * cost };
        const cutoff = breakEven(asked, 0.1, priced);
        const left = surplus(asked, 0.1, p, priced);
        const tiny = 1e-9 * (asked + 100 * cost);
        if (p < cutoff) expect(left).toBeGreaterThan(-tiny);
        else expect(left).toBeLessThan(tiny);
      }),
    );
  });

  test("what is offered clears, and nothing larger or cheaper does", () => {
    fc.assert(
      fc.property(application, (drawn) => {
        const { amount, rate, predicted } = made(drawn);
        const { lender, predicted: risk } = asks(drawn);
        const { product, lgd, cost } = drawn;
        const priced = { ...pricingOf(lender!, product, lgd), cost: (100 * cost) / product.drawsPerFile };
        const clears = (fen: number, at: number) => surplus(fen, at, risk!(fen), priced) >= 0;
        const rates = [0, 1, 2].map((k) => rateStep(product, k));
        if (amount > 0) {
          expect(predicted).toBe(risk!(amount));
          expect(clears(amount, rate)).toBe(true);
          for (const lower of rates.filter((each) => each < rate)) expect(clears(amount, lower)).toBe(false);
        }
        for (const part of [1, 0.75, 0.5, 0.25]) {
          const fen = Math.floor(drawn.asked * part);
          if (fen <= amount || fen < 100 * product.smallest) continue;
          expect(rates.some((each) => clears(fen, each))).toBe(false);
        }
      }),
    );
  });

  const better = {
    "a cheaper file": { cost: 0.5 },
    "cheaper funds": { funds: 0.5 },
    "a smaller risk": { p: 0.5 },
    "a smaller loss": { lgd: 0.5 },
  } as const;
  test.each(Object.entries(better))("%s never lowers the loan, nor the same loan's rate up", (_, change) => {
    fc.assert(
      fc.property(application, (drawn) => {
        const [[field, by]] = Object.entries(change) as [[keyof typeof drawn, number]];
        const before = made(drawn);
        const after = made({ ...drawn, [field]: (drawn[field] as number) * by });
        expect(after.amount).toBeGreaterThanOrEqual(before.amount);
        if (after.amount === before.amount && before.amount > 0)
          expect(after.rate).toBeLessThanOrEqual(before.rate);
      }),
    );
  });
});
