import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { finished, played } from "../../scripts/page-waits.ts";
import { zh as classText } from "../../web/text/class-zh.ts";
import { zh as lab } from "../../web/text/lab-zh.ts";
import { FOLDER, SINGLE_FILE } from "./everything.ts";
import { isRefused, keepWorkers, playedForm, withoutCompiled } from "./other-forms.ts";
import { bytesOf, SMALL, visit, visitor } from "./visit.ts";

const { pack } = classText;
const LARGEST = 1_050_000;
const CLASS = "dist/sannong-class.html";
const LARGEST_CLASS = 900_000;
const address = pathToFileURL(SINGLE_FILE).href;

it("is one file of at most 1,050 kB that names no other", () => {
  expect(statSync(SINGLE_FILE).size).toBeLessThanOrEqual(LARGEST);
  const html = readFileSync(SINGLE_FILE, "utf8");
  expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)="(?!data:)/);
  expect(html).toMatch(/script-src 'sha256-[^']+' 'sha256-[^']+' 'wasm-unsafe-eval'; worker-src blob:/);
  expect(html).not.toMatch(/unsafe-inline|'unsafe-eval'/);
});

it("has the class beside it as one file of at most 900 kB that names no other", () => {
  expect(statSync(CLASS).size).toBeLessThanOrEqual(LARGEST_CLASS);
  const text = readFileSync(CLASS, "utf8");
  expect(text).not.toMatch(/<(script|link|img)[^>]+(src|href)="(?!data:)/);
  // The page hands it out, and does not load it for times without a network.
  expect(readFileSync(join(FOLDER, "sannong-class.html"), "utf8")).toBe(text);
  expect(readFileSync(join(FOLDER, "sw.js"), "utf8")).not.toContain("sannong-class");
});

it("is handed out by the class's page", async () => {
  const { page, context, complaints } = await visit({ query: "&door=class", unplayed: true });
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: pack.title, exact: true }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("sannong-class.html");
  expect((await bytesOf(saved)).toString()).toBe(readFileSync(CLASS, "utf8"));
  expect(complaints).toEqual([]);
  await context.close();
});

it("opens by double click in Chromium and plays to the end, asking nothing of any network", async () => {
  const { page, context, complaints, strangers } = await visitor();
  await page.addInitScript(keepWorkers);
  await page.goto(`${address}?lang=zh${SMALL}&runs=4`);
  await played(page);
  await finished(page);
  expect(await page.evaluate(playedForm)).toBe("simd");
  expect(complaints).toEqual([]);
  expect(strangers.filter((url) => url.split("?")[0] !== address)).toEqual([]);
  await context.close();
});

it("does without experiments, and says so", async () => {
  const { page, context, complaints } = await visitor();
  await page.goto(`${address}?lang=zh${SMALL}&door=lab&at=experiment`);
  await page.getByText(lab.noExperiments).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it("plays the county where an address names a door that it does not have", async () => {
  const { page, context, complaints } = await visitor();
  await page.goto(`${address}?lang=zh${SMALL}&runs=4&door=class`);
  await played(page);
  expect(complaints).toEqual([]);
  await context.close();
});

it("plays where its policy refuses WebAssembly, and says nothing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "refused-"));
  const copy = join(folder, "sannong.html");
  writeFileSync(copy, withoutCompiled(readFileSync(SINGLE_FILE, "utf8")));
  const { page, context, complaints } = await visitor();
  await page.addInitScript(keepWorkers);
  await page.goto(`${pathToFileURL(copy).href}?lang=zh${SMALL}&runs=4`);
  await played(page);
  expect(await page.textContent(".sentence")).toMatch(/%/);
  expect(complaints).toEqual([]);
  expect(await page.evaluate(isRefused)).toBe(true);
  expect(await page.evaluate(playedForm)).toBe("javascript");
  await context.close();
  rmSync(folder, { recursive: true });
});
