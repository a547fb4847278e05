import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll } from "vitest";
import { browserPath } from "../../scripts/find-browser.ts";
import { HANG, played } from "../../scripts/page-waits.ts";

/** One Firefox for a file of tests, closed after it. */
export function firefox(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: browserPath("firefox"),
      headless: true,
      timeout: HANG,
      protocolTimeout: HANG,
      extraPrefsFirefox: { "intl.accept_languages": "zh-CN" },
    });
  });
  afterAll(() => browser?.close());
  return () => browser;
}

/** A page of the usual size, with what the console complains of; `stands` waits for what is to be seen first. */
export async function opened(
  browser: Browser,
  address: string,
  stands: (page: Page) => Promise<void> = played,
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  page.setDefaultTimeout(HANG);
  const complaints: string[] = [];
  await page.setViewport({ width: 1366, height: 768 });
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(address);
  await stands(page);
  return { page, complaints };
}
