import { describe, expect, it } from "vitest";
import type { Comparison } from "../../src/compare/comparison.ts";
import { countedEstimateOf, estimate, pairedEstimate, within } from "../../src/compare/estimate.ts";
import { figureOf } from "../../src/compare/running-figure.ts";
import { byMetric } from "../../src/model/by-metric.ts";
import { metricKeys, metrics } from "../../src/model/metrics/all.ts";
import { json } from "../../src/report/files/json.ts";
import { fixedInterval, tellingDigits } from "../../src/report/layout/digits.ts";
import { interval } from "../../src/report/layout/format.ts";
import { displayWidth } from "../../src/report/layout/width.ts";
import { bounds } from "../../src/report/levers/levers-report.ts";
import { bounded } from "../../src/report/sweep-report/attribution-names.ts";
import { armsTable, differencesTable } from "../../src/report/tables/metric-tables.ts";
import { type Shown, textOf } from "../../src/report/tables/shown.ts";

/** An interval that says that there is nothing, and is sure of it. */
const NIL = /(?<![\d.])[−-]?0(?:\.0+)? \[[−-]?0(?:\.0+)?, [−-]?0(?:\.0+)?\]/;

const small = { ...estimate([0, 0]), mean: 0.0001, half: 0.0001, low: 0, high: 0.0002 };

describe("an interval that is not nil, nor one number, shows, in as many decimals as it takes", () => {
  it("of metrics", () => {
    expect(interval(small, "percent", 1)).toBe("0.01 [0.00, 0.02]");
    expect(interval({ ...small, low: -0.0002, high: 0.00004 }, "percent", 1)).toBe("0.01 [−0.02, 0.00]");
    expect(interval({ ...small, mean: 0.1, low: 0.05, high: 0.15 }, "yuan")).toBe("0.10 [0.05, 0.15]");
    expect(interval({ ...small, mean: 12, low: 0, high: 24 }, "count", 1)).toBe("12.0 [0.0, 24.0]");
    expect(interval(estimate([0, 0]), "percent")).toBe("0.0 [—]");
    // Nor does one near all of them look exact.
    const all = { ...small, mean: 1, low: 0.99984, high: 1 };
    expect(interval(all, "percent")).toBe("100.00 [99.98, 100.00]");
    expect(interval({ ...all, mean: 0.902, low: 0.899, high: 0.906 }, "percent")).toBe("90.2 [89.9, 90.6]");
  });

  it("of counties, levers, indices and contributions", () => {
    expect(bounds(small, 1, 1000)).toBe("0.1 [0.0, 0.2]");
    expect(bounds(small, 1)).toBe("0.0001 [0.0000, 0.0002]");
    expect(bounds({ mean: 0, low: 0, high: 0 }, 0)).toBe("0 [—]");
    expect(bounds(pairedEstimate([0, 0, 0]), 0)).toBe("0 [—]");
    expect(fixedInterval({ value: 1234.5, low: 1200, high: 1300 }, 0)).toBe("1,235 [1,200, 1,300]");
    // A narrow one stays short, one as wide as its number does not look exact.
    expect(fixedInterval({ value: 1234.51, low: 1234.5, high: 1234.54 }, 1)).toBe(
      "1,234.5 [1,234.5, 1,234.5]",
    );
    expect(fixedInterval({ value: 0.52, low: 0.5, high: 0.54 }, 1)).toBe("0.5 [0.5, 0.5]");
    expect(fixedInterval({ value: 9, low: 8.6, high: 9.4 }, 0)).toBe("9 [9, 9]");
    expect(fixedInterval({ value: -0.3, low: -0.34, high: -0.26 }, 1)).toBe("−0.30 [−0.34, −0.26]");
    expect(tellingDigits([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY], 2)).toBe(2);
    const names = { factor: 100, digits: 1, show: "percent" } as unknown as Parameters<typeof bounded>[1];
    expect(bounded({ value: 0.0001, low: -0.0001, high: 0.0003 }, names)).toBe("0.01 [−0.01, 0.03]");
  });
});

describe("a machine read an interval of no width as one that is exact", () => {
  it("and JSON has no ends of it", () => {
    const exact = { mean: 0, sd: 0, half: 0, low: 0, high: 0, n: 4 };
    expect(
      JSON.parse(json({ exact, alike: estimate([0, 0]), index: { value: 1, low: 1, high: 1 } })),
    ).toEqual({
      exact: { ...exact, half: null, low: null, high: null },
      alike: { ...exact, n: 2, half: null, low: null, high: null, p10: 0, p90: 0 },
      index: { value: 1, low: null, high: null },
    });
    // Neither a range nor what really is an interval loses them.
    for (const whole of [
      { low: 1, high: 1 },
      { ...exact, high: 2 },
      { ratio: 1, low: 2, high: 1 },
    ])
      expect(JSON.parse(json(whole))).toEqual(whole);
  });
});

describe("compare --all printed 0.0 [0.0, 0.0]", () => {
  const shown: Shown = {
    language: "en",
    text: textOf("en"),
    metrics,
    lenders: [
      { zh: "农信社", en: "cooperative" },
      { zh: "平台", en: "platform" },
    ],
    arms: {},
    opened: new Set([0, 1]),
    closing: false,
    drawn: "nothing",
    width: 200,
    all: true,
  };
  const none = countedEstimateOf(figureOf([0, 0, 0, 0]), {
    ...{ of: "lifted", counting: "whole", events: 0, among: 4200 },
  });
  const few = (events: number) =>
    within(
      countedEstimateOf(figureOf([0, 0, 0.001, 0]), {
        ...{ of: "lifted", counting: "whole", events, among: 4200 },
      }),
      [0, 1],
    );
  const single = few(1);
  const made = {
    arms: ["t", "h"],
    estimates: { t: { relapseHeard: none }, h: { relapseHeard: single } },
    differences: [],
    finished: 4,
    seed: "s",
    luck: "shared",
  } as unknown as Comparison;

  it.each([
    ["en", 200, /none of 4200 lifted households, +0\.03 \[0\.00, 0\.\d+\]\n.*at most 0\.09\b/],
    ["zh", 200, /4200 户脱贫户中无一， +0\.03 \[0\.00, 0\.\d+\]\n.*至多 0\.09\b/],
    ["en", 60, /none of 4200\s[\s\S]*at most 0\.09\b/],
    ["zh", 40, /4200 户脱贫户\s*中无一，[\s\S]*至多 0\.09\b/],
    ["en", 30, /none of 4200\s[\s\S]*at most 0\.09\b/],
  ] as const)(
    "and of no case says of how many, and how many are possible (%s, %d columns)",
    (language, width, words) => {
      const printed = armsTable(made, { ...shown, language, text: textOf(language), width });
      expect(printed).toMatch(words);
      expect(printed).not.toMatch(NIL);
      for (const line of printed.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    },
  );

  it("and of few cases says how many beside the spread, on the line of its label", () => {
    const printed = armsTable(made, shown);
    expect(printed).toMatch(/10-90 % spread.* 0\.00 … 0\.07 · 1 of 4200$/m);
    expect(armsTable(made, { ...shown, text: textOf("zh") })).toContain("4200 中有 1");
    // Of those at a time that is a mean, which is no case.
    const mean = {
      ...made,
      estimates: { ...made.estimates, h: { relapseHeard: few(1.05) } },
    } as unknown as Comparison;
    expect(armsTable(mean, shown)).toMatch(/10-90 % spread.* 0\.00 … 0\.07$/m);
  });

  it.each([1e-3, 1e-4, 1e-5, 1e-7])("and does not at differences of %f", (size) => {
    // Beside an arm whose figure is large, by which the decimals of the row go.
    const rare = byMetric(metricKeys, () => ({ ...small, mean: size / 2, low: 0, high: size }));
    const large = byMetric(metricKeys, () => estimate([5, 6]));
    const made = {
      arms: ["t", "h"],
      estimates: { t: large, h: rare },
      differences: [{ arm: "h", metrics: rare }],
      reference: "t",
    } as unknown as Comparison;
    for (const printed of [armsTable(made, shown), differencesTable(made, shown)]) {
      expect(printed).toMatch(/\[0\.0+, 0\.0*[1-9]/);
      expect(printed).not.toMatch(NIL);
    }
  });
});
