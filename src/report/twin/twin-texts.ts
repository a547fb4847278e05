import type { Names } from "../../declare/parameter.ts";
import type { Twin } from "../../twin/twin.ts";
import type { Life } from "../../twin/twin-life.ts";
import type { Language } from "../tables/shown.ts";
import { twinEn } from "../text/twin-en.ts";
import { type TwinText, twinZh } from "../text/twin-zh.ts";

const texts: Record<Language, TwinText> = { zh: twinZh, en: twinEn };

export const twinText = (language: Language): TwinText => texts[language];

/** What the parts of a twin's report share. */
export interface TwinShown {
  twin: Twin;
  language: Language;
  text: TwinText;
  /** An arm's title. */
  arm(name: string): string;
  lender(name: string): string;
}

export function twinShown(twin: Twin, language: Language): TwinShown {
  const named = (names: Names | undefined, name: string): string => names?.[language] ?? name;
  return {
    twin,
    language,
    text: texts[language],
    arm: (name) => named(twin.lives.find(({ arm }) => arm === name)?.title, name),
    lender: (name) => named(twin.lenders[name], name),
  };
}

/** Whole yuan, thousands apart: `12,300`, `−4`. */
export function yuan(amount: number): string {
  const digits = String(Math.round(Math.abs(amount))).replace(/\B(?=(\d{3})+$)/g, ",");
  return amount < 0 && digits !== "0" ? `−${digits}` : digits;
}

/** Two amounts that differ, with cents if they would not be told apart without. */
export function yuanApart(a: number, b: number): [string, string] {
  if (a === b || yuan(a) !== yuan(b)) return [yuan(a), yuan(b)];
  const cents = (amount: number): string => amount.toFixed(2).replace("-", "−");
  return [cents(a), cents(b)];
}

const percent = (share: number, digits: number): string =>
  `${(100 * share).toFixed(digits).replace("-", "−")} %`;

export const rate = (share: number): string => percent(share, 1);

/** Two shares with as many decimals as tell them apart, four at most. */
export function sharesApart(a: number, b: number): [string, string] {
  let digits = 1;
  while (digits < 4 && percent(a, digits) === percent(b, digits)) digits++;
  return [percent(a, digits), percent(b, digits)];
}

/** The same clause under every arm once, or each arm's own. */
export function byArm(shown: TwinShown, clause: (life: Life) => string): string {
  const { twin, text, arm } = shown;
  const clauses = twin.lives.map(clause);
  if (clauses.every((one) => one === clauses[0])) return text.underAll(clauses[0]);
  return twin.lives.map((life, k) => text.under(arm(life.arm), clauses[k])).join(text.semicolon);
}
