import { expect, it } from "vitest";
import { endings, interruption } from "../../src/cli/interrupt.ts";

it("listens once to what ends a process, however many studies it plays", () => {
  const listening = () => endings().map(({ name }) => process.listenerCount(name));
  const signal = interruption();
  const once = listening();
  for (let study = 0; study < 12; study++) expect(interruption()).toBe(signal);
  expect(listening()).toEqual(once);
  expect(Math.min(...once)).toBeGreaterThan(0);
});
