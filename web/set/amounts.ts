import { figure } from "../../src/report/layout/format.ts";

/** A number with grouped thousands. */
export function grouped(value: number, digits = 0): string {
  if (!Number.isFinite(value)) return "—";
  const [whole, rest] = figure(value, "number", digits).split(".");
  const thousands = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return rest === undefined ? thousands : `${thousands}.${rest}`;
}

/** With a plus sign where it is positive. */
export const signed = (text: string): string =>
  /^[\d.,]/.test(text) && !/^[0.,%\s]*$/.test(text) ? `+${text}` : text;

const WAN = 10_000;

/** To how many yuan an amount is rounded where it is told as a county speaks of it. */
export const moneyStepIn = (yuan: number, language: "zh" | "en"): number =>
  language === "zh" ? (Math.abs(yuan) < 10 * WAN ? WAN / 10 : WAN) : Math.abs(yuan) < WAN ? 100 : 1000;

/** An amount as a county speaks of it: in units of ten thousand yuan in Chinese, rounded to thousands in English. */
export function moneyIn(yuan: number, language: "zh" | "en"): string {
  if (!Number.isFinite(yuan)) return "—";
  if (language === "zh") {
    const wan = yuan / WAN;
    return `${grouped(wan, Math.abs(wan) < 10 && !Number.isInteger(wan) ? 1 : 0)} 万元`;
  }
  const step = moneyStepIn(yuan, language);
  return `${grouped(Math.round(yuan / step) * step)} yuan`;
}
