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
