import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { messages, openTab } from "../../scripts/page-states.ts";
import { drawn, finished, livedAfter, lucks, playing } from "../../scripts/page-waits.ts";
import { address, sizes, visit, visitor } from "./visit.ts";

/** Names that stay Chinese on an English page. */
const KEPT = /三农|中文|农信社/g;
const CHINESE = /[\u4e00-\u9fff]/;

const AREAS = ["head", "sentence", "controls-area", "outcomes-area", "twin-area", "fates-area", "progress"];

/** Everything of the first screen is in the window, and every figure is one. */
async function fits(page: Page): Promise<void> {
  const { height } = page.viewportSize()!;
  for (const area of AREAS) {
    const box = (await page.locator(`.${area}`).first().boundingBox())!;
    expect(box.height, area).toBeGreaterThan(10);
    expect(box.y + box.height, area).toBeLessThanOrEqual(height + 1);
    expect(box.x + box.width, area).toBeLessThanOrEqual(1367);
  }
  expect(await page.locator("input[type=range]").count()).toBe(8);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366);
  expect(await page.locator("body").innerText()).not.toMatch(/NaN|undefined|\[object|Infinity/);
}

/** The page says it in the other language. */
async function translated(page: Page, from: "zh" | "en"): Promise<void> {
  await page.getByRole("button", { name: messages[from].shell.language, exact: true }).click();
  await drawn(page);
}

it("shows everything at 1366×768 without a scroll and without a click, in both languages", async () => {
  const { page, context, complaints, strangers } = await visit({ whole: true, workers: 2 });
  await playing(page, "running");
  await fits(page);
  // Many lucks are played while something is on show that is told over them, and none behind the answer.
  await openTab(page, "answer", "zh");
  await playing(page, "waiting");
  await openTab(page, "compare", "zh");
  await playing(page, "running");
  // The bands of a whole county take minutes; those of a small one stand below.
  await page.getByRole("button", { name: messages.zh.shell.stop, exact: true }).click();
  await playing(page, "stopped");
  await fits(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await translated(page, "zh");
  await fits(page);
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
  await context.close();
});

// As wide as makes the answer a line longer than what stands there before it.
it.each([
  ["zh", 1200],
  ["en", 1366],
] as const)("keeps room for the answer, so that no slider moves: %s at %i", async (lang, width) => {
  const { page, context } = await visitor();
  await page.setViewportSize({ width, height: 768 });
  await page.addInitScript(() => {
    const heights = new Set<number>();
    Object.assign(globalThis, { heights });
    const look = new ResizeObserver(([area]) => heights.add(Math.round(area.contentRect.height)));
    new MutationObserver((_, watch) => {
      const area = document.querySelector(".sentence-area");
      if (!area) return;
      watch.disconnect();
      look.observe(area);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(address({ lang }));
  const sentence = (): Promise<string> => page.locator(".sentence").innerText();
  await finished(page);
  const answer = await sentence();
  const slider = page.locator("input[type=range]").first();
  const until = await lucks(page);
  await slider.focus();
  await page.keyboard.down("ArrowRight");
  await livedAfter(page, until);
  expect((await sentence()).length).toBeLessThan(answer.length / 2);
  await page.keyboard.up("ArrowRight");
  await finished(page);
  expect(await page.evaluate(() => [...(globalThis as unknown as { heights: Set<number> }).heights])).toEqual(
    [expect.any(Number)],
  );
  // On no other width that sliders stand beside the answer on does it come to more lines than there is room for.
  const short = await page.evaluate(() => {
    const sentence = document.querySelector<HTMLElement>(".sentence")!;
    const room = sentence.parentElement!;
    const words = sentence.textContent;
    const widths: number[] = [];
    for (let width = 700; width <= 1900; width += 10) {
      room.style.width = `${width}px`;
      const { height } = room.getBoundingClientRect();
      sentence.textContent = "";
      if (room.getBoundingClientRect().height < height) widths.push(width);
      sentence.textContent = words;
    }
    return widths;
  });
  expect(short).toEqual([]);
  await context.close();
});

it.each(["zh", "en"] as const)(
  "moves no slider for the first policy, nor for a way back: %s",
  async (lang) => {
    const { page, context } = await visit({ lang });
    const tops = (): Promise<number[]> =>
      page
        .locator("input[type=range]")
        .evaluateAll((sliders) => sliders.map((each) => each.getBoundingClientRect().top));
    const before = await tops();
    const sliders = page.locator("input[type=range]");
    for (let place = 0; place < before.length; place++) {
      await sliders.nth(place).press("PageUp");
      await drawn(page);
      expect(await tops()).toEqual(before);
    }
    const ways = page.locator(".field .back");
    expect(await ways.count()).toBe(before.length);
    // Each is seen whole: what stands in its middle is itself.
    for (const way of await ways.all())
      expect(
        await way.evaluate((button) => {
          button.scrollIntoView({ block: "center" });
          const { x, y, width, height } = button.getBoundingClientRect();
          return document.elementFromPoint(x + width / 2, y + height / 2) === button;
        }),
      ).toBe(true);
    await context.close();
  },
);

it("speaks the other language at once, the numbers unmoved", async () => {
  const { page, context } = await visit();
  await finished(page);
  await fits(page);
  const chinese = await page.locator(".outcomes-area").innerText();
  await translated(page, "zh");
  await fits(page);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  const english = await page.locator("body").innerText();
  expect(english.replace(KEPT, "").match(new RegExp(`.{0,20}${CHINESE.source}.{0,20}`, "g")) ?? []).toEqual(
    [],
  );
  const numbers = (text: string): string[] => text.match(/\d+\.\d+/g) ?? [];
  expect(numbers(await page.locator(".outcomes-area").innerText()).slice(0, 4)).toEqual(
    numbers(chinese).slice(0, 4),
  );
  await page.waitForURL(/lang=en/);
  await context.close();
});

it("stops, says so, keeps what it has, and goes on", async () => {
  // So large that it is still played when the button is pressed.
  const { page, context } = await visit({ query: "&coun.vill=10", whole: true });
  const { shell } = messages.zh;
  await page.getByRole("button", { name: shell.stop, exact: true }).click();
  await page.getByText(shell.stopped).waitFor();
  const share = async (): Promise<string | null> =>
    page.locator(".progress [role=progressbar]").getAttribute("aria-valuenow");
  /** Once another household has been played by the same workers, after all that they had been asked before. */
  const later = async (row: number): Promise<string | null> => {
    const until = await lucks(page);
    await page.locator(".fates-area [role=button]").first().click();
    const list = page.locator(".household-list");
    await list.getByRole("button", { name: /\d+/ }).filter({ hasText: "›" }).nth(row).click();
    await livedAfter(page, until);
    await playing(page, "stopped");
    return share();
  };
  // What was under way at the stop may still be counted; nothing is begun.
  const counted = await later(1);
  expect(await later(2)).toBe(counted);
  await page.getByRole("button", { name: shell.resume, exact: true }).click();
  await expect.poll(async () => Number(await share())).toBeGreaterThan(Number(counted));
  await context.close();
});

it("nothing is wider than the screen of a phone, nor than a wide one, in both languages", async () => {
  const { page, context, complaints } = await visit({ size: "phone" });
  await finished(page);
  for (const [size, from] of [
    ["phone", "zh"],
    ["phone", "en"],
    ["wide", "zh"],
    ["wide", "en"],
  ] as const) {
    await page.setViewportSize(sizes[size]);
    await drawn(page);
    const { width } = sizes[size];
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("main button, main p, main h1, main h2, main label")]
        .filter((each) => each.offsetParent && !each.closest("details:not([open])"))
        .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
    await translated(page, from);
  }
  expect(complaints).toEqual([]);
  await context.close();
});
