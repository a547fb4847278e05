import { expect, test } from "vitest";
import { perAverted } from "../../src/report/levers/levers-report.ts";

test("what each relapse averted costs the county is told with its interval", () => {
  expect(perAverted({ ratio: 1200, kind: "between", low: 800, high: 2400 }, "en")).toBe("1,200 [800, 2,400]");
});

test("a lever that others pay for is not told to cost exactly nothing for each relapse averted", () => {
  const paidByOthers = { ratio: 0, kind: "between", low: 0, high: 0 } as const;
  expect(perAverted(paidByOthers, "en")).toBe("nothing of the county's");
  expect(perAverted(paidByOthers, "zh")).toBe("县里不付");
});

test("where the effect is not told from none there is no ratio", () => {
  expect(perAverted(undefined, "zh")).toBe("看不出与不做有别");
});
