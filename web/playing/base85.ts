/**
 * Bytes as text, five letters for four of them: a sixteenth less than base64. The letters are those from "(" to "~" but
 * "<" and "\\", so that the text may stand in a page as it is.
 */
const BASE = 85;
const [FIRST, LESS, BACKSLASH] = [40, 60, 92];

function letterOf(digit: number): number {
  const code = FIRST + digit;
  if (code < LESS) return code;
  return code + 1 < BACKSLASH ? code + 1 : code + 2;
}

const digitOf = (code: number): number => code - FIRST - (code > LESS ? 1 : 0) - (code > BACKSLASH ? 1 : 0);

export function toBase85(bytes: Uint8Array): string {
  const letters: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    let value = 0;
    for (let k = 0; k < 4; k++) value = 256 * value + (bytes[at + k] ?? 0);
    const group: number[] = [];
    for (let k = 0; k < 5; k++) {
      group.unshift(letterOf(value % BASE));
      value = Math.floor(value / BASE);
    }
    // Of fewer than four bytes one letter more than there are bytes tells all.
    letters.push(String.fromCharCode(...group.slice(0, bytes.length - at + 1)));
  }
  return letters.join("");
}

export function fromBase85(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((4 * text.length) / 5));
  for (let at = 0, to = 0; at < text.length; at += 5) {
    let value = 0;
    for (let k = 0; k < 5; k++) {
      const digit = at + k < text.length ? digitOf(text.charCodeAt(at + k)) : BASE - 1;
      value = BASE * value + digit;
    }
    for (let shift = 24; shift >= 0 && to < bytes.length; shift -= 8) bytes[to++] = value >>> shift;
  }
  return bytes;
}
