import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { Live } from "../../web/playing/played.ts";
import type { Answer, WorkerApi } from "../../web/playing/work/serve.ts";

/** As many as the tests need to stop in the middle of them. */
const REPLICATES = 40;
vi.stubGlobal("location", { search: `?tab=compare&runs=${REPLICATES}` });
vi.mock("virtual:basics", async () => ({ default: (await import("./page-mocks.ts")).basics }));
vi.mock("virtual:counties", async () => ({ default: (await import("./page-mocks.ts")).counties }));
vi.mock("comlink", () => ({
  expose: () => {},
  transfer: (value: unknown) => value,
  wrap: ({ api }: { api: WorkerApi }) => api,
}));

/** What workers do with what they are asked, besides playing it: they die of what is thrown. */
const faults: { run?: (kind: "live" | "replicate") => Answer<never> | undefined; reader?: Error } = {};
let cancelled = 0;
let replicates = 0;
/** How many times each of the two workers was asked for one luck. */
const lives = [0, 0];

vi.mock("../../web/playing/workers.ts", async () => {
  const { openLane } = await import("../../web/playing/lanes.ts");
  const { answering } = await import("../../web/playing/work/serve.ts");
  const { factsOf: known } = await import("../../web/playing/work/known.ts");
  const worker = answering({ known }) as WorkerApi;
  const api = (k: number): WorkerApi => ({
    ...worker,
    live: async (...args) => {
      lives[k]!++;
      return faults.run?.("live") ?? worker.live(...args);
    },
    replicate: async (...args) => {
      replicates++;
      return faults.run?.("replicate") ?? worker.replicate(...args);
    },
    cancel: () => void cancelled++,
  });
  const start = (k: number) => () =>
    Object.assign(new EventTarget(), { api: api(k), terminate: () => {} }) as unknown as Worker;
  const lanes = [openLane(start(0)), openLane(start(1))];
  return {
    lanes,
    ask: (name: string, ...args: unknown[]) => lanes[1]!.run((each) => each.ask(name, ...args) as never),
    askReader: async () => {
      if (faults.reader) throw faults.reader;
      return [];
    },
  };
});

const { drag, now, open, asked, set, settle, start, undo } = await import("../../web/set/now.ts");
const page = await import("../../web/playing/results.ts");
const { tab } = await import("../../web/browser/place.ts");
const { standing } = await import("../../web/playing/standing.ts");
const { pictured, resting } = await import("../../web/playing/live.ts");
const { bands, current, live, outdated, progress, problem, resume, stop, tooLarge } = page;

/** Only a hang lasts that long. */
const HANG = 800_000;
const until = (holds: () => boolean): Promise<void> =>
  vi.waitFor(() => expect(holds()).toBe(true), { timeout: HANG, interval: 5 });
/** Bands of earlier settings are back at once, before the one luck of them has been played again. */
const isDone = (): boolean => progress.value.state === "done" && current.value && resting.value;
const move = (path: string, value: number): void => {
  drag(path, value);
  settle();
};

/** All that was on show, and how much of it when the first picture was said to stand there. */
const pictures: Live[] = [];
let whenPictured: Promise<number>;
/** By whom the first whole picture had been played. */
let whenWhole: number[] | undefined;

beforeAll(() => {
  live.subscribe((one) => {
    if (one) pictures.push(one);
    if (one?.twin) whenWhole ??= [...lives];
  });
  // In the county of the other tests nobody tells more than the first household.
  open({ ...start, arms: ["none", "hybrid"], settings: { "county.householdsPerVillage": 60 } });
  page.follow();
  whenPictured = pictured().then(() => pictures.length);
});
beforeEach(() => {
  faults.run = undefined;
  faults.reader = undefined;
  open({ ...start, settings: {} });
});
afterEach(() => until(() => progress.value.state !== "running"));

it("plays one luck, then the bands of the very same settings", async () => {
  await until(isDone);
  expect(live.value!.asked).toBe(asked.value);
  expect(bands.value!.asked).toBe(asked.value);
  expect(bands.value!.finished).toBe(REPLICATES);
  expect(progress.value).toMatchObject({ finished: 2 * REPLICATES, planned: 2 * REPLICATES });
  expect(page.county.value!.households).toBe(12);
});

it("shows what comes of it before it knows whom to follow, once", async () => {
  await until(isDone);
  const [first, second] = pictures;
  expect(await whenPictured).toBe(1);
  expect(first!.twin).toBeUndefined();
  expect(second!.twin!.lives).toHaveLength(2);
  expect(second!.household).not.toBe(first!.household);
  const summaries = ({ arms }: Live) => arms.map(({ title, run }) => [title, run.summary]);
  expect(summaries(second!)).toEqual(summaries(first!));
  expect(pictures.filter(({ twin }) => !twin)).toHaveLength(1);
  // Two arms and two households by one worker, and the arms of what came later by both.
  expect(whenWhole).toEqual([4, 0]);
  expect(lives[1]).toBeGreaterThan(0);
});

it("plays one luck behind the answer and no bands until something is on show that is told over them", async () => {
  await until(isDone);
  tab.value = "answer";
  const [before, checked] = [replicates, page.warnings.value];
  move("county.growth", 0.017);
  // The settings are checked once bands would have begun.
  await until(() => live.value!.asked === asked.value && page.warnings.value !== checked);
  expect(progress.value.state).toBe("waiting");
  expect(replicates).toBe(before);
  // Back to the answer as soon as they have begun: they give way, and go on later.
  let begun = false;
  const unsubscribe = progress.subscribe(({ state }) => {
    if (begun || state !== "running") return;
    begun = true;
    tab.value = "answer";
  });
  tab.value = "compare";
  await until(() => begun && progress.value.state === "waiting");
  unsubscribe();
  tab.value = "compare";
  await until(isDone);
});

it("does not take bands for current while a slider moves, and has them again on the way back", async () => {
  await until(isDone);
  const before = replicates;
  drag("county.growth", 0.04);
  expect(current.value).toBe(false);
  expect(progress.value.state).toBe("waiting");
  await until(() => live.value!.asked === asked.value);
  drag("county.growth", 0.02);
  settle();
  await until(isDone);
  expect(replicates).toBe(before);
});

it("keeps the household of the twin under a drag", async () => {
  await until(isDone);
  const { household } = live.value!;
  for (const value of [0.03, 0.06, -0.02]) {
    drag("county.growth", value);
    await until(() => live.value!.asked === asked.value);
    expect(live.value!.household).toBe(household);
  }
  settle();
  await until(isDone);
});

it("goes on after a stop with what had finished, and not before it is asked to", async () => {
  move("county.growth", 0.011);
  await until(() => progress.value.finished >= 20);
  stop();
  const { finished } = progress.value;
  expect(progress.value.state).toBe("stopped");
  expect(current.value).toBe(true);
  const played = replicates;
  // Two lucks that are asked for afterwards have come, and still nothing went on.
  for (const household of [3, 4]) {
    set({ household });
    await until(() => live.value!.household === household && progress.value.state === "stopped");
  }
  expect(replicates - played).toBeLessThanOrEqual(1);
  const before = replicates;
  resume();
  await until(isDone);
  expect(replicates - before).toBeLessThanOrEqual(REPLICATES - finished / 2 + 1);
  expect(bands.value!.replicates.map(({ replicate }) => replicate)).toEqual(
    Array.from({ length: REPLICATES }, (_, r) => r + 1),
  );
});

it("takes a household that the county does not have as none chosen", async () => {
  set({ household: 999_999_999 });
  await until(() => isDone() && !outdated.value);
  expect(live.value!.household).toBeLessThan(12);
  set({ household: 11 });
  await until(() => live.value!.household === 11);
  move("county.householdsPerVillage", 10);
  await until(isDone);
  expect(live.value!.household).toBeLessThan(10);
  expect(live.value!.twin!.lives.length).toBe(2);
});

it("plays a wish once more when its worker dies", async () => {
  await until(isDone);
  let left = 1;
  faults.run = (kind) => {
    if (kind === "live" && left-- > 0) throw new Error("gone");
    return undefined;
  };
  move("county.growth", 0.013);
  await until(isDone);
  expect(live.value!.asked).toBe(asked.value);
});

it("marks the last good picture where one luck fails for good, says why, and mends on asking", async () => {
  await until(isDone);
  const before = live.value;
  faults.run = (kind) => {
    if (kind === "live") throw new Error("out of memory");
    return undefined;
  };
  move("county.growth", 0.014);
  await until(() => progress.value.state === "failed");
  expect(progress.value.failure).toContain("out of memory");
  expect(live.value).toBe(before);
  expect(outdated.value).toBe(true);
  expect(current.value).toBe(false);
  faults.run = undefined;
  resume();
  await until(isDone);
  expect(outdated.value).toBe(false);
});

it("says what the model met, in its own words and without a second try", async () => {
  await until(isDone);
  let tried = 0;
  faults.run = (kind) => {
    if (kind !== "replicate") return undefined;
    tried++;
    return { failed: "no such lender" };
  };
  move("county.growth", 0.015);
  await until(() => progress.value.state === "failed");
  expect(progress.value.failure).toContain("no such lender");
  expect(progress.value.failure).not.toContain("died");
  expect(tried).toBeLessThanOrEqual(2);
  undo();
  await until(isDone);
});

it("plays on where the checker cannot be had", async () => {
  faults.reader = new Error("not reachable");
  move("county.growth", 0.016);
  await until(isDone);
  expect(page.warnings.value).toEqual([]);
});

it("says that settings cannot be played, and keeps no progress of others", async () => {
  await until(isDone);
  drag("county.growth", 99);
  settle();
  await until(() => progress.value.state === "unplayable");
  expect(problem.value).toBeDefined();
  expect(outdated.value).toBe(true);
  undo();
  await until(isDone);
  expect(problem.value).toBeUndefined();
});

it("asks before it plays a county of thousands of villages", async () => {
  await until(isDone);
  const before = live.value;
  move("county.villages", 20_000);
  await until(() => tooLarge.value !== undefined && progress.value.state === "unasked");
  expect(standing.value).toBe("unasked");
  expect(tooLarge.value).toMatchObject({ villages: 20_000, householdsPerVillage: 12 });
  expect(live.value).toBe(before);
  expect(outdated.value).toBe(true);
  undo();
  await until(isDone);
  expect(standing.value).toBe("playing");
  expect(tooLarge.value).toBeUndefined();
});

it("plays one luck of a large county and then many, once a person agrees", async () => {
  await until(isDone);
  set({ arms: ["none"] });
  move("county.villages", 10_500);
  await until(() => tooLarge.value !== undefined && progress.value.state === "unasked");
  const before = replicates;
  // Of many it is enough that they are asked for.
  faults.run = (kind) => (kind === "replicate" ? { failed: "enough" } : undefined);
  page.playAnyway();
  await until(() => progress.value.state === "failed");
  expect(live.value!.asked).toBe(asked.value);
  expect(tooLarge.value).toBeUndefined();
  expect(replicates).toBeGreaterThan(before);
  undo();
  faults.run = undefined;
  await until(isDone);
});

it("reacts to the newest of many steps", async () => {
  for (const value of [0.03, 0.04, 0.05]) move("county.growth", value);
  set({ arms: ["none", "ecommerce"] });
  await until(isDone);
  expect(live.value!.arms.map(({ run }) => run.arm)).toEqual(["none", "ecommerce"]);
  expect(bands.value!.reference).toBe("none");
  expect(now.value.settings).toEqual({ "county.growth": 0.05 });
});
