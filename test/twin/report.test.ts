import { describe, expect, it } from "vitest";
import { twinCommand } from "../../src/cli/twin.ts";
import { displayWidth } from "../../src/report/layout/width.ts";
import { languages } from "../../src/report/tables/shown.ts";
import { twinEn } from "../../src/report/text/twin-en.ts";
import { en as stripEn } from "../../src/report/text/twin-strip-en.ts";
import { zh as stripZh } from "../../src/report/text/twin-strip-zh.ts";
import { twinZh } from "../../src/report/text/twin-zh.ts";
import { sideSaid } from "../../src/report/twin/twin-answer.ts";
import { twinReport } from "../../src/report/twin/twin-report.ts";
import { story } from "../../src/report/twin/twin-story.ts";
import { twinShown } from "../../src/report/twin/twin-texts.ts";
import { type Twin, twin } from "../../src/twin/twin.ts";
import { findTwin, lots } from "../../src/twin/twin-search.ts";
import { county } from "./lived.ts";

const scenario = county();
// Where a lender over-lends there are harmed households in every small county, whatever the calibration.
const found = lots.map((lot) => findTwin(county("scenarios/harm-is-possible.yaml"), lot, { most: 20 }));
const twins: Twin[] = [
  ...found.flatMap((each) => (each ? [each.twin] : [])),
  ...[4, 11, 23].map((household) => twin(scenario, { village: 4, household })),
  twin(scenario, { village: 1, household: 2, arms: ["none", "traditional", "ecommerce"] }),
];

/** Every number of the data as it could be printed: whole, to tenths or cents, and as a percentage. */
function printable(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value === "number") {
    const size = Math.abs(value);
    into.add(String(Math.round(size)));
    for (const digits of [1, 2]) into.add(size.toFixed(digits));
    for (const digits of [1, 2, 3, 4]) into.add((100 * size).toFixed(digits));
  } else if (value !== null && typeof value === "object")
    for (const each of Object.values(value)) printable(each, into);
  return into;
}

describe.each(languages)("the story in %s", (language) => {
  it("names every reason of a lender, and no opinion of one that had none", () => {
    const [life] = twins[twins.length - 1]!.lives.slice(1);
    const asked = life!.seasons.flatMap(({ answers, needs }) =>
      answers.map((answer) => ({ answer, need: needs.find(({ purpose }) => purpose === answer.purpose)! })),
    );
    const { answer, need } = asked.find(({ answer: { filed } }) => filed)!;
    const turned = { ...answer, offered: 0, rate: null, filed: false, predicted: null, breakEven: null };
    for (const reason of ["tooLate", "noOfficer", "tooSmall", "noRoom", "declined"]) {
      const shown = twinShown(twins[0]!, language);
      const sentence = sideSaid({ need, answers: [{ ...turned, reason }] } as never, false, shown);
      expect(sentence, reason).not.toMatch(/NaN|undefined|null/);
      expect(sentence, reason).not.toContain(language === "zh" ? "预测违约率" : "predicted");
    }
  });

  it("is short, and every figure in it stands in the data", () => {
    for (const each of twins) {
      const figures = printable(each);
      const sentences = story(twinShown(each, language));
      expect(sentences.length).toBeLessThanOrEqual(each.lives.length === 2 ? 14 : 18);
      for (const [figure] of sentences.join("\n").matchAll(/\d[\d,]*(\.\d+)?/g))
        expect(figures, figure).toContain(figure.replaceAll(/,(?=\d{3})|,$/g, ""));
    }
  });

  it("tells the answer in the season in which an answer parts the lives", () => {
    const parted = twins.filter(({ partings }) => partings.some(({ by }) => by?.kind === "credit"));
    expect(parted.length).toBeGreaterThan(0);
    for (const each of parted.filter(({ lives }) => lives.length === 2)) {
      expect(each.partings[0]!.decision?.season).toBe(each.partings[0]!.season);
      const text = story(twinShown(each, language)).join("\n");
      expect(text).not.toMatch(language === "zh" ? /第一次不同答复/ : /first answer that differs/);
    }
  });

  it("fits the terminal and leaves nothing undefined", () => {
    for (const each of twins) {
      const report = twinReport(each, language, 130);
      expect(report).not.toMatch(/undefined|NaN|null|\[object/);
      // Closing marks may overhang.
      for (const line of report.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(134);
    }
  });

  it("says that lives of the same lenders never part", () => {
    const same = county("scenarios/null-test.yaml", ["time.seasons=8"]);
    const alike = twin(same, { village: 1, household: 5, arms: ["first", "second"] });
    const text = story(twinShown(alike, language)).join("\n");
    expect(text).toMatch(language === "zh" ? /从未分岔/ : /never part/);
    expect(text).not.toMatch(language === "zh" ? /在“[^”]*”下，/ : /(: |; |^)[Uu]nder "/m);
  });
});

describe("the texts", () => {
  const shape = (tree: object): unknown =>
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === "object" ? shape(value) : typeof value,
    ]);

  it("say the same things in both languages", () => expect(shape(twinEn)).toEqual(shape(twinZh)));

  it.each([
    [stripEn, twinEn],
    [stripZh, twinZh],
  ])(
    "have no sign twice on one screen, and every sign in a legend",
    ({ signs, ...strip }, { marks, marksLegend }) => {
      const luck = `${strip.legend}  ${strip.creditLegend}`;
      const plight = marksLegend("4,000");
      const own = (of: Record<string, string>) => Object.entries(of).filter(([key]) => key !== "none");
      // A mark that is doubtful is the letter with a sign to it.
      const letters = own(marks).filter(([key]) => key !== "heardPoor" && key !== "unheard");
      const all = [...own(signs), ...letters].map(([, sign]) => sign.replace("○", "O"));
      expect(new Set(all).size).toBe(all.length);
      for (const [, sign] of own(signs))
        expect(` ${luck}`).toMatch(new RegExp(`[ ：]${sign.replace("+", "\\+")} `));
      for (const [, mark] of letters) expect(plight).toMatch(new RegExp(`[ ：]${mark} `));
    },
  );
});

describe("a search", () => {
  it("finds what it says", () => {
    for (const [k, lot] of lots.entries()) {
      const each = found[k];
      if (!each) continue;
      const [reference, other] = each.twin.lives;
      const fell = [reference.fell, other.fell];
      expect([lot, ...fell]).toEqual([lot, lot === "saved", lot === "harmed"]);
      expect(each.twin.replicate).toBe(each.replicate);
      expect(each.alike).toBeGreaterThanOrEqual(1);
      if (lot === "unaffected")
        for (const { totals } of each.twin.lives) expect(totals.loans).toBeGreaterThan(0);
    }
    expect(found.filter((each) => each !== null).length).toBeGreaterThanOrEqual(2);
  });

  it("finds nothing where arms are the same", () => {
    const same = county("scenarios/null-test.yaml", ["time.seasons=16"]);
    expect(findTwin(same, "saved", { arms: ["first", "placebo"], most: 2 })).toBeNull();
  });
});

describe("a mistake on the command line", () => {
  const file = "scenarios/small.yaml";

  it.each([
    ["a village beyond the last", { village: "11", household: "1" }, /--village.*11.*1 到 10/],
    ["a household beyond the last", { village: "1", household: "31" }, /--household.*31.*1 到 30/],
    ["a village in words", { village: "two", household: "1" }, /--village.*two/],
    ["no household", { village: "1" }, /--household/],
    ["one arm", { village: "1", household: "1", arms: "none" }, /--arms/],
    ["an unknown arm", { village: "1", household: "1", arms: "none,hybird" }, /hybird.*hybrid/],
    ["a search in one place", { village: "1", find: "saved" as const }, /--find/],
  ])("is told in words: %s", async (_, settings, message) => {
    await expect(twinCommand(file, settings, "zh")).rejects.toMatchObject({
      name: "Mistake",
      message: expect.stringMatching(message),
    });
  });
});
