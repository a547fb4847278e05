import { expect, it } from "vitest";
import { BLANK, expectedHashes, inBrowser, inputs, MANY } from "./scenario-hashes.ts";
import { visitor } from "./visit.ts";

it(`gives the same hash of ${MANY} scenarios in Node and Chromium`, async () => {
  const expected = expectedHashes();
  expect(new Set(expected.map(({ scenario }) => scenario)).size).toBe(MANY);
  expect(new Set(expected.map(({ result }) => result)).size).toBeGreaterThan(0.9 * MANY);

  const { page, context } = await visitor();
  await page.goto(BLANK);
  expect(await page.evaluate(inBrowser, inputs)).toEqual(expected);
  await context.close();
});
