import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { messages } from "../../scripts/page-states.ts";
import { drawn, finished, HANG } from "../../scripts/page-waits.ts";
import { zh as briefText } from "../../web/text/brief-zh.ts";
import { visit } from "./visit.ts";

const { controls, shell, twin } = messages.zh;
const MOST_TABS = 250;

const hasFocus = (at: Locator): Promise<boolean> =>
  at
    .first()
    .evaluate((each) => each === document.activeElement)
    .catch(() => false);

/** Tabs until it has the focus, as a person without a mouse would. */
async function tabTo(page: Page, at: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await at.first().waitFor();
  const began = Date.now();
  for (let k = 1; Date.now() - began < HANG; k++) {
    if (await hasFocus(at)) return;
    await page.keyboard.press(key);
    // Round again: what is drawn anew meanwhile has lost the focus.
    if (k % MOST_TABS === 0) await drawn(page);
  }
  throw new Error(`${at} was not reached by ${key}`);
}

const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });

it("everything by the keyboard alone: county, policy, result, twin, brief", async () => {
  const { page, context, complaints } = await visit();
  await finished(page);

  // 1. Another county.
  const county = page.getByRole("combobox", { name: controls.county.label });
  await tabTo(page, county);
  await page.keyboard.press("ArrowDown");
  await page.waitForURL((url) => url.searchParams.has("c"));
  await drawn(page);
  expect(await county.inputValue()).not.toBe("baseline");
  await page.keyboard.press("Control+z");
  await expect.poll(() => county.inputValue()).toBe("baseline");

  // 2. Another policy.
  const slider = page.getByRole("slider").first();
  await tabTo(page, slider);
  const before = await slider.inputValue();
  await page.keyboard.press("PageUp");
  await page.waitForURL((url) => url.searchParams.has("rcc.proc"));
  await drawn(page);
  expect(await slider.inputValue()).not.toBe(before);
  await page.keyboard.press("0");
  await drawn(page);
  expect(await slider.inputValue()).toBe(before);
  await page.keyboard.press("ArrowUp");

  // A figure that is typed: refused with a reason, then dropped, then taken.
  const number = page.locator(".controls-area input.number").first();
  await tabTo(page, number, "Shift+Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("much");
  await page.keyboard.press("Enter");
  await page.getByText(/请输入数字/).waitFor();
  await page.keyboard.press("Escape");
  await drawn(page);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2000");
  await page.keyboard.press("Enter");
  await drawn(page);
  expect(await slider.inputValue()).toBe("2000");

  // 3. The result, point by point.
  const cursor = page.locator(".outcomes-area .figure-box[tabindex='0']").first();
  await tabTo(page, cursor);
  await page.keyboard.press("End");
  const live = page.locator(".outcomes-area [aria-live=polite]");
  await expect.poll(async () => (await live.allInnerTexts()).join()).toMatch(/传统.*\d\s?%/);

  // 4. From a cell to a household to its twin.
  await tabTo(page, page.locator(".fates-area [role=button]"));
  await page.keyboard.press("Enter");
  const list = page.getByRole("dialog");
  await list.waitFor();
  const row = list.getByRole("button", { name: /\d+/ }).filter({ hasText: "›" });
  await tabTo(page, row.nth(2));
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.has("h"));
  await tabTo(page, button(page, twin.panel.applications));
  await page.keyboard.press("Enter");
  await page.getByText(twin.record.about).waitFor();
  await page.keyboard.press("Escape");
  await drawn(page);
  await page.getByRole("dialog").first().waitFor({ state: "detached" });

  // 5. The brief.
  await finished(page);
  await tabTo(page, button(page, shell.brief));
  await page.keyboard.press("Enter");
  await page.locator(".brief-sheet").waitFor();
  const file = button(page, briefText.toolbar.file);
  await file.and(page.locator(":enabled")).waitFor();
  await tabTo(page, file);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toMatch(/\.html$/);
  // Focus stays in the dialog, and goes back to where it was.
  for (let k = 0; k < 12; k++) await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null)).toBe(true);
  // Also where what had the focus is gone.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null)).toBe(true);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press("Escape");
  await drawn(page);
  // What closes by history closes when the browser says that it went back.
  await expect.poll(() => hasFocus(button(page, shell.brief))).toBe(true);

  // The card of keys.
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: controls.keys.title }).waitFor();
  await page.keyboard.press("Escape");
  expect(complaints).toEqual([]);
  await context.close();
});

it("closes a brief that an address opened, by Escape and by Back", async () => {
  const { page, context } = await visit({ query: "&view=brief" });
  const brief = page.locator(".brief-sheet");
  const isClosed = (): Promise<boolean> =>
    page.evaluate(() => !new URLSearchParams(location.search).has("view"));
  await brief.waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(isClosed).toBe(true);
  await drawn(page);
  expect(await brief.count()).toBe(0);
  await page.goto(`${page.url()}&view=brief`);
  await brief.waitFor();
  await drawn(page);
  await page.goBack();
  await expect.poll(isClosed).toBe(true);
  await drawn(page);
  expect(await brief.count()).toBe(0);
  await context.close();
});
