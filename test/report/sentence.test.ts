import { describe, expect, it } from "vitest";
import type { Comparison } from "../../src/compare/comparison.ts";
import { estimate } from "../../src/compare/estimate.ts";
import { metrics } from "../../src/model/metrics/all.ts";
import { sentence } from "../../src/report/tables/sentence.ts";
import { type Language, type Shown, textOf } from "../../src/report/tables/shown.ts";

const shown = (language: Language): Shown => ({
  language,
  text: textOf(language),
  metrics,
  lenders: [],
  arms: { t: { title: { zh: "传统", en: "traditional" } }, h: { title: { zh: "混合", en: "hybrid" } } },
  opened: new Set(),
  closing: false,
  drawn: "nothing",
  width: 100,
  all: false,
});

function sentenceOf(language: Language, relapse: number[], saved: number[], harmed: number[]): string {
  const share = (per100: number[]) => estimate(per100.map((each) => each / 100));
  const parting = { households: estimate(saved.map(() => 98)), saved: share(saved), harmed: share(harmed) };
  const differences = { relapse: estimate(relapse), coverage: estimate(relapse.map(() => 0.1)) };
  const headline = { arm: "h", reference: "t", headline: true, metrics: differences, parting };
  return sentence({ differences: [headline] } as unknown as Comparison, shown(language));
}

describe("the sentence", () => {
  it("says that no difference is seen where the interval includes zero", () => {
    expect(sentenceOf("en", [-0.01, 0.01, 0], [1, 2, 1], [1, 1, 2])).toContain("no difference is seen");
    expect(sentenceOf("zh", [-0.01, 0.01, 0], [1, 2, 1], [1, 1, 2])).toContain("看不出差别");
  });

  it("tells an arm that is compared with itself from one that was run alone", () => {
    const sentenceFor = (differences: unknown[], language: Language) =>
      sentence({ differences } as unknown as Comparison, shown(language));
    expect(sentenceFor([], "en")).toContain("Only one arm was run");
    const others = [{ arm: "t", reference: "h", headline: false }];
    expect(sentenceFor(others, "en")).toContain('"hybrid" is compared with itself');
    expect(sentenceFor(others, "zh")).toContain("“混合”是与它自己比较的");
  });

  it("names harm as plainly as help", () => {
    const harm = sentenceOf("en", [0.05, 0.051, 0.049], [0.5, 0.5, 0.5], [5, 6, 5]);
    expect(harm).toMatch(/keeps 5\.0 .* drives 53\.3 .* into it/);
    expect(harm).toMatch(/relapse is higher by 5\.00 percentage points \(95 % interval 4\.\d+ to 5\.\d+\)/);
    expect(sentenceOf("zh", [-0.05, -0.051, -0.049], [5, 6, 5], [0, 0, 1])).toMatch(
      /返贫率低 5\.00 个百分点/,
    );
  });

  it("says plainly how few households are concerned, and rounds no bound to zero", () => {
    const few = sentenceOf("en", [-0.0003, -0.0001, -0.0002], [0.25, 0, 0.5], [0, 0, 0]);
    expect(few).toContain(
      "of 98 lifted households a replicate that is about 0.2 kept from it and 0.0 driven",
    );
    expect(sentenceOf("zh", [0, 0.01], [0, 0.02], [0, 0.2])).toContain(
      "平均约 0.01 户免于返贫、0.10 户因此返贫",
    );
    expect(sentenceOf("en", [0.05, 0.051, 0.049], [1, 2, 1], [5, 6, 5])).not.toContain("a replicate");
    const close = sentenceOf("en", [-0.0001, -0.0002, -0.0001999], [1, 1], [0, 0]);
    expect(close).toMatch(/lower by 0\.0\d+ .*interval 0\.0*[1-9]\d* to/);
  });

  it("writes no thousandth of a household for the sake of a low end near nought", () => {
    const share = (mean: number, low: number, high: number) => ({ ...estimate([mean, mean]), low, high });
    const parting = {
      households: estimate([98, 98]),
      saved: share(0.00079, 0.0000004, 0.00255),
      harmed: share(0.0021, 0.00098, 0.0041),
    };
    const headline = {
      arm: "h",
      reference: "t",
      headline: true,
      metrics: { relapse: estimate([0.01, -0.01]) },
    };
    const comparison = { differences: [{ ...headline, parting }] } as unknown as Comparison;
    expect(sentence(comparison, shown("en"))).toContain("keeps 0.8 (95 % interval 0.0 to 2.6)");
  });

  it("promises nothing from one replicate", () => {
    expect(sentenceOf("en", [-0.05], [5], [0])).toMatch(/no interval.*cannot be told from luck/);
    expect(sentenceOf("en", [-0.05], [5], [0])).not.toContain("coverage");
  });

  it("says when nothing differs at all, and when there is nothing to compare", () => {
    expect(sentenceOf("en", [0, 0, 0], [0, 0], [0, 0])).toMatch(
      /No household differed .* in 2 replicates .*at most 15\.3 of every 1,000/,
    );
    expect(sentenceOf("en", [NaN, NaN], [NaN], [NaN])).toContain("no lifted households");
    expect(sentence({ differences: [] } as unknown as Comparison, shown("en"))).toContain("one arm");
  });
});
