import { readFileSync } from "node:fs";
import { Packer } from "docx";
import { h } from "preact";
import { describe, expect, test } from "vitest";
import type { BriefChart } from "../../web/brief/content.ts";
import { markup } from "../../web/brief/markup.ts";
import { printsRadicals } from "../../web/brief/prints-radicals.ts";
import { qrPath, scannable } from "../../web/brief/qr-code.tsx";
import { sharedLink } from "../../web/brief/shared-link.ts";
import { singleFile } from "../../web/brief/single-file.ts";
import type { Setting } from "../../web/brief/tables.ts";
import { type Pictures, printable, wordDocument } from "../../web/brief/word.ts";
import type { Asked } from "../../web/set/asked.ts";
import { briefOf, playedBrief, resultsOf, small } from "./made-brief.ts";
import { placedPictures } from "./placed-pictures.ts";
import { unzipped } from "./unzipped.ts";

const { asked, results } = playedBrief();
const css = readFileSync(new URL("../../web/brief/print.css", import.meta.url), "utf8");

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
