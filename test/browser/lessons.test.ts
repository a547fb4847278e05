import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { violations } from "../../bench/page-accessibility.ts";
import { drawn, HANG } from "../../scripts/page-waits.ts";
import { zh } from "../../web/text/class-zh.ts";
import { bytesOf, visit } from "./visit.ts";

const FARTHEST = 120;

/** Goes on by Tab, and by nothing else, until that has the focus: round again where the page was drawn anew meanwhile. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const began = Date.now();
  for (let k = 1; Date.now() - began < HANG; k++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
    if (k % FARTHEST === 0) await drawn(page);
  }
  throw new Error(`not reached by Tab: ${target}`);
}

async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
  await drawn(page);
}

/** Answers every question of the open card by keys: numbers and texts typed, choices taken, lines drawn. */
async function answer(page: Page): Promise<void> {
  // Not the line of a guess that is shown again beside the model's, once that has been played.
  const questions = page.locator(".lesson-card .question:has(input, textarea, [role=slider])");
  for (let k = 0; k < (await questions.count()); k++) {
    const question = questions.nth(k);
    const [number, text, line] = [".number-field input", "textarea", ".draw-box"].map((part) =>
      question.locator(part),
    ) as [Locator, Locator, Locator];
    if ((await number.count()) > 0) {
      await tabTo(page, number);
      await page.keyboard.type("50");
    } else if ((await text.count()) > 0) {
      await tabTo(page, text);
      await page.keyboard.type("因为每一笔都要花一千元。");
    } else if ((await line.count()) > 0) {
      await tabTo(page, line);
      await page.keyboard.press("ArrowDown");
      for (let year = 1; year < 8; year++) await page.keyboard.press("ArrowRight");
    } else {
      // By Tab one comes to the choice that is taken, else to the first.
      const taken = question.locator("input:checked");
      const choice = (await taken.count()) > 0 ? taken : question.locator("input[type=radio]");
      if ((await choice.count()) > 0) await press(page, choice.first(), "Space");
    }
  }
  await page.keyboard.press("Tab");
  await drawn(page);
}

/** Plays as many trials as the card asks for, a lever moved by one before each but the first. */
async function tryLevers(page: Page): Promise<void> {
  const next = page.locator(".card-ways .chief");
  const lever = page.locator(".lever input:checked, .lever input[type=range]").first();
  for (let trial = 1; await next.isDisabled(); trial++) {
    if (trial > 1) await press(page, lever, trial % 2 === 0 ? "ArrowRight" : "ArrowLeft");
    if (trial > 2)
      await press(
        page,
        page.locator(".lever").nth(1).locator("input:checked, input[type=range]").first(),
        "ArrowRight",
      );
    await press(page, page.locator(".play"));
    await page.locator(".lesson-card h3", { hasText: zh.trial(trial) }).waitFor();
    await drawn(page);
  }
}

it.each(["short-small-urgent", "mayors-budget"])(
  "the lesson %s is gone through to the end by keys alone, and hands in what was played",
  async (lesson) => {
    const query = `&door=class&at=${lesson}`;
    const { page, context, complaints, strangers } = await visit({ query, whole: true, unplayed: true });
    await tabTo(page, page.locator("#class-number"));
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    const next = page.locator(".card-ways .chief");
    await press(page, next);
    await answer(page);
    await press(page, next);
    await tryLevers(page);
    await press(page, next);
    await answer(page);
    expect(await violations(page)).toEqual([]);
    await press(page, next);
    await answer(page);
    const saved = page.waitForEvent("download");
    await press(page, page.locator(".hand-in .chief"));
    const made = JSON.parse((await bytesOf(await saved)).toString("utf8"));
    expect(made).toMatchObject({ format: "sannong-answer", lesson, number: 7, trials: 3 });
    expect(made.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(made).length).toBeLessThan(20_000);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
    await context.close();
  },
);

it("shows the trial that the card speaks of, under its name, whatever was played last", async () => {
  const query = "&door=class&at=two-lenders";
  const { page, context } = await visit({ query, whole: true, unplayed: true });
  const next = page.locator(".card-ways .chief");
  await page.locator("#class-number").fill("12");
  await page.keyboard.press("Enter");
  await next.click();
  for (const question of await page.locator("fieldset.question").all())
    await question.locator("input").last().check();
  // That nobody gets a loan is an answer, and no ticks are none.
  const [tick, nobody] = [page.locator(".granted input").first(), page.getByLabel(zh.granted.nobody)];
  await tick.check();
  await tick.uncheck();
  expect(await next.isDisabled()).toBe(true);
  await nobody.check();
  await next.click();
  const names = ["电商数据机构", "另一家农信社", "看得见网店流水的农信社"];
  for (const [k, name] of names.entries()) {
    await page.locator(".lever .option", { hasText: name }).click();
    await page.locator(".play").click();
    await page
      .locator(".figures caption", { hasText: zh.trial(k + 1) })
      .filter({ hasText: name })
      .waitFor();
    const repeated = page.getByText(zh.repeated(k + 1, "choice"));
    if (k + 1 < names.length) await repeated.waitFor();
    else expect(await repeated.count()).toBe(0);
  }
  await next.click();
  await page.locator(".figures caption", { hasText: zh.trial(2) }).waitFor();
  expect(await page.locator(".figures caption").allTextContents()).toEqual([
    expect.stringContaining("另一家农信社"),
  ]);
  const figures = await page
    .locator(".figures tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)),
    );
  for (const [reference, treatment] of figures) expect(treatment).toBe(reference);
  await page.getByText(zh.same).waitFor();
  await context.close();
});

it("tells the teacher how to play the village that is shown on the wall", async () => {
  const { page, context } = await visit({
    query: "&door=class&at=mayors-budget.plan",
    whole: true,
    unplayed: true,
  });
  await page.locator(".timetable + p", { hasText: "众筹预售：三成" }).waitFor();
  await context.close();
});
