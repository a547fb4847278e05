import { describe, expect, it } from "vitest";
import { simulateArms } from "../../src/model/simulate.ts";
import { film } from "../../src/twin/film.ts";
import { countsOf, type Film, frameAt, marks } from "../../src/twin/film-frame.ts";
import { sharedPlan, twin } from "../../src/twin/twin.ts";
import { county } from "./lived.ts";

const scenario = county();
const plan = sharedPlan(scenario);
const size = plan.size.householdsPerVillage;
const names = ["traditional", "hybrid"];
const played: Film = film(plan, 1, names);
const bits = (arm: number, t: number, i: number): number => frameAt(played, played.arms[arm].frames, t)[i];

describe("a film", () => {
  it("shows every household of every season under every arm", () => {
    expect(played.households.length).toBe(5 * size);
    expect(played.villages.length).toBe(5);
    for (const { frames } of played.arms) expect(frames.length).toBe(plan.time.seasons * 5 * size);
  });

  it("shows poor, at a year's end, whoever the run itself knows as poor without interview noise", () => {
    const runs = simulateArms(plan, 1, names);
    for (const [a, { households }] of runs.entries()) {
      let poor = 0;
      for (let i = 0; i < 5 * size; i++) {
        const atBase = bits(a, 3, i) & marks.poor;
        if (households.fellExact[i]) expect((bits(a, 7, i) | bits(a, 15, i)) & marks.poor).toBe(marks.poor);
        poor += atBase;
      }
      expect(poor).toBeGreaterThan(0);
    }
  });

  it("shows of one household what its life tells", () => {
    for (const i of [0, 37, 62, 100, 149]) {
      const place = { village: Math.floor(i / size) + 1, household: (i % size) + 1 };
      const { lives, who } = twin(scenario, { ...place, arms: names });
      expect(played.households[i]).toEqual({ village: place.village - 1, lifted: who.lifted });
      for (const [a, { seasons }] of lives.entries())
        for (const [t, lived] of seasons.entries()) {
          const drawn = lived.needs.some(({ formal }) => formal > 0);
          const owed = lived.loans.filter(({ outstanding }) => outstanding > 0);
          const shown = bits(a, t, i);
          expect((shown & marks.formalLoan) > 0).toBe(drawn || owed.length > 0);
          expect((shown & marks.overdue) > 0).toBe(owed.some(({ status }) => status !== "performing"));
          expect((shown & marks.kinLoan) > 0).toBe(lived.kinDebt > 0);
        }
    }
  });

  it("counts what a frame holds", () => {
    const frame = frameAt(played, played.arms[1].frames, 15);
    const counted = countsOf(frame);
    expect(counted.formalLoan).toBe([...frame].filter((held) => held & marks.formalLoan).length);
    expect(counted.formalLoan).toBeGreaterThan(0);
  });

  it("is the same picture twice where the arms are the same", () => {
    const alike = county("scenarios/small.yaml", [
      "arms.same={ title: { zh: 同, en: the same }, lenders: { ruralCreditCooperative: all } }",
    ]);
    const { arms } = film(sharedPlan(alike), 2, ["traditional", "same"]);
    const open = Object.values(sharedPlan(alike).arms.find(({ name }) => name === "same")!.open);
    expect(open.flat()).not.toContain(1);
    expect(arms[1].frames).toEqual(arms[0].frames);
  });
});
