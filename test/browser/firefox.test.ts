import { expect, inject, it } from "vitest";
import { messages } from "../../scripts/page-states.ts";
import { livedAfter, lucks } from "../../scripts/page-waits.ts";
import { firefox, opened } from "./firefox.ts";
import { SMALL } from "./visit.ts";

const origin = inject("origin");
const { controls, shell } = messages.zh;
const inFirefox = firefox();

it("starts, answers a drag, and says so in the other language, in Firefox", async () => {
  const { page, complaints } = await opened(inFirefox(), `${origin}?${SMALL}`);
  const lines = (): Promise<string> =>
    page.$$eval(".outcomes-area path", (all) => all.map((path) => path.getAttribute("d")).join("\n"));
  const [before, until] = [await lines(), await lucks(page)];
  const slider = (await page.$(
    `input[type=range][aria-label="${controls.sliders["lenders.ruralCreditCooperative.speed.days"]}"]`,
  ))!;
  await slider.scrollIntoView();
  const { x, y, width, height } = (await slider.boundingBox())!;
  await page.mouse.move(x + width / 4, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.9, y + height / 2, { steps: 4 });
  await livedAfter(page, until);
  expect(await lines()).not.toBe(before);
  await page.mouse.up();
  await page.waitForFunction(() => new URLSearchParams(location.search).has("rcc.days"));
  await page.evaluate((name) => {
    [...document.querySelectorAll("button")].find((each) => each.textContent === name)!.click();
  }, shell.language);
  await page.waitForFunction(() => document.documentElement.lang === "en");
  expect(complaints).toEqual([]);
  await page.close();
});
