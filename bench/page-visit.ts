import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium, type Page } from "playwright-core";
import { browserPath } from "../scripts/find-browser.ts";
import { drawn } from "../scripts/page-waits.ts";
import { pageServer } from "../src/cli/page-server.ts";
import { freePort } from "../test/free-port.ts";

export const FOLDER = "dist/page";
export const FILE = "dist/sannong.html";

/** The page as it is served, and a Chromium to look at it. */
export interface Stage {
  origin: string;
  browser: Browser;
  /** Where Chromium takes orders besides. */
  debugging: number;
  close(): Promise<void>;
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );

/** A server of the built page that can be ended. */
export async function served(): Promise<{ origin: string; end(): Promise<void> }> {
  const server = pageServer(FOLDER);
  const port = await listening(server);
  const end = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { origin: `http://localhost:${port}/`, end };
}

export async function stage(): Promise<Stage> {
  const { origin, end } = await served();
  const debugging = await freePort();
  const browser = await chromium.launch({
    executablePath: browserPath("chromium"),
    args: ["--no-sandbox", `--remote-debugging-port=${debugging}`],
  });
  const close = async (): Promise<void> => {
    await browser.close();
    await end();
  };
  return { origin, browser, debugging, close };
}

const DESK = { width: 1366, height: 768 };

/** Where arrangements are compared, behind the origin: the page itself opens with the answer. */
export const COMPARISON = "?tab=compare";

/** A fresh visitor on the page, its first numbers shown where there are some. */
export async function fresh(
  { browser }: Pick<Stage, "browser">,
  address: string,
  numbered = true,
): Promise<Page> {
  const context = await browser.newContext({ viewport: DESK, locale: "zh-CN" });
  const page = await context.newPage();
  await page.addInitScript(watchFirstNumber);
  await page.goto(address);
  if (numbered) await page.waitForFunction(() => (window as Watched).firstNumber !== undefined);
  else await drawn(page);
  return page;
}

export type Watched = Window & { firstNumber?: number };

/** Runs on the page before anything of it: notes when the first real number stands there, ms after navigation. */
function watchFirstNumber(): void {
  const look = (): void => {
    const sentence = document.querySelector(".headline, .sentence")?.textContent ?? "";
    if ((window as Watched).firstNumber === undefined && /\d/.test(sentence))
      requestAnimationFrame(() => {
        (window as Watched).firstNumber ??= performance.now();
      });
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}
