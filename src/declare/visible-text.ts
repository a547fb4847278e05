/**
 * Characters that steer a terminal or turn the order of reading and show nothing themselves: C0 and C1 controls, marks
 * of direction, separators of lines; end of line and tab apart.
 */
const CONTROLS = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu;

const shownAs = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A text with every control character as its escape, so that it can be shown anywhere; JSON stays the same value. */
export const visible = (text: string): string => text.replaceAll(CONTROLS, shownAs);

/** The same in one line: ends of line and tabs are shown as well. */
export const visibleLine = (text: string): string => visible(text).replaceAll(/[\n\t]/g, shownAs);
