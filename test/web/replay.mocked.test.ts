import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Now } from "../../web/set/now.ts";

vi.mock("virtual:basics", async () => ({ default: (await import("./page-mocks.ts")).basics }));
vi.mock("virtual:counties", async () => ({ default: (await import("./page-mocks.ts")).counties }));
const reducedMotion = signal(false);
vi.mock("../../web/browser/motion.ts", () => ({ reducedMotion }));
/** One luck of a state is the state itself. */
vi.mock("../../web/playing/results.ts", () => ({ livedOf: async (state: Now) => ({ state }) }));

const { drag, lastChange, now, open, reset, set, settle, start, undo } = await import("../../web/set/now.ts");
const { ghost, replay } = await import("../../web/playing/replay.ts");
const GROWTH = "county.growth";
const growth = (): unknown => now.value.settings[GROWTH];
const seconds = (count: number) => vi.advanceTimersByTimeAsync(1000 * count);

beforeEach(() => {
  vi.useFakeTimers();
  reducedMotion.value = false;
  open({ ...start, settings: {} });
  for (const value of [0.04, 0.06]) drag(GROWTH, value);
  settle();
});
afterEach(async () => {
  await seconds(10);
  vi.useRealTimers();
});

it("goes from the old value to what stands, and ends on the very same", async () => {
  const stands = now.value;
  const seen = new Set<unknown>();
  const played = replay();
  for (let k = 0; k < 60; k++) {
    await seconds(0.1);
    seen.add(growth());
  }
  await played;
  expect(seen.size).toBeGreaterThan(6);
  expect([...seen][0]).toBeUndefined();
  expect(now.value).toBe(stands);
  expect(ghost.value).toBeUndefined();
});

it("lays the picture of the old value itself beneath, whatever is on show", async () => {
  void replay();
  await seconds(1);
  expect((ghost.value as unknown as { state: Now }).state.settings).toEqual({});
});

it.each([
  ["an undo", undo, {}],
  ["a reset", reset, {}],
  ["another county", () => set({ county: "other" }), { [GROWTH]: 0.06 }],
  ["a drag", () => drag(GROWTH, 0.09), { [GROWTH]: 0.09 }],
])("gives way to %s in its middle", async (_, step, settings) => {
  void replay();
  await seconds(1);
  step();
  const made = now.value;
  await seconds(10);
  expect(now.value).toBe(made);
  expect(now.value.settings).toEqual(settings);
  expect(ghost.value).toBeUndefined();
  settle();
});

it("can be left by asking again", async () => {
  const stands = now.value;
  void replay();
  await seconds(1);
  expect(now.value).not.toBe(stands);
  void replay();
  expect(now.value).toBe(stands);
  await seconds(10);
  expect(now.value).toBe(stands);
});

it.each([
  ["an undo", undo],
  ["a reset", reset],
  ["another county", () => set({ county: "other" })],
])("brings nothing back after %s", async (_, step) => {
  step();
  const stands = now.value;
  expect(lastChange.value).toBeUndefined();
  void replay();
  await seconds(10);
  expect(now.value).toBe(stands);
});

it("moves nothing where less motion is asked for", async () => {
  reducedMotion.value = true;
  const stands = now.value;
  void replay();
  for (let k = 0; k < 10; k++) {
    await seconds(0.1);
    expect(now.value).toBe(stands);
  }
  expect(ghost.value).toBeDefined();
  await seconds(10);
  expect(ghost.value).toBeUndefined();
});
