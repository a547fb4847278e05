import { describe, expect, it } from "vitest";
import { metricName, metricOf, metrics } from "../../src/model/metrics/all.ts";
import { newManifest } from "../../src/sweeps/store/new-manifest.ts";
import { loadStudy } from "../../src/sweeps/study/load-study.ts";
import { splitResponse } from "../../src/sweeps/study/response-name.ts";
import { folder, loadedFrom, studyFile } from "./made-up-sweep.ts";

const at = folder();

describe("the account of a lender", () => {
  it("is called by the lender's name, not by a number that moves when a lender is added", () => {
    expect(metricName("npl1", ["ruralCreditCooperative", "dataLender"])).toBe("npl.dataLender");
    expect(metricName("npl2", ["ruralCreditCooperative", "villageBank", "dataLender"])).toBe(
      "npl.dataLender",
    );
    expect(metricName("relapse", ["dataLender"])).toBe("relapse");
  });

  it("is found by its name, with its unit and how it is shown", () => {
    expect(metricOf("npl.dataLender")).toMatchObject({ show: "percent", zh: metrics.npl0.zh });
    expect(metricOf("npl")).toBeUndefined();
    expect(metricOf("relapse.dataLender")).toBeUndefined();
  });

  it("is a response of an arm or of the difference, also where an arm's name holds a point", () => {
    expect(splitResponse("hybrid.npl.dataLender")).toEqual(["hybrid", "npl.dataLender"]);
    expect(splitResponse("a.b.npl.dataLender")).toEqual(["a.b", "npl.dataLender"]);
    expect(splitResponse("a.b.relapse")).toEqual(["a.b", "relapse"]);
    expect(splitResponse("a.npl.relapse")).toEqual(["a.npl", "relapse"]);
  });

  it("names the column of a store, and is kept by that name", () => {
    const loaded = loadedFrom(
      at("named"),
      "design: { kind: random, points: 2 }",
      "keep: { metrics: [npl.dataLender, relapse] }",
    );
    expect(newManifest(loaded, 2, undefined).metrics.toSorted()).toEqual(["npl.dataLender", "relapse"]);
    const all = loadedFrom(at("all"), "design: { kind: random, points: 2 }", "keep: { metrics: all }");
    const names = newManifest(all, 2, undefined).metrics;
    expect(names).toContain("approval.ruralCreditCooperative");
    expect(names.filter((name) => /\d$/.test(name))).toEqual([]);
  });

  it("by its old number is refused with the new name", () => {
    const file = studyFile(
      at("old.yaml"),
      "design: { kind: random, points: 2 }",
      "keep: { metrics: [npl1] }",
    );
    expect(() => loadStudy(file)).toThrow(/npl\.dataLender/);
  });
});
