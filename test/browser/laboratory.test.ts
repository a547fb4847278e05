import { expect, it } from "vitest";
import { drawn, lived } from "../../scripts/page-waits.ts";
import { zh } from "../../web/text/lab-zh.ts";
import { bytesOf, visit } from "./visit.ts";

const PROCESSING = "rcc.proc";

it("keeps scenario and text in step, comments and all, names a mistake, and saves what stands there", async () => {
  const { page, complaints, context } = await visit({ query: "&door=lab" });
  const t = zh.scenario;
  const same = page.locator(".lab-state[data-state=same]");
  const text = page.getByLabel(t.text);
  const slider = page.locator(".lab-form").getByRole("slider").first();
  await same.waitFor();

  // The form moves the text.
  await slider.press("PageUp");
  await lived(page);
  await same.waitFor();
  const moved = await slider.inputValue();
  await expect.poll(() => text.inputValue()).toContain(`processing: ${moved}`);

  // The text moves the form, and the address with it.
  const cost = Number(moved) + 1;
  await text.fill((await text.inputValue()).replace(`processing: ${moved}`, `processing: ${cost} # 我的`));
  await expect.poll(() => slider.inputValue()).toBe(String(cost));
  await expect.poll(() => page.url()).toContain(`${PROCESSING}=${cost}`);

  // A comment stays where a slider moves beside it.
  await slider.press("PageUp");
  const next = await slider.inputValue();
  expect(next).not.toBe(String(cost));
  await expect.poll(() => text.inputValue()).toContain(`processing: ${next} # 我的`);

  // A mistake: line, key, nearest; the page stays as it was.
  const good = await text.inputValue();
  const before = await slider.inputValue();
  await text.fill(good.replace("villages:", "vilages:"));
  const problems = page.locator(".lab-state[data-state=problems]");
  await problems.waitFor();
  const line = good.split("\n").findIndex((each) => each.includes("villages:")) + 1;
  expect(await problems.innerText()).toContain("county.vilages");
  await problems.getByRole("button", { name: t.toLine(line) }).click();
  expect(
    await text.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart)),
  ).toMatch(/^ *vilages/);
  expect(await slider.inputValue()).toBe(before);
  await problems.getByRole("button", { name: t.anew }).click();
  await same.waitFor();

  // An arm's own policy is more than a slider can say.
  await text.fill(good.replace(/^(arms:\n {2}none:)$/m, "$1\n    policies: { training: { seats: 3 } }"));
  await expect.poll(() => page.locator(".county-choice select").inputValue()).toBe("own");
  await same.waitFor();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: t.save, exact: true }).click(),
  ]);
  expect((await bytesOf(saved)).toString()).toBe(await text.inputValue());
  await drawn(page);
  expect(complaints).toEqual([]);
  await context.close();
});
