import { Packer } from "docx";
import { describe, expect, test } from "vitest";
import type { SideEffects, Told } from "../../web/answer/found.ts";
import { moneyText } from "../../web/brief/money-text.ts";
import { answerOf } from "../../web/brief/package-answer.ts";
import { singleFile } from "../../web/brief/single-file.ts";
import { wordDocument } from "../../web/brief/word.ts";
import { briefOf, playedBrief } from "./made-brief.ts";
import { unzipped } from "./unzipped.ts";

const { asked, results } = playedBrief();
const none: Told = [0, -1, 1];
const unmoved = { income: none, relapse: none, overIndebted: none };
const effect = {
  perAverted: [67_772, 54_413, 90_584],
  groups: { lifted: unmoved, shop: { ...unmoved, income: [-658.4, -1122.8, -194] } },
} as unknown as SideEffects;
const cost: Told = [34.9, 31.3, 38.5];
const packaged = { target: "lifted", budget: 1_500_000, households: 3000 } as const;

describe("a brief said nothing of what its package costs and whom it harms", () => {
  test.each([
    ["zh", ["10.5 万元", "9.4 万元至 11.6 万元", "150 万元", "6.8 万元", "开网店的（人均年减收 658 元）"]],
    ["en", ["105,000 yuan", "94,000 yuan to 116,000 yuan", "1,500,000", "68,000 yuan", "658 yuan less"]],
  ] as const)("it tells what the card tells, in each form, %s", async (language, figures) => {
    const answer = { cost, effect, replicates: 10 };
    const setting = briefOf(asked, results, language, { packaged: { ...packaged, answer } });
    const text = moneyText(setting);
    for (const part of figures) expect(text).toContain(part);
    expect(text).toContain("10");
    const unescaped = (xml: string): string => xml.replace(/&#39;|&apos;/g, "'");
    const word = unzipped(await Packer.toBuffer(wordDocument(setting, {})))["word/document.xml"]!;
    for (const whole of [singleFile(setting, ""), word]) expect(unescaped(whole)).toContain(text);
  });

  test("of a package that the answer does not know, the outlay of these runs", () => {
    const { brief } = briefOf(asked, results, "zh", { packaged });
    const { mean, low, high } = results.differences.find(({ headline }) => headline)!.metrics.countyCost!;
    expect(brief.money).toMatchObject({ cost: [mean, low, high], by: "runs", replicates: results.finished });
    expect(brief.money).not.toHaveProperty("effect");
  });

  test("without a package, nothing", () => {
    expect(moneyText(briefOf(asked, results, "zh"))).toBe("");
  });

  test("the answer knows the package by its strengths, on the arrangement that it was found on", () => {
    const levers = [{ key: "training", strengths: { places: [1, 3, 5] } }];
    const mixture = [{ lever: "training", strength: "usual" }];
    const rows = [
      { name: "none", mixture: [] },
      { name: "training:usual", mixture },
    ];
    const nameAt = (places: number, base = "hybrid") =>
      answerOf(
        { plain: {}, settings: { "arms.*.policies.training.places": places }, base },
        { rows, replicates: 10 } as never,
        levers as never,
      )?.name;
    expect([nameAt(3), nameAt(5), nameAt(3, "ecommerce")]).toEqual(["training:usual", undefined, undefined]);
  });
});
