import { describe, expect, test } from "vitest";
import { boundsOf } from "../../src/declare/metric-range.ts";
import { countedOf, type MetricKey, metricKeys, metrics } from "../../src/model/metrics/all.ts";
import { metric, type Parts, quotient } from "../../src/model/metrics/metric.ts";
import { runBase } from "../../src/model/run-figure.ts";

const declared = { en: "made up", zh: "虚构", group: "other", unit: "share", show: "percent" } as const;

describe("of how many a share is", () => {
  test("is a mean, or the last, of those at a time, and below a quotient all of them", () => {
    const counted = { of: "loans", counting: "whole" } as const;
    const at = (summary: "mean" | "last") =>
      metric({
        ...declared,
        each: "year",
        summary,
        measure: () => 0,
        counted: { ...counted, base: () => 0 },
      });
    const parts: Parts[] = [
      [1, 30],
      [0, 50],
    ];
    expect(runBase(at("mean"), [30, 50], [])).toBe(40);
    expect(runBase(at("last"), [30, 50], [])).toBe(50);
    expect(runBase(quotient({ ...declared, each: "season", counted, parts: () => [0, 0] }), [], parts)).toBe(
      80,
    );
    expect(runBase({ ...at("mean") }, [30, 50], parts)).toBe(40);
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
