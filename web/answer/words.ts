import names from "virtual:names";
import { lang, named, words } from "../browser/language.ts";
import { grouped } from "../set/numbers.ts";
import { en } from "../text/answer-en.ts";
import { zh } from "../text/answer-zh.ts";

/** The words of the answer, in the language of the page. */
export const answerText = words({ zh, en });

const WAN = 10_000;

/** An amount as a county speaks of it: in units of ten thousand yuan in Chinese, rounded to thousands in English. */
export function money(yuan: number): string {
  if (!Number.isFinite(yuan)) return "—";
  if (lang.value === "zh") {
    const wan = yuan / WAN;
    return `${grouped(wan, Math.abs(wan) < 10 && !Number.isInteger(wan) ? 1 : 0)} 万元`;
  }
  const step = Math.abs(yuan) < 10_000 ? 100 : 1000;
  return `${grouped(Math.round(yuan / step) * step)} yuan`;
}

/** What a lever is called. */
export const leverName = (key: string): string =>
  key === "help" ? answerText.value.help : names.members[key] ? named(names.members[key]) : key;
