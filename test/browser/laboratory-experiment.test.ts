import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { violations } from "../../bench/page-accessibility.ts";
import { drawn, HANG } from "../../scripts/page-waits.ts";
import { en } from "../../web/text/experiment-en.ts";
import { zh } from "../../web/text/experiment-zh.ts";
import { zh as lab } from "../../web/text/lab-zh.ts";
import { sannong } from "../cli/sannong.ts";
import { smallTrial } from "../experiments/small-trial.ts";
import { address, bytesOf, drop, visit, visitor } from "./visit.ts";

const EXPERIMENT = "&door=lab&at=experiment";
const SEEDS = 3;
const folder = mkdtempSync(join(tmpdir(), "sannong-experiment-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const state = (page: Page, name: string) => page.locator(`[data-experiment=${name}]`);
const fine = (page: Page) => page.locator(".lab-state[data-state=fine]").waitFor({ state: "attached" });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const counted = async (page: Page): Promise<number> =>
  Number(await page.locator("[data-experiment] progress").getAttribute("value"));
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Tabs until it has the focus, as a person without a mouse would. */
async function tabTo(page: Page, at: Locator): Promise<void> {
  await at.first().waitFor();
  const focused = () => at.first().evaluate((each) => each === document.activeElement);
  for (const began = Date.now(); Date.now() - began < HANG; await page.keyboard.press("Tab"))
    if (await focused().catch(() => false)) return;
  throw new Error(`${at} was not reached`);
}

async function savedBy(page: Page, name: string): Promise<string> {
  const [saved] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
  return (await bytesOf(saved)).toString();
}

/** What the command line writes of the small trial, by the name of the file. */
function written(language: "zh" | "en"): (name: string) => string {
  const file = join(folder, "trial.yaml");
  const scenarios = join(process.cwd(), "scenarios");
  writeFileSync(file, smallTrial.replace("../scenarios", scenarios));
  const out = join(folder, language);
  const options = ["--seeds", String(SEEDS), "--out", out, "--workers", "1", "--quiet", "--lang", language];
  expect(sannong("experiment", "run", file, ...options).status).toBe(0);
  // The command line reads the scenario from another place.
  return (name) => readFileSync(join(out, name), "utf8").replaceAll(scenarios, "../scenarios");
}

it("plays an experiment to the command line's files, in both languages, and Back leads out of it", async () => {
  const { page, complaints, context } = await visit({ query: "&door=lab" });
  await button(page, lab.parts.experiment).click();
  await fine(page);
  // What was dropped stands there, is read, and played with as many seeds as are asked for.
  await drop(page, "mine.yaml", smallTrial);
  await expect.poll(() => page.getByLabel(zh.text, { exact: true }).inputValue()).toBe(smallTrial);
  await fine(page);
  await page.getByLabel(zh.seeds).fill(String(SEEDS));
  await button(page, lab.sweep.play).click();
  await state(page, "done").waitFor();
  expect(await counted(page)).toBe(SEEDS);
  await page.locator("[data-report] .table-scroll tbody tr").first().waitFor();
  expect(await page.locator("[data-report] .table-scroll").first().innerText()).toContain("返贫率之差");
  await page.locator(".study-figures img").first().waitFor();
  const own = written("zh");
  expect(await savedBy(page, zh.saveJson)).toBe(own("experiment.json"));
  expect(await savedBy(page, zh.saveHtml)).toBe(own("experiment.html"));
  await button(page, zh.copyCommand).click();
  await page.getByText(lab.scenario.copied, { exact: true }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `sannong experiment run small-trial.yaml --seeds ${SEEDS}`,
  );

  // An event study has a second picture.
  await page.getByLabel(zh.pictures).selectOption("byWave");
  await expect.poll(() => page.locator(".study-figures img").count()).toBe(2);

  await button(page, "English").click();
  await page.locator("[data-report='T1 a small trial']").waitFor();
  expect(await page.locator("[data-report] .table-scroll").first().innerText()).toContain(
    "change of relapse",
  );
  expect(await savedBy(page, en.saveHtml)).toBe(written("en")("experiment.html"));
  await drawn(page);

  await page.goBack();
  await page.locator(".study-list").first().waitFor();
  expect(await page.locator(".lab").getAttribute("data-part")).toBe("home");
  await page.goForward();
  await state(page, "done").waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it("pauses, loses nothing by a reload, goes on, and plays no seed twice where more are asked for", async () => {
  const { page, complaints, context } = await visit({ query: EXPERIMENT });
  await fine(page);
  await page.getByLabel(zh.text, { exact: true }).fill(smallTrial);
  await fine(page);
  await page.getByLabel(zh.seeds).fill("60");
  await button(page, lab.sweep.play).click();
  await expect.poll(() => counted(page)).toBeGreaterThan(1);
  await button(page, lab.sweep.pause).or(state(page, "done")).first().click();
  await state(page, "paused").or(state(page, "done")).waitFor();
  const before = await counted(page);
  await page.reload();
  await state(page, "paused").or(state(page, "done")).waitFor();
  expect(await counted(page)).toBe(before);
  expect(await page.getByLabel(zh.text, { exact: true }).inputValue()).toBe(smallTrial);
  // Fewer are there already.
  await fine(page);
  await page.getByLabel(zh.seeds).fill("1");
  await page.getByText(zh.nothingLeft).waitFor();
  await button(page, lab.sweep.play).click();
  await state(page, "done").waitFor();
  await page.locator("[data-report] .table-scroll tbody tr").first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it("names what is wrong at its line, refuses a scenario that does not come with it, and seeds that are too few", async () => {
  const { page, complaints, context } = await visit({ query: EXPERIMENT });
  await fine(page);
  const box = page.getByLabel(zh.text, { exact: true });
  await box.fill(smallTrial.replace("../scenarios/small.yaml", "../scenarios/mine.yaml"));
  const problems = page.locator(".lab-state[data-state=problems]");
  await problems.waitFor();
  expect(await problems.innerText()).toMatch(/county\.scenario.*随软件提供的情景/s);
  await problems.getByRole("button", { name: lab.scenario.toLine(6) }).click();
  expect(
    await box.evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    ),
  ).toBe("  scenario: ../scenarios/mine.yaml");
  await page.getByRole("button", { name: /^E3 / }).click();
  await fine(page);
  await page.getByLabel(zh.seeds).fill("4");
  await page.getByText(/至少要 10 个/).waitFor();
  expect(await button(page, lab.sweep.play).isDisabled()).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});

it("by the keyboard alone on a narrow screen: chosen, played, looked at; nothing runs over its edge, and axe is clean", async () => {
  const { page, complaints, context } = await visitor({ size: "phone" });
  await page.goto(address({ query: EXPERIMENT }));
  await fine(page);
  const press = async (at: Locator, key: string): Promise<void> => {
    await tabTo(page, at);
    await page.keyboard.press(key);
  };
  await press(page.locator("summary", { hasText: zh.packaged }), "Enter");
  await press(page.getByRole("button", { name: /^E15 / }), "Enter");
  await fine(page);
  await tabTo(page, page.getByLabel(zh.seeds));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("1");
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await press(button(page, lab.sweep.play), "Enter");
  await state(page, "done").waitFor();
  await press(page.getByLabel(zh.pictures), "ArrowDown");
  await page.locator(".study-figures img").first().waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
