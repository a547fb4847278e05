import type { Code } from "../../declare/table.ts";

/** The key of a column's numbers in both languages, each `number meaning`, with semicolons between. */
export const codesText = (codes: readonly Code[]): [zh: string, en: string] => [
  codes.map(([number, { zh }]) => `${number} ${zh}`).join("; "),
  codes.map(([number, { en }]) => `${number} ${en}`).join("; "),
];

/** What the two are called at the head of a table of columns. */
export const codesHead = ["codes_zh", "codes_en"] as const;
