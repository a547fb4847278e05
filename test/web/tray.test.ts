import names from "virtual:names";
import { describe, expect, it } from "vitest";
import type { Replicate } from "../../src/compare/replicates.ts";
import { lenders } from "../../src/model/lenders/all.ts";
import { rows } from "../../src/scenario/rows.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";
import { withChineseMarks } from "../../web/browser/chinese-marks.ts";
import { ownerOf } from "../../web/set/link-key.ts";
import { matching } from "../../web/set/matching.ts";
import { en } from "../../web/text/controls-en.ts";
import { zh } from "../../web/text/controls-zh.ts";
import {
  differingInputs,
  levelOf,
  mergedOutcome,
  type Outcome,
  pairedWith,
  plainText,
} from "../../web/tray/tray-figures.ts";

type Played = Replicate["arms"][number];

/** An arm of which one metric is looked at. */
const withRelapse = (arm: string, relapse: number): Played =>
  ({ arm, summary: { relapse }, series: {} }) as Played;

const played = (values: Readonly<Record<number, number>>): Outcome => ({
  arms: ["hybrid"],
  replicates: Object.entries(values).map(
    ([replicate, relapse]): Replicate => ({
      replicate: Number(replicate),
      arms: [withRelapse("hybrid", relapse)],
      tallies: [],
      financeGains: {},
    }),
  ),
});

describe("the tray's table", () => {
  const [one, other] = [played({ 1: 0.2, 2: 0.3, 3: 0.4 }), played({ 2: 0.1, 3: 0.2, 4: 0.9 })];

  it("shows levels over a scenario's own replicates", () => {
    expect(levelOf(one, "hybrid", "relapse")).toMatchObject({ n: 3, mean: expect.closeTo(0.3, 12) });
    expect(levelOf(one, "none", "relapse").n).toBe(0);
    expect(levelOf(one, "hybrid", "constructor" as "relapse").n).toBe(0);
  });

  it("subtracts replicate by replicate, on the same luck", () => {
    const difference = pairedWith(one, other, "hybrid", "relapse");
    expect(difference.n).toBe(2);
    expect(difference.mean).toBeCloseTo(0.2, 12);
    expect(difference.high - difference.low).toBeCloseTo(0, 12);
  });

  it("keeps what was played of other arms, and of the same arms what was played last", () => {
    const bank: Outcome = {
      arms: ["none"],
      replicates: [{ replicate: 2, arms: [withRelapse("none", 0.5)], tallies: [], financeGains: {} }],
    };
    const both = mergedOutcome(one, bank);
    expect(both.arms).toEqual(["none", "hybrid"]);
    expect(levelOf(both, "hybrid", "relapse")).toEqual(levelOf(one, "hybrid", "relapse"));
    expect(levelOf(both, "none", "relapse")).toMatchObject({ n: 1, mean: 0.5 });
    expect(mergedOutcome(one, other)).toBe(other);
    expect(mergedOutcome(undefined, bank)).toBe(bank);
  });

  it("lists every input that differs from the baseline or between scenarios, and no other", () => {
    const baseline = {
      name: "b",
      county: { villages: 10, growth: 0.03 },
      arms: { a: {}, h: { title: { zh: "并" } } },
    };
    const coastal = {
      name: "c",
      county: { villages: 10, growth: 0.05 },
      arms: { a: {}, h: { title: { zh: "同" }, policies: { guarantee: { share: 0.6 } } } },
    };
    const listed = differingInputs(baseline, [
      { plain: baseline, settings: { "lenders.dataLender.funding.hurdle": 0.01 } },
      { plain: coastal, settings: { "county.villages": 10 } },
    ]);
    expect(listed).toEqual([
      { path: "lenders.dataLender.funding.hurdle", values: [undefined, 0.01, undefined] },
      { path: "county.growth", values: [0.03, 0.03, 0.05] },
      { path: "arms.*.policies.guarantee.share", values: [undefined, undefined, 0.6] },
    ]);
    expect(differingInputs(baseline, [{ plain: baseline, settings: {} }])).toEqual([]);
    expect(plainText(["stock", "inputs"])).toBe('["stock","inputs"]');
    expect(plainText(undefined)).toBe("—");
  });
});

describe("more assumptions", () => {
  const declared = rows(scenarioSchema());
  const groupOf = (path: string) => names.members[ownerOf(path)]?.zh ?? zh.groups[ownerOf(path)] ?? "";
  const found = (query: string) => matching(declared, query, groupOf).map(({ path }) => path);

  it("are found by words of either language, by path and by group", () => {
    expect(found("贫困线")).toContain("county.povertyLine");
    expect(found("POVERTY line")).toContain("county.povertyLine");
    expect(found("dataLender hurdle")).toEqual(["lenders.dataLender.funding.hurdle"]);
    expect(found("农信社 放款")).toContain("lenders.ruralCreditCooperative.speed.days");
    const hurdles = Object.keys(lenders).map((name) => `lenders.${name}.funding.hurdle`);
    expect(found("ｈｕｒｄｌｅ")).toEqual(expect.arrayContaining(hurdles));
    expect(found("no such thing")).toEqual([]);
    expect(found(" ").length).toBe(declared.length);
  });

  it("stand in groups that have a name in both languages", () => {
    for (const { path } of declared.filter((row) => row.path !== "replicates")) {
      const owner = ownerOf(path);
      if (names.members[owner]) continue;
      expect(Object.keys(zh.groups)).toContain(owner);
      expect(Object.keys(en.groups)).toContain(owner);
    }
    expect(Object.keys(zh.sliders)).toEqual(Object.keys(en.sliders));
  });
});

describe("Chinese marks", () => {
  it("replace those of a terminal, and leave numbers alone", () => {
    expect(withChineseMarks("贫困线(人均)为 1,700,超出 a, b;c: d")).toBe(
      "贫困线（人均）为 1,700，超出 a，b；c：d",
    );
  });
});
