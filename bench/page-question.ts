import type { Page } from "playwright-core";
import { drawn, lived } from "../scripts/page-waits.ts";
import { fresh, type Stage } from "./page-visit.ts";
import type { Item, Row } from "./row.ts";

/** In units of 10,000 yuan; no packaged answer has it. */
const OWN_BUDGET = "210";
const ENTRY = ".question input.number";
const BRIEF = ".top button.chief";

/** Seconds that what is done takes. */
async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** From a click on the brief to its sheet, which is closed again. */
async function brief(page: Page): Promise<number> {
  const taken = await seconds(async () => {
    await page.click(BRIEF);
    await page.locator(".brief-sheet").waitFor({ timeout: 0 });
  });
  await page.keyboard.press("Escape");
  await drawn(page);
  return taken;
}

/** A budget that nobody asked for before, as an official types it, and the brief on it. */
export const question = (stage: () => Stage): Item => ({
  title: "A question of one's own, and the brief",
  async measure() {
    const page = await fresh(stage(), stage().origin);
    await lived(page);
    const packaged = await brief(page);
    await page.fill(ENTRY, OWN_BUDGET);
    let first = Number.NaN;
    const whole = await seconds(async () => {
      first = await seconds(async () => {
        await page.press(ENTRY, "Enter");
        await page.locator(".answer-playing .answer-card").first().waitFor({ timeout: 0 });
      });
      await page.locator(".answer-playing").waitFor({ state: "detached", timeout: 0 });
      await page.locator(".headline").waitFor({ timeout: 0 });
    });
    const own = await brief(page);
    await page.context().close();
    const rows: Row[] = [
      { what: "brief on a packaged answer, from its one click", value: packaged, unit: "s", atMost: 30 },
      { what: "another budget: first card", value: first, unit: "s", atMost: 10 },
      { what: "another budget: the whole answer", value: whole, unit: "s", atMost: 60 },
      { what: "brief on it, from its one click", value: own, unit: "s" },
      {
        what: "from the budget to the brief",
        value: whole + own,
        unit: "s",
        atMost: 30,
        note: "a budget typed, Enter, a click",
      },
    ];
    return rows;
  },
});
