import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { simulateArms } from "../../src/model/simulate.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { isScenarioError } from "../../src/scenario/problem.ts";
import { anySurvey } from "../fuzz/any-survey.ts";
import { expectFinite, expectSoundBooks } from "../invariants/books.ts";
import { surveyFolder } from "./survey-files.ts";

const { write } = surveyFolder();
const RUNS = process.env.LONG ? 1500 : 40;

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
      fc.property(anySurvey, (text) => {
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
