import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { type Answer, answerText, LARGEST_ANSWER } from "../../src/lessons/answer.ts";

/** What a line of a code begins with. */
const MARK = "SN1:";
/** Longer ones make squares too small for a telephone's camera. */
const LONGEST_LINE = 1400;

export const fitsCode = (line: string): boolean => line.length <= LONGEST_LINE;

/** An answer as one line of plain letters: what a code holds, and what a teacher pastes. */
export function answerLine(answer: Answer): string {
  const bytes = deflateSync(strToU8(answerText(answer)), { level: 9 });
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return MARK + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The text of the answer file in a line; the line itself where there is none in it, so that it is named as broken. */
export function textOfLine(line: string): string {
  const packed = line.trim();
  if (!packed.startsWith(MARK) || packed.length > LARGEST_ANSWER) return packed;
  try {
    const binary = atob(packed.slice(MARK.length).replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    // No more room than the largest file: a line that swells when it is unpacked is broken.
    return strFromU8(inflateSync(bytes, { out: new Uint8Array(LARGEST_ANSWER + 1) }));
  } catch {
    return packed;
  }
}
