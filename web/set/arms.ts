import { PACKAGE } from "./package.ts";

/** How an arm looks wherever it is drawn: colour, dash and marker, so that colour is never alone. */
export interface Look {
  /** A CSS variable of style.css. */
  colour: string;
  dash: string;
  width: number;
  marker: "square" | "circle" | "diamond" | "cross";
}

const looks: Record<string, Look> = {
  none: { colour: "var(--none)", dash: "1.5 3", width: 1.6, marker: "cross" },
  traditional: { colour: "var(--traditional)", dash: "", width: 2, marker: "square" },
  ecommerce: { colour: "var(--ecommerce)", dash: "6 3", width: 1.8, marker: "circle" },
  hybrid: { colour: "var(--hybrid)", dash: "", width: 2.4, marker: "diamond" },
  [PACKAGE]: { colour: "var(--package)", dash: "", width: 2.6, marker: "circle" },
};

const others: readonly Look[] = [
  { colour: "var(--ink)", dash: "", width: 1.6, marker: "circle" },
  { colour: "var(--muted)", dash: "8 3 2 3", width: 1.6, marker: "diamond" },
];

/** The look of something that is no arm: colours mean arms, so that ink, full or hollow, is left. */
export const inInk = (dash: string): Look => ({ colour: "var(--ink)", dash, width: 1.6, marker: "circle" });

/** The look of an arm; arms of a dropped file that have none of the four names take turns. */
export const lookOf = (arm: string, place = 0): Look => looks[arm] ?? others[place % others.length];
