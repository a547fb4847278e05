import { visible } from "../declare/visible-text.ts";

/** Prints a result; nothing in it steers the terminal. */
export const print = (text: string): void => void process.stdout.write(visible(text));

/** Says something beside the result. */
export const tell = (text: string): void => void process.stderr.write(visible(text));
