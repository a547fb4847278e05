import { inOrderOfChoice, wordOf } from "../../src/levers/choice.ts";
import type { Mixture } from "../../src/levers/mixture.ts";
import type { Verdict } from "../../src/levers/verdict.ts";
import type { zh } from "../text/answer-zh.ts";
import { isOfLifted, keptFromRelapse } from "./card-figures.ts";
import type { AnswerRow, CreditFound, Found, Told } from "./found.ts";

export type AnswerText = typeof zh;

/** How amounts are written: whole yuan, in units of ten thousand where the language has them. */
type Money = (yuan: number) => string;

/** A count of households or yuan in whole numbers, or about so many; what is above nothing and rounds to it is under one. */
const whole = (value: number, { count }: AnswerText, form: "exact" | "about" = "exact"): string =>
  value > 0 && Math.round(value) === 0 ? count.under1 : count[form](Math.max(0, Math.round(value)));

/** Packages alone, in the order in which they are put forward: of those not told apart the cheapest first. */
export const packagesOf = (rows: readonly AnswerRow[]): AnswerRow[] =>
  inOrderOfChoice(
    rows.filter(({ mixture }) => mixture.length > 0),
    ({ cost }) => cost[0],
  );

/** Whether doing nothing is as good as anything. */
export const nothingIsBest = (rows: readonly AnswerRow[]): boolean => {
  const [best] = rows;
  return !best || best.mixture.length === 0 || best.verdict === "nothing" || best.verdict === "harms";
};

/** Programmes that a headline has room for. */
const NAMED = 2;

/** What a package is made of, in a line. */
function namesOf(mixture: Mixture, text: AnswerText, nameOf: (lever: string) => string): string {
  const names = mixture.slice(0, NAMED).map(({ lever }) => nameOf(lever));
  return text.headline.names(names.join(text.headline.and), mixture.length - names.length);
}

/** What is asked of an answer for its headline. */
type Asked = Pick<Found, "rows" | "want" | "budget" | "households" | "sample" | "lifted">;

/** What to do in one sentence of at most 40 characters in Chinese, by the rule of the four words. */
export function headline(
  found: Asked,
  text: AnswerText,
  { money, nameOf }: { money: Money; nameOf: (lever: string) => string },
): string {
  const { rows, want, budget, households } = found;
  const packages = packagesOf(rows);
  const [first] = packages;
  if (!first || nothingIsBest(rows)) {
    const harms = packages.length > 0 && packages.every(({ verdict }) => verdict === "harms");
    return text.headline[harms ? "harms" : "nothing"](money(budget));
  }
  const gain = text.gain[want](
    isOfLifted(want) ? whole(keptFromRelapse(first, found), text, "about") : whole(first.gain[0], text),
  );
  const word = wordOf(first) === "helps" ? "helps" : "unsure";
  return text.headline[word](namesOf(first.mixture, text, nameOf), money(first.cost[0] * households), gain);
}

/** So much of a budget unspent is worth a word. */
const UNSPENT = 0.1;

/** What is to be said of the packages that are shown: which are not told apart, which word is surer, and why money is left. */
export function remarks({ rows, budget, households }: Asked, shown: number, text: AnswerText): string[] {
  const t = text.remarks;
  if (nothingIsBest(rows)) return [t.nothingFirst];
  const packages = packagesOf(rows).slice(0, shown);
  const [first] = packages;
  if (!first) return [];
  const alike = packages.filter(({ together }) => together).length;
  const surer = packages.findIndex((each) => wordOf(each) === "helps");
  const nothing = rows.some(({ mixture, together }) => mixture.length === 0 && together);
  const left = 1 - (first.cost[0] * households) / budget;
  return [
    ...(alike > 1 ? [t.together(alike)] : []),
    ...(surer > 0 ? [t.surer(surer + 1)] : []),
    ...(nothing ? [t.asNothing] : []),
    ...(first.together && left > UNSPENT ? [t.unspent] : []),
  ];
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

/** How sure the answer is of each thing that is not known, by rule: the gain told from none, and still so with other parameters. */
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
