import { describe, expect, it } from "vitest";
import type { Comparison, Difference } from "../../src/compare/comparison.ts";
import { estimate, within } from "../../src/compare/estimate.ts";
import { byMetric } from "../../src/model/by-metric.ts";
import { type MetricKey, metricKeys, metrics } from "../../src/model/metrics/all.ts";
import { csv } from "../../src/report/files/csv.ts";
import {
  differenceDecimals,
  duration,
  figure,
  interval,
  levelDecimals,
  starred,
} from "../../src/report/layout/format.ts";
import { displayWidth } from "../../src/report/layout/width.ts";
import { comparisonReport } from "../../src/report/tables/comparison-report.ts";
import { counterfactualTable, otherPairsTable } from "../../src/report/tables/counterfactual-table.ts";
import { metricRows } from "../../src/report/tables/metric-rows.ts";
import { armsTable, differencesTable } from "../../src/report/tables/metric-tables.ts";
import { type Shown, textOf } from "../../src/report/tables/shown.ts";
import { yearTable } from "../../src/report/tables/year-table.ts";
import { en } from "../../src/report/text/en.ts";
import { zh } from "../../src/report/text/zh.ts";
import { compared } from "../compare/made-up.ts";

const shown: Shown = {
  language: "zh",
  text: textOf("zh"),
  metrics,
  lenders: [
    { zh: "农信社", en: "cooperative" },
    { zh: "平台", en: "platform" },
  ],
  arms: {},
  opened: new Set([0]),
  closing: false,
  drawn: "nothing",
  width: 100,
  all: true,
};

describe("figures", () => {
  it("are rounded to what their interval tells apart", () => {
    expect(differenceDecimals("percent", estimate([0.1, 0.2]))).toBe(1);
    expect(differenceDecimals("percent", estimate([0.1, 0.1001]))).toBe(3);
    expect(differenceDecimals("number", estimate([0.5, 0.5]))).toBe(3);
    expect(levelDecimals("percent", [estimate([0.1]), estimate([0.001])])).toBe(1);
    expect(levelDecimals("percent", [estimate([0.001])])).toBe(2);
    expect(levelDecimals("count", [estimate([0.5])])).toBe(1);
  });

  it("never round a bound to zero, and are cut to what is possible", () => {
    const below = { ...estimate([0, 0]), mean: -0.00029, half: 0.00029, low: -0.00059, high: -0.000004 };
    expect(interval(below, "percent", differenceDecimals("percent", below))).toBe(
      "−0.0290 [−0.0590, −0.0004]",
    );
    expect(starred(below, "percent")).toBe(true);
    expect(starred({ ...below, high: -1e-15 }, "percent")).toBe(false);
    expect(within(estimate([0.9, 1]), [0, 1])).toMatchObject({ high: 1 });
    expect(interval(within(estimate([0.5]), [0, 1]), "percent")).toBe("50.0 [—]");
  });

  it("have proper signs, and a dash where they are not defined", () => {
    expect(figure(-0.0123, "percent")).toBe("−1.2");
    expect(figure(-0.0001, "percent")).toBe("0.0");
    expect(figure(NaN, "yuan")).toBe("—");
    expect(interval(estimate([]), "percent")).toBe("—");
    expect(interval(estimate([0.5]), "percent")).toBe("50.0 [—]");
    expect(interval(estimate([0.1, 0.1]), "percent")).toBe("10.0 [—]");
  });

  it("say durations as people do", () => {
    expect([0, 59.6, 3599, 7260].map(duration)).toEqual(["0 s", "1 min 0 s", "59 min 59 s", "2 h 1 min"]);
  });
});

describe("rows of metrics", () => {
  it("stand group by group, others last, lenders by name, closed lenders left out", () => {
    const rows = metricRows(["relapseHazard", "npl1", "npl0", "coverage", "relapse"], shown);
    expect(rows.map(({ key, section }) => [key, section])).toEqual([
      ["relapse", "【返贫与致贫】"],
      ["coverage", "【信贷可及性】"],
      ["npl0", "【放贷机构：农信社】"],
      ["relapseHazard", "【其他指标】"],
    ]);
    const first = metricRows(["approval0", "npl0", "ownAuc0", "poor", "relapseExact"], {
      ...shown,
      all: false,
    });
    expect(first.map(({ key }) => key)).toEqual(["relapseExact", "npl0", "approval0"]);
  });

  it("stand in one order: that of the list, but for what is read late", () => {
    const order = metricRows(metricKeys, { ...shown, opened: new Set([0, 1]) }).map(({ key }) => key);
    const from = (key: MetricKey, count: number) =>
      order.slice(order.indexOf(key), order.indexOf(key) + count);
    expect(from("relapse", 12)).toEqual([
      "relapse",
      "relapseHeard",
      "relapseExact",
      "relapseHelped",
      "relapseBeforeInterest",
      "relapseConsumption",
      "administrativeRelapse",
      "newPoverty",
      "newPovertyHeard",
      "exit",
      "recoveryYears",
      "poor",
    ]);
    expect(from("npl1", 18)).toEqual(
      [
        "npl",
        "yearlyLoss",
        "defaultShare",
        "profit",
        ...["auc", "aucLow", "aucHigh", "aucBad", "aucGood"],
        ...["ownAuc", "ownAucLow", "ownAucHigh", "ownAucBad", "ownAucGood"],
        "loanSize",
        "applications",
        "approval",
        "firstTime",
      ].map((figure) => `${figure}1`),
    );
    expect(order.at(-1)).toBe("debtService");
  });
});

describe("the tables of metrics", () => {
  const keys: MetricKey[] = ["relapse", "administrativeRelapse", "auc0", "saving"];
  const wide = byMetric(keys, () => estimate([0.001, 0.02]));
  const made = {
    arms: ["t", "h"],
    estimates: { t: wide, h: wide },
    differences: [{ arm: "h", metrics: wide }],
    reference: "t",
  } as unknown as Comparison;

  it("compare no AUC across arms, and say what else to beware of", () => {
    const arms = armsTable(made, shown);
    const differences = differencesTable(made, { ...shown, closing: true });
    expect([arms.includes("AUC"), differences.includes("AUC")]).toEqual([true, false]);
    expect([arms.includes("行政口径"), differences.includes("预热期")]).toEqual([true, true]);
    expect(differencesTable(made, shown)).not.toContain("预热期");
  });
});

describe("tables were 80 columns wide on a terminal of 40", () => {
  const keys: MetricKey[] = ["relapse", "administrativeRelapse", "npl0", "saving", "povertyGap"];
  const wide = byMetric(keys, () => estimate([0.001, 0.02]));
  const arms = { t: "traditional lending", h: "lending on e-commerce data" };
  const made = {
    arms: ["t", "h"],
    estimates: { t: wide, h: wide },
    bands: { t: byMetric(keys, () => ({ mean: [0.001, 0.02, 0.1, 1] })) },
    years: { t: {} },
    differences: [{ arm: "h", metrics: wide }],
    reference: "t",
  } as unknown as Comparison;

  it.each([40, 60, 80])("they fit %i, one column of figures below the other", (width) => {
    for (const language of ["zh", "en"] as const) {
      const titles = Object.entries(arms).map(([arm, en]) => [arm, { title: { zh: "按电商数据放贷", en } }]);
      const narrow = { ...shown, language, text: textOf(language), width, arms: Object.fromEntries(titles) };
      const printed = [
        armsTable(made, narrow),
        differencesTable(made, narrow),
        yearTable({ ...made, arms: ["t"], finished: 2 }, narrow),
      ].join("\n");
      expect(printed).toMatch(language === "zh" ? /返贫/ : /relapse/);
      for (const line of printed.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    }
  });
});

describe("the households under two arms", () => {
  it.each([80, 90, 100, 120])("fit %i columns in English", (width) => {
    const who = { income: {}, borrowed: {}, overIndebted: {}, households: 0 };
    const cell = (per100: number[]) => ({ ...who, per100: estimate(per100), count: estimate(per100) });
    const row = {
      neither: cell([80, 89.7]),
      saved: cell([0.1, 0.9]),
      harmed: cell([0, 2]),
      both: cell([8, 12]),
    };
    const title = (name: string) => ({ title: { zh: name, en: name } });
    const arms = { t: title("traditional lending"), h: title("lending on e-commerce data") };
    const difference = { arm: "h", reference: "t", households: { all: row, lifted: row, neverPoor: row } };
    const english = { ...shown, language: "en" as const, text: en, width, arms };
    const printed = [
      counterfactualTable(difference as unknown as Difference, english),
      otherPairsTable([difference as unknown as Difference], english),
    ].join("\n");
    for (const line of printed.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    expect(printed).toContain("84.85 [23.22, 100.00]");
  });
});

describe("the report", () => {
  it("has the arms, the differences, the households and the sentence, and fits its width", async () => {
    const comparison = await compared((replicate) => replicate / 100, { replicates: 5 });
    const report = comparisonReport(comparison, shown);
    const titles = [
      "各方案结果（5 次重复",
      "与“traditional”之差",
      "同一农户的两种命运",
      "他们是谁",
      "结果哈希",
    ];
    const places = titles.map((title) => report.indexOf(title));
    expect(places.every((place, k) => place >= 0 && place > (places[k - 1] ?? -1))).toBe(true);
    for (const line of report.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(110);
    expect(report).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("texts", () => {
  const shape = (held: object): unknown =>
    Object.entries(held).map(([key, value]) => [
      key,
      key === "titles" ? "" : typeof value === "object" ? shape(value) : typeof value,
    ]);

  it("say the same things in both languages", () => expect(shape(en)).toEqual(shape(zh)));
});

describe("CSV", () => {
  it("quotes what must be quoted and leaves undefined figures empty", () => {
    expect(
      [
        ...csv(
          ["a", "b"],
          [
            ["x,y", NaN],
            ['"', 0.1],
          ],
        ),
      ].join(""),
    ).toBe('a,b\n"x,y",\n"""",0.1\n');
  });
});
