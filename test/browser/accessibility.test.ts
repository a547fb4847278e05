import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../../bench/page-accessibility.ts";
import { states } from "../../scripts/page-states.ts";
import { drawn } from "../../scripts/page-waits.ts";
import { type Look, type Visit, visit } from "./visit.ts";

async function broken(look: Look, open: (visit: Visit) => Promise<void> = async () => {}) {
  const visitor = await visit({ all: true, ...look });
  await open(visitor);
  const found = await violations(visitor.page);
  await visitor.context.close();
  return { found, complaints: visitor.complaints };
}

/** Every state in one of the two looks, by turns; in the long tests in both. */
const seenIn = (look: 0 | 1): typeof states =>
  process.env.LONG ? states : states.filter((_, k) => k % 2 === look);

describe.each([
  ["zh", false, seenIn(0)],
  ["en", true, seenIn(1)],
] as const)("in %s, dark: %s", (lang, dark, states) => {
  // The states that the first screen leads to, one after the other on one page; dialogs close before the next.
  let here: Visit;
  beforeAll(async () => {
    here = await visit({ all: true, lang, dark });
  });
  afterEach(async () => {
    await here.page.keyboard.press("Escape");
    await drawn(here.page);
    await here.page.getByRole("dialog").first().waitFor({ state: "detached" });
  });
  afterAll(() => here.context.close());

  it.each(states.filter(({ query }) => !query))(
    "the state $name breaks no rule of WCAG 2.1 A and AA",
    async ({ open }) => {
      const { page, complaints } = here;
      await open(page, lang);
      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.keyboard.press("Escape");
      await drawn(page);
      await page.getByRole("dialog").first().waitFor({ state: "detached" });
    },
  );

  it.each(states.filter(({ query }) => query))(
    "the state $name breaks none either",
    async ({ query, unplayed, open }) => {
      const opened = await broken({ lang, dark, query, unplayed, whole: unplayed }, ({ page }) =>
        open(page, lang),
      );
      expect(opened).toEqual({ found: [], complaints: [] });
    },
  );
});

it.each(["phone", "wide"] as const)("breaks none on a screen of the size %s either", async (size) => {
  expect(await broken({ lang: "zh", size })).toEqual({ found: [], complaints: [] });
});
