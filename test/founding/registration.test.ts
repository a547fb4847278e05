import { describe, expect, it } from "vitest";
import { luckOf, runKey } from "../../src/math/draw.ts";
import {
  fortunesBefore,
  incomeOfYear,
  isRegistered,
  type PastLuck,
  registration,
  registrationLine,
  staysAbove,
  wasLifted,
} from "../../src/model/founding/registration.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { defaultsOf } from "../defaults.ts";
import { smallPlan } from "../three-households.ts";

const usual = { ...defaultsOf(registration), liftedNoise: 1.2, liftedMedian: 11_500, exitedShare: 1 };
const fortune = { persistence: 0.95, persistentSpread: 0.4, transitorySpread: 0.2, fieldShare: 0.5 };
const registered = (yuan: number, n: number, settings: typeof usual): boolean =>
  isRegistered(yuan, n, registrationLine(settings), settings);
const above = (incomes: readonly number[], line: number, years: number): boolean =>
  staysAbove(incomes.length, (year) => incomes[year], line, years);
const none = (): number => 0;
const noLuck: PastLuck = { start: 0, burnIn: none, before: none, wage: none, field: none, identification: 0 };

describe("registration", () => {
  it("takes a quarter where incomes are as supposed: the middle household is not in it, a poor one is", () => {
    // √(.49 + 1.44) = 1.389244; its lower quartile lies .6744898 of it below ln 11,500: at 4,505.6 yuan.
    expect([11_500, 4506, 4505].map((yuan) => registered(yuan, 0, usual))).toEqual([false, false, true]);
    // One deviation of identification down lowers what is seen by e^1.2: 14,959 yuan are seen as 4,505.
    expect([14_961, 14_958].map((yuan) => registered(yuan, -1, usual))).toEqual([false, true]);
  });

  it("takes more where not all of the registered are struck off again", () => {
    const half = { ...usual, exitedShare: 0.5 };
    expect([11_501, 11_499].map((yuan) => registered(yuan, 0, half))).toEqual([false, true]);
    expect(registered(1e9, 3, { ...usual, exitedShare: 0.1 })).toBe(true);
  });
});

describe("fortune before season 0", () => {
  const path = (luck: Partial<PastLuck>, burnIn: number, years: number): number[] =>
    fortunesBefore({ ...noLuck, ...luck }, fortune, burnIn, years);

  it("fades forward through burn-in and backward before it alike", () => {
    // .4 at the start; .95⁴ = .81450625 a year either way.
    const year = 0.81450625;
    path({ start: 1 }, 8, 5).forEach((lasting, back) => {
      expect(lasting).toBeCloseTo(0.4 * year ** Math.abs(2 - back), 12);
    });
    expect(path({ start: 1 }, 0, 2)[0]).toBeCloseTo(0.4, 12);
    expect(path({ start: 1 }, 16, 3)).toHaveLength(3);
  });

  it("takes in the news of each season, and of each year before", () => {
    // .4·√(1 − .95²) = .1249 in the last season; .4·√(1 − .8145²) = .232062 a year.
    expect(path({ burnIn: (season) => (season === -1 ? 1 : 0) }, 4, 2)[0]).toBeCloseTo(0.1249, 5);
    expect(path({ before: (year) => (year === 3 ? 1 : 0) }, 4, 3)[2]).toBeCloseTo(0.232062, 5);
  });

  it("is at the end of burn-in what the luck phase made of it", () => {
    const plan = smallPlan({ villages: 2, households: 10 });
    const { burnIn } = plan.time;
    const draw = luckOf(runKey(plan.seed, 3));
    const heard: number[] = [];
    const own: number[] = [];
    simulateArms(plan, 3, ["none"], {
      prepare(_, { luck, household }, { season }) {
        if (season > 0) return;
        for (let i = 0; i < luck.count; i++) {
          const id = household.id[i];
          const start = draw("fortune at the start").normal(id);
          const burnInNews = (season: number): number => draw("fortune", season).normal(id);
          const spreads = plan.phases.luck as unknown as typeof fortune;
          own.push(fortunesBefore({ start, burnIn: burnInNews, before: none }, spreads, burnIn, 1)[0]);
          heard.push(luck.persistent[i]);
        }
      },
    });
    expect(own).toHaveLength(20);
    heard.forEach((lasting, i) => {
      expect(own[i]).toBeCloseTo(lasting, 5);
    });
  });
});

describe("income of a year", () => {
  it("moves wages by all of lasting fortune, harvests by half, transfers not", () => {
    const livelihood = { wage: 1000, field: 2000, transfers: 500 };
    // Passing luck of a year: .2/2 = .1; exp(.1·1 − .005) = 1.099659.
    const passed = { wage: 1, field: 0 };
    expect(incomeOfYear(livelihood, 0.3, passed, fortune)).toBeCloseTo(
      500 + 1000 * Math.exp(0.3) * 1.0996588551261028 + 2000 * Math.exp(0.15) * Math.exp(-0.005),
      8,
    );
  });
});

describe("the lifted", () => {
  it("stay above the line for so many years in a row", () => {
    expect(above([5, 3, 5, 3], 4, 2)).toBe(false);
    expect(above([3, 5, 4, 3], 4, 2)).toBe(true);
    expect(above([3, 5], 4, 1)).toBe(true);
    expect(above([], 4, 1)).toBe(false);
  });

  const county = {
    settings: usual,
    registrationLine: registrationLine(usual),
    fortune,
    povertyLine: 4000,
    burnIn: 4,
  };
  const wages = (wage: number) => ({ wage, field: 0, transfers: 0 });
  // Passing luck of the log mean: exp(−.005) of what is ordinary.
  it("were poor eight years before, and rose: news of year 8 alone make them so", () => {
    const fell: PastLuck = { ...noLuck, before: (year) => (year === 8 ? -2.5 : 0) };
    expect(wasLifted(wages(6000), noLuck, county)).toBe(false);
    // 6,000·exp(−.5801 − .005) = 3,342: under 4,505 then, and above 4,000 in the seven years since.
    expect(wasLifted(wages(6000), fell, county)).toBe(true);
    expect(wasLifted(wages(6000), fell, { ...county, povertyLine: 6000 })).toBe(false);
    expect(wasLifted(wages(9000), fell, county)).toBe(false);
  });

  it("are not those who stayed below the line; all or nobody at the ends of the share", () => {
    const { settings } = county;
    expect(wasLifted(wages(3900), noLuck, county)).toBe(false);
    expect(wasLifted(wages(4200), noLuck, county)).toBe(true);
    expect(wasLifted(wages(1), noLuck, { ...county, settings: { ...settings, liftedShare: 1 } })).toBe(true);
    expect(wasLifted(wages(4200), noLuck, { ...county, settings: { ...settings, liftedShare: 0 } })).toBe(
      false,
    );
  });
});
