import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../../bench/page-accessibility.ts";
import { type State, states } from "../../scripts/page-states.ts";
import { drawn, played } from "../../scripts/page-waits.ts";
import { address, sizes, type Visit, visit } from "./visit.ts";

/** Every state in one of the two looks, by turns; in the long tests in both. */
const seenIn = (look: 0 | 1): readonly State[] =>
  process.env.LONG ? states : states.filter((_, k) => k % 2 === look);

/** Plays a study, which the browser keeps: the next one would find it there. */
const isKept = ({ name }: State): boolean => ["lab-sweep", "lab-box"].includes(name);

describe.each([
  ["zh", false, seenIn(0)],
  ["en", true, seenIn(1)],
] as const)("in %s, dark: %s", (lang, dark, states) => {
  // One state after the other on one page; dialogs close before the next.
  let here: Visit;
  beforeAll(async () => {
    here = await visit({ lang, dark, size: "phone" });
    expect(await violations(here.page)).toEqual([]);
    await here.page.setViewportSize(sizes.desk);
    await drawn(here.page);
  });
  afterEach(async () => {
    await here.page.keyboard.press("Escape");
    await drawn(here.page);
    await here.page.getByRole("dialog").first().waitFor({ state: "detached" });
  });
  afterAll(() => here.context.close());

  async function expectNone({ open }: State, { page, complaints }: Visit): Promise<void> {
    await open(page, lang);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  }

  it("the first screen breaks none on a wide screen either", async () => {
    const { page, complaints } = here;
    await page.setViewportSize(sizes.wide);
    await drawn(page);
    const found = await violations(page);
    await page.setViewportSize(sizes.desk);
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each(states.filter(({ query }) => !query))(
    "the state $name breaks no rule of WCAG 2.1 A and AA",
    (state) => expectNone(state, here),
  );

  it.each(states.filter((state) => state.query && !isKept(state)))(
    "the state $name breaks none either",
    async (state) => {
      const { query, unplayed } = state;
      await here.page.goto(address({ lang, query, whole: unplayed }));
      await (unplayed ? drawn : played)(here.page);
      await expectNone(state, here);
    },
  );

  it.each(states.filter(isKept))("the state $name breaks none either", async (state) => {
    const own = await visit({ lang, dark, query: state.query });
    await expectNone(state, own);
    await own.context.close();
  });
});
