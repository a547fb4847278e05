import { visible } from "../declare/visible-text.ts";
import { cutIn } from "../scenario/problem.ts";

/** Prints a result; nothing in it steers the terminal. */
export const print = (text: string): void => void process.stdout.write(visible(text));

/** Says something beside the result; what was typed is not told at any length. */
export const tell = (text: string): void => void process.stderr.write(messageText(text));

/** A message as it is said. */
export const messageText = (text: string): string => visible(cutIn(text, process.argv));
