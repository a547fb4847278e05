import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { drawn, finished, HANG, played, type Watched } from "../../scripts/page-waits.ts";
import { withOldChromium } from "./old-chromium.ts";
import { address } from "./visit.ts";

const LOOK = 100;

/** Once that holds on the page. */
async function until(page: Watched, holds: () => boolean): Promise<void> {
  const end = Date.now() + HANG;
  while (!(await page.evaluate(holds))) {
    if (Date.now() > end) throw new Error(`never: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  await drawn(page);
}

/** Runs on the page: answers what the open card asks, by a number or by the first choice, and goes on. */
function answerCard(): void {
  for (const field of Array.from(document.querySelectorAll<HTMLInputElement>(".number-field input"))) {
    field.value = "5";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  for (const question of Array.from(document.querySelectorAll(".lesson-card .question")))
    question.querySelector<HTMLElement>("input[type=radio]")?.click();
}

/** Runs on the page: signs in as student 7, and presses for the first card. */
function signIn(): void {
  const field = document.querySelector<HTMLInputElement>("#class-number")!;
  field.value = "7";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  document.querySelector<HTMLElement>(".sign-in .chief")!.click();
}

/** It comes from npm, 45 MB. */
describe.runIf(process.env.LONG)("a real Chromium 87", () => {
  const file = (name: string): string => `${pathToFileURL(`dist/${name}`).href}?lang=zh`;
  const both: [string, () => string][] = [
    ["the page", () => address()],
    ["the single file", () => `${file("sannong.html")}&coun.vill=3&runs=4`],
  ];
  it.each(both)(
    "plays %s to the end, and its brief offers Word and HTML before PDF and says why",
    async (_, where) => {
      await withOldChromium(async (page) => {
        expect(page.version).toContain("Chrome/87.");
        await page.open(where());
        await played(page);
        await finished(page);
        expect(await page.evaluate(() => document.querySelector("h1, h2")?.textContent ?? "")).not.toBe("");
        await page.open(`${where()}&view=brief`);
        await played(page);
        await finished(page);
        const tools = await page.evaluate(() => {
          const tools = document.querySelector(".brief-tools");
          const buttons = Array.from(
            tools?.querySelectorAll(":scope > button") ?? [],
            ({ textContent }) => textContent,
          );
          return { buttons, why: tools?.querySelector(".brief-radicals")?.textContent };
        });
        expect(tools.buttons.at(-1)).toContain("PDF");
        expect(tools.buttons.length).toBeGreaterThan(1);
        expect(tools.why).toContain("部首");
        expect(page.complaints).toEqual([]);
      });
    },
  );

  it.each(both)("plays a study in the laboratory of %s to its end and draws it", async (_, where) => {
    await withOldChromium(async (page) => {
      await page.open(`${where()}&door=lab&at=sweep`);
      await until(page, () => document.querySelector(".lab-state[data-state=fine]") !== null);
      await page.evaluate(() => document.querySelector<HTMLElement>(".lab-section .chief")!.click());
      await until(page, () => document.querySelector("[data-sweep=done]") !== null);
      await until(page, () => document.querySelector(".study-figures img") !== null);
      expect(page.complaints).toEqual([]);
    });
  });

  it("plays an experiment in the laboratory and draws it", async () => {
    await withOldChromium(async (page) => {
      await page.open(`${address()}&door=lab&at=experiment`);
      await until(page, () => document.querySelector(".lab-state[data-state=fine]") !== null);
      await page.evaluate(() => {
        const all = Array.from(document.querySelectorAll<HTMLElement>(".experiment-list button"));
        all.find(({ textContent }) => textContent?.includes("E15"))!.click();
      });
      await until(
        page,
        () =>
          document.querySelector(".experiment-list [aria-current], .experiment-list [aria-pressed=true]") !==
          null,
      );
      await until(page, () => document.querySelector(".lab-state[data-state=fine]") !== null);
      await page.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>("input[type=number]")!;
        field.value = "2";
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
        document.querySelector<HTMLElement>(".experiment-plan .chief")!.click();
      });
      await until(page, () => document.querySelector("[data-experiment=done]") !== null);
      await until(page, () => document.querySelector(".study-figures img") !== null);
      expect(page.complaints).toEqual([]);
    });
  });

  it.each([
    ["the page", () => address({ whole: true })],
    ["the class file", () => file("sannong-class.html")],
  ])("opens the class of %s, plays a trial of a lesson and shows its figures", async (_, where) => {
    await withOldChromium(async (page) => {
      await page.open(`${where()}&door=class&at=mayors-budget`);
      await until(page, () => document.querySelector("#class-number") !== null);
      await page.evaluate(signIn);
      await until(page, () => document.querySelector(".lesson-card") !== null);
      for (let card = 1; card < 3; card++) {
        await page.evaluate(answerCard);
        await until(page, () => !document.querySelector<HTMLButtonElement>(".card-ways .chief")!.disabled);
        await page.evaluate(() => document.querySelector<HTMLElement>(".card-ways .chief")!.click());
        await drawn(page);
      }
      await until(page, () => document.querySelector(".play") !== null);
      await page.evaluate(() => document.querySelector<HTMLElement>(".play")!.click());
      await until(page, () => document.querySelector(".lesson-card .figures") !== null);
      expect(page.complaints).toEqual([]);
    });
  });
});
