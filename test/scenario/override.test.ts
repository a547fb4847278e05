import { describe, expect, test } from "vitest";
import { head, parsed, problemsOf } from "./problems.ts";

describe("--set", () => {
  test("sets numbers, text, lists, groups and items of lists", () => {
    const { scenario } = parsed("", [
      "county.villages=20",
      "seed=007",
      "lenders.dataLender.cost.processing=10",
      "lenders.dataLender.information.sees=[sales, rating]",
      "lenders.dataLender.products.1.cap=50000",
      "arms.traditional.lenders.ruralCreditCooperative=[inputs]",
      "shocks.flood={kind: disaster, start: 4, duration: 1}",
    ]);
    expect(scenario.county.villages).toBe(20);
    expect(scenario.seed).toBe("007");
    const { cost, information, products } = scenario.lenders.dataLender;
    expect(cost.processing).toBe(10);
    expect(information.sees).toEqual(["sales", "rating"]);
    expect(products.map(({ cap }) => cap)).toEqual([100_000, 50_000]);
    expect(Object.keys(scenario.arms)).toEqual(["none", "traditional", "ecommerce", "hybrid"]);
    expect(scenario.arms.traditional.lenders.ruralCreditCooperative).toEqual(["inputs"]);
    expect(scenario.shocks.flood).toMatchObject({ kind: "disaster", start: 4, duration: 1 });
  });

  test("what is wrong is told once, at the option that made it so", () => {
    expect(problemsOf(head, {}, ["time.seasons=401"])).toHaveLength(1);
    const [problem] = problemsOf(head, {}, ["lenders.dataLender.products.0.rateHigh=0.0001"]);
    expect(problem).toMatchObject({
      file: "--set lenders.dataLender.products.0.rateHigh=0.0001",
      path: "lenders.dataLender.products.0.rateHigh",
      given: "0.0001",
      allowed: { en: expect.stringMatching(/^at least rateLow, 0\./) },
    });
  });

  test("null asks for the default, and the last one wins", () => {
    const { scenario } = parsed("county: { villages: 3 }\n", [
      "county.villages=null",
      "county.growth=0.01",
      "county.growth=0.02",
    ]);
    expect(scenario.county).toMatchObject({ villages: 50, growth: 0.02 });
  });

  test.each(["", " ", "\t"])("nothing after = (%j) took the default, and is a mistake", (nothing) => {
    for (const path of ["county.villages", "seed", "title.zh", "arms.hybrid", "about.en"]) {
      const [problem, ...rest] = problemsOf("county: { villages: 3 }\n", {}, [`${path}=${nothing}`]);
      expect(rest).toEqual([]);
      expect(problem).toMatchObject({ path, given: "" });
      expect(problem.allowed.en).toBe(
        'a value (is a variable not set?); null asks for the default, "" is an empty text',
      );
    }
    expect(parsed("", ['title.zh=""']).scenario.title.zh).toBe("");
  });

  test.each([
    ["county.vilages=3", "county.vilages", "villages"],
    ["villages=3", "villages", "county.villages"],
    ["settle.distressPrice=0.5", "settle.distressPrice", "county.distressPrice"],
    ["shocks.jobMarket.away=0.5", "shocks.jobMarket.away", "county.awayJobs"],
    ["county.villages=0", "county.villages", undefined],
    ["county=3", "county", undefined],
    ["county.villages.x=3", "county.villages", undefined],
    ["county.__proto__.x=3", "county.__proto__", undefined],
    ["lenders.dataLender.products.9.cap=3", "lenders.dataLender.products.9", undefined],
    ["county.villages=[1", "", undefined],
    ["county.villages=1, 2", "", undefined],
    ["county.villages", "", undefined],
    ["=3", "", undefined],
    ["a..b=3", "", undefined],
  ])("%s is a problem of its own", (setting, path, nearest) => {
    const [problem] = problemsOf(head, {}, [setting]);
    expect(problem).toMatchObject({ file: `--set ${setting}`, line: 0, path });
    expect(problem.nearest).toBe(nearest);
  });
});
