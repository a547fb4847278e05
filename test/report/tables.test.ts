import { describe, expect, it } from "vitest";
import { estimate } from "../../src/estimate.ts";
import type { Metric } from "../../src/metrics/metric.ts";
import { comparisonReport } from "../../src/report/comparison-report.ts";
import { csv } from "../../src/report/csv.ts";
import { differenceDecimals, duration, figure, interval, levelDecimals } from "../../src/report/format.ts";
import { metricRows } from "../../src/report/metric-rows.ts";
import { type Shown, textOf } from "../../src/report/shown.ts";
import { en } from "../../src/report/text/en.ts";
import { zh } from "../../src/report/text/zh.ts";
import { displayWidth } from "../../src/report/width.ts";
import { compared } from "../compare/made-up.ts";

const percent = (name: string): Metric => ({
  zh: name,
  en: name,
  unit: "share",
  each: "year",
  summary: "mean",
  show: "percent",
  measure: () => 0,
});

const shown: Shown = {
  language: "zh",
  text: textOf("zh"),
  metrics: { relapse: percent("返贫率"), coverage: percent("覆盖率"), npl0: percent("不良率") },
  lenders: [
    { zh: "农信社", en: "cooperative" },
    { zh: "平台", en: "platform" },
  ],
  arms: {},
  opened: new Set([0]),
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
  });

  it("have proper signs, and a dash where they are not defined", () => {
    expect(figure(-0.0123, "percent")).toBe("−1.2");
    expect(figure(-0.0001, "percent")).toBe("0.0");
    expect(figure(NaN, "yuan")).toBe("—");
    expect(interval(estimate([]), "percent")).toBe("—");
    expect(interval(estimate([0.5]), "percent")).toBe("50.0 [—]");
    expect(interval(estimate([0.1, 0.1]), "percent")).toBe("10.0 [10.0, 10.0]");
  });

  it("say durations as people do", () => {
    expect([0, 59.6, 3599, 7260].map(duration)).toEqual(["0 s", "1 min 0 s", "59 min 59 s", "2 h 1 min"]);
  });
});

describe("rows of metrics", () => {
  it("stand group by group, unknown ones last, lenders by name, closed lenders left out", () => {
    const rows = metricRows(["strange", "npl1", "npl0", "coverage", "relapse"], shown);
    expect(rows.map(({ key, section }) => [key, section])).toEqual([
      ["relapse", "【返贫与致贫】"],
      ["coverage", "【信贷可及性】"],
      ["npl0", "【放贷机构：农信社】"],
      ["strange", "【其他指标】"],
    ]);
    const first = metricRows(["strange", "npl0", "ownAuc0", "poor"], { ...shown, all: false });
    expect(first.map(({ key }) => key)).toEqual(["npl0"]);
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
