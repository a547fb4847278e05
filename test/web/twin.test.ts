import { describe, expect, it } from "vitest";
import { cells, counterfactual, tally } from "../../src/compare/counterfactual.ts";
import type { Fates } from "../../src/model/run.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { notAsked } from "../../src/report/twin/twin-answer.ts";
import { twinShown, yuan } from "../../src/report/twin/twin-texts.ts";
import { sharedPlan, type Twin, twin } from "../../src/twin/twin.ts";
import { creditCourse, soldIn, waysSold } from "../../web/twin/life-accounts.ts";
import { another, countsIn, listedIn, sorted } from "../../web/twin/twin-choice.ts";
import { decisive, firstLoanApart } from "../../web/twin/twin-decision.ts";
import { reckoned, recordOf } from "../../web/twin/twin-record.ts";
import {
  cellOf,
  decidedSaid,
  luckSaid,
  partingSaid,
  seasonSaid,
  seasonTable,
  summarySaid,
  twinWords,
  whoSaid,
} from "../../web/twin/twin-sentence.ts";
import {
  debtsOf,
  decidedIn,
  decisionsOf,
  labelled,
  lanesOf,
  partedAt,
  scalesOf,
} from "../../web/twin/twin-shape.ts";
import { county } from "../twin/lived.ts";

const scenario = county();
const plan = sharedPlan(scenario);
const size = plan.size.householdsPerVillage;
const arms = ["traditional", "ecommerce", "hybrid", "none"];
const runs = simulateArms(plan, 1, arms);
const fates = (k: number): Fates => runs[k]!.households;
const lived = (i: number, names = arms): Twin =>
  twin(scenario, { village: Math.floor(i / size) + 1, household: (i % size) + 1, arms: names });
const some = [0, 17, 42, 66, 91, 118, 149].map((i) => lived(i));
const languages = ["zh", "en"] as const;

describe("the same arm twice", () => {
  const alike = county("scenarios/small.yaml", [
    "arms.same={ title: { zh: 同, en: the same }, lenders: { ruralCreditCooperative: all } }",
  ]);

  it("is drawn, told and recorded the same to the last bit", () => {
    for (const i of [3, 38, 77, 120]) {
      const place = { village: Math.floor(i / size) + 1, household: (i % size) + 1 };
      const both = twin(alike, { ...place, arms: ["traditional", "same"] });
      const [a, b] = both.lives;
      expect(b!.seasons).toEqual(a!.seasons);
      expect(b!.years).toEqual(a!.years);
      expect(decisionsOf(b!)).toEqual(decisionsOf(a!));
      expect(debtsOf(b!)).toEqual(debtsOf(a!));
      expect(partedAt(both, "same")).toEqual({ first: undefined, decision: undefined, by: undefined });
      expect(firstLoanApart(a!, b!)).toBeUndefined();
      expect(recordOf(both).every((each) => each.alike)).toBe(true);
      expect(["neither", "both", undefined]).toContain(cellOf(a!, b!));
      for (const language of languages) {
        const words = twinWords[language];
        const { head, rows } = seasonTable(twinShown(both, language), words);
        expect(head.length).toBe(8);
        for (const row of rows) expect(row.slice(5)).toEqual(row.slice(2, 5));
      }
    }
  });
});

describe("what is said of a twin", () => {
  const sentencesOf = (told: Twin, language: "zh" | "en"): string[] => {
    const [shown, words] = [twinShown(told, language), twinWords[language]];
    const seasons = told.luck.map((_, t) => seasonSaid(t, shown, words));
    const partings = told.partings.flatMap((parting) => [
      partingSaid(parting, shown, words),
      summarySaid(shown, words, parting),
    ]);
    const { head, rows } = seasonTable(shown, words);
    const luck = told.luck.map((each) => luckSaid(each, shown, words));
    const who = Object.values(whoSaid(shown, words)).flat();
    return [...seasons, ...partings, ...head, ...rows.flat().map(String), ...luck, ...who];
  };

  it("has no hole in it, in either language", () => {
    for (const told of some)
      for (const language of languages)
        for (const sentence of sentencesOf(told, language)) {
          expect(sentence).not.toMatch(/undefined|NaN|null|Infinity|\[object|= >/);
          expect(sentence.trim()).not.toBe("");
        }
  });

  it("is Chinese in Chinese, and English in English", () => {
    for (const told of some)
      for (const sentence of sentencesOf(told, "en")) expect(sentence).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it("names both arms and the season of a loan that only one life had", () => {
    const apart = some.flatMap((told) => told.partings.map((parting) => ({ told, parting })));
    let loans = 0;
    for (const { told, parting } of apart) {
      const other = told.lives.find(({ arm }) => arm === parting.arm)!;
      const decision = decisive(parting, told.lives[0]!, other);
      if (!decision) continue;
      const sentence = partingSaid(parting, twinShown(told, "zh"), twinWords.zh);
      expect(sentence).toContain(`第 ${decision.season} 季`);
      for (const { arm } of [told.lives[0]!, other])
        expect(sentence).toContain(twinShown(told, "zh").arm(arm));
      const first = firstLoanApart(told.lives[0]!, other);
      if (!first) continue;
      loans++;
      const [a, b] = [told.lives[0]!, other].map(({ seasons }) =>
        seasons[first.season - 1]!.answers.reduce((sum, { offered }) => sum + offered, 0),
      );
      expect(a).not.toBe(b);
    }
    expect(loans).toBeGreaterThan(0);
  });
});

describe("what is drawn of a twin", () => {
  it("holds every life within its scales", () => {
    for (const told of some) {
      const { income, debt } = scalesOf(told);
      expect(income[0]).toBeLessThan(told.lines.povertyLine);
      expect(income[1]).toBeGreaterThan(told.lines.povertyLine);
      for (const life of told.lives) {
        for (const { incomePerHead } of life.years) {
          expect(incomePerHead).toBeGreaterThanOrEqual(income[0]);
          expect(incomePerHead).toBeLessThanOrEqual(income[1]);
        }
        expect(Math.max(...debtsOf(life))).toBeLessThanOrEqual(debt);
      }
    }
  });

  it("shows all luck once: as many signs as the life counts", () => {
    for (const { luck, luckTotals } of some) {
      const marks = lanesOf(luck).flatMap((lane) => lane.marks);
      const count = (kind: string): number => marks.filter((mark) => mark.kind === kind).length;
      expect(count("illness")).toBe(luckTotals.heavyIllnesses);
      expect(count("ruinous")).toBe(luckTotals.ruinousIllnesses);
      expect(count("disaster")).toBe(luckTotals.disasters);
      expect(count("livelihood")).toBe(luckTotals.seasonsLivelihoodLost);
      expect(count("job")).toBe(luckTotals.jobsLost);
      expect(count("opportunity")).toBe(luckTotals.opportunities);
      expect(count("price")).toBe(luck.length);
    }
  });

  it("writes no label over another, nor beyond its room", () => {
    for (const told of some)
      for (const life of told.lives) {
        const room = { left: 78, step: 8, right: 374 };
        const placed = labelled(decisionsOf(life), 3, room, () => 30);
        const middles = placed.map(({ middle }) => middle).sort((a, b) => a - b);
        for (const [k, middle] of middles.entries()) {
          expect(middle).toBeGreaterThanOrEqual(93);
          expect(middle).toBeLessThanOrEqual(359);
          if (k > 0) expect(middle - middles[k - 1]!).toBeGreaterThanOrEqual(30);
        }
      }
  });
});

describe("the record of applications", () => {
  it("holds every need and every answer of every life once", () => {
    for (const told of some) {
      const record = recordOf(told);
      for (const [k, { seasons }] of told.lives.entries()) {
        const needs = seasons.flatMap((season) => season.needs);
        const answers = seasons.flatMap((season) => season.answers);
        expect(record.flatMap(({ sides }) => sides[k]!.need ?? [])).toHaveLength(needs.length);
        expect(record.flatMap(({ sides }) => sides[k]!.answers)).toHaveLength(answers.length);
      }
    }
  });

  it("adds the parts of a card up to the lender's opinion", () => {
    const answers = some.flatMap(({ lives }) =>
      lives.flatMap(({ seasons }) => seasons.flatMap((s) => s.answers)),
    );
    const filed = answers.filter(({ predicted }) => predicted !== null);
    expect(filed.length).toBeGreaterThan(5);
    for (const answer of filed) {
      const { sum } = reckoned(answer)!;
      expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(answer.predicted!, 4);
    }
  });
});

describe("the list of households", () => {
  it("has as many in each cell as the comparison counts", () => {
    for (const k of [1, 2, 3]) {
      const table = counterfactual([tally(fates(0), fates(k))]);
      const counts = countsIn(fates(0), fates(k));
      cells.forEach((cell) => {
        const listed = listedIn(cell, fates(0), fates(k));
        expect(listed.length).toBe(table.all[cell].households);
        expect(listed.filter(({ lifted }) => lifted).length).toBe(table.lifted[cell].households);
        expect(listed.length).toBe(counts[cell]);
      });
      expect(cells.reduce((sum, cell) => sum + counts[cell], 0)).toBe(counts.all);
    }
  });

  it("sorts by any column, both ways, and loses nobody", () => {
    const listed = listedIn("neither", fates(0), fates(2));
    for (const column of ["row", "lifted", "shop", "distance", "reference", "arm", "cause"] as const)
      for (const down of [false, true]) {
        const order = sorted(listed, column, down);
        expect(new Set(order.map(({ row }) => row)).size).toBe(listed.length);
        if (column === "cause") continue;
        for (let k = 1; k < order.length; k++) {
          const step = Number(order[k]![column]) - Number(order[k - 1]![column]);
          expect(down ? -step : step).toBeGreaterThanOrEqual(0);
        }
      }
  });

  it("goes on to another household that counts, of every fate in turn", () => {
    const seen = new Set<string>();
    let at = 0;
    for (let k = 0; k < 12; k++) {
      const next = another(fates(0), fates(1), at);
      expect(next).not.toBe(at);
      const cell = cells.find((each) => listedIn(each, fates(0), fates(1)).some(({ row }) => row === next));
      expect(cell).toBeDefined();
      seen.add(cell!);
      at = next;
    }
    const peopled = cells.filter((cell) => countsIn(fates(0), fates(1))[cell] > 0);
    expect([...seen].sort()).toEqual([...peopled].sort());
  });
});

describe("what lines and a harvest were to a life", () => {
  // Shops are what lines are mostly for.
  const owners = [...fates(0).shop.keys()].filter((i) => fates(0).shop[i] === 1).slice(0, 6);
  const lives = [...some, ...owners.map((i) => lived(i))].flatMap((told) => told.lives);

  it("has the limits, draws and flows of its seasons", () => {
    for (const life of lives) {
      const { limit, drawn, paid, repaid } = creditCourse(life);
      expect(Math.max(...limit)).toBe(life.totals.lineLimit);
      expect(Math.max(...drawn)).toBe(life.totals.lineDrawn);
      for (const [t, { flows }] of life.seasons.entries()) {
        expect(paid[t]).toBe(flows.disbursement ?? 0);
        expect(repaid[t]).toBe(0 - (flows.collection ?? 0));
      }
    }
    expect(lives.some(({ totals }) => totals.lineDrawn > 0)).toBe(true);
  });

  it("has a harvest whose years add up to what each way brought", () => {
    expect(waysSold(lives)).toContain("farmGateSale");
    for (const life of lives)
      for (const flow of waysSold([life])) {
        const years = life.years.map((_, year) => soldIn(life, flow, year));
        // Each year is rounded to a yuan.
        const total = years.reduce((sum, yuan) => sum + yuan, 0);
        expect(Math.abs(total - life.sold[flow]!)).toBeLessThanOrEqual(years.length / 2 + 1);
      }
  });

  it("says of a need that would not have paid what it would have cost and brought, as the command line does", () => {
    let sentences = 0;
    for (let i = 0; i < size && sentences === 0; i++) {
      const told = lived(i, ["traditional"]);
      for (const { seasons } of told.lives)
        for (const season of seasons) {
          const [need] = season.needs;
          const decided = decidedIn(season);
          if (decided?.outcome !== "unmet" || !need?.notWorth) continue;
          sentences++;
          for (const language of languages) {
            const shown = twinShown(told, language);
            const { cost, brings } = need.notWorth;
            const sentence = shown.text.answer.notWorth(yuan(cost), yuan(brings));
            expect(decidedSaid(decided, shown, twinWords[language])).toContain(sentence);
            expect(notAsked(need, shown)).toBe(sentence);
          }
        }
    }
    expect(sentences).toBeGreaterThan(0);
  });
});
