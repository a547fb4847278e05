import { expect, expectTypeOf, test } from "vitest";
import { type MetricKey, metricKeys, metrics } from "../../src/model/metrics/all.ts";
import { joined } from "../../src/model/metrics/joined.ts";

const { relapse, income } = metrics;

test("families of metrics come together in their order", () => {
  const all = joined({ income }, { relapse });
  expect(Object.keys(all)).toEqual(["income", "relapse"]);
  expectTypeOf<keyof typeof all>().toEqualTypeOf<"income" | "relapse">();
});

test("a metric whose key another one has neither compiles nor loads", () => {
  type Families = Parameters<typeof joined<[{ relapse: typeof relapse }, { relapse: typeof income }]>>;
  expectTypeOf<[{ relapse: typeof relapse }, { relapse: typeof income }]>().not.toExtend<Families>();
  expect(() => joined({ relapse }, { relapse: income as never })).toThrow("two metrics have the key relapse");
});

test("a misspelt metric key does not compile", () => {
  expectTypeOf<"relapse" | "excludedTooLate" | "yearlyLoss3">().toExtend<MetricKey>();
  expectTypeOf<"relapze">().not.toExtend<MetricKey>();
  expectTypeOf<"npl4">().not.toExtend<MetricKey>();
  expect(metricKeys).toContain("excludedTooLate");
});
