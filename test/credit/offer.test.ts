import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logOdds } from "../../src/model/credit/log-odds.ts";
import {
  borrowersRate,
  breakEven,
  cutoffOf,
  limitByRisk,
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
import { bullet, changed, instalments, salesLine, smallPlan } from "../three-households.ts";

const [listed] = smallPlan({ villages: 1, households: 1 }).lenders as [LenderTerms];

// A file of 500 yuan. Funds cost 2 %, the hurdle is 1 %.
const terms = changed(listed, {
  cost: { intake: 100, processing: 400 },
  funding: { costOfFunds: 0.02, hurdle: 0.01, capital: 0, capitalRatio: 0.1 },
});
const LGD = 0.4;
// The same by hand, for one year.
const pricing: Pricing = { lgd: LGD, years: 1, cost: 50_000, funding: terms.funding };

interface Asked {
  size: number;
  product?: ProductTerms;
  lender?: LenderTerms;
  lgd?: number;
  use?: number;
  predicted?: (amount: number) => number;
}

function offer({ size, product = bullet, lender = terms, lgd = LGD, use = 1, predicted }: Asked): Offer {
  const into: Offer = { amount: -1, rate: -1, predicted: -1, tooSmall: true, cutoff: -1 };
  const priced = pricingOf(lender, product, lgd, use);
  return makeOffer(size, product, priced, predicted ?? (() => 0.05), into);
}

describe("the time that money is out", () => {
  test("is the tenor of a bullet, and the mean of the instalments' times", () => {
    expect(timeOut({ ...bullet, tenor: 6 })).toBe(1.5);
    // After 1, 2, 3 and 4 seasons: 2.5 seasons.
    expect(timeOut({ ...instalments, tenor: 4 })).toBe(0.625);
    // Twice a year over three years: 2, 4, … 12 seasons, 7 in the mean.
    expect(timeOut({ ...instalments, tenor: 12, every: 2 })).toBe(1.75);
  });

  test("is longer by half of the grace, and never longer than the tenor", () => {
    // After 3 and 4 seasons.
    expect(timeOut({ ...instalments, tenor: 4, grace: 2 })).toBe(0.875);
    expect(timeOut({ ...instalments, tenor: 4, grace: 9 })).toBe(1);
  });
});

test("rates go in even steps from the lowest posted to the highest; a single step is the highest", () => {
  expect([0, 1, 2].map((k) => rateStep(bullet, k))).toEqual([0.06, 0.08, 0.1]);
  expect(rateStep({ ...bullet, rateSteps: 1 }, 0)).toBe(0.1);
});

test("a product is priced by the loss of its lender, its time out and a file; a line by its term times its use", () => {
  expect(pricingOf(terms, bullet, LGD, 0.3)).toEqual(pricing);
  expect(pricingOf(terms, { ...bullet, revolving: true, lineSeasons: 12 }, 0.2, 0.5)).toEqual({
    ...pricing,
    lgd: 0.2,
    years: 1.5,
  });
});

test("the share of the largest limit falls in a straight line to nothing at the limit risk", () => {
  expect([0, 0.05, 0.25, 0.4].map((p) => limitByRisk(p, 0.25))).toEqual([1, 0.8, 0, 0]);
});

describe("an offer of a loan, worked by hand", () => {
  // At 6 %: 20,000 yuan · (.95·.06 − .05·.4 − .03) = 140 yuan, not 500. At 8 %: · .026 = 520 yuan.
  test("the whole ask at the lowest rate that clears", () => {
    const made = offer({ size: 2_000_000 });
    expect([made.amount, made.rate, made.predicted]).toEqual([2_000_000, 0.08, 0.05]);
    expect(surplus(2_000_000, 0.08, 0.05, pricing)).toBeCloseTo(2000, 6);
    expect(surplus(2_000_000, 0.06, 0.05, pricing)).toBeCloseTo(-36_000, 6);
    expect(margin(2_000_000, 0.06, 0.05, pricing)).toBeCloseTo(14_000, 6);
  });

  // The whole at 10 %: .7·.1 − .3·.4 − .03 < 0. Three quarters at 8 %: 390 yuan, at 10 %: 675 yuan.
  test("cut to the largest share that clears, then at the lowest rate", () => {
    const made = offer({ size: 2_000_000, predicted: (fen) => (fen > 1_600_000 ? 0.3 : 0.05) });
    expect([made.amount, made.rate]).toEqual([1_500_000, 0.1]);
    const quarter = offer({ size: 4_000_000, predicted: (fen) => (fen > 1_600_000 ? 0.3 : 0) });
    expect([quarter.amount, quarter.rate]).toEqual([1_000_000, 0.08]);
  });

  // 10,000 yuan at 10 %: 450 yuan do not pay for the file, but the risk would have been good.
  test("refused as too small to pay, or as too risky", () => {
    expect(offer({ size: 1_000_000 })).toMatchObject({ amount: 0, tooSmall: true });
    expect(offer({ size: 2_000_000, predicted: () => 0.3 })).toMatchObject({ amount: 0, tooSmall: false });
    expect(offer({ size: 99_999 })).toMatchObject({ amount: 0, tooSmall: true });
  });

  test("not under the posted smallest", () => {
    const product = { ...bullet, smallest: 15_001 };
    const predicted = (fen: number): number => (fen > 1_600_000 ? 0.3 : 0.05);
    expect(offer({ size: 2_000_000, product, predicted }).amount).toBe(0);
  });

  test("whole fen, never more than was asked", () => {
    const predicted = (fen: number): number => (fen > 1_999_999 ? 0.9 : 0);
    expect(offer({ size: 2_000_001.9, predicted }).amount).toBe(1_500_001);
  });

  // p* = (.10 − .03 − 50,000/2,000,000) / (.10 + .4) = .045 / .5
  test("its cutoff is the p̂ at which the whole ask just clears at the highest rate", () => {
    expect(offer({ size: 2_000_000 }).cutoff).toBeCloseTo(0.09, 12);
    expect(surplus(2_000_000, 0.1, 0.09, pricing)).toBeCloseTo(0, 6);
  });
});

describe("an offer of a line, worked by hand", () => {
  const line: ProductTerms = { ...salesLine, limitRisk: 0.25 };

  // Four fifths of 25,000 yuan; at 8 % 520 yuan, as above.
  test("is what its risk leaves of the largest limit", () => {
    expect(offer({ size: 2_500_000, product: line })).toMatchObject({ amount: 2_000_000, rate: 0.08 });
    expect(offer({ size: 2_500_000, product: line, predicted: () => 0.025 }).amount).toBe(2_250_000);
  });

  // Used to three fifths, at 8 % 312 yuan, at 10 % 20,000·.6·.045 = 540; to a half, at most 450.
  test("is dearer the less of it is used, and does not pay for its file where too little is", () => {
    expect(offer({ size: 2_500_000, product: line, use: 0.6 }).rate).toBe(0.1);
    expect(offer({ size: 2_500_000, product: line, use: 0.5 })).toMatchObject({ amount: 0, tooSmall: true });
  });

  test("is refused for risk where the limit left is under the smallest", () => {
    // 25,000 yuan · (1 − p̂/.25) is 15,000 at .1.
    const product = { ...line, smallest: 15_000 };
    const cheap = changed(terms, { cost: { intake: 0, processing: 0, draw: 0, upkeep: 0 } });
    const at = (p: number) =>
      offer({ size: 2_500_000, product, lender: cheap, lgd: 0.01, predicted: () => p });
    expect(at(0.099).amount).toBeGreaterThanOrEqual(1_500_000);
    expect(at(0.101)).toMatchObject({ amount: 0, tooSmall: false });
    expect(at(0.101).cutoff).toBeCloseTo(0.1, 12);
  });
});

describe("the score margin", () => {
  // The cutoff of .09 has log-odds −2.314, a p̂ of .05 −2.944: .631 better.
  const asking = (scoreMargin: number, p = 0.05) =>
    offer({ size: 2_000_000, product: { ...bullet, scoreMargin }, predicted: () => p });

  test("asks for applicants so much better than break-even", () => {
    expect([asking(0.62).amount, asking(0.64).amount]).toEqual([2_000_000, 0]);
    // Without a file's cost the cutoff would be .07/.5, of log-odds −1.815: 1.129 worse than the applicant.
    expect([asking(1.12).tooSmall, asking(1.14).tooSmall]).toEqual([true, false]);
    expect(logOdds(asking(0.64).cutoff)).toBeCloseTo(logOdds(0.09) - 0.64, 9);
  });

  test("below nought takes some who are worse, at the highest rate", () => {
    // Log-odds of .1 are −2.197: .117 worse.
    expect(asking(0, 0.1).amount).toBe(0);
    expect([asking(-0.11, 0.1).amount, asking(-0.12, 0.1).amount]).toEqual([0, 2_000_000]);
    expect(asking(-0.12, 0.1).rate).toBe(0.1);
  });

  test("moves no cutoff that even the best cannot meet", () => {
    const dear = { ...pricing, cost: 1_000_000 };
    expect(cutoffOf(2_000_000, { ...bullet, scoreMargin: -2 }, dear)).toBeLessThan(0);
  });
});

const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
const line: ProductTerms = { ...bullet, revolving: true, limitRisk: 0.4, lineSeasons: 8 };
const application = fc.record({
  size: fc.integer({ min: 1_000, max: 50_000_000 }),
  p: share.map((u) => u * u),
  lgd: share,
  cost: fc.integer({ min: 0, max: 5000 }),
  funds: share.map((u) => u / 10),
  use: share.map((u) => 0.01 + 0.99 * u),
  product: fc.constantFrom(bullet, instalments, line),
});
type Application = typeof application extends fc.Arbitrary<infer A> ? A : never;
const made = (drawn: Application): Offer => offer(asks(drawn));
function asks(drawn: Application): Required<Omit<Asked, "use">> & { use: number } {
  const cost = { intake: 0, processing: drawn.cost, draw: 0, upkeep: 0 };
  const lender = changed(terms, { cost, funding: { costOfFunds: drawn.funds } });
  // Risk grows with the amount, as it does where the lender looks at the debt service.
  const predicted = (fen: number): number => Math.min(1, drawn.p * (1 + fen / 1e7));
  return { ...drawn, lender, predicted };
}

describe("for any application", () => {
  test("p̂ above the break-even of a loan does not clear it, p̂ below does", () => {
    fc.assert(
      fc.property(application, share, ({ size, lgd, cost, funds, use, product }, p) => {
        const lender = changed(terms, { funding: { costOfFunds: funds } });
        const priced = { ...pricingOf(lender, product, lgd, use), cost: 100 * cost };
        const cutoff = breakEven(size, 0.1, priced);
        const left = surplus(size, 0.1, p, priced);
        const tiny = 1e-9 * (size + 100 * cost);
        if (p < cutoff) expect(left).toBeGreaterThan(-tiny);
        else expect(left).toBeLessThan(tiny);
      }),
    );
  });

  test("what is offered clears, and nothing larger or cheaper does", () => {
    fc.assert(
      fc.property(application, (drawn) => {
        const { amount, rate } = made(drawn);
        const { lender, predicted: risk, product, lgd, use } = asks(drawn);
        const priced = pricingOf(lender, product, lgd, use);
        const rates = [0, 1, 2].map((k) => rateStep(product, k));
        const parts = [1, 0.75, 0.5, 0.25].map((part) => Math.floor(drawn.size * part));
        const offered = (part: number) =>
          Math.floor(product.revolving ? part * limitByRisk(risk(part), product.limitRisk) : part);
        const clears = (part: number, at: number) => surplus(offered(part), at, risk(part), priced) >= 0;
        const taken = parts.find((part) => amount > 0 && offered(part) === amount);
        if (amount > 0) {
          expect(clears(taken!, rate)).toBe(true);
          for (const lower of rates.filter((each) => each < rate)) expect(clears(taken!, lower)).toBe(false);
        }
        for (const part of parts) {
          if (part === taken) break;
          if (offered(part) < 100 * product.smallest) continue;
          expect(rates.some((each) => clears(part, each))).toBe(false);
        }
      }),
    );
  });

  test("it is refused if and only if p̂ of every part lies above what the lender calls its cutoff", () => {
    fc.assert(
      fc.property(application, (drawn) => {
        const one = { ...drawn, p: drawn.p };
        const { lender, product, lgd, use } = asks(one);
        const into = offer({ ...asks(one), predicted: () => one.p });
        const cutoff = cutoffOf(Math.max(100, one.size), product, pricingOf(lender, product, lgd, use));
        if (into.amount > 0 && !product.revolving) expect(one.p).toBeLessThanOrEqual(cutoff + 1e-9);
        if (into.amount === 0 && one.size >= 100 * product.smallest && !product.revolving)
          expect(one.p).toBeGreaterThanOrEqual(cutoff - 1e-9);
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
    const loans = application.filter(({ product }) => !product.revolving);
    fc.assert(
      fc.property(loans, (drawn) => {
        const [[field, by]] = Object.entries(change) as [["cost" | "funds" | "p" | "lgd", number]];
        const before = made(drawn);
        const after = made({ ...drawn, [field]: drawn[field] * by });
        expect(after.amount).toBeGreaterThanOrEqual(before.amount);
        if (after.amount === before.amount && before.amount > 0)
          expect(after.rate).toBeLessThanOrEqual(before.rate);
      }),
    );
  });
});

test("a borrower pays a programme's own rate at most, and any other contract's rate whole", () => {
  const programme = { program: true, rateHigh: 0.0385 };
  expect([borrowersRate(programme, 0.08), borrowersRate(programme, 0.03)]).toEqual([0.0385, 0.03]);
  expect(borrowersRate({ program: false, rateHigh: 0.1 }, 0.12)).toBe(0.12);
});
