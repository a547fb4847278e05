import { parquetReadObjects } from "hyparquet";
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { drawn, HANG } from "../../scripts/page-waits.ts";
import type { SweepJob } from "../../src/sweeps/run/sweep-job.ts";
import { loadStudy } from "../../src/sweeps/study/load-study.ts";
import { zh } from "../../web/text/lab-zh.ts";
import { playedStudy } from "../sweeps/played-study.ts";
import { leaveServer, ownServer } from "./server-gone.ts";
import { address, bytesOf, visitor } from "./visit.ts";

/** The store hash of the small study as the command line plays it. */
let hash: string | undefined;
beforeAll(async () => {
  ({ hash } = await playedStudy(loadStudy("scenarios/studies/small.yaml")));
});

const SWEEP = "&door=lab&at=sweep";
const state = (page: Page, name: string) => page.locator(`[data-sweep=${name}]`);
const shownHash = (page: Page) => page.locator("[data-hash]").innerText();
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const counted = async (page: Page): Promise<number> =>
  Number(await page.locator("progress").getAttribute("value"));

async function begin(page: Page): Promise<void> {
  await page.locator(".lab-state[data-state=fine]").waitFor();
  await button(page, zh.sweep.play).click();
  await page.locator("[data-sweep]").waitFor();
}

it("says that the disk is full in the middle of a study, and plays on in memory", async () => {
  const { page, context, complaints } = await visitor();
  await page.addInitScript(() => {
    let room = 5;
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...of: Parameters<typeof put>) {
      if (room-- > 0) return put.apply(this, of);
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await page.goto(address({ query: SWEEP }));
  await begin(page);
  await state(page, "done").waitFor();
  await page.getByText(zh.home.notKept("QuotaExceededError")).waitFor();
  expect(await shownHash(page)).toBe(hash);
  expect(complaints).toEqual([]);
  await context.close();
});

it("plays again what workers were at that went without a word, says so, and comes to the same hash", async () => {
  const { page, context } = await visitor({ workers: 2 });
  await page.addInitScript(() => {
    // Two jobs, when they are asked for the first time: their workers end with no event, as where memory ran out.
    const doomed = new Set(["1 1", "3 2"]);
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...of: unknown[]) {
      (postMessage as (...of: unknown[]) => void).apply(this, of);
      const { argumentList } = of[0] as { argumentList?: { value: unknown }[] };
      if (argumentList?.[0]?.value !== "playStudyJob") return;
      const { point, replicate } = argumentList[2]!.value as SweepJob;
      if (doomed.delete(`${point.point} ${replicate}`)) this.terminate();
    };
  });
  await page.goto(address({ query: SWEEP }));
  await begin(page);
  await state(page, "done").waitFor();
  expect(await counted(page)).toBe(36);
  expect(await page.locator("[data-sweep]").innerText()).toMatch(/已换新的重做（2 次）/);
  expect(await shownHash(page)).toBe(hash);
  await context.close();
});

/** Tabs until it has the focus, as a person without a mouse would. */
async function tabTo(page: Page, at: Locator): Promise<void> {
  await at.first().waitFor();
  const focused = () => at.first().evaluate((each) => each === document.activeElement);
  for (const began = Date.now(); Date.now() - began < HANG; await page.keyboard.press("Tab"))
    if (await focused().catch(() => false)) return;
  throw new Error(`${at} was not reached`);
}

it("by the keyboard alone: a study taken, played, asked where something holds, and saved", async () => {
  const { page, context, complaints } = await visitor();
  await page.goto(address({ query: "&door=lab" }));
  const press = async (at: Locator, key: string): Promise<void> => {
    await tabTo(page, at);
    await page.keyboard.press(key);
  };
  await press(page.locator(".study-list button"), "Enter");
  await page.locator(".lab-state[data-state=fine]").waitFor();
  await press(button(page, zh.sweep.play), "Enter");
  await state(page, "done").waitFor();

  const where = page.getByLabel(zh.discovery.where);
  await tabTo(page, where);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("difference.coverage >");
  await page.keyboard.press("Enter");
  await page.locator("[data-discovery=fault]").waitFor();
  await press(where, "End");
  await page.keyboard.type(" 0.01");
  await page.keyboard.press("Enter");
  await page.locator("[data-discovery=found]").waitFor();
  expect(await page.locator(".discovery").innerText()).toMatch(/6 个点/);

  await press(page.getByLabel(zh.files.table), "ArrowDown");
  const csv = button(page, zh.files.csv);
  await tabTo(page, csv);
  const [saved] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(saved.suggestedFilename()).toBe("small-differences.csv");
  expect((await bytesOf(saved)).toString().split("\n")).toHaveLength(20);
  await drawn(page);
  expect(complaints).toEqual([]);
  await context.close();
});

it("plays a study and writes Parquet with the server gone, though the laboratory was never opened before", async () => {
  const { server, home } = await ownServer();
  const { page, context, complaints } = await visitor({ offline: true });
  await page.goto(`${home}?lang=zh`);
  await leaveServer(page, server);

  const again = await context.newPage();
  again.setDefaultTimeout(HANG);
  await again.goto(`${home}?lang=zh${SWEEP}`);
  await begin(again);
  await state(again, "done").waitFor();
  expect(await shownHash(again)).toBe(hash);
  const [saved] = await Promise.all([
    again.waitForEvent("download"),
    button(again, zh.files.parquet).click(),
  ]);
  const { buffer, byteOffset, length } = await bytesOf(saved);
  const file = buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer;
  expect(await parquetReadObjects({ file })).toHaveLength(36);
  expect(complaints).toEqual([]);
  await context.close();
});
