import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openTab } from "../../scripts/page-states.ts";
import { zh } from "../../web/text/answer-zh.ts";
import { visit } from "./visit.ts";

const look = async (page: Page): Promise<unknown> => {
  const card = page.locator(".answer-card").first();
  await card.locator(".choose").waitFor();
  return {
    round: await card.locator(".ask").evaluate((each) => getComputedStyle(each).borderRadius),
    programmes: await card.locator(".programme-names").evaluate((each) => (each as HTMLElement).offsetTop),
  };
};

it("looks the same before another tab brought its styles and after, and says why numbers differ there", async () => {
  const { page, context } = await visit({ query: "&tab=answer", whole: true, unplayed: true });
  const before = await look(page);
  expect(before).toMatchObject({ round: "50%" });
  expect(await page.locator(".answer").innerText()).toContain(
    zh.comparison(zh.sizes(["10", "600"], ["20", "1,200"])),
  );
  await openTab(page, "compare", "zh");
  await page.locator(".controls").first().waitFor();
  await openTab(page, "answer", "zh");
  expect(await look(page)).toEqual(before);
  await context.close();
});

it("tells a changed county by what is set, and nothing that was played for another", async () => {
  const { page, context } = await visit({ query: "&tab=answer", unplayed: true });
  await page.getByRole("button", { name: zh.credit.see, exact: true }).waitFor();
  expect(await page.locator(".county-line").innerText()).toContain(zh.played("3", "30"));
  expect(await page.getByText(zh.credit.why).count()).toBe(0);
  await context.close();
});
