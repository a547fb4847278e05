import type { WantKey } from "../../src/levers/frontier.ts";
import type { Verdict } from "../../src/levers/verdict.ts";
import type { zh } from "../text/answer-zh.ts";
import type { AnswerRow, CreditFound, Told } from "./found.ts";

type AnswerText = typeof zh;

/** How amounts are written: whole yuan, in units of ten thousand where the language has them. */
type Money = (yuan: number) => string;

/** The word that is left of a row, with what is not known of the parameters. */
export const wordOf = ({ verdict, uncertain }: Pick<AnswerRow, "verdict" | "uncertain">): Verdict =>
  uncertain?.verdict ?? verdict;

/** A count of households or yuan in whole numbers; what is above nothing and rounds to it is under one. */
export const whole = (value: number, text: AnswerText): string =>
  value > 0 && Math.round(value) === 0 ? text.under1 : String(Math.max(0, Math.round(value)));

/** The best that was found, if it is better than doing nothing; packages alone, the best first. */
export const packagesOf = (rows: readonly AnswerRow[]): AnswerRow[] =>
  rows.filter(({ mixture }) => mixture.length > 0);

/** Whether doing nothing is as good as anything. */
export const nothingIsBest = (rows: readonly AnswerRow[]): boolean => {
  const [best] = rows;
  return !best || best.mixture.length === 0 || best.verdict === "nothing" || best.verdict === "harms";
};

/** What to do in one sentence of at most 40 characters in Chinese, by the rule of the four words. */
export function headline(
  {
    rows,
    want,
    budget,
    households,
  }: { rows: readonly AnswerRow[]; want: WantKey; budget: number; households: number },
  text: AnswerText,
  money: Money,
): string {
  const [best] = rows;
  if (!best || nothingIsBest(rows)) {
    const harms = packagesOf(rows).length > 0 && packagesOf(rows).every(({ verdict }) => verdict === "harms");
    return text.headline[harms ? "harms" : "nothing"](money(budget));
  }
  const gain = text.gain[want](whole(best.gain[0], text));
  const word = wordOf(best) === "helps" ? "helps" : "unsure";
  return text.headline[word](money(best.cost[0] * households), gain);
}

/** The word for an effect of which more is better, by the interval alone; `matters` is how much would. */
export function wordFor([, low, high]: Told, matters: number): Verdict {
  if (low > 0) return "helps";
  if (high < 0) return "harms";
  return low > -matters && high < matters ? "nothing" : "unsure";
}

/** Households of 1,000 below which an effect on relapse does not matter. */
const MATTERS = 3;

/** What e-commerce credit does, in one sentence of whole households and yuan. */
export function creditSentence({ averted, borrowers, income }: CreditFound, text: AnswerText): string {
  const t = text.credit;
  const word = wordFor(averted, MATTERS);
  const relapse = t.relapse[word](whole(Math.abs(averted[0]), text));
  const loans =
    borrowers[1] > 0
      ? t.borrowers(whole(borrowers[0], text))
      : borrowers[2] < 0
        ? t.fewer(whole(-borrowers[0], text))
        : t.same;
  const money =
    income[1] > 0
      ? t.income(whole(income[0], text))
      : income[2] < 0
        ? t.less(whole(-income[0], text))
        : t.sameIncome;
  return t.sentence(relapse, loans, money);
}

/** How sure the answer is of each thing that is not known, by rule: the gain intervalOf from none, and still so with other parameters. */
export function surenessOf(rows: readonly AnswerRow[]): {
  luck: "firm" | "shaky" | "unknown";
  parameters: "firm" | "shaky" | "unknown";
} {
  const [best] = packagesOf(rows);
  if (!best) return { luck: "unknown", parameters: "unknown" };
  const luck = best.verdict === "unsure" ? "shaky" : "firm";
  const parameters =
    best.uncertain === undefined ? "unknown" : best.uncertain.verdict === best.verdict ? "firm" : "shaky";
  return { luck, parameters };
}
