import { linesWithin } from "./width.ts";

const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;
const NARROW = /[ .,:;'|!()[\]ijlrtfI1-]/;

/** Roughly how many pixels a text takes, without asking a browser: Chinese characters are as wide as they are high. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += WIDE.test(letter) ? 1 : NARROW.test(letter) ? 0.36 : 0.58;
  return ems * size;
}

/** As much as a width holds, and an ellipsis. */
function cut(text: string, size: number, width: number): string {
  let start = "";
  for (const letter of text) {
    if (textWidth(`${start}${letter}…`, size) > width) break;
    start += letter;
  }
  return `${start.trimEnd()}…`;
}

/** Cut to a width, with an ellipsis where something is missing. */
export const fitted = (text: string, size: number, width: number): string =>
  textWidth(text, size) <= width ? text : cut(text, size, width);

/** Broken into lines that fit, at most so many; what does not fit ends in an ellipsis. */
export function linesOf(
  text: string,
  size: number,
  width: number,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const lines = linesWithin(text, (line) => textWidth(line, size) <= width);
  const shown =
    lines.length <= most ? lines : [...lines.slice(0, most - 1), cut(lines[most - 1], size, width)];
  return shown.map((line) => fitted(line, size, width));
}
