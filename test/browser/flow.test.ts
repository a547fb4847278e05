import type { Download, Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { messages, openTab } from "../../scripts/page-states.ts";
import { drawn, finished, livedAfter, lucks, played, replayed } from "../../scripts/page-waits.ts";
import { CHART } from "../../web/brief/chart-frame.ts";
import { linkKey } from "../../web/set/link-key.ts";
import { zh as briefText } from "../../web/text/brief-zh.ts";
import { placedPictures } from "../web/placed-pictures.ts";
import { unzipped } from "../web/unzipped.ts";
import { bytesOf, drop, visit } from "./visit.ts";

const { charts, controls, shell, twin } = messages.zh;
const DAYS = "lenders.ruralCreditCooperative.speed.days";

const button = (at: Page | Locator, name: string): Locator => at.getByRole("button", { name, exact: true });

/** Every line that the charts of the first screen draw. */
const lines = (page: Page): Promise<string> =>
  page
    .locator(".outcomes-area path")
    .evaluateAll((all) => all.map((path) => path.getAttribute("d")).join("\n"));

/** Every value that a slider shows in a finished render from now on. */
async function valuesDrawn(slider: Locator): Promise<() => Promise<Set<string>>> {
  const seen = await slider.evaluateHandle((input) => {
    const values: string[] = [];
    const look = () => values.push((input as HTMLInputElement).value);
    new MutationObserver(look).observe(document.documentElement, { attributeFilter: ["data-drawn"] });
    return values;
  });
  return async () => new Set(await seen.jsonValue());
}

/** Millimetres of every page of a printed document, and how many pages there are. */
const papersOf = (pdf: string): string[] =>
  [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${millimetres(width!)} × ${millimetres(height!)}`,
  );
const millimetres = (points: string): number => Math.round((Number(points) / 72) * 25.4);

const textOf = async (download: Download): Promise<string> => (await bytesOf(download)).toString("utf8");

/** What is saved once something is pressed. */
async function savedBy(page: Page, press: Locator): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), press.click()]);
  return download;
}

it("load, drag, tray, twin, brief", async () => {
  const { page, context, complaints, strangers } = await visit({ offline: true, workers: 2 });
  await finished(page);
  const [atFirst, until] = [await lines(page), await lucks(page)];
  const sentence = await page.locator(".sentence").innerText();

  // Drag: the lines move while the slider is held; the address and the step back come with the release.
  const slider = page.getByRole("slider", { name: controls.sliders[DAYS]! });
  const usual = await slider.inputValue();
  const box = (await slider.boundingBox())!;
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2, { steps: 4 });
  await livedAfter(page, until);
  expect(await lines(page)).not.toBe(atFirst);
  expect(page.url()).not.toContain(linkKey(DAYS));
  expect(await button(page, shell.undo).isDisabled()).toBe(true);
  await page.mouse.up();
  await page.waitForURL((url) => url.searchParams.has(linkKey(DAYS)));
  const days = await slider.inputValue();
  await finished(page);
  expect(await page.locator(".sentence").innerText()).not.toBe(sentence);

  // Back, forth, and once more slowly.
  await button(page, shell.undo).click();
  await drawn(page);
  expect(await slider.inputValue()).not.toBe(days);
  await button(page, shell.redo).click();
  await drawn(page);
  expect(await slider.inputValue()).toBe(days);
  const values = await valuesDrawn(slider);
  await page.keyboard.press("r");
  await replayed(page, 1);
  expect((await values()).size).toBeGreaterThan(2);
  expect(await slider.inputValue()).toBe(days);
  await finished(page);

  // Tray: two scenarios side by side, with the setting in which they differ.
  const tray = page.locator("#tray");
  await button(page, controls.tray.keep).click();
  await button(page, shell.reset).click();
  await drawn(page);
  expect(await slider.inputValue()).not.toBe(days);
  // A reset county is whole again: back to the small one, as it was before the drag.
  for (const past of [days, usual]) {
    await button(page, shell.undo).click();
    await drawn(page);
    expect(await slider.inputValue()).toBe(past);
  }
  await finished(page);
  await button(page, controls.tray.keep).click();
  await openTab(page, "tray", "zh");
  await page.waitForURL(/tab=tray/);
  const inputs = tray.getByRole("table", { name: controls.tray.inputs });
  await inputs.getByRole("rowheader", { name: controls.sliders[DAYS]! }).waitFor();
  expect(await tray.getByRole("table", { name: controls.tray.outcomes }).innerText()).toMatch(/A[\s\S]*B/);
  await button(tray, controls.tray.open).first().click();
  await drawn(page);
  await page.goBack();
  await drawn(page);
  expect(await slider.inputValue()).toBe(days);

  // Twin: from a cell of the 2 × 2 to a list to a household.
  await page.locator(".fates-area [role=button]").first().click();
  const list = page.getByRole("dialog");
  const row = list.getByRole("button", { name: /\d+/ }).filter({ hasText: "›" }).nth(1);
  const chosen = Number((await row.innerText()).match(/\d+/)![0]);
  await row.click();
  await page.waitForURL((url) => url.searchParams.get("h") === String(chosen - 1));
  await button(page, twin.panel.applications).click();
  await page.getByText(twin.record.about).waitFor();
  // What the household sold, as a picture with its table.
  const harvest = page.locator(".record #life-harvest");
  await harvest.getByText(messages.zh.charts.data, { exact: true }).click();
  await harvest.locator("table tbody tr").first().waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });

  // Brief: the page that prints is the page that is shown.
  await finished(page);
  await button(page, shell.brief).click();
  const sheet = page.locator(".brief-sheet");
  await sheet.waitFor();
  const brief = page.getByRole("dialog", { name: briefText.name });
  const { print, word, file } = briefText.toolbar;
  await button(brief, print).and(page.locator(":enabled")).waitFor();
  expect(await sheet.innerText()).toContain(`${days} 天`);
  const html = await textOf(await savedBy(page, button(brief, file)));
  expect(html).not.toMatch(/<script|<link|src="http|url\(http/);
  expect(html).toContain("<svg");
  const docx = await savedBy(page, button(brief, word));
  expect(docx.suggestedFilename()).toMatch(/\.docx$/);
  const parts = unzipped(await bytesOf(docx));
  const written = parts["word/document.xml"]!;
  const places = placedPictures(written);
  // Two charts as they are drawn; this page is of one machine, so that there is no link to make a code of.
  expect(places.map((ratio) => Math.abs(ratio / (CHART.width / CHART.height) - 1) < 0.01)).toEqual([
    true,
    true,
  ]);
  expect(`${html}${written}`).not.toMatch(/localhost|127\.0\.0\.1/);
  const printed = async (paper: { format: string; landscape?: boolean }) =>
    papersOf((await page.pdf({ ...paper, printBackground: true })).toString("latin1"));
  expect(await printed({ format: "A4" })).toEqual(["210 × 297"]);
  // A reader's printer has the paper it has, and the way that lies.
  expect(await printed({ format: "Letter" })).toEqual(["216 × 279"]);
  expect(new Set(await printed({ format: "A4", landscape: true }))).toEqual(new Set(["297 × 210"]));

  // Back closes what is open, and only then leaves the section; forth and back again.
  await drawn(page);
  await page.goBack();
  await brief.waitFor({ state: "detached" });
  expect(new URL(page.url()).searchParams.get("view")).toBeNull();
  await openTab(page, "money", "zh");
  await page.waitForURL(/tab=money/);
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: controls.keys.title }).waitFor();
  await drawn(page);
  await page.goBack();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.locator(".why").waitFor();
  await drawn(page);
  await page.goBack();
  await page.locator(".outcomes-area").waitFor();
  await drawn(page);
  await page.goForward();
  await page.locator(".why").waitFor();
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
  await context.close();
});

it("my county, from six figures", async () => {
  const { page, context, complaints } = await visit();
  await button(page, controls.county.own).click();
  const form = page.getByRole("dialog", { name: controls.mine.title });
  const income = form.getByRole("textbox").first();
  await income.fill("lots");
  await button(form, controls.mine.make).click();
  await form.getByRole("alert").first().waitFor();
  await income.fill("12000");
  // Fewer persons a household than a county has are refused, as many as there are taken.
  const size = form.getByRole("textbox").nth(1);
  await size.fill("1");
  await page.keyboard.press("Enter");
  await form.getByRole("alert").first().waitFor();
  await size.fill("3.1");
  await page.keyboard.press("Enter");
  await form.getByText(controls.mine.close).waitFor();
  await form.getByRole("button", { name: controls.mine.use, exact: true, disabled: false }).click();
  await page.waitForURL(/c=own/);
  await drawn(page);
  expect(await page.getByRole("combobox", { name: controls.county.label }).inputValue()).toBe("own");
  // Opened elsewhere; what plays here, a county of the usual size, ends first.
  const copied = page.url();
  await page.close();
  const other = await context.newPage();
  await other.goto(copied);
  await played(other);
  expect(await other.getByRole("combobox", { name: controls.county.label }).inputValue()).toBe("own");
  expect(complaints).toEqual([]);
  await context.close();
});

const DROPPED = `name: dropped
title: { zh: 拖来的县, en: dropped county }
about: { zh: 测试, en: test }
county: { villages: 5, householdsPerVillage: 40 }
lenders: { ruralCreditCooperative: { cost: { processing: { value: 900, at: [ { season: 8, to: 600 } ] } } } }
compare: { reference: traditional, treatment: ecommerce }
`;

it("a scenario that is dropped, saved, and opened again", async () => {
  const { page, context, complaints } = await visit();
  await drop(page, "dropped.yaml", DROPPED);
  await page.getByText(controls.file.read("dropped.yaml", "拖来的县")).waitFor();
  await finished(page);
  expect(await page.locator(".progress").innerText()).toContain("200 户");
  // What the file compares, not what the page compared before.
  const sentence = await page.locator(".sentence").innerText();
  expect(sentence).toContain(charts.arms.ecommerce);
  expect(sentence).not.toContain(charts.arms.hybrid);
  const cost = page.getByRole("slider", {
    name: controls.sliders["lenders.ruralCreditCooperative.cost.processing"]!,
  });
  expect(await cost.inputValue()).toBe("900");
  const later = page.getByText(/第 8 季起 600/);
  await later.waitFor();

  await page.getByText(controls.county.about, { exact: true }).click();
  const saved = await savedBy(page, button(page, controls.file.save));
  const yaml = await textOf(saved);
  expect(yaml).toMatch(/拖来的县/);
  await drop(page, "again.yaml", yaml.replaceAll("拖来的县", "再来的县"));
  await page.getByText(controls.file.read("again.yaml", "再来的县")).waitFor();
  await drawn(page);
  expect(await cost.inputValue()).toBe("900");
  await later.waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
