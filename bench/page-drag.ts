import type { CDPSession, Page } from "playwright-core";
import { finished } from "../scripts/page-waits.ts";
import { quantile } from "../src/math/quantile.ts";
import { COMPARISON, fresh, type Stage } from "./page-visit.ts";
import type { Item, Row } from "./row.ts";

/** What is moved. */
const SLIDERS = ".controls-area input[type=range]";
/** What a weaker computer's main thread is like; workers are not slowed by it. */
const THROTTLE = 4;

interface Repaints {
  /** From the event's own time stamp to the frame after the lines changed, ms. */
  latencies: number[];
  /** Work of the main thread a step, ms. */
  busy: number;
}

/** Slider to repaint, on the page as it is served. */
export const dragging = (stage: () => Stage): Item => ({
  title: "Slider to first repaint with model output, 600 households, two arms",
  async measure(settings) {
    const steps = settings.quick ? 10 : 60;
    const page = await fresh(stage(), `${stage().origin}${COMPARISON}`);
    const session = await page.context().newCDPSession(page);
    await finished(page);
    const [any, ofOneLender] = [SLIDERS, `${SLIDERS}[aria-label^="电商放贷"]`];
    await steadySteps(page, session, 5, any);
    const usual = await steadySteps(page, session, steps, any);
    const touched = await steadySteps(page, session, steps, ofOneLender);
    await session.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
    const slow = await steadySteps(page, session, steps, any);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    const perSecond = await swept(page);
    await page.context().close();
    return rowsOf(usual, touched, slow, perSecond);
  },
});

function rowsOf(usual: Repaints, touched: Repaints, slow: Repaints, perSecond: number): Row[] {
  const of = (latencies: number[], share: number): number => quantile(latencies, share);
  return [
    {
      what: "event to frame, p50",
      value: of(usual.latencies, 0.5),
      unit: "ms",
      atMost: 50,
      note: `${usual.latencies.length} steps`,
    },
    { what: "event to frame, p95", value: of(usual.latencies, 0.95), unit: "ms", atMost: 40 },
    {
      what: "event to frame, p50, a slider of the data lender",
      value: of(touched.latencies, 0.5),
      unit: "ms",
    },
    {
      what: "event to frame, p95, a slider of the data lender",
      value: of(touched.latencies, 0.95),
      unit: "ms",
      atMost: 25,
    },
    { what: "main thread a step", value: usual.busy, unit: "ms" },
    {
      what: `event to frame, p95, main thread ${THROTTLE}× slower`,
      value: of(slow.latencies, 0.95),
      unit: "ms",
    },
    { what: `main thread a step, ${THROTTLE}× slower`, value: slow.busy, unit: "ms", atMost: 25 },
    { what: "repaints in a steady drag", value: perSecond, unit: "a second" },
  ];
}

/** One step of the pointer at a time, each waited for. */
async function steadySteps(
  page: Page,
  session: CDPSession,
  steps: number,
  sliders: string,
): Promise<Repaints> {
  const slider = page.locator(sliders).first();
  const box = (await slider.boundingBox())!;
  const y = box.y + box.height / 2;
  await page.evaluate(watchRepaints);
  await page.mouse.move(box.x + box.width * 0.3, y);
  await page.mouse.down();
  await page.waitForTimeout(400);
  const before = await taskSeconds(session);
  const latencies: number[] = [];
  for (let k = 0; k < steps; k++) {
    const share = 0.3 + 0.4 * (((k * 7) % 20) / 20) + 0.01;
    await page.mouse.move(box.x + box.width * share, y);
    const latency = await page.evaluate(nextRepaint);
    if (!Number.isNaN(latency)) latencies.push(latency);
  }
  const busy = ((await taskSeconds(session)) - before) * (1000 / steps);
  await page.mouse.up();
  return { latencies, busy };
}

async function taskSeconds(session: CDPSession): Promise<number> {
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")!.value;
}

/** Moves on without waiting, as a hand does; how many different pictures were shown a second. */
async function swept(page: Page): Promise<number> {
  const box = (await page.locator(SLIDERS).first().boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  const began = Date.now();
  const before = await page.evaluate(() => (window as Watching).repaints ?? 0);
  for (let k = 0; Date.now() - began < 3000; k++) {
    await page.mouse.move(box.x + box.width * (0.2 + 0.6 * ((k % 90) / 90)), y);
    await page.waitForTimeout(12);
  }
  const shown = (await page.evaluate(() => (window as Watching).repaints ?? 0)) - before;
  const seconds = (Date.now() - began) / 1000;
  await page.mouse.up();
  return shown / seconds;
}

type Watching = Window & { since?: number; latency?: number; repaints?: number };

/** Runs on the page: from an input event's time stamp to the end of the frame after a line has moved. */
function watchRepaints(): void {
  const at = window as Watching;
  at.repaints = 0;
  document.addEventListener(
    "input",
    (event) => {
      at.since = event.timeStamp;
      at.latency = undefined;
    },
    true,
  );
  let awaited = false;
  const moved = (): void => {
    if (awaited) return;
    awaited = true;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        awaited = false;
        at.repaints = (at.repaints ?? 0) + 1;
        if (at.since !== undefined) at.latency ??= performance.now() - at.since;
      };
      channel.port2.postMessage(null);
    });
  };
  const lines = { subtree: true, childList: true, attributes: true, attributeFilter: ["d"] };
  new MutationObserver(moved).observe(document.querySelector(".outcomes-area")!, lines);
}

/** Runs on the page: waits for the repaint that answers the last event. */
async function nextRepaint(): Promise<number> {
  const at = window as Watching;
  const began = performance.now();
  // A step may leave every line where it was; it is not counted.
  while (at.latency === undefined && performance.now() - began < 2000)
    await new Promise((resolve) => setTimeout(resolve, 4));
  const latency = at.latency ?? Number.NaN;
  at.latency = undefined;
  at.since = undefined;
  return latency;
}
