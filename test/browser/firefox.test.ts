import { pathToFileURL } from "node:url";
import { expect, inject, it } from "vitest";
import { messages } from "../../scripts/page-states.ts";
import { drawn, livedAfter, lucks } from "../../scripts/page-waits.ts";
import { loadStudy } from "../../src/sweeps/study/load-study.ts";
import { playedStudy } from "../sweeps/played-study.ts";
import { SINGLE_FILE } from "./everything.ts";
import { firefox, opened } from "./firefox.ts";
import { otherForms, playedInOtherForms, withForms } from "./other-forms.ts";
import { BLANK, expectedHashes, inBrowser, inputs, MANY } from "./scenario-hashes.ts";
import { SMALL } from "./visit.ts";

const origin = inject("origin");
const { controls, shell } = messages.zh;
const inFirefox = firefox();
const others = withForms();

it("starts, answers a drag, and says so in the other language, in Firefox", async () => {
  // While the other runs are still coming: what they bring may not move the slider from under the pointer.
  const { page, complaints } = await opened(inFirefox(), `${origin}?${SMALL}&runs=4`);
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

it("opens the single file by double click in Firefox and plays", async () => {
  const { page, complaints } = await opened(
    inFirefox(),
    `${pathToFileURL(SINGLE_FILE).href}?lang=en${SMALL}&runs=4`,
  );
  expect(await page.$eval(".sentence", (sentence) => sentence.textContent)).toMatch(/%/);
  expect(complaints).toEqual([]);
  await page.close();
});

it("plays a study in the laboratory and opens the class in Firefox", async () => {
  const { hash } = await playedStudy(loadStudy("scenarios/studies/small.yaml"));
  const { page, complaints } = await opened(inFirefox(), `${origin}?lang=zh&door=lab&at=sweep`, drawn);
  await page.waitForSelector(".lab-state[data-state=fine]");
  await page.click(".lab-section .chief");
  await page.waitForSelector("[data-sweep=done] [data-hash]");
  expect(await page.$eval("[data-hash]", ({ textContent }) => textContent)).toBe(hash);
  await page.waitForSelector(".study-figures img");
  await page.click(".doors button:nth-child(2)");
  await page.waitForSelector(".lesson-list");
  expect(complaints).toEqual([]);
  await page.close();
});

it(`gives the same hash of ${MANY} scenarios in Firefox as in Node`, async () => {
  const page = await inFirefox().newPage();
  await page.goto(BLANK);
  expect(await page.evaluate(inBrowser, inputs)).toEqual({ form: "simd", hashes: expectedHashes() });
  await page.close();
});

it("gives that hash in Firefox without vectors, and where the policy refuses WebAssembly", async () => {
  const page = await inFirefox().newPage();
  await page.goto(`${others()}robots.txt`);
  const outcomes = await playedInOtherForms((asked) => page.evaluate(inBrowser, asked), others());
  expect(outcomes).toEqual(otherForms());
  await page.close();
});
