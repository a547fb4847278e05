import type { Holder } from "./lock.ts";
import { problemEn } from "./problem-en.ts";
import type { ProblemText } from "./problem-zh.ts";

/** Something wrong with a result store or its place, told in either language. */
export interface StoreProblem extends Error {
  name: "StoreProblem";
  tell: (text: ProblemText) => string;
  /** 2: whoever typed the command can set it right; 1: the machine failed. */
  exit: 1 | 2;
  /** Who holds the store, where that is what was wrong. */
  holder?: Holder;
}

/** An error to throw; its message is English. */
export const storeProblem = (tell: StoreProblem["tell"], exit: 1 | 2 = 2): StoreProblem =>
  Object.assign(new Error(tell(problemEn)), { name: "StoreProblem" as const, tell, exit });

export const isStoreProblem = (error: unknown): error is StoreProblem =>
  error instanceof Error && error.name === "StoreProblem" && "tell" in error;
