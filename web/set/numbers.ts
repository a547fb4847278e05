import { figure } from "../../src/report/layout/format.ts";
import { lang } from "../browser/language.ts";

/** A share as percent, with its sign: `10.8 %` in English, `10.8%` in Chinese. */
export const percent = (share: number, digits = 1): string =>
  Number.isFinite(share)
    ? `${figure(share, "percent", digits)}${lang.value === "zh" ? "%" : "\u00a0%"}`
    : "—";

/** Percentage points, without their unit. */
export const points = (share: number, digits = 1): string => figure(share, "percent", digits);

/** A number with grouped thousands. */
export function grouped(value: number, digits = 0): string {
  if (!Number.isFinite(value)) return "—";
  const [whole, rest] = figure(value, "number", digits).split(".");
  const thousands = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return rest === undefined ? thousands : `${thousands}.${rest}`;
}

/** Yuan with their unit. */
export const yuan = (value: number, digits = 0): string =>
  Number.isFinite(value) ? `${grouped(value, digits)}${lang.value === "zh" ? "元" : " yuan"}` : "—";

/** With a plus sign where it is positive. */
export const signed = (text: string): string =>
  /^[\d.,]/.test(text) && !/^[0.,%\s]*$/.test(text) ? `+${text}` : text;

const WAN = 10_000;

/** To how many yuan an amount is rounded where it is told as a county speaks of it. */
export const moneyStep = (yuan: number): number =>
  lang.value === "zh" ? (Math.abs(yuan) < 10 * WAN ? WAN / 10 : WAN) : Math.abs(yuan) < WAN ? 100 : 1000;

/** An amount as a county speaks of it: in units of ten thousand yuan in Chinese, rounded to thousands in English. */
export function money(yuan: number): string {
  if (!Number.isFinite(yuan)) return "—";
  if (lang.value === "zh") {
    const wan = yuan / WAN;
    return `${grouped(wan, Math.abs(wan) < 10 && !Number.isInteger(wan) ? 1 : 0)} 万元`;
  }
  const step = moneyStep(yuan);
  return `${grouped(Math.round(yuan / step) * step)} yuan`;
}
