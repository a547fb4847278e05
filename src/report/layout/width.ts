/** Ranges that a terminal draws two columns wide (East Asian Width W and F, Unicode 16), from and to. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

const invisible = /\p{Mark}|\p{Cf}/u;

/** Columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (invisible.test(character)) continue;
    columns += wide.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
  }
  return columns;
}

/** Padded with spaces on the right, or on the left. */
export function padded(text: string, columns: number, side: "left" | "right" = "right"): string {
  const spaces = " ".repeat(Math.max(0, columns - displayWidth(text)));
  return side === "right" ? text + spaces : spaces + text;
}

/** Broken into lines that fit, at spaces (no-break ones apart) or between wide characters; no line begins with a stop. */
export function linesWithin(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/[“（]*(?:[\x21-\x7e–—−\u00a0]+[ \n]*|[ \n]+|.)[，。；：、）”]*/gu) ?? []) {
    if (line !== "" && !fits(line + piece.trimEnd())) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()].map((each) => each.replaceAll("\u00a0", " "));
}

/** Broken into lines of at most so many columns. */
export const wrapped = (text: string, columns: number): string =>
  linesWithin(text, (line) => displayWidth(line) <= columns).join("\n");

/** Columns of the widest line of a text. */
export const widestLine = (text: string): number => Math.max(...text.split("\n").map(displayWidth));

/** Columns that what stands below a label is farther in than the label. */
const INDENT = 2;

/**
 * A text behind a label, in lines of at most so many columns, the later ones as far in as the first or as asked; below
 * the label where a word would not fit beside it.
 */
export function hanging(
  label: string,
  text: string,
  columns: number,
  indent: number = displayWidth(label),
): string {
  const beside = wrapped(text, columns - Math.max(indent, displayWidth(label)));
  const own = label.length - label.trimStart().length;
  const isBeside = Math.max(indent, displayWidth(label)) + widestLine(beside) <= columns;
  if (isBeside || label.trim() === "" || indent <= own + INDENT)
    return `${label}${beside.replaceAll("\n", `\n${" ".repeat(indent)}`)}`.trimEnd();
  const above = hanging(" ".repeat(own), label.trim(), columns);
  return `${above}\n${hanging(" ".repeat(own + INDENT), text, columns)}`;
}
