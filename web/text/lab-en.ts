import type { zh } from "./lab-zh.ts";

export const en: typeof zh = {
  title: "Laboratory",
  about:
    "A scenario as text, studies played on this machine. Results are those of the command line, bit by bit.",
  scenario: {
    title: "Scenario text",
    about: "Move a slider and the text follows; change the text and the page follows. Your comments stay.",
    text: "Scenario (YAML)",
    help: "Ctrl+Space: what may stand here; arrows choose, Enter takes, Esc leaves.",
    reading: "Reading …",
    same: "Text and page say the same",
    problems: "This text cannot be played, and the page stays as it was:",
    behind: "You moved a slider meanwhile; a text with mistakes cannot follow. Mend it, or press the button.",
    anew: "Write it anew from the page",
    failed: (what) => `Not read: ${what}`,
    toLine: (line) => `Go to line ${line}`,
    save: "Save file",
    open: "Open file",
    copy: "Copy text",
    copied: "Copied",
    notCopied: "The browser does not allow copying",
    tooLarge: (name) => `${name} is larger than 1 MB and was not opened.`,
    notText: (name) => `${name} is not text in UTF-8 and was not opened.`,
    form: "Assumptions",
    result: "Results",
    compare: "See the comparison",
  },
};
