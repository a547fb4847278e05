import { readFileSync } from "node:fs";
import { Packer } from "docx";
import { h } from "preact";
import { beforeAll, describe, expect, test } from "vitest";
import { unitNames } from "../../src/scenario/unit-names.ts";
import type { BriefChart } from "../../web/brief/content.ts";
import { markup } from "../../web/brief/markup.ts";
import { printsRadicals } from "../../web/brief/prints-radicals.ts";
import { qrPath, scannable } from "../../web/brief/qr-code.tsx";
import { sharedLink } from "../../web/brief/shared-link.ts";
import { singleFile } from "../../web/brief/single-file.ts";
import {
  fatesTable,
  footerLines,
  gainsTable,
  levelsTable,
  movedText,
  type Setting,
  settingsTables,
} from "../../web/brief/tables.ts";
import { valueText } from "../../web/brief/value-text.ts";
import { type Pictures, printable, wordDocument } from "../../web/brief/word.ts";
import { hash } from "../../web/playing/work/hash.ts";
import type { Asked } from "../../web/set/asked.ts";
import { zh } from "../../web/text/brief-zh.ts";
import { briefOf, resultsOf, small } from "./made-brief.ts";
import { placedPictures } from "./placed-pictures.ts";
import { unzipped } from "./unzipped.ts";

const ARMS = ["traditional", "ecommerce", "hybrid"];
const REPLICATES = 5;
const settings = { "lenders.dataLender.cost.processing": 30, "county.interviewNoise": 0.3 };
const asked: Asked = { ...small, settings };
const results = resultsOf(asked, ARMS, REPLICATES);
const languages = ["zh", "en"] as const;
const css = readFileSync(new URL("../../web/brief/print.css", import.meta.url), "utf8");

describe.each(languages)("preview, Word and file say the same, %s", (language) => {
  const setting = briefOf(asked, results, language, {
    hashes: hash(asked, results.replicates, { arms: ARMS, saved: false }),
  });
  const page = singleFile(setting, css);
  const spoken = page.replace(/<style>[\s\S]*?<\/style>/, "").replace(/<[^>]+>/g, "\n");
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

describe("a brief in Word", () => {
  /** As much of a PNG as says how large it is. */
  const png = (width: number, height: number): Uint8Array => {
    const bytes = new Uint8Array(33);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    new DataView(bytes.buffer).setUint32(16, width);
    new DataView(bytes.buffer).setUint32(20, height);
    return bytes;
  };
  const setting = briefOf(asked, results, "en");
  const [chart, other] = setting.brief.charts as [BriefChart, BriefChart];
  const document = async (made: Setting, pictures: Pictures): Promise<string> =>
    unzipped(await Packer.toBuffer(wordDocument(made, pictures)))["word/document.xml"]!;

  test("charts were 19 % too flat and the code squashed: each is placed in its own proportions", async () => {
    const pictures = { [chart.metric]: png(680, 312), [other.metric]: png(712, 404), qr: png(222, 222) };
    const places = placedPictures(await document(setting, pictures));
    expect(places).toHaveLength(3);
    for (const [k, ratio] of [680 / 312, 712 / 404, 1].entries())
      expect(Math.abs(places[k]! / ratio - 1)).toBeLessThan(0.005);
  });

  test("names a chart once", async () => {
    const xml = await document(setting, { [chart.metric]: png(680, 312) });
    expect(xml.split(`>${chart.title}<`)).toHaveLength(2);
  });

  test("a page that one machine alone has gives no link, and says what to do", async () => {
    const here = briefOf(asked, results, "en", { link: undefined, query: "v=0.1.0&county.growth=0.02" });
    const whole = [singleFile(here, css), await document(here, {})];
    for (const text of whole) {
      expect(text).not.toMatch(/<a |class="qr"|<w:hyperlink/);
      expect(text).toContain("behind the address of any sannong page: ?v=0.1.0&amp;county.growth=0.02");
    }
    const link = (href: string) => sharedLink(href, "v=1");
    expect(link("https://example.org/a/?old#x")).toBe("https://example.org/a/?v=1");
    expect(link("http://192.168.1.5:5411/")).toBe("http://192.168.1.5:5411/?v=1");
    for (const own of [
      "http://localhost:5411/",
      "http://127.0.0.1/",
      "http://[::1]:80/",
      "file:///c/sannong.html",
    ])
      expect(link(own)).toBeUndefined();
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
  const said = (path: string, value: number) => {
    const [change] = briefOf({ ...small, settings: { [path]: value } }, results, "zh").brief.changes;
    return valueText(change!.value, change!, unitNames, zh, "zh");
  };

  test("has the unit that it has on the page", () => {
    expect(said("arms.*.policies.training.seats", 0.05)).toBe("5 名/百户");
    expect(said("lenders.ruralCreditCooperative.speed.days", 7)).toBe("7 天");
    expect(said("county.growth", 0.035)).toBe("3.5%/年");
  });

  test("of nothing is a policy that is off only where it turns the policy on", () => {
    expect(said("arms.*.policies.guarantee.share", 0)).toBe(zh.none);
    expect(said("arms.*.policies.guarantee.contribution", 0)).toMatch(/^0/);
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

describe("a hostile name", () => {
  const HOSTILE = `</title><script>alert(1)</script><img src=x onerror="alert(2)">&amp;'\u0000\u0008`;
  const hostile: Asked = {
    plain: {
      ...(small.plain as object),
      title: { zh: HOSTILE, en: HOSTILE },
      arms: {
        traditional: { title: { zh: HOSTILE, en: HOSTILE }, lenders: { ruralCreditCooperative: "all" } },
        hybrid: {
          title: { zh: "并存", en: "both" },
          lenders: { ruralCreditCooperative: "all", dataLender: "all" },
        },
      },
    },
    settings: {},
  };
  const made = briefOf(hostile, resultsOf(hostile, ["traditional", "hybrid"], 2), "en", {
    link: "javascript:alert(3)",
  });

  test("is text in the page", () => {
    const page = singleFile(made, css);
    expect(page).not.toMatch(/<script|<img|href="javascript/i);
    const bare = page.replace(/<style>[\s\S]*?<\/style>/, "").replace(/"[^"]*"/g, '""');
    expect(bare).not.toMatch(/<[^>]*\son\w+=/i);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).toContain("default-src 'none'");
    expect(page.match(/<title>/g)!.length).toBe(1 + made.brief.charts.length);
  });

  test("is text in Word", async () => {
    const files = unzipped(await Packer.toBuffer(wordDocument(made, {})));
    const document = files["word/document.xml"]!;
    expect(document).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(document).not.toContain("<script");
    // Nothing that XML cannot hold.
    expect(Array.from(document).every((character) => character >= " " || /\s/.test(character))).toBe(true);
  });
});

describe("as HTML", () => {
  test("text and attributes are escaped, handlers left out, raw HTML refused", () => {
    const Named = ({ name }: { name: string }) => h("b", { title: name, onClick: () => {} }, name);
    expect(markup(h(Named, { name: `<"&>` }))).toBe(`<b title="&lt;&quot;&amp;&gt;">&lt;&quot;&amp;&gt;</b>`);
    expect(markup([null, false, 0, h("br", {})])).toBe("0<br>");
    expect(() => markup(h("p", { dangerouslySetInnerHTML: { __html: "x" } }))).toThrow("never HTML");
    expect(markup(h("a", { href: " javascript:x" }, "a"))).toBe("<a>a</a>");
  });

  test("characters that XML lacks are dropped and no others", () => {
    expect(printable("a\u0000b\u000bc\ud800d\uffffe\n\t三😀")).toBe("abcde\n\t三😀");
  });

  test("a link is a code only where a camera could read it", () => {
    expect(scannable("https://a.cn/?v=1")).toBe(true);
    expect(scannable(`https://a.cn/?${"x".repeat(900)}`)).toBe(false);
    expect(scannable("file:///c/sannong.html")).toBe(false);
    const { path, size } = qrPath("https://a.cn/?v=1");
    expect(size % 6).toBe(0);
    expect(path.split("M").length).toBeGreaterThan(150);
  });
});

test.each([
  [
    "Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0.4280.88 Safari/537.36",
    true,
  ],
  ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/88.0.4298.0", true],
  [
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/88.0.705.50 Safari/537.36 Edg/88.0.705.50",
    true,
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/89.0.4389.72 Safari/537.36",
    false,
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36",
    false,
  ],
  ["Mozilla/5.0 (Windows NT 10.0; rv:78.0) Gecko/20100101 Firefox/78.0", false],
])("old Chromium printed radicals for characters: told by %s", (agent, radicals) => {
  expect(printsRadicals(agent)).toBe(radicals);
});
