import { describe, expect, it } from "vitest";
import type { Flow } from "../../src/declare/flows.ts";
import { logistic } from "../../src/math/elementary.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import type { State } from "../../src/model/state/state.ts";
import type { FullTurn } from "../../src/model/state/step.ts";
import { sharedPlan, type Twin, twin, twinListener } from "../../src/twin/twin.ts";
import { partingOf } from "../../src/twin/twin-parting.ts";
import { movesCash } from "../../src/twin/twin-record.ts";
import { county } from "./lived.ts";

const scenario = county();
const size = scenario.county.householdsPerVillage;
const lived = (village: number, household: number, arms?: string[]): Twin =>
  twin(scenario, { village, household, arms });
const first = lived(2, 3);
const some = [first, lived(1, 1), lived(4, 17), lived(5, 30), lived(3, 9)];

describe("a twin", () => {
  it("is the same every time", () => expect(lived(2, 3)).toEqual(first));

  it("is what the run itself makes of that household", () => {
    const runs = simulateArms(sharedPlan(scenario), 1, ["traditional", "hybrid"]);
    for (const { who, lives } of some)
      for (const [k, { households }] of runs.entries()) {
        const i = (who.village - 1) * size + who.household - 1;
        const { fell, fellExact, counted, years } = lives[k];
        expect([fell, fellExact, counted].map(Number)).toEqual([
          households.fell[i],
          households.fellExact[i],
          households.counted[i],
        ]);
        expect(years.at(-1)!.incomePerHead).toBeCloseTo(households.income[i], 1);
        expect(who.lifted).toBe(households.lifted[i] === 1);
        expect(who.shop !== null).toBe(households.shop[i] === 1);
      }
  });

  it("changes nothing by listening", () => {
    const plan = sharedPlan(scenario);
    const plain = simulateArms(plan, 1, ["hybrid"]);
    let heard = 0;
    const prepare = (_: string, __: State, turn: FullTurn): void => {
      turn.witness = () => {
        heard++;
      };
    };
    expect(simulateArms(plan, 1, ["hybrid"], { prepare })).toEqual(plain);
    expect(heard).toBeGreaterThan(100);
    const listener = twinListener(scenario, plan, ["hybrid"], 17);
    const runs = simulateArms(plan, 1, ["hybrid"], listener);
    expect(runs).toEqual(plain);
    expect(listener.twin(runs).lives[0]!.seasons).toHaveLength(plan.time.seasons);
  });

  it("keeps books that close: cash moves by what is posted and nothing else", () => {
    for (const { lives, who } of some)
      for (const { seasons } of lives) {
        let cash = who.cash;
        for (const season of seasons) {
          for (const [flow, amount] of Object.entries(season.flows))
            if (movesCash(flow as Flow)) cash += amount;
          expect(season.cash).toBeCloseTo(cash, 2);
        }
      }
  });

  it("borrows what is lent for its needs, not the limits of its lines", () => {
    const linesIn = (lives: Twin["lives"]) =>
      lives.flatMap(({ seasons }) => seasons.flatMap(({ answers }) => answers)).filter(({ line }) => line);
    const numbers = Array.from({ length: size }, (_, k) => k + 1);
    const withLine = numbers.find((household) => linesIn(lived(1, household).lives).length > 0)!;
    const lives = [lived(1, withLine), ...some].flatMap((each) => each.lives);
    for (const { drawn, offered } of linesIn(lives)) expect([drawn, offered > 0]).toEqual([false, true]);
    for (const { totals, seasons } of lives) {
      const lent = seasons.flatMap(({ needs }) => needs).reduce((sum, { formal }) => sum + formal, 0);
      expect(totals.borrowed).toBeCloseTo(lent, 2);
    }
  });

  it("is poor in fact exactly where income is below the line", () => {
    for (const { lives, lines } of some)
      for (const { incomePerHead, poor } of lives.flatMap(({ years }) => years))
        expect(poor!.exact).toBe(incomePerHead < lines.povertyLine);
  });

  it("shows what each lender saw: its card's odds are those that it predicted", () => {
    const answers = some.flatMap(({ lives }) => lives.flatMap(({ seasons }) => seasons));
    const filed = answers.flatMap((season) => season.answers).filter((answer) => answer.filed);
    // Few: a line is filed for once in years.
    expect(filed.length).toBeGreaterThan(2);
    for (const { intercept, features, predicted, breakEven, reason } of filed) {
      const odds = features.reduce((sum, { value, weight }) => sum + value * weight, intercept!);
      expect(logistic(odds)).toBeCloseTo(predicted!, 9);
      if (reason === "refused") expect(predicted!).toBeGreaterThan(breakEven!);
    }
  });

  it("has the same luck whichever arm is asked", () => {
    const turned = lived(2, 3, ["hybrid", "traditional"]);
    const shared = ({ luck }: Twin) => luck.map(({ bill, fees, opportunity, job, jobLost, ...rest }) => rest);
    expect(shared(turned)).toEqual(shared(first));
    expect(turned.lives.toReversed()).toEqual(first.lives);
  });

  it("refuses what is not there, saying what is", () => {
    expect(() => lived(6, 1)).toThrow("no such village: 6 (from 1 to 5)");
    expect(() => lived(1, 0)).toThrow("no such household: 0 (from 1 to 30)");
  });
});

describe("lenders with the same columns", () => {
  const same = county("scenarios/null-test.yaml", ["time.seasons=16"]);

  it("lead the same life: the two never part", () => {
    for (const household of [1, 8, 15, 22]) {
      const { lives, partings } = twin(same, { village: 3, household, arms: ["first", "second"] });
      expect(partings).toEqual([
        { reference: "first", arm: "second", season: null, by: null, decision: null },
      ]);
      const years = lives.map((life) => life.years);
      expect(years[0]).toEqual(years[1]);
    }
  });
});

describe("the parting", () => {
  /** A life of one season, which wants goods and has such answers. */
  const season = (...answers: object[]) =>
    ({
      flows: {},
      loans: [],
      lines: [],
      needs: [{ purpose: "stock", gap: 900, wanted: 1000, deadline: 30, kin: 0 }],
      answers,
    }) as never;
  const life = (arm: string, ...seasons: never[]) => ({ arm, seasons }) as never;
  const refusal = { purpose: "stock", filed: true, asked: 900, offered: 0, rate: null };
  const draw = { purpose: "stock", filed: false, asked: 900, offered: 900, rate: 0.1 };

  it("was told by the first application alone: a draw on a line that was granted before is an answer too", () => {
    const parting = partingOf(life("a", season(), season()), life("b", season(draw), season(refusal)));
    expect(parting).toMatchObject({ season: 1, by: { kind: "credit" } });
    expect(parting.decision).toMatchObject({
      season: 1,
      purpose: "stock",
      sides: [{ answers: [] }, { answers: [draw] }],
    });
  });

  it("is by credit exactly where the first decision stands in its season", () => {
    const other = { ...draw, purpose: "inputs" };
    const parting = partingOf(life("a", season(draw, other)), life("b", season(other, draw)));
    // The same loans in another order are no other answer.
    expect(parting).toMatchObject({ season: 1, by: { kind: "state" }, decision: null });
    for (const { partings } of some)
      for (const { season: first, by, decision } of partings)
        if (by?.kind === "credit") expect(decision?.season).toBe(first);
  });

  it("stands in the first season that differs, and a decision is not earlier", () => {
    for (const { lives, partings } of some) {
      const [{ season, decision }] = partings as [(typeof partings)[number]];
      const [a, b] = lives as [(typeof lives)[number], (typeof lives)[number]];
      const flows = a.seasons.findIndex(
        (each, t) => JSON.stringify(each.flows) !== JSON.stringify(b.seasons[t].flows),
      );
      if (season === null) expect(flows).toBe(-1);
      else {
        for (let t = 0; t < season - 1; t++) expect(a.seasons[t].flows).toEqual(b.seasons[t].flows);
        if (decision) expect(decision.season).toBeGreaterThanOrEqual(season);
      }
    }
  });
});
