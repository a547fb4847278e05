import { type Browser, type BrowserContext, chromium, type Download, type Page } from "playwright-core";
import { inject } from "vitest";
import { headlessPath } from "../../scripts/find-browser.ts";
import { drawn, HANG, played } from "../../scripts/page-waits.ts";

export const origin = inject("origin");

export const sizes = {
  desk: { width: 1366, height: 768 },
  phone: { width: 360, height: 740 },
  wide: { width: 1920, height: 1080 },
} as const;

export interface Look {
  size?: keyof typeof sizes;
  lang?: "zh" | "en";
  dark?: boolean;
  still?: boolean;
  /** The rest of the address, as `&view=brief`. */
  query?: string;
  /** No luck is waited for; of doors other than the policymaker's it need not be said, where none is played. */
  unplayed?: boolean;
  /** The county as it is offered, of 3,000 households; otherwise 30 of them. */
  whole?: boolean;
  /** Random runs of the small county: the fewest of which bands are drawn, or more for who has to be there before the last of them. */
  runs?: number;
  /** Workers of the county on the first page, on whatever machine: each compiles anew all that it plays, and only some tests need two. */
  workers?: 1 | 2;
  /** Keeps the page for times without a network, as a browser does unless told not to: some work at every visit. */
  offline?: boolean;
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Errors and warnings of the console, exceptions, requests that failed. */
  complaints: string[];
  /** Requests to anywhere but the server of the page. */
  strangers: string[];
}

/** What Playwright says where it keeps the page from being stored. */
const BLOCKED = /^Service Worker registration blocked by Playwright/;

let browser: Browser | undefined;

/** The one Chromium of this process: it ends with it, for they are joined by a pipe. */
export async function connected(): Promise<Browser> {
  browser ??= await chromium.launch({
    executablePath: headlessPath(),
    args: ["--no-sandbox", "--font-render-hinting=none"],
  });
  return browser;
}

/** Random runs of which bands are just drawn. */
const FEWEST = 4;

/** Settings of a small county, as a link has them. */
export const SMALL = "&coun.vill=3&coun.housPerVill=10";

/** The address of the page as a look asks for it. */
export const address = ({ lang = "zh", query = "", whole, runs = FEWEST }: Look = {}): string =>
  `${origin}?lang=${lang}${whole ? (query.includes("tab=") ? "" : "&tab=compare") : `${SMALL}&runs=${runs}`}${query}`;

/** A fresh visitor with an empty store, before any page is opened. */
export async function visitor(look: Look = {}): Promise<Visit> {
  const context = await (await connected()).newContext({
    viewport: sizes[look.size ?? "desk"],
    colorScheme: look.dark ? "dark" : "light",
    reducedMotion: look.still ? "reduce" : "no-preference",
    locale: "zh-CN",
    acceptDownloads: true,
    serviceWorkers: look.offline ? "allow" : "block",
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(origin).origin });
  const page = await context.newPage();
  page.setDefaultTimeout(HANG);
  await page.addInitScript((cores) => {
    Object.defineProperty(Navigator.prototype, "hardwareConcurrency", { get: () => cores });
  }, look.workers ?? 1);
  const visit: Visit = { page, context, complaints: [], strangers: [] };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !BLOCKED.test(message.text()))
      visit.complaints.push(message.text());
  });
  page.on("pageerror", (error) => visit.complaints.push(error.message));
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(blob|data):/.test(url)) visit.strangers.push(url);
  });
  return visit;
}

/** Whether the county is played there before anybody asks. */
const isPlayed = ({ query = "", unplayed }: Look): boolean => !unplayed && !query.includes("door=");

/** Opens the page and waits for its first real numbers, where there are any. */
export async function visit(look: Look = {}): Promise<Visit> {
  const made = await visitor(look);
  await made.page.goto(address(look));
  await (isPlayed(look) ? played : drawn)(made.page);
  return made;
}

/** What a page has saved, wherever its browser runs. */
export async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Lets a file fall on the page, as from a folder. */
export const drop = (page: Page, name: string, content: string): Promise<void> =>
  page.evaluate(
    ([name, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content!], name!));
      for (const kind of ["dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, content],
  );
