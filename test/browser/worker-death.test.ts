import { expect, it } from "vitest";
import { finished, HANG, played, playing } from "../../scripts/page-waits.ts";
import { zh } from "../../web/text/shell-zh.ts";
import { address, connected, sizes } from "./visit.ts";

const BROKEN = "内存不足";

/** What a worker does that dies without an event. */
const CLOSE = "self.close()";

/** The page without its store, so that what workers load can be exchanged. */
async function bare() {
  const context = await (await connected()).newContext({ viewport: sizes.desk, serviceWorkers: "block" });
  const page = await context.newPage();
  page.setDefaultTimeout(HANG);
  await page.goto(address());
  await played(page);
  const silence = () => Promise.all(page.workers().map((worker) => worker.evaluate(CLOSE).catch(() => {})));
  const killAll = () =>
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
  return { context, page, killAll, silence };
}

it("starts a worker anew that dies while it plays, and ends with all runs", async () => {
  const { context, page, killAll } = await bare();
  await killAll();
  await finished(page);
  await context.close();
});

it("misses a worker that goes without a word, starts another, says so, and ends with all runs", async () => {
  const { context, page, silence } = await bare();
  await silence();
  await finished(page);
  expect(await page.locator(".progress").innerText()).toMatch(/已换新的重做（\d+ 次）/);
  await context.close();
});

it("keeps the last good picture and says what failed if workers die for good", async () => {
  const { context, page, killAll } = await bare();
  const before = await page.locator(".outcomes-area").innerText();
  await context.route("**/worker-*.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: `throw new Error("${BROKEN}")` }),
  );
  await killAll();
  const message = page.locator(".progress");
  await playing(page, "failed");
  expect(await message.innerText()).toContain(BROKEN);
  expect((await page.locator(".outcomes-area").innerText()).length).toBeGreaterThan(before.length / 2);
  expect(await page.locator(".sentence").innerText()).toMatch(/%/);

  await context.unroute("**/worker-*.js");
  await message.getByRole("button", { name: zh.retry }).click();
  await finished(page);
  await context.close();
});
