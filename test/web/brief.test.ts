import { readFileSync } from "node:fs";
import { Packer } from "docx";
import { beforeAll, describe, expect, test } from "vitest";
import { unitNames } from "../../src/scenario/unit-names.ts";
import { singleFile } from "../../web/brief/single-file.ts";
import {
  fatesTable,
  footerLines,
  gainsTable,
  levelsTable,
  movedText,
  settingsTables,
} from "../../web/brief/tables.ts";
import { valueText } from "../../web/brief/value-text.ts";
import { wordDocument } from "../../web/brief/word.ts";
import { hash } from "../../web/playing/work/hash.ts";
import type { Asked } from "../../web/set/asked.ts";
import { zh } from "../../web/text/brief-zh.ts";
import { BRIEF_ARMS, briefOf, playedBrief, small } from "./made-brief.ts";
import { unzipped } from "./unzipped.ts";

const { asked, results } = playedBrief();
const languages = ["zh", "en"] as const;
const css = readFileSync(new URL("../../web/brief/print.css", import.meta.url), "utf8");

describe.each(languages)("preview, Word and file say the same, %s", (language) => {
  const setting = briefOf(asked, results, language, {
    hashes: hash(asked, results.replicates, { arms: BRIEF_ARMS, saved: false }),
  });
  const page = singleFile(setting, css);
  const spoken = page
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/<\/?span[^>]*>/g, "")
    .replace(/<[^>]+>/g, "\n");
  const plain = (xml: string): string => xml.replace(/<[^>]+>/g, "\n");
  const unescaped = (text: string): string =>
    text
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, "&");
  let word = "";
  beforeAll(async () => {
    const files = unzipped(await Packer.toBuffer(wordDocument(setting, {})));
    word = unescaped(plain(files["word/document.xml"]!));
  });

  const tables = [
    levelsTable(setting),
    fatesTable(setting)!,
    gainsTable(setting),
    settingsTables(setting).page,
  ];
  const texts = [
    setting.brief.sentence,
    movedText(setting),
    ...setting.brief.caveats,
    ...footerLines(setting),
    ...tables.flatMap(({ head, rows }) => [...head, ...rows.flat()]).flatMap((cell) => cell.split("\n")),
  ].filter((text) => text !== "");

  test("in the page", () => {
    for (const text of texts) expect(unescaped(spoken)).toContain(text);
    expect(page).toContain(`<html lang="${language === "zh" ? "zh-CN" : "en"}">`);
  });

  test("in Word, as text and tables", () => {
    for (const text of texts) expect(word).toContain(text);
  });

  test("nothing is missing or not a number", () => {
    for (const text of [spoken, word]) expect(text).not.toMatch(/undefined|NaN|\[object|Infinity/);
  });
});

describe("what differs from the defaults", () => {
  const many: Asked = {
    plain: {
      ...(small.plain as object),
      population: { elders: 0.7, literacy: -0.6 },
      lenders: { dataLender: { products: [] } },
      arms: {
        hybrid: { title: { zh: "甲", en: "a" }, policies: { guarantee: { contribution: 80, on: true } } },
      },
    },
    settings: { "arms.*.policies.guarantee.share": 0.5, "county.rateCap": 0.05 },
  };
  const { brief, text } = briefOf({ ...asked, settings: {} }, results, "zh");

  test("is all there, what was moved first, with unit, source and grade", async () => {
    const { changesOf } = await import("../../web/brief/changes.ts");
    const { declared } = await import("./made-brief.ts");
    const changes = changesOf(many, declared);
    expect(changes.map(({ path, moved }) => [path, moved])).toEqual([
      ["arms.*.policies.guarantee.share", true],
      ["county.rateCap", true],
      ["county.villages", false],
      ["county.householdsPerVillage", false],
      ["population.elders", false],
      ["population.literacy", false],
      ["lenders.dataLender.products", false],
      ["arms.hybrid.policies.guarantee.contribution", false],
      ["arms.hybrid.policies.guarantee.on", false],
    ]);
    const [share, cap, , , elders] = changes;
    expect(share).toMatchObject({ value: 0.5, usual: 0, unit: "share", grade: "C", implausible: false });
    expect(share!.name.zh).toBe("政府担保基金·风险分担比例");
    expect(cap).toMatchObject({ value: 0.05, usual: 0.24, grade: "D", source: undefined, implausible: true });
    expect(elders).toMatchObject({ usual: 0.42, source: "第七次全国人口普查 (2020)" });
  });

  test("says so where there is nothing", () => {
    const none = { brief: { ...brief, changes: [] }, text, units: {} };
    expect(settingsTables(none)).toMatchObject({ own: text.sameAsDefault, left: 0 });
  });

  test("goes on in an annex, and loses nothing", () => {
    const change = {
      path: "a.b",
      name: { zh: "很长的名称", en: "a" },
      value: 1,
      usual: 2,
      implausible: false,
    };
    const changes = [
      ...Array.from({ length: 14 }, (_, k) => ({ ...change, path: `a.${k}`, moved: true })),
      ...Array.from({ length: 60 }, (_, k) => ({ ...change, path: `b.${k}`, moved: false })),
    ];
    const made = settingsTables({ brief: { ...brief, changes }, text, units: {} });
    const inText = (made.own.match(/很长的名称/g) ?? []).length;
    expect(made.page.rows.length).toBeGreaterThan(5);
    expect(made.page.rows.length + inText + made.annex!.rows.length).toBe(changes.length);
    expect(made.left).toBe(made.annex!.rows.length);
  });
});

describe("a value", () => {
  const textOf = (path: string, value: number) => {
    const [change] = briefOf({ ...small, settings: { [path]: value } }, results, "zh").brief.changes;
    return valueText(change!.value, change!, unitNames, zh, "zh");
  };

  test("has the unit that it has on the page", () => {
    expect(textOf("arms.*.policies.training.seats", 0.05)).toBe("5 名/百户");
    expect(textOf("lenders.ruralCreditCooperative.speed.days", 7)).toBe("7 天");
    expect(textOf("county.growth", 0.035)).toBe("3.5%/年");
  });

  test("of nothing is a policy that is off only where it turns the policy on", () => {
    expect(textOf("arms.*.policies.guarantee.share", 0)).toBe(zh.none);
    expect(textOf("arms.*.policies.guarantee.contribution", 0)).toMatch(/^0/);
  });
});

describe("caveats", () => {
  const caveats = (more: Partial<Asked>, told = {}, finished = 100): readonly string[] =>
    briefOf({ ...asked, settings: {}, ...more }, { ...results, finished }, "zh", told).brief.caveats;

  test("are three, whatever was changed", () => {
    expect(caveats({})).toHaveLength(3);
    expect(
      caveats({ settings: { "county.rateCap": 0.2, "arms.*.policies.training.seats": 0.02 } }),
    ).toHaveLength(3);
  });

  test.each([
    [{ "county.rateCap": 0.2 }, "利率上限"],
    [{ "lenders.dataLender.funding.hurdle": 0.02 }, "门槛"],
    [{ "lenders.ruralCreditCooperative.speed.days": 5 }, "时效"],
    [{ "arms.*.policies.dataSharing.coverage": 0.6 }, "公共数据"],
    [{ "arms.*.policies.guarantee.share": 0.5 }, "担保基金"],
    [{ "arms.*.policies.serviceStations.share": 0.7 }, "服务站"],
    [{ "arms.*.policies.training.seats": 0.03 }, "培训"],
  ])("speak of what was moved: %o", (moved, word) => {
    expect(caveats({ settings: moved as Asked["settings"] }).join("")).toContain(word);
    expect(caveats({}).join("")).not.toContain(word);
  });

  test("warn of few runs, of values without support, of a county of one's own", () => {
    expect(caveats({}, {}, 6)[0]).toContain("6 次");
    expect(caveats({ settings: { "county.interviewNoise": 0.7 } })[0]).toContain("访谈收入误差");
    expect(caveats({}, { ownCounty: true }).join("")).toContain("本县");
  });

  test("tell luck from parameters", () => {
    const closing = caveats({}, { uncertain: true }).concat(
      caveats({}, { uncertain: true, ownCounty: true }),
    );
    expect(closing.join("")).not.toContain("不反映参数的不确定性");
  });
});
