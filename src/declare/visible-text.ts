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

/** Text that may stand in HTML, SVG and XML, in an attribute too. */
export const escaped = (text: string): string =>
  visible(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const inLine = (text: string): string =>
  visibleLine(text)
    .replaceAll(/<(?=[a-z/!?])/gi, "&lt;")
    .replaceAll("](", "]\\(");

/** What would begin a list, a heading, a quotation, a block of code or the target of a link. */
const BLOCK = /^(?=[-+*]\s|#{1,6}(?:\s|$)|>|~~~|```|\[[^\]]*\]:)/;

/**
 * Words of ours with names of others in them as Markdown takes them: one line in which nothing is HTML, a link or a
 * picture. Other marks stay, for the words may have them.
 */
export const markdownWords = (text: string): string => inLine(text).replace(BLOCK, "\\");

/** The same as a cell of a table. */
export const markdownCell = (text: string): string =>
  inLine(text.replaceAll(/\s*\n\s*/g, " ")).replaceAll("|", "\\|");

/** A name of somebody else's as Markdown takes it: one line, no mark-up at all. */
export const markdownText = (text: string): string =>
  visibleLine(text.replaceAll(/\s+/g, " ")).replaceAll(/[\\`*_[\]<>|#]/g, (mark) => `\\${mark}`);
