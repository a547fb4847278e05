import { describe, expect, test } from "vitest";
import { boundsOf } from "../../src/declare/metric-range.ts";
import { countedOf, type MetricKey, metricKeys, metrics } from "../../src/model/metrics/all.ts";
import {
  type CountedShare,
  type Metric,
  metric,
  type Parts,
  quotient,
} from "../../src/model/metrics/metric.ts";
import { casesOf } from "../../src/model/run-figure.ts";

const declared = { en: "made up", zh: "虚构", group: "other", unit: "share", show: "percent" } as const;

const declare = (counted: Partial<CountedShare>, more: Partial<Metric> = {}) =>
  metric({
    ...declared,
    each: "year",
    summary: "mean",
    measure: () => 0,
    counted: { of: "loans", counting: "whole", base: () => 0, ...counted },
    ...more,
  });

describe("the cases behind a share", () => {
  const run = { values: [0.1, Number.NaN, 0.3], bases: [30, 50], parts: [] };

  test("are those at a time where the same are met again", () => {
    expect(casesOf(declare({}), run)).toEqual({ events: 8, among: 40 });
    expect(casesOf(declare({}, { summary: "last" }), run)).toEqual({ events: 15, among: 50 });
  });

  test("are all of them where others come every year, and a season is a quarter of one", () => {
    expect(casesOf(declare({ anew: true }), run)).toEqual({ events: 18, among: 80 });
    // 1 and 3 in two seasons, as a rate a year and per hundred of 80.
    const rates = { values: [5, 15], bases: [80, 80], parts: [] };
    expect(casesOf(declare({ anew: true, per: 100 }, { each: "season" }), rates)).toEqual({
      events: 4,
      among: 40,
    });
  });

  test("are what stands above and below a quotient", () => {
    const parts: Parts[] = [
      [1, 30],
      [0, 50],
    ];
    const share = quotient({
      ...declared,
      each: "season",
      counted: { of: "loans", counting: "whole" },
      parts: () => [0, 0],
    });
    expect(casesOf(share, { values: [], bases: [], parts })).toEqual({ events: 1, among: 80 });
  });

  test.each([
    [480, 5],
    [600, 17],
    [1000, 9],
  ])(
    "were less by a rounding error, of which limits make a whole case: of %d households %d",
    (households, lost) => {
      const values = [100 * (lost / households)];
      const counted = declare({ counting: "events", per: 100 }, { summary: "last" });
      expect(casesOf(counted, { values, bases: [households], parts: [] }).events).toBe(lost);
    },
  );

  test("count no chance for a whole one", () => {
    const chances = declare({ counting: "parts" });
    expect(casesOf(chances, { values: [0.0249999999], bases: [40], parts: [] }).events).toBeLessThan(1);
  });

  test("is told of every share but those of money and of what is no count", () => {
    const withoutNumber = (key: MetricKey): string => key.replace(/[0-3]$/, "");
    const others = metricKeys.filter((key) => boundsOf(metrics[key])[1] === 1 && !countedOf(key));
    expect([...new Set(others.map(withoutNumber))]).toEqual([
      ...["amountShare", "kinShareAmount", "npl"],
      ...["auc", "aucLow", "aucHigh", "ownAuc", "ownAucLow", "ownAucHigh"],
      ...["gini", "theilBetween", "topTenth", "newShopsGone", "produceShareOfSales"],
      ...["onlineHarvest", "soldAtGate", "soldInOwnShop", "soldToVillageShop"],
      ...["soldUnderContract", "soldAhead", "soldLive"],
    ]);
  });
});
