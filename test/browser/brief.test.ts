import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { finished } from "../../scripts/page-waits.ts";
import { en as answerEn } from "../../web/text/answer-en.ts";
import { zh as answerZh } from "../../web/text/answer-zh.ts";
import { visit } from "./visit.ts";

const PACKAGE = "&pk=h&lg.memb=3&crow.pres=0.3";

/** Pages of A4 that the brief takes. */
const pagesOf = async (page: Page): Promise<number> =>
  [...(await page.pdf({ format: "A4", printBackground: true })).toString("latin1").matchAll(/\/MediaBox/g)]
    .length;

it.each(["zh", "en"] as const)(
  "a package's brief says its cost on one page, its tables within the margin, %s",
  async (lang) => {
    const { page, context } = await visit({ lang, query: `&tab=compare${PACKAGE}&view=brief` });
    await finished(page);
    await page.locator(".brief .money").waitFor();
    expect(await pagesOf(page)).toBe(1);
    const beyond = await page.locator(".brief").evaluate((brief) => {
      const edge = brief.querySelector("header")!.getBoundingClientRect().right;
      return [...brief.querySelectorAll("table")].map((table) =>
        Math.max(0, Math.round(table.getBoundingClientRect().right - edge)),
      );
    });
    expect(new Set(beyond)).toEqual(new Set([0]));
    await context.close();
  },
);

it.each([
  ["zh", answerZh.choose],
  ["en", answerEn.choose],
] as const)(
  "opened from the answer, the brief says that it tells of the comparison, %s",
  async (lang, choose) => {
    const { page, context } = await visit({ lang, query: "&tab=answer&view=brief" });
    expect(await page.locator(".brief-not-answer").innerText()).toContain(choose);
    await context.close();
  },
);
