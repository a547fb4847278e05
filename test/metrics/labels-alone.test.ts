import { expect, it } from "vitest";
import type { Names } from "../../src/declare/parameter.ts";
import { labelOf, metricKeys, metricName, metrics } from "../../src/model/metrics/all.ts";
import { labelAlone, type Metric } from "../../src/model/metrics/metric.ts";
import { lenderTitle } from "../../src/scenario/lender-title.ts";
import { namesAlone } from "../../src/sweeps/factor/names-alone.ts";
import { FRAGMENT } from "../report/described-files.ts";

const title = (lender: string): Names => lenderTitle(lender, {});
const lenderNames = ["ruralCreditCooperative", "dataLender", "villageBank", "other"];

it("a metric's label alone goes on from no other: those of tables did", () => {
  // As they stood in tables of columns.
  expect(metrics.relapseHeard.en).toMatch(FRAGMENT.en);
  expect(metrics.relapseExact.zh).toMatch(FRAGMENT.zh);
  for (const key of metricKeys)
    for (const language of ["en", "zh"] as const)
      expect(labelAlone(metrics[key] as Metric)[language], key).not.toMatch(FRAGMENT[language]);
});

it("says no more alone than it must: a label that needs none has none of its own", () => {
  for (const key of metricKeys) {
    const { en, zh, alone } = metrics[key] as Metric;
    if (!alone) continue;
    expect(alone.en ?? alone.zh, key).toBeDefined();
    expect([alone.en, alone.zh], key).not.toEqual([en, zh]);
  }
});

it("no two metrics of a county are called the same: those of all lenders were", () => {
  for (const language of ["en", "zh"] as const) {
    const labels = metricKeys.map((key) => labelOf(metricName(key, lenderNames), title)?.[language]);
    expect(labels).not.toContain(undefined);
    const twice = labels.filter((label, at) => labels.indexOf(label) !== at);
    expect(twice).toEqual([]);
  }
  expect(labelOf("npl.ruralCreditCooperative", title)?.zh).toBe("农信社：不良贷款率");
});

it("calls a lender as its scenario does, one that is like another as that, and an unknown one by its key", () => {
  const scenario = { lenders: { dataLender: { zh: "平台小贷" }, second: { like: "dataLender" } } };
  expect(lenderTitle("dataLender", scenario).zh).toBe("平台小贷");
  expect(lenderTitle("second", scenario)).toEqual(title("dataLender"));
  expect(lenderTitle("third", scenario)).toEqual({ en: "third", zh: "third" });
});

it("names a parameter that goes on from the one above it by its key", () => {
  const names = { en: "... and of each km to the branch", zh: "……在手机上支用时" };
  expect(namesAlone({ names, path: "credit.effort" })).toEqual({
    en: "of each km to the branch [credit.effort]",
    zh: "在手机上支用时 [credit.effort]",
  });
});
