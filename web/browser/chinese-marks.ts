/** Texts for a terminal in Chinese, with the marks of Chinese print; thousands keep their comma. */
export const withChineseMarks = (text: string): string =>
  text
    .replace(/,(?!\d{3}(?!\d))\s*/g, "，")
    .replace(/;\s*/g, "；")
    .replace(/:\s+/g, "：")
    .replace(/\s*\(/g, "（")
    .replace(/\)/g, "）");
