import { describe, expect, it, vi } from "vitest";
import { openLane, reasonOf } from "../../src/play/lane.ts";
import type { Outcome, Runner } from "../../src/play/runner.ts";
import { schedule } from "../../src/play/schedule.ts";

/** A runner that hangs until it is stopped, and else does as it is told. */
function runner(play: (job: number) => Outcome<number> | "hangs"): Runner<number, number> {
  let stop = (): void => {};
  return {
    run: async (job) => {
      const outcome = play(job);
      if (outcome !== "hangs") return outcome;
      return new Promise((_, reject) => {
        stop = () => reject(new Error("stopped"));
      });
    },
    stop: () => stop(),
  };
}

describe("a lane", () => {
  it("does one thing after the other, and counts what waits", async () => {
    const lane = openLane(() => runner((job) => ({ result: job })));
    const fates = [lane.run(1), lane.run(2)];
    expect(lane.load).toBe(2);
    expect(await Promise.all(fates)).toEqual([{ result: 1 }, { result: 2 }]);
    await vi.waitFor(() => expect(lane.load).toBe(0));
  });

  it("loses a job over which two runners die, with a new runner for the next", async () => {
    const start = vi.fn(() =>
      runner((job) => {
        if (job === 1) throw new Error("out of memory");
        return { result: job };
      }),
    );
    const lane = openLane(start);
    const fate = await lane.run(1);
    expect(fate).toEqual({ lost: "out of memory" });
    expect(reasonOf(fate as { lost: string })).toBe("its worker died twice: out of memory");
    expect(await lane.run(2)).toEqual({ result: 2 });
    expect(start).toHaveBeenCalledTimes(3);
  });

  it("repeats nothing that it was told to end, and goes on with a new runner", async () => {
    const play = vi.fn((job: number) => (job === 1 ? ("hangs" as const) : { result: job }));
    const lane = openLane(() => runner(play));
    const first = lane.run(1);
    await vi.waitFor(() => expect(play).toHaveBeenCalledTimes(1));
    lane.end();
    await expect(first).rejects.toThrow("stopped");
    expect(await lane.run(2)).toEqual({ result: 2 });
    expect(play).toHaveBeenCalledTimes(2);
  });
});

describe("a schedule", () => {
  it("ends every lane with what a taker throws", async () => {
    const lanes = [openLane(() => runner(() => "hangs")), openLane(() => runner((job) => ({ result: job })))];
    let job = 0;
    const next = () => ({
      job: job++,
      take: () => {
        throw new Error("no room");
      },
    });
    const stop = new AbortController();
    await expect(schedule(lanes, next, stop)).rejects.toThrow("no room");
    expect(stop.signal.aborted).toBe(true);
  });

  it("says at once why no runner can be started", async () => {
    const lanes = [
      openLane<number, number>(() => {
        throw new Error("dist/node-worker.js is not there");
      }),
    ];
    const next = () => ({ job: 1, take: () => {} });
    await expect(schedule(lanes, next, new AbortController())).rejects.toThrow(/^dist\/node-worker/);
  });
});
