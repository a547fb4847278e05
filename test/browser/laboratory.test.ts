import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { drawn, lucks, played, playing } from "../../scripts/page-waits.ts";
import { exportStore } from "../../src/sweeps/store/export-store.ts";
import { loadStudy } from "../../src/sweeps/study/load-study.ts";
import { zh } from "../../web/text/lab-zh.ts";
import { playedStudy } from "../sweeps/played-study.ts";
import { address, bytesOf, type Visit, visit, visitor } from "./visit.ts";

const PROCESSING = "rcc.proc";

it("keeps scenario and text in step, comments and all, names a mistake, and saves what stands there", async () => {
  const { page, complaints, context } = await visit({ query: "&door=lab&at=scenario" });
  const t = zh.scenario;
  const same = page.locator(".lab-state[data-state=same]");
  const text = page.getByLabel(t.text);
  const slider = page.locator(".lab-form").getByRole("slider").first();
  await same.waitFor();
  await playing(page, "done");

  // The form moves the text.
  await slider.press("PageUp");
  await drawn(page);
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
  // In sight without a scroll, however long the text.
  await text.evaluate((field: HTMLTextAreaElement) => field.scrollIntoView());
  const { y, height } = (await problems.boundingBox())!;
  expect(y + height).toBeLessThanOrEqual(page.viewportSize()!.height + 1);
  await problems.getByRole("button", { name: t.toLine(line) }).click();
  expect(
    await text.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart)),
  ).toMatch(/^ *vilages/);
  expect(await slider.inputValue()).toBe(before);
  await problems.getByRole("button", { name: t.anew }).click();
  await same.waitFor();

  // Whom the file compares is more than a slider can say.
  await text.fill(good.replace("treatment: hybrid", "treatment: ecommerce"));
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

const folder = mkdtempSync(join(tmpdir(), "sannong-laboratory-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const STUDY = "scenarios/studies/small.yaml";
const exported = (name: string): string => join(folder, "export", name);
/** The store hash of the study as the command line plays it. */
let hash: string | undefined;

beforeAll(async () => {
  const played = await playedStudy(loadStudy(STUDY));
  hash = played.hash;
  await exportStore(played.directory, join(folder, "export"), "both");
});

const rowsOf = ({ buffer, byteOffset, length }: Uint8Array) =>
  parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer });

const SWEEP = "&door=lab&at=sweep";
const state = (page: Page, name: string) => page.locator(`[data-sweep=${name}]`);
const counted = async (page: Page): Promise<number> =>
  Number(await page.locator("progress").getAttribute("value"));

async function begin({ page }: Visit): Promise<void> {
  await page.locator(".lab-state[data-state=fine]").waitFor();
  await page.getByRole("button", { name: zh.sweep.play, exact: true }).click();
  await page.locator("[data-sweep]").waitFor();
}

it("plays a study to the command line's hash, loses nothing by a reload, and opens what it saved", async () => {
  const there = await visit({ query: SWEEP, workers: 2 });
  const { page, complaints, context } = there;
  await begin(there);
  await expect.poll(() => counted(page)).toBeGreaterThan(0);
  const before = await counted(page);
  await page.reload();
  await state(page, "paused").or(state(page, "done")).waitFor();
  expect(await counted(page)).toBeGreaterThanOrEqual(before);
  if ((await state(page, "paused").count()) > 0)
    await page.getByRole("button", { name: zh.sweep.resume }).click();
  await state(page, "done").waitFor();
  expect(await page.locator("[data-hash]").innerText()).toBe(hash);
  await page.locator("[data-figure=tornado] img").waitFor();
  // Nobody looks at the county here: it is not played behind.
  expect(await lucks(page)).toBe(0);

  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: zh.files.save, exact: true }).click(),
  ]);
  const file = join(folder, saved.suggestedFilename());
  writeFileSync(file, await bytesOf(saved));

  // A table, as the command line exports it.
  await page.getByLabel(zh.files.table).selectOption("differences");
  const [table] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: zh.files.parquet, exact: true }).click(),
  ]);
  expect(table.suggestedFilename()).toBe("small-differences.parquet");
  expect(await rowsOf(await bytesOf(table))).toEqual(
    await rowsOf(readFileSync(exported("differences.parquet"))),
  );

  // In the browser of somebody else.
  const other = await visit({ query: "&door=lab" });
  await other.page.getByLabel(zh.open.files, { exact: true }).setInputFiles(file);
  await state(other.page, "done").waitFor();
  expect(await other.page.locator("[data-hash]").innerText()).toBe(hash);
  expect([...complaints, ...other.complaints]).toEqual([]);
  await Promise.all([context.close(), other.context.close()]);
});

it("opens what the command line exported, and says what anything else is", async () => {
  const { page, complaints, context } = await visit({ query: "&door=lab" });
  const files = page.getByLabel(zh.open.files, { exact: true });
  const names = ["manifest.json", "runs.parquet", "events.parquet"];
  for (const [chosen, kind] of [
    [["points.parquet"], "other"],
    [["runs.parquet"], "noManifest"],
    [["manifest.json"], "noRuns"],
  ] as const) {
    await files.setInputFiles(chosen.map(exported));
    await page.locator(`[data-open=${kind}]`).waitFor();
  }
  writeFileSync(join(folder, "broken.parquet"), "PAR1 of nothing");
  await files.setInputFiles(join(folder, "broken.parquet"));
  await page.locator("[data-open=failed]").waitFor();
  await files.setInputFiles(names.map(exported));
  await state(page, "done").waitFor();
  expect(await page.locator("[data-hash]").innerText()).toBe(hash);
  expect(await counted(page)).toBe(36);

  // From a point to the comparison on it.
  await page.locator(".study-figures img").first().waitFor();
  await page.getByText(zh.results.points, { exact: true }).click();
  await page
    .getByRole("button", { name: new RegExp(`^${zh.results.see}`) })
    .first()
    .click();
  await played(page);
  expect(await page.locator(".county-choice select").inputValue()).toBe("own");
  await drawn(page);
  await page.goBack();
  await state(page, "done").waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it("plays in memory where the browser keeps nothing, and says so", async () => {
  const there = await visitor();
  await there.page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException("not here", "SecurityError");
    };
  });
  await there.page.goto(address({ query: SWEEP }));
  await begin(there);
  await state(there.page, "done").waitFor();
  await there.page.getByText(zh.home.notKept("SecurityError")).waitFor();
  expect(await there.page.locator("[data-hash]").innerText()).toBe(hash);
  expect(there.complaints).toEqual([]);
  await there.context.close();
});
