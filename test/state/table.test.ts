import { describe, expect, test } from "vitest";
import {
  byte,
  compact,
  copyRows,
  reserve,
  rowBytes,
  rows,
  single,
  table,
  term,
} from "../../src/declare/table.ts";

const people = table("人", {
  age: byte("years", "年龄"),
  scores: single("share", "评分", 3),
  insured: term("share", "保险", 1),
});

function filled(count: number) {
  const table = rows(people, count);
  for (let row = 0; row < count; row++) {
    table.age[row] = row;
    for (let w = 0; w < 3; w++) table.scores[row * 3 + w] = 10 * row + w;
  }
  return table;
}

describe("a table", () => {
  test("has one typed array a column, as wide as declared, zeroed", () => {
    const table = rows(people, 2, 5);
    expect([table.count, table.age.length, table.scores.length]).toEqual([2, 5, 15]);
    expect([table.age, table.scores]).toEqual([new Uint8Array(5), new Float32Array(15)]);
    expect(people.columns.insured.base).toBe(1);
    expect(rowBytes(people)).toBe(1 + 12 + 4);
  });

  test("makes room without losing rows, and only when there is none", () => {
    const table = filled(4);
    const { age } = table;
    reserve(people, table, 0);
    expect(table.age).toBe(age);
    reserve(people, table, 1);
    expect(table.age.length).toBeGreaterThanOrEqual(5);
    expect([table.count, ...table.age.subarray(0, 4)]).toEqual([4, 0, 1, 2, 3]);
    expect([...table.scores.subarray(9, 12)]).toEqual([30, 31, 32]);
    const empty = rows(people, 0);
    reserve(people, empty, 1);
    expect(empty.age.length).toBeGreaterThanOrEqual(1);
  });

  test("keeps the rows that are wanted, in their order, all columns together", () => {
    const table = filled(5);
    compact(people, table, (row) => row % 2 === 0);
    expect([table.count, ...table.age.subarray(0, 3)]).toEqual([3, 0, 2, 4]);
    expect([...table.scores.subarray(3, 9)]).toEqual([20, 21, 22, 40, 41, 42]);
    compact(people, table, () => true);
    expect(table.count).toBe(3);
    compact(people, table, () => false);
    expect(table.count).toBe(0);
  });

  test("is copied without what is not in use, and shares nothing", () => {
    const table = filled(4);
    table.count = 2;
    const copy = copyRows(people, table);
    copy.age[0] = 99;
    expect([copy.count, copy.age.length, table.age[0]]).toEqual([2, 2, 0]);
  });
});
