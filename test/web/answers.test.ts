import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ANSWERED, inputsOf, wholeCounties } from "../../build/answers.ts";
import { attributionOf } from "../../build/attribution.ts";
import { helpLever, leverCatalogue } from "../../src/levers/catalogue.ts";
import { modelVersion } from "../../src/model/model-version.ts";
import { budgetOf, shownBudget } from "../../web/answer/budget.ts";
import {
  apportioned,
  isOfLifted,
  keptFromRelapse,
  liftedOf,
  partsOf,
} from "../../web/answer/card-figures.ts";
import type { AnswerRow, CountyAnswer } from "../../web/answer/found.ts";
import {
  creditSentence,
  headline,
  nothingIsBest,
  packagesOf,
  remarks,
  surenessOf,
  wordFor,
} from "../../web/answer/sentence.ts";
import { zh } from "../../web/text/answer-zh.ts";

const yuan = (amount: number): string => `${Math.round(amount / 10_000)} 万元`;
const words = {
  money: yuan,
  nameOf: (lever: string) => [helpLever, ...leverCatalogue()].find(({ key }) => key === lever)?.zh ?? lever,
};
const LONGEST = 40;
const spaces = / /g;
const YEARS = 4;
/** The share is a mean over runs of which each has its own number of lifted households. */
const UNEVEN: Range = [0.99, 1.01];
/** Of these counties the page has an answer before anybody asks; of the others it plays one. */
const answers = readdirSync("build/answers");

it("there are answers for counties, and for nothing else", () => {
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.filter((name) => !ANSWERED.includes(name.replace(".json", "")))).toEqual([]);
});

describe.each(wholeCounties().filter(({ name }) => answers.includes(`${name}.json`)))(
  "the answer of $name",
  ({ name, plain }) => {
    const answer: CountyAnswer = JSON.parse(readFileSync(`build/answers/${name}.json`, "utf8"));

    it("is that of this model, county and levers", () => {
      expect(answer.modelVersion).toBe(modelVersion);
      expect(answer.inputs).toBe(inputsOf(plain));
    });

    it("has packages within the budget beside doing nothing, the best first", () => {
      for (const { rows, budget, households } of answer.questions) {
        const gains = rows.map(({ gain }) => gain[0]);
        expect(gains).toEqual([...gains].sort((a, b) => b - a));
        expect(rows.filter(({ mixture }) => mixture.length === 0).length).toBe(1);
        for (const { cost } of packagesOf(rows)) expect(cost[0]).toBeLessThanOrEqual(budget / households);
      }
    });

    it("is told in a sentence of at most 40 characters, of whole households and yuan", () => {
      for (const each of answer.questions) {
        const sentence = headline(each, zh, words);
        expect(sentence.replace(spaces, "").length).toBeLessThanOrEqual(LONGEST);
        expect(sentence).not.toMatch(/\d\.\d|NaN|undefined/);
      }
      expect(creditSentence(answer.credit, zh)).not.toMatch(/\d\.\d|NaN|undefined/);
    });

    it("puts forward the cheapest of those that cannot be told apart, which the headline names", () => {
      for (const each of answer.questions) {
        const [first] = packagesOf(each.rows);
        const together = each.rows.filter((row) => row.together && row.mixture.length > 0);
        expect(first!.cost[0]).toBe(Math.min(...together.map(({ cost }) => cost[0])));
        for (const { lever } of first!.mixture)
          expect(headline(each, zh, words)).toContain(words.nameOf(lever));
      }
    });

    it("has cards whose figures agree with one another as they are rounded", () => {
      for (const each of answer.questions)
        for (const row of packagesOf(each.rows).slice(0, 3)) {
          const whole = row.cost[0] * each.households;
          for (const step of [100, 1000, 10_000]) {
            const parts = partsOf(row, each.households, step);
            if (parts) expect(sum(parts)).toBe(step * Math.round(whole / step));
            expect(parts ?? []).toEqual(
              parts?.map((part) => Math.max(0, step * Math.round(part / step))) ?? [],
            );
          }
          const county = rounded(keptFromRelapse(row, each), 0.1);
          const gain = times(rounded(row.gain[0] / 1000, 0.0001), rounded(liftedOf(each), 10));
          if (isOfLifted(each.want)) expect(overlap(county, times(gain, UNEVEN))).toBe(true);
          const households = times(rounded(row.cost[0], 1), [each.households, each.households]);
          expect(overlap(rounded(whole, 1000), households)).toBe(true);
          const { perAverted } = row.effect!;
          if (each.want !== "relapse" || !perAverted) continue;
          const paid = times(rounded(whole, 1000), [YEARS, YEARS]);
          expect(overlap(paid, times(county, rounded(perAverted[0], 1000)))).toBe(true);
        }
    });
  },
);

type Range = readonly [low: number, high: number];
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
/** What a figure may be that is told in such steps. */
const rounded = (value: number, step: number): Range => {
  const middle = step * Math.round(value / step);
  return [middle - step / 2, middle + step / 2];
};
const times = ([low, high]: Range, [least, most]: Range): Range => [low * least, high * most];
const overlap = ([low, high]: Range, [least, most]: Range): boolean => low <= most && least <= high;

const row = (verdict: AnswerRow["verdict"], gain: number, uncertain?: AnswerRow["verdict"]): AnswerRow => ({
  name: "a:low",
  mixture: [{ lever: "a", strength: "low" }],
  alone: [10],
  cost: [100, 90, 110],
  gain: [gain, gain - 1, gain + 1],
  together: true,
  verdict,
  ...(uncertain && { uncertain: { gain: [gain, -1, 2 * gain], verdict: uncertain } }),
});
const none: AnswerRow = { ...row("nothing", 0), name: "none", mixture: [], alone: [], cost: [0, 0, 0] };
const asked = { want: "relapse", budget: 1_500_000, households: 3000, sample: 1200, lifted: 300 } as const;

it("says by rule what is seen: help, nothing, harm, or that it cannot be told", () => {
  const say = (...rows: AnswerRow[]): string => headline({ ...asked, rows }, zh, words);
  expect(say(row("helps", 13, "helps"), none)).toBe("看得出有用：a，每年 30 万元，本县四年少返贫约 10 户。");
  expect(say(row("helps", 0.3), none)).toMatch(/，本县四年少返贫不到 1 户。$/);
  expect(say(row("helps", 13, "unsure"), none)).toMatch(/^说不准/);
  expect(say(row("unsure", 4), none)).toMatch(/^说不准/);
  expect(say(row("nothing", 1), none)).toMatch(/^看不出有用/);
  expect(say(none, row("harms", -9))).toMatch(/^看得出有害/);
  expect(say(none)).toMatch(/^看不出有用/);
});

it("takes a budget as each language types it, and refuses what is none", () => {
  expect(budgetOf("１５０", 10_000)).toBe(1_500_000);
  expect(budgetOf("1,500,000", 1)).toBe(1_500_000);
  expect(shownBudget(1_500_000, 1)).toBe("1,500,000");
  expect(shownBudget(1_255_000, 10_000)).toBe("125.5");
  for (const none of ["", "0", "-1", "abc", "1e9", "0.00001"]) expect(budgetOf(none, 10_000)).toBeUndefined();
});

it("puts doing nothing first where nothing is better, and says how sure each part is", () => {
  expect(nothingIsBest([none, row("nothing", -1)])).toBe(true);
  expect(nothingIsBest([row("helps", 3), none])).toBe(false);
  expect(surenessOf([row("helps", 3, "helps"), none])).toEqual({ luck: "firm", parameters: "firm" });
  expect(surenessOf([row("helps", 3, "unsure"), none])).toEqual({ luck: "firm", parameters: "shaky" });
  expect(surenessOf([row("unsure", 3), none])).toEqual({ luck: "shaky", parameters: "unknown" });
  expect(surenessOf([none])).toEqual({ luck: "unknown", parameters: "unknown" });
});

it.each([
  [[2, 1, 3], "helps"],
  [[-2, -3, -1], "harms"],
  [[0, -2, 2], "nothing"],
  [[0, -2, 3.5], "unsure"],
] as const)("calls %j %s", (effect, word) => {
  expect(wordFor(effect, 3)).toBe(word);
});

it("reads what each mechanism is worth off the document, to the sum that stands there", () => {
  const shares = attributionOf(readFileSync("docs/attribute.md", "utf8"));
  expect(Object.keys(shares)).toContain("baseline");
  for (const { whole, shares: each } of Object.values(shares)) {
    const shown = apportioned(
      whole[0],
      each.map(({ coverage }) => coverage[0]),
      1,
    );
    expect(sum(shown)).toBe(Math.round(whole[0]));
    for (const [k, { coverage }] of each.entries()) expect(Math.abs(shown[k]! - coverage[0])).toBeLessThan(1);
  }
  const document =
    "## A county: `some`\n\n| 信贷覆盖率（百分点） x | 1.00 [0.9, 1.1]\\* | −0.20 [−0.30, −0.10]\\* | 0.5 [0, 1] | 0.70 [0.6, 0.8]\\* | 0 | 7 % | 8 % |\n";
  expect(attributionOf(document)).toEqual({
    some: {
      whole: [10, 9, 11],
      shares: [
        { mechanism: "dataDriven", coverage: [-2, -3, -1] },
        { mechanism: "sceneEmbedded", coverage: [5, 0, 10] },
        { mechanism: "technologyEnabled", coverage: [7, 6, 8] },
        { mechanism: "industrySynergy", coverage: [0, 0, 0] },
      ],
    },
  });
});

it("says which packages are alike, which is surer, and why money is left", () => {
  const say = (...rows: AnswerRow[]): string[] => remarks({ ...asked, rows }, 3, zh);
  const apart = { ...none, together: false };
  const cheap = { ...row("helps", 9, "unsure"), name: "b:low", cost: [50, 40, 60] as const };
  expect(say(row("helps", 10, "helps"), cheap, apart)).toEqual([
    zh.remarks.together(2),
    zh.remarks.surer(2),
    zh.remarks.unspent,
  ]);
  const all = { ...row("helps", 10, "helps"), cost: [480, 470, 490] as const };
  expect(say(all, apart)).toEqual([]);
  expect(say(all, none)).toEqual([zh.remarks.asNothing]);
  expect(say(none, row("nothing", -1))).toEqual([zh.remarks.nothingFirst]);
});

it("divides a sum in whole steps that come to it", () => {
  expect(apportioned(104_678, [36_913, 67_765], 10_000)).toEqual([30_000, 70_000]);
  expect(apportioned(14.7, [-1.7, 4.5, 12, 0], 1)).toEqual([-2, 5, 12, 0]);
});

it("says in a line what each programme is, in both languages", () => {
  for (const { key, gloss } of [helpLever, ...leverCatalogue()]) {
    expect(gloss, key).toBeDefined();
    expect(gloss!.zh.length, key).toBeLessThanOrEqual(26);
    expect(gloss!.en.length, key).toBeLessThanOrEqual(72);
  }
});
