import { beforeEach, expect, it, vi } from "vitest";

/** A history as a browser keeps it: steps come later, and are told by `popstate`. */
class Entries {
  all: { state: unknown; url: string }[] = [{ state: null, url: "?" }];
  here = 0;
  listeners: ((event: { state: unknown }) => void)[] = [];
  get state(): unknown {
    return this.all[this.here]!.state;
  }
  pushState(state: unknown, _: string, url = this.all[this.here]!.url): void {
    this.all = [...this.all.slice(0, this.here + 1), { state, url }];
    this.here++;
  }
  replaceState(state: unknown, _: string, url = this.all[this.here]!.url): void {
    this.all[this.here] = { state, url };
  }
  go(steps: number): void {
    setTimeout(() => {
      this.here = Math.max(0, Math.min(this.all.length - 1, this.here + steps));
      for (const tell of this.listeners) tell({ state: this.state });
    });
  }
}

let entries: Entries;
beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  entries = new Entries();
  vi.stubGlobal("history", entries);
  vi.stubGlobal("addEventListener", (_: string, tell: never) => entries.listeners.push(tell));
});

const opened = async () => import("../../web/browser/history.ts");

it("lays an entry for a dialog, which Back closes and nothing else", async () => {
  const { followHistory, layOver } = await opened();
  const arrived = vi.fn();
  followHistory(arrived);
  const close = vi.fn();
  const takeAway = layOver(close);
  vi.runAllTimers();
  expect(entries.all.length).toBe(2);
  close.mockImplementation(takeAway);
  entries.go(-1);
  vi.runAllTimers();
  expect(close).toHaveBeenCalledOnce();
  expect(arrived).toHaveBeenCalledOnce();
  expect(entries.here).toBe(0);
});

it("takes the entry away of a dialog that is closed by hand, so that Back leads where it did before", async () => {
  const { followHistory, layOver } = await opened();
  followHistory(() => {});
  layOver(() => {})();
  vi.runAllTimers();
  expect(entries.here).toBe(0);
  const takeAway = layOver(() => {});
  vi.runAllTimers();
  expect(entries.here).toBe(1);
  takeAway();
  vi.runAllTimers();
  expect(entries.here).toBe(0);
});

it("keeps one entry where one dialog gives way to another, and closes two of two", async () => {
  const { followHistory, layOver } = await opened();
  followHistory(() => {});
  const first = layOver(() => {});
  vi.runAllTimers();
  first();
  const closed: string[] = [];
  layOver(() => closed.push("list"));
  vi.runAllTimers();
  expect(entries.here).toBe(1);
  layOver(() => closed.push("card"));
  vi.runAllTimers();
  expect(entries.here).toBe(2);
  entries.go(-2);
  vi.runAllTimers();
  expect(closed).toEqual(["card", "list"]);
});

it("works where a page may not touch its history", async () => {
  entries.pushState = () => {
    throw new Error("SecurityError");
  };
  entries.replaceState = entries.pushState;
  const { address, followHistory, layOver } = await opened();
  followHistory(() => {});
  const takeAway = layOver(() => {});
  vi.runAllTimers();
  address("?x=1");
  address("?x=2", true);
  takeAway();
  expect(() => vi.runAllTimers()).not.toThrow();
  expect(entries.here).toBe(0);
});
