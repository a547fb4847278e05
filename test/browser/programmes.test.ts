import { expect, it } from "vitest";
import { violations } from "../../bench/page-accessibility.ts";
import { drawn, played } from "../../scripts/page-waits.ts";
import { policies } from "../../src/model/policies/all.ts";
import { zh } from "../../web/text/controls-zh.ts";
import { zh as costs } from "../../web/text/programmes-zh.ts";
import { visit } from "./visit.ts";

it("puts a programme in force by keys, and says what it costs once that was played", async () => {
  const { page, context, complaints } = await visit({ query: "&coun.housPerVill=20" });
  await page.locator(".programmes summary").focus();
  await page.keyboard.press("Enter");
  await page.locator(".programme").first().waitFor();
  await drawn(page);
  expect(await page.locator(".programme").count()).toBe(Object.keys(policies).length);
  expect(await page.locator(".programme-cost").count()).toBe(0);
  const guarantee = page.getByRole("checkbox", { name: policies.guarantee.zh });
  await guarantee.focus();
  await page.keyboard.press("Space");
  const amount = page.locator('.programme-cost[data-cost="played"]');
  await amount.waitFor();
  // The fund gets 40 yuan a year of every household that it is for: the lifted, a third of this small county.
  expect(await amount.innerText()).toContain(costs.perHousehold("13.3"));
  // Of all 50 villages of the county, of which three of 20 households are played: 1,000 households.
  expect(await page.locator(".programme-total").innerText()).toContain(costs.county("1.3 万元"));
  expect(await page.locator(".programme-budget").innerText()).toBe(costs.left("150 万元", "149 万元"));
  expect(await page.locator(".programmes summary").innerText()).toBe(zh.programmes(1));
  expect(await violations(page)).toEqual([]);
  await page.waitForURL(/guar/);
  // The address is visited: a reload may still be answered with the entry of the moment before.
  await page.goto(page.url());
  await played(page);
  expect(await page.locator(".programmes summary").innerText()).toBe(zh.programmes(1));
  await guarantee.waitFor();
  expect(await guarantee.isChecked()).toBe(true);
  await guarantee.uncheck();
  await drawn(page);
  expect(await page.locator(".programme-cost").count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

it("stands on a phone without running over its edge", async () => {
  const { page, context } = await visit({ size: "phone", lang: "zh" });
  await page.getByRole("button", { name: zh.sheet.open }).click();
  await page.locator(".programmes summary").click();
  await page.locator(".programme").first().waitFor();
  for (const name of [policies.guarantee.zh, policies.training.zh])
    await page.getByRole("checkbox", { name }).check();
  await page.locator(".programme-total").waitFor();
  const list = page.locator(".programme-list");
  expect(await list.evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true);
  expect(await violations(page)).toEqual([]);
  await context.close();
});
