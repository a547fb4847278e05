import { closeSync, openSync, writeSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { surveyRows } from "../../src/model/founding/surveyed.ts";
import { foundingOf, peopleOf } from "../../src/model/people.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { peopleCsv } from "../../src/report/tables/population-people.ts";
import { marginalsOf } from "../../src/scenario/county/marginals.ts";
import { scenarioHash } from "../../src/scenario/hash.ts";
import { loadScenario as loadFile } from "../../src/scenario/load-file.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { readSurvey } from "../../src/scenario/survey/read-survey.ts";
import { MOST_HOUSEHOLDS } from "../../src/scenario/survey/survey-columns.ts";
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

describe("a survey in another encoding", () => {
  const text = surveyOf(2, 3).replaceAll("v0", "上村").replaceAll("v1", "下村");
  const utf16 = (little: boolean): Uint8Array => {
    const bytes = new Uint8Array(2 * text.length + 2);
    const view = new DataView(bytes.buffer);
    [0xfeff, ...Array.from(text, (letter) => letter.charCodeAt(0))].forEach((unit, k) => {
      view.setUint16(2 * k, unit, little);
    });
    return bytes;
  };
  const gb = (): Uint8Array => {
    const letters: Record<string, number[]> = { 上: [0xc9, 0xcf], 下: [0xcf, 0xc2], 村: [0xb4, 0xe5] };
    return Uint8Array.from([...text].flatMap((letter) => letters[letter] ?? letter.charCodeAt(0)));
  };
  test.each([
    ["utf-8", new TextEncoder().encode(text)],
    ["utf-8", new TextEncoder().encode(`\uFEFF${text.replaceAll("\n", "\r\n")}`)],
    ["gb18030", gb()],
    ["utf-16le", utf16(true)],
    ["utf-16be", utf16(false)],
    ["utf-16le", utf16(true).subarray(2)],
  ])("%s", (encoding, bytes) => {
    expect(readSurvey(write(bytes))).toMatchObject({ encoding, households: 6, villages: 2 });
  });

  test("quotes, line ends in cells, empty lines and empty rows", () => {
    const rows = '"1","a, ""upper""\nvillage","45;43",5,30000\r\n\r\n2,b,45,5,1e4\n,,,,\n';
    expect(readSurvey(write(`${head}\n${rows}`))).toMatchObject({ households: 2, villages: 2 });
  });
});

describe("a survey too large", () => {
  test("is refused when the limit is passed, not when the end is reached, and does not fill the memory", () => {
    const file = openSync(path("large.csv"), "w");
    writeSync(file, `${head}\n`);
    for (let block = 0; block < 200; block++) {
      const rows = Array.from({ length: 10_000 }, (_, k) => `${block}-${k},${block},45;43;12,5,30000`);
      writeSync(file, `${rows.join("\n")}\n`);
    }
    closeSync(file);
    const before = process.memoryUsage().rss;
    const [problem] = caught(() => readSurvey(path("large.csv")));
    expect(problem).toMatchObject({ line: MOST_HOUSEHOLDS + 2 });
    expect(problem.allowed.en).toMatch(/at most 200000 households/);
    expect(process.memoryUsage().rss - before).toBeLessThan(500e6);
  });
});

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

describe("a survey as other programs write it", () => {
  const comma = surveyOf(2, 12, {
    weight: () => 2.5,
    shop: (i) => i % 2,
    lifted: (i) => (i % 3 === 0 ? 1 : 0),
  });
  const traitsOf = (text: string) => {
    const { traits, weight } = readSurvey(write(text, "other.csv")).rows();
    return {
      shop: [...traits.shop],
      lifted: [...traits.lifted],
      weight: [...weight],
      land: [...traits.land],
    };
  };
  const plain = traitsOf(comma);
  /** Ages hold semicolons, so that they are quoted where these part cells. */
  const with_ = (mark: string) =>
    comma.replaceAll("45;43;12", mark === ";" ? '"45;43;12"' : "45;43;12").replaceAll(",", mark);

  test.each([";", "\t"])("parts its cells by %j, with decimal commas", (mark) => {
    expect(traitsOf(with_(mark).replaceAll("2.5", "2,5"))).toEqual(plain);
  });

  test("is refused where a comma might part thousands", () => {
    const text = with_(";").replace(";30000;", ";30,000;");
    expect(caught(() => readSurvey(write(text, "thousands.csv")))[0]).toMatchObject({
      path: "income_yuan_per_year",
      given: '"30,000"',
    });
  });

  const column = (text: string, at: number, spell: (cell: string) => string): string =>
    text
      .trimEnd()
      .split("\n")
      .map((line, k) =>
        line
          .split(",")
          .map((cell, c) => (k > 0 && c === at ? spell(cell) : cell))
          .join(","),
      )
      .join("\n");
  test.each([
    ["TRUE and FALSE", "TRUE", "FALSE"],
    ["是 and 否", "是", "否"],
    ["yes and no", "Yes", "no"],
    ["1 and 2", "1", "2"],
  ])("says %s", (_, yes, no) => {
    expect(traitsOf(column(comma, 6, (cell) => (cell === "1" ? yes : no)))).toEqual(plain);
  });

  test("is refused where 0, 1 and 2 are mixed", () => {
    const mixed = column(comma, 6, (cell) => (cell === "1" ? "2" : cell));
    expect(caught(() => readSurvey(write(mixed, "mixed.csv")))[0]).toMatchObject({
      path: "shop",
      given: '"0"',
    });
  });

  test.each([".a", ".z", "NaN", "null", "-", "na"])("writes %s for what is missing", (code) => {
    const text = column(comma, 6, (cell) => (cell === "1" ? code : cell));
    expect(readSurvey(write(text, "missing.csv")).drawn.shop).toBe(12);
  });

  test.each([
    ["SPSS", [0x24, 0x46, 0x4c, 0x32, 0x40, 0x28], /SAVE TRANSLATE/],
    ["Stata 13 and later", [...new TextEncoder().encode("<stata_dta><header>")], /export delimited/],
    ["Stata before 13", [114, 2, 1, 0, 7, 0], /export delimited/],
  ])("is recognised as a file of %s, with the command that makes a readable one", (_, bytes, allowed) => {
    const [problem] = caught(() => readSurvey(write(Uint8Array.from(bytes), "binary.csv")));
    expect(problem.allowed.en).toMatch(allowed);
    expect(problem.allowed.zh).toMatch(allowed);
  });
});

describe("weights of a survey", () => {
  test("stand for all households or for none: an empty one among others is refused, with its line", () => {
    const text = surveyOf(1, 4, { weight: (i) => (i === 2 ? "" : 2500) });
    const [problem, ...others] = caught(() => readSurvey(write(text, "weights.csv")));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ line: 4, path: "weight" });
    expect(problem.allowed.en).toMatch(/1 have none, 3 have one/);
  });

  test("of 0 leave a household out, which is counted", () => {
    const read = readSurvey(write(surveyOf(1, 4, { weight: (i) => (i === 2 ? 0 : 2) }), "zero.csv"));
    expect(read).toMatchObject({ households: 3, weightless: 1 });
  });

  test("empty cells of every column are counted", () => {
    const text = surveyOf(1, 4, { property_yuan_per_year: (i) => (i < 3 ? "" : 5) });
    expect(readSurvey(write(text, "empty.csv")).missing).toEqual({ property_yuan_per_year: 3 });
  });
});

describe("a code for no answer that passes as an amount", () => {
  test.each([
    ["income_yuan_per_year", 9_999_999],
    ["land_mu", 999],
    ["cash_yuan", 88_888_888],
  ])("in %s: %d is named with its lines", (name, code) => {
    const coded = (i: number, usual: number) => (i === 3 || i === 40 ? code : usual);
    const more: Record<string, (i: number) => number> =
      name === "cash_yuan" ? { cash_yuan: (i) => coded(i, 4000 + i) } : {};
    const at = name === "land_mu" ? 3 : 4;
    const text = surveyOf(2, 30, more)
      .split("\n")
      .map((line, k) => {
        if (name === "cash_yuan" || (k !== 4 && k !== 41)) return line;
        return line
          .split(",")
          .map((cell, c) => (c === at ? code : cell))
          .join(",");
      })
      .join("\n");
    const found = caught(() => readSurvey(write(text, "codes.csv")));
    expect(found.map(({ line, path: column }) => [line, column])).toEqual([
      [5, name],
      [42, name],
    ]);
  });

  test("is an amount where others have as much", () => {
    const text = surveyOf(1, 30, { cash_yuan: (i) => (i === 3 ? 999 : 500 + 40 * i) });
    expect(readSurvey(write(text, "amount.csv")).households).toBe(30);
  });
});

describe("the order of rows", () => {
  test("does not decide luck: the same survey in another order is the same county", () => {
    const [first, ...rows] = surveyOf(10, 30, { shop: (i) => (i % 7 === 0 ? 1 : 0) })
      .trimEnd()
      .split("\n");
    const shuffled = rows.map((row, k) => [(k * 7919) % rows.length, row] as const).sort(([a], [b]) => a - b);
    const csv = (name: string, lines: readonly string[]) => {
      const { state, plan } = people(write(`${[first, ...lines].join("\n")}\n`, name));
      return [...peopleCsv(state, foundingOf(plan))].join("");
    };
    expect(
      csv(
        "order.csv",
        shuffled.map(([, row]) => row),
      ),
    ).toBe(csv("in-order.csv", rows));
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
