import { effect } from "@preact/signals";
import { expect, it, vi } from "vitest";
import type { Lesson } from "../../src/lessons/lesson.ts";
import { answerNow, change, countSecond, openWork, restart, work } from "../../web/class/student.ts";

const stored = new Map<string, string>();
vi.stubGlobal("localStorage", {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, text: string) => stored.set(key, text),
  removeItem: (key: string) => stored.delete(key),
});

const lesson = { name: "one", version: 1 } as Lesson;
const trial = { chosen: {}, figures: {}, hash: "0", saved: [], harmed: [] };
const secondsNow = () => answerNow(lesson, "0.2.0", new Date(0))?.seconds;

it("counts a card's seconds without drawing anything anew, and keeps them over a reload", () => {
  openWork(lesson);
  change({ number: 7, card: "guess", trials: [trial] });
  let drawings = 0;
  const end = effect(() => {
    work.value;
    drawings++;
  });
  for (let k = 0; k < 3; k++) countSecond();
  expect(drawings).toBe(1);
  end();
  expect(secondsNow()).toEqual({ ask: 0, guess: 3, try: 0, see: 0, decide: 0 });
  change({ card: "try" });
  openWork(lesson);
  countSecond();
  expect(secondsNow()).toEqual({ ask: 0, guess: 3, try: 1, see: 0, decide: 0 });
  expect(work.value).not.toHaveProperty("seconds");
  restart();
  change({ number: 7, trials: [trial] });
  expect(secondsNow()).toEqual({ ask: 0, guess: 0, try: 0, see: 0, decide: 0 });
});
