import { expect, it } from "vitest";
import { played } from "../../scripts/page-waits.ts";
import { isRefused, otherForms, playedInOtherForms, withForms } from "./other-forms.ts";
import { BLANK, expectedHashes, inBrowser, inputs, MANY } from "./scenario-hashes.ts";
import { SMALL, visitor } from "./visit.ts";

const others = withForms();

it(`gives the same hash of ${MANY} scenarios in Node and Chromium`, async () => {
  const expected = expectedHashes();
  expect(new Set(expected.map(({ scenario }) => scenario)).size).toBe(MANY);
  expect(new Set(expected.map(({ result }) => result)).size).toBeGreaterThan(0.9 * MANY);

  const { page, context } = await visitor();
  await page.goto(BLANK);
  expect(await page.evaluate(inBrowser, inputs)).toEqual({ form: "simd", hashes: expected });
  await context.close();
});

it("gives that hash in Chromium without vectors, and where the policy refuses WebAssembly", async () => {
  const { page, context } = await visitor();
  await page.goto(`${others()}robots.txt`);
  const outcomes = await playedInOtherForms((asked) => page.evaluate(inBrowser, asked), others());
  expect(outcomes).toEqual(otherForms());
  await context.close();
});

it("shows its numbers and says nothing where the policy refuses WebAssembly", async () => {
  const { page, context, complaints } = await visitor();
  await page.goto(`${others()}?lang=zh${SMALL}&runs=4`);
  await played(page);
  expect(await page.textContent(".sentence")).toMatch(/%/);
  expect(await page.locator("[role=alert]").count()).toBe(0);
  expect(complaints).toEqual([]);
  expect(await page.evaluate(isRefused)).toBe(true);
  await context.close();
});
