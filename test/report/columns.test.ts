import { describe, expect, it, test } from "vitest";
import { codesOf, jobs, loanStatuses, monitoringClasses, rungs, waysAhead } from "../../src/declare/codes.ts";
import { EXCLUSION, exclusions } from "../../src/declare/exclusions.ts";
import type { Column, Columns } from "../../src/declare/table.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { ARRANGED } from "../../src/model/state/channels/arranged-sale.ts";
import { codesIn } from "../../src/model/state/code-texts.ts";
import { LOCAL_JOB, MIGRANT_JOB, MONITORED, NO_JOB } from "../../src/model/state/household.ts";
import { type State, type TableKey, tables } from "../../src/model/state/state.ts";
import { NON_PERFORMING, OVERDUE, PERFORMING, RUNGS } from "../../src/model/state/tables.ts";
import { columnHeads, columnRows, unitsCsv } from "../../src/report/files/columns-csv.ts";
import { csvTable } from "../../src/scenario/csv-table.ts";
import { smallPlan } from "../three-households.ts";

const plan = smallPlan({ villages: 3, households: 12 });
const { columns: head, rows } = csvTable([...unitsCsv(plan)].join(""), "columns.csv");
const named = rows.map(({ cells }) => Object.fromEntries(head.map((name, k) => [name, cells[k]])));

test("tape.csv had the column season twice: a name stands once in each file", () => {
  for (const [file, text] of columnHeads()) {
    const names = text.trimEnd().split(",");
    expect(new Set(names).size, file).toBe(names.length);
  }
});

test("every column of every file has a row with both names and a unit", () => {
  for (const [file, text] of columnHeads()) {
    const table = file.replace(".csv", "");
    for (const name of text.trimEnd().split(",")) {
      const row = named.find((each) => each.table === table && each.column === name.replace(/_\d+$/, ""));
      expect(row, `${table}.${name}`).toBeDefined();
      for (const key of ["unit", "zh", "en"]) expect(row?.[key], `${table}.${name} ${key}`).not.toBe("");
    }
  }
});

/** Of which the words are what the field says. */
const PLAIN = ["financial literacy"];

test("no English name is the column's own split into words: most were", () => {
  for (const [table, { columns }] of Object.entries(tables))
    for (const column of Object.keys(columns)) {
      const { en } = named.find((each) => each.table === table && each.column.startsWith(column))!;
      const split = column.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
      if (!PLAIN.includes(split)) expect(en!.toLowerCase(), `${table}.${column}`).not.toBe(split);
      expect(en, `${table}.${column}`).toMatch(/^[a-zA-Z][^\u4e00-\u9fff]+ /);
    }
});

test("columns of one table have names that differ, in both languages", () => {
  for (const table of Object.keys(tables))
    for (const language of ["en", "zh"]) {
      const names = named.filter((each) => each.table === table).map((each) => each[language]);
      expect(
        names.filter((name, at) => names.indexOf(name) !== at),
        table,
      ).toEqual([]);
    }
});

test("card had seventeen columns of which nothing was said: what several values a row are of stands by number", () => {
  for (const { table, column, width, indices_en, indices_zh } of named)
    for (const indices of [indices_en, indices_zh]) {
      const numbers = indices === "" ? ["1"] : indices!.split("; ").map((each) => each.split(" ")[0]);
      const wanted = Array.from({ length: Number(width) }, (_, k) => String(k + 1));
      expect(numbers, `${table}.${column}`).toEqual(wanted);
    }
  const of = (table: string, column: string) =>
    named.find((each) => each.table === table && each.column === column)!;
  expect(of("lender", "card").indices_en).toMatch(/^1 constant; 2 rural credit cooperative: /);
  expect(of("line", "scores").indices_zh).toMatch(
    /^1 农信社 \(ruralCreditCooperative\); 2 .*\(dataLender\); 3 无此机构/,
  );
  expect(of("loan", "lender").codes_en).toMatch(/^0 rural credit cooperative \(ruralCreditCooperative\); 1 /);
});

test("the table of columns says of its own columns what they are, and season from which number it counts", () => {
  expect(named.filter(({ table }) => table === "columns").map(({ column }) => column)).toEqual(head);
  for (const { column, unit, codes_en, en } of named.filter(
    (each) => each.unit === "seasons" && each.table !== "columns",
  ))
    if (column === "season") expect(en).toMatch(/from 1;/);
    else if (/^season of|^season in|season from|until/.test(en!))
      expect(codes_en, `${column} ${unit}`).toMatch(/first being 0/);
});

test("files of lenders, relations, luck, prices, markets and platforms had no key: season and row tell every row", () => {
  const texts = Object.fromEntries(columnHeads());
  simulateArms(plan, 0, ["hybrid"], {
    watch: (_, state, { season }) => {
      if (season < 0 || season > 1) return;
      for (const [file, rows] of columnRows(state, season + 1, plan)) texts[file] += rows;
    },
  });
  for (const [file, text] of Object.entries(texts)) {
    // Nothing was sold ahead, and nobody is a member of a shop.
    if (text === Object.fromEntries(columnHeads())[file]) continue;
    const { columns, rows } = csvTable(text, file);
    const keys = rows.map(({ cells }) => cells.slice(0, 2).join());
    expect(columns.slice(0, 2)).toEqual(["season", "row"]);
    expect(new Set(keys).size, file).toBe(keys.length);
  }
  const cellsOf = (file: string) => {
    const { columns, rows } = csvTable(texts[file]!, file);
    return rows.map(({ cells }) => Object.fromEntries(columns.map((name, k) => [name, cells[k]])));
  };
  const lenders = cellsOf("lender.csv").map(({ name }) => name);
  expect(lenders.filter((name) => name !== "")).toEqual([...plan.lenderNames, ...plan.lenderNames]);
  const relations = cellsOf("relation.csv");
  expect(relations).toHaveLength(2 * 36 * plan.lenders.length);
  expect([relations[3]!.household, relations[3]!.lender]).toEqual(["1", "1"]);
  expect(
    cellsOf("price.csv")
      .map(({ product }) => product)
      .slice(-1),
  ).toEqual(["houses"]);
  expect(cellsOf("luck.csv")[35]!.household).toBe("35");
});

/** The entries of a key, by table and column, in a language. */
const keyOf = (table: string, column: string, language: "zh" | "en"): string[] | undefined =>
  named.find((each) => each.table === table && each.column === column)?.[`codes_${language}`].split("; ");

describe("codes had no key but for the cause", () => {
  it.each([
    ["household", "cause", "1 illness", "1 因病"],
    ["household", "fallCause", "7 lost livelihood", "7 生计中断"],
    ["household", "exclusion", "10 too late", "10 来不及"],
    ["household", "job", "2 away from the county", "2 外出务工"],
    ["household", "monitored", "3 sudden hardship", "3 突发严重困难户"],
    ["household", "finance", "16 inputs at planting, kin", "16 农资，亲友"],
    ["household", "termsWithheld", "2 interest subsidy", "2 贴息"],
    ["household", "ages", "255 nobody", "255 无人"],
    ["household", "ages", "128 + k k years old, in upper school or college", "128 + k k 岁，在读高中或大学"],
    ["household", "refusedUntil", "-32768 never", "-32768 从未"],
    ["household", "lastDefault", "-32768 never", "-32768 从未"],
    ["household", "firstFall", "-1 not so far", "-1 尚未"],
    ["household", "shop", "-1 none", "-1 无"],
    ["household", "lifted", "1 yes", "1 是"],
    ["relation", "blockedUntil", "-32768 never", "-32768 从未"],
    ["loan", "status", "2 non-performing", "2 不良"],
    ["loan", "purpose", "4 house and wedding", "4 建房婚嫁"],
    ["need", "reason", "13 refused as too risky", "13 风险被拒"],
    ["need", "lender", "255 none", "255 无"],
    ["village", "product", "3 vegetables and livestock", "3 蔬菜畜禽"],
    ["shop", "product", "0 grain", "0 粮食"],
    ["promise", "way", "2 enterprise in the village", "2 驻村企业"],
    ["opportunity", "rung", "1 herd or orchard", "1 畜群或果园"],
  ])("%s.%s has %s", (table, column, en, zh) => {
    expect(keyOf(table, column, "en")).toContain(en);
    expect(keyOf(table, column, "zh")).toContain(zh);
  });

  it("and no key holds what parts its entries", () => {
    for (const { columns } of Object.values(tables))
      for (const { codes } of Object.values(columns as Columns))
        for (const [, { en, zh }] of codesIn(codes)) expect(en + zh).not.toContain("; ");
  });
});

test("keys are in the order of the numbers that the model writes", () => {
  const orderOf = (names: object): string[] => Object.keys(names);
  expect(orderOf(monitoringClasses)).toEqual(Object.keys(MONITORED));
  expect(Object.values(MONITORED)).toEqual(codesOf(monitoringClasses).map(([code]) => code));
  expect(orderOf(exclusions)).toEqual(Object.keys(EXCLUSION));
  expect([jobs.none, jobs.local, jobs.migrant]).toEqual(
    [NO_JOB, LOCAL_JOB, MIGRANT_JOB].map((code) => Object.values(jobs)[code]),
  );
  expect([PERFORMING, OVERDUE, NON_PERFORMING].map((code) => orderOf(loanStatuses)[code])).toEqual([
    "performing",
    "overdue",
    "nonPerforming",
  ]);
  for (const [way, code] of Object.entries(ARRANGED)) expect(orderOf(waysAhead)[code]).toBe(way);
  expect(orderOf(rungs)).toHaveLength(RUNGS);
});

/** Whether a column says what this number of it is. */
function isTold({ unit, codes: kinds }: Column, value: number): boolean {
  const codes = codesIn(kinds);
  if (codes.some(([code]) => code === value)) return true;
  const madeUp = codes.filter(([code]) => typeof code === "string").map(([code]) => code as string);
  if (unit === "code")
    return (
      madeUp.length > 0 ||
      isSum(
        codes.map(([code]) => Number(code)),
        value,
      )
    );
  if (unit === "flag") return false;
  if (unit === "row") return value >= 0 && value < MOST;
  // A measure, or a season: in its range, not where a byte or a short ends.
  return value >= 0 ? value < MOST || madeUp.length > 0 : value > LEAST && madeUp.length > 0;
}

/** Numbers from which on a byte says nothing, and at which a short does not. */
const MOST = 255;
const LEAST = -32768;

/** Of a key of bits, whether the number is made up of them. */
const isSum = (codes: readonly number[], value: number): boolean =>
  codes.every((code) => code === 0 || (code & (code - 1)) === 0) &&
  value === codes.reduce((sum, code) => sum | (value & code), 0);

describe("every whole number that a played county writes", () => {
  it("is a measure in its range, or stands in the key of its column", () => {
    const untold = new Set<string>();
    const size = { villages: 3, households: 12 };
    const on = [
      "arms.hybrid.policies.guarantee={share: 0.5, for: {lifted: true}}",
      "arms.hybrid.policies.villageProduct={share: 1}",
      "arms.hybrid.policies.crowdfunding={share: 1}",
    ];
    const plan = smallPlan(size, on);
    simulateArms(
      plan,
      0,
      plan.arms.map(({ name }) => name),
      {
        watch: (_, state) => {
          for (const name of untoldIn(state)) untold.add(name);
        },
      },
    );
    expect([...untold]).toEqual([]);
  });
});

function untoldIn(state: State): string[] {
  return (Object.keys(tables) as TableKey[]).flatMap((table) =>
    Object.entries(tables[table].columns as Columns).flatMap(([name, column]) => {
      if (!["whole", "short", "byte"].includes(column.storage)) return [];
      const values = (state[table] as unknown as Record<string, ArrayLike<number>>)[name];
      const used = Array.from(values).slice(0, state[table].count * column.width);
      const wide = column.storage === "whole" && column.unit !== "code";
      return used
        .filter((value) => !(wide && value >= 0) && !isTold(column, value))
        .map((value) => `${table}.${name} ${value}`);
    }),
  );
}
