import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { simulateArms } from "../../src/model/simulate.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { isScenarioError } from "../../src/scenario/problem.ts";
import { expectFinite, expectSoundBooks } from "../invariants/books.ts";
import { surveyFolder } from "./survey-files.ts";

const { write } = surveyFolder();
const RUNS = process.env.LONG ? 1500 : 40;

/** A cell that is now and then left out. */
const sometimes = (value: fc.Arbitrary<number>): fc.Arbitrary<number | ""> =>
  fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant("" as const) });
const yuan = fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.double({ min: 0, max: 60_000, noNaN: true }));

/** A household whose parts of income are near the income, a yuan of rounding included. */
const household = fc
  .record({
    size: fc.integer({ min: 1, max: 12 }),
    land: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 60, noNaN: true })),
    income: yuan,
    shares: fc.tuple(fc.nat(10), fc.nat(10), fc.nat(10), fc.nat(10), fc.nat(10)),
    rounding: fc.constantFrom(-1, -0.004, 0, 0.004, 1),
    shop: fc.constantFrom("", 0, 1),
    lifted: fc.constantFrom("", 0, 1),
    cash: sometimes(yuan),
    assets: sometimes(yuan),
    weight: fc.double({ min: 0.5, max: 3, noNaN: true }),
    told: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
  })
  .map(({ size, land, income, shares, rounding, shop, lifted, cash, assets, weight, told }) => {
    const all = shares.reduce((sum, share) => sum + share, 0) || 1;
    const parts = shares.map((share, k) => {
      const part = Math.max(0, (income * share) / all + (k === 4 ? rounding : 0));
      return told[k] ? part : "";
    });
    return [size, land, income, ...parts, shop, lifted, cash, assets, weight];
  });

const HEAD =
  "household_id,village_id,members,land_mu,income_yuan_per_year,wage_yuan_per_year,field_yuan_per_year," +
  "transfer_yuan_per_year,shop_yuan_per_year,property_yuan_per_year,shop,lifted,cash_yuan,assets_yuan,weight";
const surveys = fc
  .array(household, { minLength: 3, maxLength: 12 })
  .map((rows) => `${HEAD}\n${rows.map((row, k) => [`h${k}`, `v${k % 3}`, ...row].join(",")).join("\n")}\n`);

const set = ["county.villages=3", "county.householdsPerVillage=6", "time.burnIn=0", "time.seasons=4"];

/** The plan of a survey that is accepted; nothing where it is refused. */
function accepted(file: string) {
  try {
    const settings = { set: [...set, `population.survey=${JSON.stringify(file)}`] };
    return planOf(loadScenario("scenarios/small.yaml", settings).scenario);
  } catch (error) {
    if (isScenarioError(error)) return undefined;
    throw error;
  }
}

describe("a survey that is accepted", () => {
  test("plays a year with sound books, whatever it says", () => {
    let played = 0;
    fc.assert(
      fc.property(surveys, (text) => {
        const plan = accepted(write(text));
        if (!plan) return;
        played++;
        simulateArms(plan, 1, ["traditional", "hybrid"], {
          watch: (_, state) => {
            expectSoundBooks(state);
            expectFinite(state);
          },
        });
      }),
      { numRuns: RUNS, seed: 11 },
    );
    expect(played).toBeGreaterThan(RUNS / 2);
  });

  test.each([
    ["property of a yuan more than the income", "property_yuan_per_year", 20_001],
    ["a shop's profit of a yuan more than the income", "shop_yuan_per_year", 20_001],
    ["transfers of a yuan more than the income", "transfer_yuan_per_year", 20_001],
  ])("may have %s", (_, column, value) => {
    const head = `household_id,village_id,members,land_mu,income_yuan_per_year,${column}`;
    const rows = Array.from({ length: 6 }, (_, k) => `h${k},v${k % 2},3,4,20000,${value}`);
    const plan = accepted(write(`${head}\n${rows.join("\n")}\n`));
    expect(plan).toBeDefined();
    simulateArms(plan!, 1, ["hybrid"], { watch: (_, state) => expectSoundBooks(state) });
  });
});
