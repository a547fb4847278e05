import { afterEach, describe, expect, it, vi } from "vitest";
import { progressLine } from "../../src/cli/progress.ts";
import { commandTextOf } from "../../src/report/tables/command-text.ts";

function written(isTTY: boolean, counts: readonly number[]): string[] {
  const pieces: string[] = [];
  const line = progressLine(commandTextOf("en"), { isTTY, write: (text: string) => pieces.push(text) });
  for (const finished of counts)
    line.show({ finished, planned: 100, etaSeconds: finished === 0 ? NaN : 100 - finished });
  line.end();
  return pieces;
}

afterEach(() => void vi.unstubAllEnvs());

describe("progress", () => {
  it("is a plain line at the first run and every tenth where nobody watches", () => {
    const lines = written(false, [...Array(101).keys()]);
    expect(lines).toHaveLength(12);
    expect(lines[0]).toBe("0/100 runs finished, time left not known yet\n");
    expect(lines[1]).toBe("1/100 runs finished, about 1 min 39 s left\n");
    expect(lines[11]).toBe("100/100 runs finished, about 0 s left\n");
  });

  it("was redrawn on TERM=dumb too, which draws no control codes: plain lines there", () => {
    vi.stubEnv("TERM", "dumb");
    const pieces = written(true, [0, 50, 100]);
    expect(pieces).toEqual(written(false, [0, 50, 100]));
    for (const control of ["\r", "\u001b"]) expect(pieces.join("")).not.toContain(control);
  });

  it("redraws one line on a terminal, and wipes it", () => {
    vi.stubEnv("TERM", "xterm");
    const pieces = written(true, [0, 50, 100]);
    expect(pieces.join("")).not.toContain("\n");
    expect(pieces[1]).toContain(`\r\u001b[K${"█".repeat(12)}${"░".repeat(12)} 50/100`);
    expect(pieces.at(-1)).toBe("\r\u001b[K");
  });
});
