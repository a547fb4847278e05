import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTab } from "../../scripts/page-states.ts";
import { drawn, finished, played } from "../../scripts/page-waits.ts";
import { loadScenario } from "../../src/sannong.ts";
import { zh } from "../../web/text/controls-zh.ts";
import { address, type Visit, visit, visitor } from "./visit.ts";

const SMALL = "&coun.vill=2";
/** The bank's cost of a loan in the baseline, and as the page writes an amount. */
const usual = loadScenario("scenarios/baseline.yaml").scenario.lenders.ruralCreditCooperative.cost.processing;
const yuan = (amount: number): string => `${amount.toLocaleString("en")} 元`;
const cost = zh.sliders["lenders.ruralCreditCooperative.cost.processing"]!;
const guarantee = zh.sliders["arms.*.policies.guarantee.share"]!;

const slider = (page: Page, name: string) => page.getByRole("slider", { name, exact: true });
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

/** Types it, and sees what comes of it. */
async function typed(page: Page, name: string, text: string): Promise<void> {
  await field(page, name).fill(text);
  await page.keyboard.press("Enter");
  await drawn(page);
}

const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: "application/yaml",
  buffer: Buffer.from(text),
});

describe("one visit after the other to the same page", () => {
  let here: Visit;
  beforeAll(async () => {
    here = await visit({ query: SMALL });
  });
  afterAll(() => here.context.close());

  it("moves a slider by keys, resets it by 0, and steps back and forth", async () => {
    const { page } = here;
    const press = async (key: string): Promise<string | null> => {
      await page.keyboard.press(key);
      await drawn(page);
      return slider(page, cost).getAttribute("aria-valuetext");
    };
    await slider(page, cost).focus();
    expect(await press("ArrowRight")).toBe(yuan(usual + 50));
    expect(await press("PageUp")).toBe(yuan(usual + 550));
    await page.waitForURL(new RegExp(`rcc\\.proc=${usual + 550}`));
    expect(await press("0")).toBe(yuan(usual));
    expect(await press("Control+z")).toBe(yuan(usual + 550));
    expect(await press("Control+y")).toBe(yuan(usual));
    expect(await press("End")).toBe("4,000 元");
    expect(await press("0")).toBe(yuan(usual));
  });

  it("takes what is typed, and says why where it does not", async () => {
    const { page } = here;
    await typed(page, cost, "１，２００");
    expect(await slider(page, cost).inputValue()).toBe("1200");
    for (const wrong of ["abc", "-1", "1e9", "20001", ""]) {
      await typed(page, cost, wrong);
      expect(await page.locator(".field-refused").innerText()).toContain("1,200 元");
      expect(await field(page, cost).getAttribute("aria-invalid")).toBe("true");
      expect(await slider(page, cost).inputValue()).toBe("1200");
    }
    await page.keyboard.press("Escape");
    await drawn(page);
    expect(await field(page, cost).inputValue()).toBe("1200");
    await typed(page, cost, "abc");
    await page.getByRole("button", { name: zh.resetOne(cost, yuan(usual)) }).click();
    await drawn(page);
    // Nothing is left of what was not taken: it was said of another value.
    expect(await field(page, cost).inputValue()).toBe(String(usual));
    expect(await page.locator(".field-refused").count()).toBe(0);
  });

  it("warns of what is implausible, and mends it by one button", async () => {
    const { page } = here;
    const place = async () => (await slider(page, guarantee).boundingBox())!.y;
    await typed(page, guarantee, "60");
    await drawn(page);
    const before = await place();
    await typed(page, guarantee, "95");
    const minds = page.getByRole("region", { name: zh.warnings.title });
    await minds.getByText(zh.warnings.implausible(guarantee, "95%", "30 至 80%")).waitFor();
    // In sight, and no slider has moved from under the hand.
    expect(await place()).toBe(before);
    const { y, height } = (await minds.boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(page.viewportSize()!.height);
    await minds.getByRole("button").first().click();
    await minds.waitFor({ state: "detached" });
    await drawn(page);
    // The nearest end of the range that was named, and not what no longer stands in it.
    expect(await field(page, guarantee).inputValue()).toBe("80");
    await slider(page, guarantee).press("0");
    await drawn(page);
  });

  it("finds any other assumption, and shows only what was changed", async () => {
    const { page } = here;
    await page.getByRole("button", { name: zh.more.open }).click();
    const search = page.getByRole("searchbox");
    await search.fill("贫困线");
    await typed(page, "贫困线（人均）", "4300");
    await search.fill("");
    await page.getByLabel(zh.more.changedOnly(3)).check();
    await drawn(page);
    expect(await page.locator(".more .field").count()).toBe(3);
    await page.getByRole("button", { name: zh.more.resetAll }).click();
    await drawn(page);
    expect(await page.locator(".more .field").count()).toBe(0);
  });
});

it("keeps scenarios between visits, shows how they differ, and opens them again", async () => {
  const { page, context } = await visit({ query: SMALL });
  const keep = page.getByRole("button", { name: zh.tray.keep });
  await keep.click();
  await typed(page, cost, "300");
  await keep.click();
  await openTab(page, "tray", "zh");
  await page.getByRole("rowheader", { name: cost }).waitFor();
  // Figures come in while a name is typed: it stays as it was typed.
  await page.getByLabel(zh.tray.name("B")).fill("<i>便宜</i>");
  await finished(page);
  await page.keyboard.press("Enter");
  await drawn(page);
  await page.reload();
  await played(page);
  await expect.poll(() => page.getByLabel(zh.tray.name("B")).inputValue()).toBe("<i>便宜</i>");
  await page.locator(".tray-list li").first().getByRole("button", { name: zh.tray.open }).click();
  await openTab(page, "compare", "zh");
  await drawn(page);
  expect(await field(page, cost).inputValue()).toBe(String(usual));
  await context.close();
});

it("opens a scenario file, saves it, and refuses what is none", async () => {
  const { page, context, complaints, strangers } = await visit({ query: SMALL });
  const open = (name: string, text: string | Buffer) =>
    page.locator(".choose-file input").setInputFiles(file(name, text));
  const notice = page.locator(".file-notice");
  const head = "extends: baseline.yaml\nname: pilot\ntitle: { zh: 试点<b>县</b>, en: Pilot }\n";
  const cases: [string | Buffer, string][] = [
    [Buffer.alloc(2_000_000, 97), zh.file.tooLarge("bad.yaml", "2.0")],
    [Buffer.from([0xb2, 0xe2, 0xca, 0xd4]), zh.file.notText("bad.yaml")],
    [`${head}county: { growht: 1 }`, "第 4 行"],
    [`${head}__proto__: { a: 1 }`, "__proto__"],
    ["[".repeat(41), "层"],
    [head.replace("baseline", "../secret"), "随软件提供"],
  ];
  for (const [text, message] of cases) {
    await open("bad.yaml", text);
    await notice.getByText(message).first().waitFor();
    await drawn(page);
    expect(await page.locator(".county-choice select").inputValue()).toBe("baseline");
  }
  await open("pilot.yaml", `${head}county: { villages: 3 }`);
  await notice.getByText("试点<b>县</b>").waitFor();
  await drawn(page);
  expect(await page.locator(".county-choice select").inputValue()).toBe("own");
  await page.locator(".county-panel summary").click();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: zh.file.save }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("pilot.yaml");
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
  await context.close();
});

it("tells what of a link it could not follow, and runs nothing that a link holds", async () => {
  const query = `${SMALL}&v=0.0.1&c=<img src=x onerror=alert(1)>&coun.grow=7&popu.none=1&__proto__.x=1&appinstall=0`;
  const made = await visitor();
  await made.page.goto(address({ query: query.replace(/[<> ]/g, encodeURIComponent) }));
  await played(made.page);
  const notes = made.page.locator(".link-notes");
  await notes.waitFor();
  const noteText = await notes.innerText();
  for (const part of ["0.0.1", "<img src=x", "popu.none", "−10 至 15%/年"]) expect(noteText).toContain(part);
  expect(noteText).not.toContain("appinstall");
  await notes.getByRole("button").click();
  await drawn(made.page);
  expect(await notes.count()).toBe(0);
  expect(made.complaints).toEqual([]);
  await made.context.close();
});
