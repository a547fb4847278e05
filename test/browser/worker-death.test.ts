import type { BrowserContext, Page } from "playwright-core";
import { expect, it } from "vitest";
import { finished, HANG, played, playing } from "../../scripts/page-waits.ts";
import { zh } from "../../web/text/shell-zh.ts";
import { address, connected, type Look, sizes } from "./visit.ts";

const BROKEN = "内存不足";

interface Watched {
  context: BrowserContext;
  page: Page;
}

/** The page without its store, so that what workers load can be exchanged. */
async function bare(look: Look, prepare: (watched: Watched) => Promise<unknown> = async () => {}) {
  const context = await (await connected()).newContext({ viewport: sizes.desk, serviceWorkers: "block" });
  const page = await context.newPage();
  page.setDefaultTimeout(HANG);
  await prepare({ context, page });
  await page.goto(address(look));
  await played(page);
  return { context, page };
}

/** Whatever they do, with an error that nobody catches. */
const killAll = (page: Page) =>
  Promise.all(
    page.workers().map((worker) =>
      worker
        .evaluate((message) => {
          setTimeout(() => {
            throw new Error(message);
          });
        }, BROKEN)
        .catch(() => {}),
    ),
  );

/** How many workers have been replaced, as the page says. */
async function replacedOn(page: Page): Promise<number> {
  const text = await page.locator(".progress").innerText();
  return Number(/已换新的重做（(\d+) 次）/.exec(text)?.[1] ?? 0);
}

/** Runs that have come, as the page says: all of them where it no longer counts. */
const counted = (page: Page): Promise<number> =>
  page.evaluate(() =>
    document.documentElement.dataset.playing === "done"
      ? Number.POSITIVE_INFINITY
      : Number(document.querySelector(".progress [role=progressbar]")?.getAttribute("aria-valuenow")),
  );

/** Laid before the code of a worker: it dies over the third random run that it is asked for. */
const MORTAL = `let runs = 0;
addEventListener("message", ({ data }) => {
  if (data.path && data.path[0] === "replicate" && ++runs === 3)
    setTimeout(() => { throw new Error("${BROKEN}"); });
});
`;

it("starts a worker anew that dies while it plays, and ends with all runs", async () => {
  // One worker dies, whose place a common one takes.
  const { context, page } = await bare({ runs: 8 }, ({ context }) =>
    context.route(
      "**/worker-*.js",
      async (route) => {
        const code = await (await route.fetch()).text();
        await route.fulfill({ contentType: "text/javascript", body: MORTAL + code });
      },
      { times: 1 },
    ),
  );
  await finished(page);
  expect(await replacedOn(page)).toBe(1);
  await context.close();
});

it("misses a worker that goes without a word, starts another, says so, and ends with all runs", async () => {
  const { context, page } = await bare({ runs: 8 }, ({ page }) =>
    page.addInitScript(() => {
      // Over the third random run and the sixth, the first time: their workers end with no event, as where memory ran out.
      const deadly = new Set<unknown>([3, 6]);
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (this: Worker, ...of: unknown[]) {
        (postMessage as (...of: unknown[]) => void).apply(this, of);
        const { path, argumentList } = of[0] as { path?: string[]; argumentList?: { value: unknown }[] };
        if (path?.[0] === "replicate" && deadly.delete(argumentList?.[2]?.value)) this.terminate();
      };
    }),
  );
  await finished(page);
  expect(await replacedOn(page)).toBe(2);
  await context.close();
});

it("keeps the last good picture, says what failed if workers die for good, and goes on when asked to", async () => {
  const { context, page } = await bare({ runs: 100 });
  const before = await page.locator(".outcomes-area").innerText();
  await context.route("**/worker-*.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: `throw new Error("${BROKEN}")` }),
  );
  await killAll(page);
  const message = page.locator(".progress");
  await playing(page, "failed");
  expect(await message.innerText()).toContain(BROKEN);
  expect((await page.locator(".outcomes-area").innerText()).length).toBeGreaterThan(before.length / 2);
  expect(await page.locator(".sentence").innerText()).toMatch(/%/);

  await context.unroute("**/worker-*.js");
  const failed = await counted(page);
  await message.getByRole("button", { name: zh.retry }).click();
  await expect.poll(() => counted(page)).toBeGreaterThan(failed);
  await context.close();
});
