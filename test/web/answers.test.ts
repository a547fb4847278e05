import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ANSWERED, inputsOf, wholeCounties } from "../../build/answers.ts";
import { attributionOf } from "../../build/attribution.ts";
import { modelVersion } from "../../src/model/model-version.ts";
import { budgetOf, shownBudget } from "../../web/answer/budget.ts";
import type { AnswerRow, CountyAnswer } from "../../web/answer/found.ts";
import {
  creditSentence,
  headline,
  nothingIsBest,
  packagesOf,
  surenessOf,
  wordFor,
} from "../../web/answer/sentence.ts";
import { zh } from "../../web/text/answer-zh.ts";

const yuan = (amount: number): string => `${Math.round(amount / 10_000)} 万元`;
const LONGEST = 40;
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
        const sentence = headline(each, zh, yuan);
        expect(sentence.length).toBeLessThanOrEqual(LONGEST);
        expect(sentence).not.toMatch(/\d\.\d|NaN|undefined/);
      }
      expect(creditSentence(answer.credit, zh)).not.toMatch(/\d\.\d|NaN|undefined/);
    });
  },
);

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
const asked = { want: "relapse", budget: 1_500_000, households: 3000 } as const;

it("says by rule what is seen: help, nothing, harm, or that it cannot be told", () => {
  const say = (...rows: AnswerRow[]): string => headline({ ...asked, rows }, zh, yuan);
  expect(say(row("helps", 13, "helps"), none)).toBe(
    "看得出有用：每年花 30 万元，四年千户脱贫户少返贫 13 户。",
  );
  expect(say(row("helps", 0.3), none)).toContain("不到 1 户");
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
  const document =
    "## A county: `some`\n\n| 信贷覆盖率（百分点） x | 1.00 [0.9, 1.1]\\* | −0.20 [−0.30, −0.10]\\* | 0.5 [0, 1] | 0.70 [0.6, 0.8]\\* | 0 | 7 % | 8 % |\n";
  expect(attributionOf(document)).toEqual({
    some: [
      { mechanism: "dataDriven", coverage: [-2, -3, -1] },
      { mechanism: "sceneEmbedded", coverage: [5, 0, 10] },
      { mechanism: "technologyEnabled", coverage: [7, 6, 8] },
      { mechanism: "industrySynergy", coverage: [0, 0, 0] },
    ],
  });
});
