import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("virtual:basics", async () => ({ default: (await import("./page-mocks.ts")).basics }));
vi.mock("virtual:counties", async () => ({ default: (await import("./page-mocks.ts")).counties }));

const page = await import("../../web/set/now.ts");
const { drag, now, pretend, settle, set, undo, redo, reset, start } = page;
const GROWTH = "county.growth";
const SHARE = "arms.*.policies.guarantee.share";
const CAP = "arms.*.policies.guarantee.cap";

const move = (path: string, ...values: number[]): void => {
  for (const value of values) drag(path, value);
  settle();
};

beforeEach(() => page.open({ ...start, settings: {} }));

describe("what is set", () => {
  it("takes a whole drag as one step", () => {
    move(GROWTH, 0.03, 0.04, 0.05);
    expect(page.valueAt(GROWTH)).toBe(0.05);
    undo();
    expect(now.value.settings).toEqual({});
    expect(page.canUndo.value).toBe(false);
    redo();
    expect(page.valueAt(GROWTH)).toBe(0.05);
  });

  it("takes five taps of a key as one step, and others after it as one of their own", () => {
    const tap = (path: string, value: number): void => {
      drag(path, value);
      settle(true);
    };
    for (const value of [0.021, 0.022, 0.023, 0.024, 0.025]) tap(GROWTH, value);
    undo();
    expect(now.value.settings).toEqual({});
    expect(page.canUndo.value).toBe(false);
    redo();
    expect(page.valueAt(GROWTH)).toBe(0.025);
    for (const value of [0.026, 0.027]) tap(GROWTH, value);
    undo();
    expect(page.valueAt(GROWTH)).toBe(0.025);
    // The focus left in between.
    tap(GROWTH, 0.03);
    settle();
    tap(GROWTH, 0.031);
    undo();
    expect(page.valueAt(GROWTH)).toBe(0.03);
  });

  it("takes taps there and back as no step", () => {
    for (const value of [0.021, 0.022, 0.021, 0.02]) {
      drag(GROWTH, value);
      settle(true);
    }
    expect(now.value.settings).toEqual({});
    expect(page.canUndo.value).toBe(false);
  });

  it("takes a drag back to where it began as none", () => {
    const before = now.value;
    drag(GROWTH, 0.04);
    drag(GROWTH, 0.02);
    settle();
    expect(now.value).toBe(before);
    expect(page.dragging.value).toBe(false);
    expect(page.canUndo.value).toBe(false);
  });

  it("keeps a policy's other figures where a drag passes through zero", () => {
    set({ settings: { [SHARE]: 0.4, [CAP]: 900 } });
    drag(SHARE, 0.2);
    drag(SHARE, 0);
    expect(now.value.settings).toEqual({});
    drag(SHARE, 0.3);
    settle();
    expect(now.value.settings).toEqual({ [SHARE]: 0.3, [CAP]: 900 });
  });

  it("asks the same thing again after a way round and back", () => {
    const first = page.asked.value;
    move(GROWTH, 0.04);
    const second = page.asked.value;
    expect(second).not.toBe(first);
    set({ replicate: 3 });
    expect(page.asked.value).toBe(second);
    undo();
    undo();
    expect(page.asked.value).toBe(first);
    set({ uncertain: true });
    expect(page.asked.value).toEqual({ ...first, uncertain: true });
  });

  it("knows what the county of something played is called after another was chosen", () => {
    const first = page.asked.value;
    set({ county: "other" });
    expect(page.playedTitle(first).en).toBe("baseline");
    expect(page.playedTitle(page.asked.value).en).toBe("other");
  });
});

describe("the last change", () => {
  it("is the one by which what stands was reached", () => {
    move(GROWTH, 0.03);
    move(GROWTH, 0.06);
    expect(page.lastChange.value).toEqual({ path: GROWTH, from: 0.03, to: 0.06 });
    undo();
    expect(page.lastChange.value).toEqual({ path: GROWTH, from: 0.02, to: 0.03 });
    undo();
    expect(page.lastChange.value).toBeUndefined();
    redo();
    expect(page.lastChange.value).toEqual({ path: GROWTH, from: 0.02, to: 0.03 });
  });

  it("is none after a reset or in another county, and stays for another household", () => {
    move(GROWTH, 0.03);
    set({ household: 5 });
    expect(page.lastChange.value?.to).toBe(0.03);
    set({ county: "other" });
    expect(page.lastChange.value).toBeUndefined();
    undo();
    reset();
    expect(page.lastChange.value).toBeUndefined();
  });
});

describe("values shown in a replay", () => {
  it.each([
    ["an undo", undo, {}],
    ["a reset", reset, {}],
    ["another county", () => set({ county: "other" }), { [GROWTH]: 0.06 }],
    ["a drag of something else", () => move(SHARE, 0.3), { [GROWTH]: 0.06, [SHARE]: 0.3 }],
    ["its end", page.endReplay, { [GROWTH]: 0.06 }],
  ])("are gone with %s", (_, step, settings) => {
    move(GROWTH, 0.06);
    pretend(GROWTH, 0.04);
    expect(page.valueAt(GROWTH)).toBe(0.04);
    step();
    expect(now.value.settings).toEqual(settings);
    expect(page.dragging.value).toBe(false);
  });

  it("make no history", () => {
    move(GROWTH, 0.06);
    const stands = now.value;
    pretend(GROWTH, 0.02);
    pretend(GROWTH, 0.04);
    page.endReplay();
    expect(now.value).toBe(stands);
    undo();
    expect(now.value.settings).toEqual({});
    expect(page.canUndo.value).toBe(false);
  });
});
