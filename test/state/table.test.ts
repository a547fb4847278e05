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
  const held = rows(people, count);
  for (let row = 0; row < count; row++) {
    held.age[row] = row;
    for (let w = 0; w < 3; w++) held.scores[row * 3 + w] = 10 * row + w;
  }
  return held;
}

describe("a table", () => {
  test("has one typed array a column, as wide as declared, zeroed", () => {
    const held = rows(people, 2, 5);
    expect([held.count, held.age.length, held.scores.length]).toEqual([2, 5, 15]);
    expect([held.age, held.scores]).toEqual([new Uint8Array(5), new Float32Array(15)]);
    expect(people.columns.insured.base).toBe(1);
    expect(rowBytes(people)).toBe(1 + 12 + 4);
  });

  test("makes room without losing rows, and only when there is none", () => {
    const held = filled(4);
    const { age } = held;
    reserve(people, held, 0);
    expect(held.age).toBe(age);
    reserve(people, held, 1);
    expect(held.age.length).toBeGreaterThanOrEqual(5);
    expect([held.count, ...held.age.subarray(0, 4)]).toEqual([4, 0, 1, 2, 3]);
    expect([...held.scores.subarray(9, 12)]).toEqual([30, 31, 32]);
    const empty = rows(people, 0);
    reserve(people, empty, 1);
    expect(empty.age.length).toBeGreaterThanOrEqual(1);
  });

  test("keeps the rows that are wanted, in their order, all columns together", () => {
    const held = filled(5);
    compact(people, held, (row) => row % 2 === 0);
    expect([held.count, ...held.age.subarray(0, 3)]).toEqual([3, 0, 2, 4]);
    expect([...held.scores.subarray(3, 9)]).toEqual([20, 21, 22, 40, 41, 42]);
    compact(people, held, () => true);
    expect(held.count).toBe(3);
    compact(people, held, () => false);
    expect(held.count).toBe(0);
  });

  test("is copied without what is not in use, and shares nothing", () => {
    const held = filled(4);
    held.count = 2;
    const copy = copyRows(people, held);
    copy.age[0] = 99;
    expect([copy.count, copy.age.length, held.age[0]]).toEqual([2, 2, 0]);
  });
});
