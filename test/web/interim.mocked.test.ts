import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { Live } from "../../web/playing/played.ts";
import type { WorkerApi } from "../../web/playing/work/serve.ts";

vi.stubGlobal("location", { search: "?tab=compare&runs=4" });
vi.mock("virtual:basics", async () => ({ default: (await import("./page-mocks.ts")).basics }));
vi.mock("virtual:counties", async () => ({ default: (await import("./page-mocks.ts")).counties }));
vi.mock("comlink", () => ({
  expose: () => {},
  transfer: (value: unknown) => value,
  wrap: ({ api }: { api: WorkerApi }) => api,
}));

/** How many more arms are played before the worker only says that it cannot. */
let left = Infinity;

vi.mock("../../web/playing/workers.ts", async () => {
  const { openLane } = await import("../../web/playing/lanes.ts");
  const { answering } = await import("../../web/playing/work/serve.ts");
  const worker = answering({}) as WorkerApi;
  const live: WorkerApi["live"] = async (...args) => (left-- > 0 ? worker.live(...args) : { failed: "gone" });
  const start = (): Worker =>
    Object.assign(new EventTarget(), { api: { ...worker, live }, terminate: () => {} }) as unknown as Worker;
  const lanes = [openLane(start)];
  return {
    lanes,
    ask: (name: string, ...args: unknown[]) => lanes[0]!.run((each) => each.ask(name, ...args) as never),
    askReader: async () => [],
  };
});

const { asked, open, start } = await import("../../web/set/now.ts");
const { follow, live, liveFailure, outdated, steady } = await import("../../web/playing/results.ts");
const { resting } = await import("../../web/playing/live.ts");

/** Only a hang lasts that long. */
const HANG = 800_000;
const until = (holds: () => boolean): Promise<void> =>
  vi.waitFor(() => expect(holds()).toBe(true), { timeout: HANG, interval: 5 });
const isPlayed = (): boolean => live.value?.asked === asked.value && resting.value;
/** A county in which another household tells most than in the one before it. */
const larger = (growth: number): void =>
  open({
    ...start,
    arms: ["none", "hybrid"],
    settings: { "county.householdsPerVillage": 60, "county.growth": growth },
  });

/** All that was on show, and what stood below the first screen. */
const [pictures, below]: [Live[], (Live | undefined)[]] = [[], []];
beforeAll(() => {
  live.subscribe((one) => {
    if (one) pictures.push(one);
  });
  steady.subscribe((one) => void below.push(one));
  follow();
});
beforeEach(async () => {
  left = Infinity;
  open({ ...start, settings: {} });
  await until(isPlayed);
});

it("the figures of a change are shown before it is known whom to follow, and the one followed before meanwhile", async () => {
  const [{ household }, before, seen] = [live.value!, pictures.length, below.length];
  larger(0.02);
  await until(isPlayed);
  const came = pictures.slice(before).filter((one) => one.asked === live.value!.asked);
  expect(came.map(({ interim }) => interim)).toEqual([true, undefined]);
  expect(came.map((one) => one.household === household)).toEqual([true, false]);
  expect(came[0]!.twin!.lives).toHaveLength(2);
  const summaries = ({ arms }: Live) => arms.map(({ run }) => run.summary);
  expect(summaries(came[0]!)).toEqual(summaries(came[1]!));
  // What lies below the first screen is drawn once.
  expect(below.slice(seen)).toEqual([live.value]);
});

it("the figures of a change stay where the household that tells most cannot be played", async () => {
  left = 2;
  larger(0.03);
  await until(isPlayed);
  expect(left).toBeLessThan(0);
  expect(live.value!.interim).toBeUndefined();
  expect(live.value!.twin!.lives).toHaveLength(2);
  expect(steady.value).toBe(live.value);
  expect([liveFailure.value, outdated.value]).toEqual([undefined, false]);
});
