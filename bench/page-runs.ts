import type { Page } from "playwright-core";
import { finished } from "../scripts/page-waits.ts";
import { median } from "../src/math/quantile.ts";
import { COMPARISON, fresh, type Stage } from "./page-visit.ts";
import type { Item, Row } from "./row.ts";

interface Times {
  first: number;
  to20: number;
  to200: number;
  stopped: number;
}

/** From the release of a slider to so many finished runs (one run is one arm of one replicate), and to a stop. */
export const runs = (stage: () => Stage): Item => ({
  title: "From release to runs over many lucks, 600 households, two arms",
  async measure({ quick }) {
    const page = await fresh(stage(), `${stage().origin}${COMPARISON}`);
    await finished(page);
    const all: Times[] = [];
    for (let round = 0; round < (quick ? 2 : 5); round++) all.push(await timesOf(page, round));
    await page.context().close();
    const of = (key: keyof Times): number => median(all.map((times) => times[key]));
    const rows: Row[] = [
      { what: "20 runs", value: of("to20"), unit: "ms", atMost: 500 },
      { what: "200 runs", value: of("to200"), unit: "ms", atMost: 1200 },
      { what: "stop: from the click until it says so", value: of("stopped"), unit: "ms", atMost: 50 },
    ];
    return rows;
  },
});

async function timesOf(page: Page, round: number): Promise<Times> {
  const slider = page.locator(".controls-area input[type=range]").first();
  await page.evaluate(watchRuns);
  await slider.focus();
  await page.keyboard.press(round % 2 === 0 ? "PageUp" : "PageDown");
  await finishedAnew(page);
  const times = await page.evaluate(() => (window as Watching).times!);
  await page.keyboard.press(round % 2 === 0 ? "ArrowDown" : "ArrowUp");
  const button = page.locator(".progress button").first();
  await button.waitFor();
  await page.waitForTimeout(300);
  const stopped = await page.evaluate(stop);
  await page.locator(".progress button").first().click();
  await finishedAnew(page);
  return { ...times, stopped };
}

async function finishedAnew(page: Page): Promise<void> {
  await page.locator(".progress [role=progressbar]").waitFor();
  await page.locator(".progress [role=progressbar]").waitFor({ state: "detached" });
}

type Watching = Window & { times?: Omit<Times, "stopped"> };

/** Runs on the page: notes when the line of progress first says so many. */
function watchRuns(): void {
  const times = { first: 0, to20: 0, to200: 0 };
  let since = 0;
  let running = false;
  (window as Watching).times = times;
  document.addEventListener("keyup", (event) => {
    since ||= event.timeStamp;
  });
  const look = (): void => {
    const line = document.querySelector(".progress")!;
    const now = performance.now() - since;
    const bar = line.querySelector("[role=progressbar]");
    if (since && bar) running = true;
    const done = Number(bar?.getAttribute("aria-valuenow") ?? 0);
    if (done >= 1) times.first ||= now;
    if (done >= 20) times.to20 ||= now;
    if (running && !bar) times.to200 ||= now;
  };
  const seen = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(look).observe(document.querySelector(".progress")!, seen);
}

/** Runs on the page: from the click until there is no progress any more. */
function stop(): Promise<number> {
  const line = document.querySelector(".progress")!;
  const began = performance.now();
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (/停止$|已停止|[Ss]topped/.test(line.querySelector("[role=status]")?.textContent ?? "")) {
        watch.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - began));
      }
    });
    watch.observe(line, { subtree: true, childList: true, characterData: true });
    line.querySelector("button")!.click();
  });
}
