import { figure } from "../../src/report/layout/format.ts";
import { lang } from "../browser/language.ts";
import { grouped, moneyIn, moneyStepIn, signed } from "./amounts.ts";

export { grouped, signed };

/** A share as percent, with its sign: `10.8 %` in English, `10.8%` in Chinese. */
export const percent = (share: number, digits = 1): string =>
  Number.isFinite(share)
    ? `${figure(share, "percent", digits)}${lang.value === "zh" ? "%" : "\u00a0%"}`
    : "—";

/** Percentage points, without their unit. */
export const points = (share: number, digits = 1): string => figure(share, "percent", digits);

/** Yuan with their unit. */
export const yuan = (value: number, digits = 0): string =>
  Number.isFinite(value) ? `${grouped(value, digits)}${lang.value === "zh" ? "元" : " yuan"}` : "—";

/** To how many yuan an amount is rounded in the language of the page. */
export const moneyStep = (yuan: number): number => moneyStepIn(yuan, lang.value);

/** An amount as a county speaks of it in the language of the page. */
export const money = (yuan: number): string => moneyIn(yuan, lang.value);
