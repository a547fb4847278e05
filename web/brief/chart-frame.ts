import { lookOf } from "../set/arms.ts";

/** The size of a chart on paper, in its own units. */
export const CHART = { width: 340, height: 164 };
/** What of that the difference takes at the foot, years and their name below it. */
export const FOOT = 68;
export const EDGE = { left: 34, right: 40, bottom: 26 };
export const FONT = 9.5;
export const INK = "#1c1a17";
export const MUTED = "#5c5850";
export const RULE = "#cfcabf";

/** Paper is light whatever the screen is. */
const colours: Readonly<Record<string, string>> = {
  "var(--traditional)": "#b45309",
  "var(--ecommerce)": "#1d4ed8",
  "var(--hybrid)": "#1d4ed8",
  "var(--none)": "#6b6860",
  "var(--package)": "#0b6b57",
  "var(--ink)": INK,
  "var(--muted)": MUTED,
};

/** The colour of an arm on paper. */
export const colourOf = (arm: string, place: number): string => colours[lookOf(arm, place).colour] ?? INK;

/** From a figure to where it stands. */
export type Scale = (value: number) => number;

/** Percent with a sign on the top tick alone. */
export const percentTick = (tick: number, ticks: readonly number[]): string => {
  const text = String(Number((tick * 100).toFixed(2)));
  return tick === ticks[ticks.length - 1] ? `${text}%` : text;
};
