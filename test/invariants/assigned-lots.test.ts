import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArmRun, Plan } from "../../src/model/run.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import type { Assignment, Lot } from "../../src/model/state/eligibility.ts";
import type { TimePath } from "../../src/model/state/time-path.ts";
import { smallPlan } from "../three-households.ts";
import { type Assignable, assignables, otherThan } from "./assignable.ts";

const ARMS = ["traditional", "hybrid"];
const usual = smallPlan({ villages: 4, households: 30 });
const played = (plan: Plan): ArmRun[] => simulateArms(plan, 0, ARMS);
const all = assignables(usual);

const lot = (set: Partial<Lot>): Assignment => ({
  lot: { of: "households", share: 0.5, compliance: 1, crossover: 0, name: "lot", ...set },
});

const moved = ({ place, row }: Assignable, rules: Assignment, season: number): TimePath => ({
  place,
  ...(row.whole && { whole: true }),
  for: rules,
  at: [{ season, to: otherThan(row) }],
});

describe("a path for some that changes nothing is as none, household by household", () => {
  test("where nobody is drawn", () => {
    const paths = all.map((each) => moved(each, lot({ share: 0 }), 0));
    expect(played({ ...usual, paths })).toEqual(played(usual));
  });

  test("where it goes to what stands there", () => {
    const paths = all.map(
      ({ place, row }): TimePath => ({ place, for: lot({}), at: [{ season: 2, to: row.value }] }),
    );
    expect(played({ ...usual, paths })).toEqual(played(usual));
  });
});

test("a path for everybody by lot is as one without a lot: each household is reckoned by its own settings", () => {
  const each = all.filter(({ row }) => /^(produce|consume)\./.test(row.path));
  expect(each.length).toBeGreaterThan(20);
  const paths = each.map((one) => moved(one, lot({ share: 1 }), 0));
  const moves = played({ ...usual, paths: paths.map(({ for: _, ...path }) => path) });
  expect(played({ ...usual, paths })).toEqual(moves);
  expect(moves).not.toEqual(played(usual));
});

describe("a lot", () => {
  const place = ["lenders", 0, "speed", "days"];

  /** Days to the money that each household meets in the last season of each arm. */
  function days(rules: Assignment, set: Partial<Plan> = {}): Record<string, number[]> {
    const found: Record<string, number[]> = {};
    const paths = [{ place, for: rules, at: [{ season: 2, to: 77 }] }];
    simulateArms({ ...usual, ...set, paths }, 0, ARMS, {
      watch: (arm, { household }, { groups }) => {
        found[arm] = Array.from({ length: household.count }, (_, i) => {
          const { each, of } = groups!;
          return each[of[i]].turn.lenders[0].speed.days;
        });
      },
    });
    return found;
  }

  const share = (each: readonly number[]): number => each.filter((held) => held === 77).length / each.length;

  test("reaches its share of those who comply, and of the others who get it all the same", () => {
    // 120 households: five standard deviations of a share of a half are 0.23.
    expect(Math.abs(share(days(lot({ share: 0.5 })).hybrid) - 0.5)).toBeLessThan(0.23);
    const taken = share(days(lot({ share: 0.5, compliance: 0.6, crossover: 0.2 })).hybrid);
    expect(Math.abs(taken - (0.5 * 0.6 + 0.5 * 0.2))).toBeLessThan(0.23);
    expect(share(days(lot({ share: 1, compliance: 1 })).hybrid)).toBe(1);
    expect(share(days(lot({ share: 1, compliance: 0 })).hybrid)).toBe(0);
    expect(share(days(lot({ share: 0, crossover: 1 })).hybrid)).toBe(1);
  });

  test("of one name is one lot: in every arm, in whatever luck, and whatever else it is used for", () => {
    const { traditional, hybrid } = days(lot({}));
    expect(hybrid).toEqual(traditional);
    expect(days(lot({}), { luck: "independent" })).toEqual({ traditional, hybrid });
    expect(days(lot({ name: "other" })).hybrid).not.toEqual(hybrid);
    // Whoever complies with a smaller share complies with a larger one.
    const more = days(lot({ share: 0.8 })).hybrid;
    expect(hybrid.every((held, i) => held !== 77 || more[i] === 77)).toBe(true);
  });
});

test("later paths prevail, among those only whom they are for", () => {
  const place = ["lenders", 0, "speed", "days"];
  const paths: TimePath[] = [
    { place, value: 40, for: { villages: [0, 1] }, at: [] },
    { place, value: 50, for: { villages: [1, 2] }, at: [] },
  ];
  const met = new Map<number, number>();
  simulateArms({ ...usual, paths }, 0, ["hybrid"], {
    watch: (_, { household, village }, { groups, lenders }) => {
      expect(lenders[0].speed.days).toBe(usual.lenders[0].speed.days);
      for (let i = 0; i < household.count; i++)
        met.set(village.number[household.village[i]], groups!.each[groups!.of[i]].turn.lenders[0].speed.days);
    },
  });
  expect([0, 1, 2, 3].map((v) => met.get(v))).toEqual([40, 50, 50, usual.lenders[0].speed.days]);
});

test("whatever is moved for whomever from whenever, the same comes out twice", () => {
  const someLot = fc.record({
    of: fc.constantFrom("villages" as const, "households" as const),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    compliance: fc.double({ min: 0, max: 1, noNaN: true }),
    crossover: fc.double({ min: 0, max: 1, noNaN: true }),
    name: fc.constantFrom("one", "other"),
  });
  const rules: fc.Arbitrary<Assignment> = fc.oneof(
    someLot.map((each) => ({ lot: each })),
    fc.record({ villages: fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1 }) }),
    fc.record({ shop: fc.boolean() }),
    fc.record({ lifted: fc.boolean(), lot: someLot }),
  );
  const path = fc
    .tuple(
      fc.constantFrom(...all),
      rules,
      fc.integer({ min: -4, max: 7 }),
      fc.constantFrom(undefined, "hybrid"),
    )
    .map(([each, some, season, arm]) => ({ ...moved(each, some, season), ...(arm && { arm }) }));
  fc.assert(
    fc.property(fc.array(path, { minLength: 1, maxLength: 12 }), (paths) => {
      expect(played({ ...usual, paths })).toEqual(played({ ...usual, paths }));
    }),
    { numRuns: process.env.LONG ? 100 : 8 },
  );
});
