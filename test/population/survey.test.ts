import { describe, expect, test } from "vitest";
import { surveyRows } from "../../src/model/founding/surveyed.ts";
import { foundingOf, peopleOf } from "../../src/model/people.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { peopleCsv } from "../../src/report/tables/population-people.ts";
import { surveyReport } from "../../src/report/tables/population-survey.ts";
import { marginalsOf } from "../../src/scenario/county/marginals.ts";
import { scenarioHash } from "../../src/scenario/hash.ts";
import { loadScenario as loadFile } from "../../src/scenario/load-file.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { readSurvey } from "../../src/scenario/survey/read-survey.ts";
import { sampled } from "../../src/scenario/survey/survey-sample.ts";
import { expectFinite, expectSoundBooks } from "../invariants/books.ts";
import { caught } from "../scenario/problems.ts";
import { head, surveyFolder, surveyOf } from "./survey-files.ts";

const { path, write } = surveyFolder();
const SMALL = "scenarios/small.yaml";
const from = (file: string, set: readonly string[] = []) =>
  loadScenario(SMALL, { set: [`population.survey=${JSON.stringify(file)}`, ...set] }).scenario;
const people = (file: string, set: readonly string[] = []) => {
  const plan = planOf(from(file, set));
  return { plan, state: peopleOf(plan) };
};

describe("the people of a survey", () => {
  test("come back as they were written, with the same marginals", () => {
    const { scenario } = loadScenario("scenarios/baseline.yaml");
    const plan = planOf(scenario);
    const founding = foundingOf(plan);
    const before = marginalsOf(peopleOf(plan), founding);
    const file = write([...peopleCsv(peopleOf(plan), founding)].join(""), "people.csv");
    const set = [`population.survey=${JSON.stringify(file)}`];
    const again = planOf(loadScenario("scenarios/baseline.yaml", { set }).scenario);
    const after = marginalsOf(peopleOf(again), foundingOf(again));
    for (const [k, { key, value }] of after.entries())
      expect(Math.abs(value - before[k].value), key).toBeLessThan(0.002 * Math.max(1, Math.abs(value)));
    const read = readSurvey(file);
    expect(read.drawn).toEqual({});
    expect(sampled(read.rows(), peopleOf(again), foundingOf(again))).toMatchObject({
      unmetBelow: 0,
      unmetAbove: 0,
      most: 1,
    });
  });

  test("earn what they said, whoever draws the rest", () => {
    const file = write(surveyOf(10, 30), "income.csv");
    for (const seed of ["one", "two"]) {
      const { state } = people(file, [`seed=${seed}`]);
      for (let i = 0; i < state.household.count; i++) {
        const yuan = (state.household.permanentIncome[i] * 4) / 100;
        expect(yuan / (30000 + 700 * (i % 40))).toBeCloseTo(1, 3);
      }
      expectSoundBooks(state);
      expectFinite(state);
    }
  });

  test("take what is told and are drawn where it is not", () => {
    const told = {
      workers: () => 2,
      shop: (i: number) => (i % 3 === 0 ? 1 : 0),
      shop_sales: (i: number) => (i % 3 === 0 ? 1000 * (1 + i) : ""),
      lifted: (i: number) => i % 2,
      cash_yuan: () => 1234.5,
      distance_km: (i: number) => (i < 30 ? 7 : "NA"),
      assets_yuan: () => 0,
    };
    const { state } = people(write(surveyOf(10, 30, told), "told.csv"));
    const { household, village, shop, ledger } = state;
    expect(shop.count).toBe(100);
    expect(shop.quality[99]).toBeGreaterThan(shop.quality[0]);
    expect([household.lifted[0], household.lifted[1], ledger.balances.deposit[5]]).toEqual([0, 1, 123450]);
    expect([household.able[0], household.pupils[0], household.members[0]]).toEqual([2, 1, 3]);
    expect(village.town[0]).toBe(7);
    expect(village.town[1]).not.toBe(7);
    expect(household.assets[0]).toBe(200);
    const { drawn } = from(path("told.csv")).surveyed!;
    expect(drawn).toMatchObject({ literacy: 300, distance_km: 270 });
    expect(drawn.lifted).toBeUndefined();
  });

  test("fit what is told of members where ages are not", () => {
    const rows = ["1,a,5,5,40000,2,2,1", "2,a,2,5,12000,0,2,0", "3,a,3,5,30000,2,1,1", "4,a,6,5,30000,,,"];
    const columns = `${head.replace("ages", "members")},workers,elders,pupils`;
    const file = write(`${columns}\n${rows.join("\n")}\n`, "members.csv");
    const { household } = people(file, ["county.villages=1", "county.householdsPerVillage=4"]).state;
    const of = (column: ArrayLike<number>) => Array.from({ length: 4 }, (_, i) => column[i]);
    expect(of(household.members)).toEqual([5, 2, 3, 6]);
    expect(of(household.able).slice(0, 3)).toEqual([2, 0, 2]);
    expect(of(household.elders).slice(0, 3)).toEqual([2, 2, 1]);
    expect(of(household.pupils).slice(0, 3)).toEqual([1, 0, 1]);
  });

  test("with large sales and little income are not refused for a profit that was only supposed", () => {
    const told = { shop: () => 1, shop_sales: () => 5_000_000 };
    const { traits } = readSurvey(write(surveyOf(1, 2, told), "sales.csv")).rows();
    expect([...traits.income]).toEqual([15000, 15350]);
  });

  test("are the same for the same seed, and other columns do not matter", () => {
    const [a, b] = [write(surveyOf(10, 30), "a.csv"), write(surveyOf(10, 30, { litracy: () => 1 }), "b.csv")];
    const csv = (file: string) => {
      const { state, plan } = people(file);
      return [...peopleCsv(state, foundingOf(plan))].join("");
    };
    expect(csv(a)).toBe(csv(a));
    expect(csv(b)).toBe(csv(a));
    expect(readSurvey(b).ignored).toEqual([{ name: "litracy", nearest: "literacy" }]);
  });

  test("households of more than eight members keep their income per head", () => {
    const text = `${head}\n1,a,${Array(10).fill(30).join(";")},5,50000\n`;
    const read = readSurvey(write(text, "many.csv"));
    expect(read.larger).toBe(1);
    expect(read.rows().traits.income[0]).toBe(40000);
  });
});

describe("the order of rows", () => {
  const csv = (name: string, lines: readonly string[]) => {
    const { state, plan } = people(write(`${lines.join("\n")}\n`, name));
    return [...peopleCsv(state, foundingOf(plan))].join("");
  };
  const shuffled = (rows: readonly string[]): string[] => {
    const placed = rows.map((row, k) => [(k * 7919) % rows.length, row] as const);
    return placed.sort(([a], [b]) => a - b).map(([, row]) => row);
  };

  test("does not decide luck: the same survey in another order is the same county", () => {
    const [first, ...rows] = surveyOf(10, 30, { shop: (i) => (i % 7 === 0 ? 1 : 0) })
      .trimEnd()
      .split("\n");
    expect(csv("order.csv", [first, ...shuffled(rows)])).toBe(csv("in-order.csv", [first, ...rows]));
  });

  test("decided luck among names that differ by noughts alone, as h1, h01 and h001", () => {
    const rows = Array.from({ length: 60 }, (_, k) => {
      const village = `v${"0".repeat(Math.floor(k / 20))}1`;
      const household = `h${"0".repeat(k % 4)}${1 + (Math.floor(k / 4) % 5)}`;
      return `${household},${village},45;43;12,${4 + (k % 5)},${30000 + 700 * (k % 40)}`;
    });
    const orders = [rows, shuffled(rows), [...rows].reverse()];
    const [one, ...others] = orders.map((each, k) => csv(`noughts-${k}.csv`, [head, ...each]));
    for (const other of others) expect(other).toBe(one);
  });
});

describe("a survey that does not fit the county", () => {
  const warned = (text: string, set: readonly string[]) =>
    loadScenario(SMALL, { set: [`population.survey=${JSON.stringify(write(text, "fits.csv"))}`, ...set] })
      .warnings.filter(({ path: where }) => where === "population.survey")
      .map(({ message }) => message.en);

  test("makes a county of copies, which is said", () => {
    const one = surveyOf(1, 1);
    expect(warned(one, ["county.villages=5", "county.householdsPerVillage=60"])).toEqual([
      expect.stringMatching(/stands 300 times .* 1 households make 300/),
    ]);
  });

  test("says how many have no ability that earns what they told, by the side", () => {
    const rows = Array.from({ length: 20 }, (_, i) => {
      const [ages, land, income] =
        i < 3 ? ["68;70;71", 5, 1] : i < 5 ? ["45;43;12", 0, 10_000_000] : ["45;43;12", 5, 30000];
      return `h${i},v,${ages},${land},${income}`;
    });
    const size = ["county.villages=1", "county.householdsPerVillage=20"];
    const file = write(`${[head, ...rows].join("\n")}\n`, "unmet.csv");
    const { state, plan } = people(file, size);
    const survey = readSurvey(file);
    const sample = sampled(survey.rows(), state, foundingOf(plan));
    expect(sample).toMatchObject({ unmetBelow: 3, unmetAbove: 2 });
    const report = (language: "zh" | "en") =>
      surveyReport(survey, sample, { villages: 1, householdsPerVillage: 20 }, { language, width: 200 });
    expect(report("en")).toMatch(/3 households whose income is below .*: the model has more/);
    expect(report("en")).toMatch(/2 households whose income is above .*: the model has less/);
    expect(report("zh")).toMatch(/3 户的收入低于.*模型中比文件高/);
    expect(report("zh")).toMatch(/2 户的收入高于.*模型中比文件低/);
  });

  test("comes to another mean income, which is said", () => {
    const text = surveyOf(3, 2).replaceAll(/,(30000|30700)\n/g, ",5000\n");
    expect(warned(text, ["county.villages=2", "county.householdsPerVillage=2"])).toEqual([
      expect.stringMatching(/income per head is \d+ yuan in the survey \(weighted\) and \d+ in the county/),
    ]);
    expect(warned(surveyOf(3, 2), ["county.villages=3", "county.householdsPerVillage=2"])).toEqual([]);
  });
});

describe("the villages of a survey", () => {
  const rowsOf = (text: string, villages: number, householdsPerVillage: number): number[] => [
    ...surveyRows(readSurvey(write(text)).rows(), { villages, householdsPerVillage }),
  ];

  test("keep their households where the sizes agree", () => {
    expect(rowsOf(surveyOf(2, 3), 2, 3)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("are brought to size, a first copy of each before a second", () => {
    expect(rowsOf(surveyOf(1, 2), 1, 4)).toEqual([0, 1, 0, 1]);
    expect(rowsOf(surveyOf(1, 4), 1, 2)).toEqual([1, 3]);
  });

  test("stand for as many households as their weights say", () => {
    const weights = { weight: (i: number) => (i === 0 ? 6 : 1) };
    expect(rowsOf(surveyOf(1, 3, weights), 1, 8).filter((row) => row === 0)).toHaveLength(6);
  });

  test("stand for as many of the county's villages as they weigh, also where both have as many", () => {
    const heavy = { weight: (i: number) => (i < 2 ? 9 : 1) };
    expect(rowsOf(surveyOf(3, 2, heavy), 3, 2)).toEqual([0, 1, 0, 1, 2, 3]);
    const alike = { weight: () => 2500 };
    expect(rowsOf(surveyOf(3, 2, alike), 3, 2)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("are repeated or left out where the county has another number of them", () => {
    expect(rowsOf(surveyOf(2, 1), 4, 1)).toEqual([0, 0, 1, 1]);
    expect(rowsOf(surveyOf(4, 1), 2, 1)).toEqual([1, 3]);
  });
});

describe("a scenario with a survey", () => {
  write(surveyOf(4, 5), "village.csv");
  const yaml = (survey: string) =>
    `name: mine\ntitle: { zh: 我, en: mine }\npopulation: { survey: ${survey} }\ncounty: { villages: 4, householdsPerVillage: 5 }\ntime: { burnIn: 4, seasons: 4 }\n`;
  const mine = write(yaml("village.csv"), "mine.yaml");

  test("finds it beside the file and plays it", () => {
    const plan = planOf(loadScenario(mine).scenario);
    const [run] = simulateArms(plan, 1, ["hybrid"]);
    expect(run.households.income).toHaveLength(20);
  });

  test("has the hash of what the survey says, wherever it lies", () => {
    const hash = scenarioHash(loadScenario(mine).scenario);
    write(surveyOf(4, 5), "copy.csv");
    expect(scenarioHash(loadScenario(write(yaml("copy.csv"), "copy.yaml")).scenario)).toBe(hash);
    write(surveyOf(4, 5).replace("30000", "30001"), "other.csv");
    expect(scenarioHash(loadScenario(write(yaml("other.csv"), "other.yaml")).scenario)).not.toBe(hash);
  });

  test("says where it named a file that is not there", () => {
    const file = write(yaml("none.csv"), "none.yaml");
    expect(caught(() => loadScenario(file))[0]).toMatchObject({ file, line: 3, path: "population.survey" });
  });

  test("is never played without it", () => {
    expect(() => planOf(loadFile(mine).scenario)).toThrow(/survey not read/);
  });
});
