import { expect, test } from "vitest";
import { flagWorkspace, workspace } from "../../src/declare/workspace.ts";

test("a workspace holds noughts whenever it is handed out, of whatever size", () => {
  const [column, flags] = [workspace(), flagWorkspace()];
  for (const count of [3, 3, 5, 0, 2, 2]) {
    expect([...column(count)]).toEqual(Array(count).fill(0));
    expect([...flags(count)]).toEqual(Array(count).fill(0));
    column(count).fill(7);
    flags(count).fill(1);
  }
});

test("it is the same column as long as the size is the same", () => {
  const column = workspace();
  expect(column(4)).toBe(column(4));
});
