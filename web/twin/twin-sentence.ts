import type { Cell } from "../../src/compare/counterfactual.ts";
import { flows } from "../../src/declare/flows.ts";
import { products } from "../../src/declare/products.ts";
import { purposes } from "../../src/declare/purposes.ts";
import { commonGap, sideSaid } from "../../src/report/twin/twin-answer.ts";
import { type TwinShown, yuan, yuanApart } from "../../src/report/twin/twin-texts.ts";
import type { Life } from "../../src/twin/twin-life.ts";
import type { LuckSeason } from "../../src/twin/twin-luck.ts";
import type { Decision, Parting, Side } from "../../src/twin/twin-parting.ts";
import { en } from "../text/twin-en.ts";
import { zh } from "../text/twin-zh.ts";
import { decisive } from "./twin-decision.ts";
import { befell, type Decided, decidedIn, type LuckMark } from "./twin-shape.ts";

export type TwinWords = typeof zh;
export const twinWords = { zh, en };

const grouped = (amount: number): string =>
  String(Math.round(Math.abs(amount))).replace(/\B(?=(\d{3})+$)/g, ",");

/** Whole yuan with their unit: `8,000元`, `−35 yuan`. */
export function money(amount: number, { language }: Pick<TwinShown, "language">): string {
  const sign = Math.round(amount) < 0 ? "−" : "";
  return `${sign}${grouped(amount)}${language === "zh" ? "元" : " yuan"}`;
}

/** A share, as the language spaces its sign: `4.1%`, `4.1 %`. */
export const share = (of: number, digits: number, { language }: Pick<TwinShown, "language">): string =>
  `${(100 * of).toFixed(digits).replace("-", "−")}${language === "zh" ? "" : "\u00a0"}%`;

/** A figure and the word that follows it stay on one line. */
const unbroken = (text: string): string => text.replace(/(\d) (?=\p{L})/gu, "$1\u00a0");

/** Which household it is, and what is worth saying of it at a glance. */
export function whoSaid({ twin: { who }, text, language }: TwinShown, words: TwinWords) {
  const ages = who.members.map(({ age }) => age).sort((a, b) => b - a);
  const students = who.members.filter(({ student }) => student).length;
  return {
    household: words.panel.household(who.village, who.household),
    product: words.panel.product(products[who.product][language]),
    people: unbroken(text.who.people(ages.length, ages.join(text.comma), who.able, students)),
    distance: unbroken(words.panel.distance(who.distance.toFixed(1))),
    tags: [
      ...(who.lifted ? [words.panel.lifted] : []),
      ...(who.shop ? [words.panel.shop(who.shop.tenure)] : []),
    ],
  };
}

export const verdictOf = ({ counted, fell }: Life): keyof TwinWords["verdict"] =>
  counted ? (fell ? "fell" : "stayed") : "uncounted";

/** The cell of the 2 × 2 that two lives stand in; nothing if the household does not count. */
export const cellOf = (a: Life, b: Life): Cell | undefined =>
  a.counted && b.counted ? (a.fell ? (b.fell ? "both" : "saved") : b.fell ? "harmed" : "neither") : undefined;

/** A season as a person says it: `第 4 年春（第 14 季）`. */
export function when({ twin }: TwinShown, words: TwinWords, season: number): string {
  const { year, quarter } = twin.luck[season - 1];
  return words.when(season, year, quarter);
}

/** Where one arm's life parts from the reference's, and by which rule. */
export function partingSaid(parting: Parting, shown: TwinShown, words: TwinWords): string {
  const { arm, language, text, twin } = shown;
  const { season, by } = parting;
  const say = words.parted;
  if (season === null || by === null) return say.never(arm(parting.reference), arm(parting.arm));
  const other = twin.lives.find((life) => life.arm === parting.arm)!;
  const decision = decisive(parting, twin.lives[0], other);
  if (!decision)
    return say.at(when(shown, words, season)) + gapOf(language) + say.only(cause(by, shown, words));
  const gap = spoken(decision.sides, shown, words);
  const sides = decision.sides.map((side) =>
    say.side(arm(side.arm), sideSaid(withoutMissing(side), gap === "", shown)),
  );
  const sentence =
    say.need(purposes[decision.purpose][language], gap) + sides.join(text.semicolon) + text.stop;
  const earlier = season < decision.season ? say.earlier(season) : "";
  return (
    say.apart[decision.by](when(shown, words, decision.season)) +
    gapOf(language) +
    spaced(sentence, language) +
    earlier
  );
}

/** What nobody lent is left to the record: the sentence names the rule. */
const withoutMissing = (side: Side): Side => ({
  ...side,
  need: side.need && { ...side.need, unmet: 0 },
});

/** What is wanting and by when, said once for both lives if they have as many days; else nothing. */
function spoken(sides: Decision["sides"], shown: TwinShown, words: TwinWords): string {
  const [a, b] = [sides[0].need, sides[1].need];
  if (!a || !b || a.deadline !== b.deadline || a.gap === b.gap) return commonGap(sides, shown);
  return words.parted.gaps(...yuanApart(a.gap, b.gap), a.deadline);
}

/** The percent sign as the page's language spaces it. */
export const spaced = (sentence: string, language: TwinShown["language"]): string =>
  sentence.replace(/ %/g, language === "zh" ? "%" : "\u00a0%");

const gapOf = (language: TwinShown["language"]): string => (language === "zh" ? "" : " ");

function cause(by: NonNullable<Parting["by"]>, { language }: TwinShown, { parted: say }: TwinWords): string {
  if (by.kind === "credit") return say.credit;
  if (by.kind === "state") return say.state;
  if (by.kind === "flow")
    return say.flow(flows[by.flow][language], ...yuanApart(Math.abs(by.yuan[0]), Math.abs(by.yuan[1])));
  return say.gap(purposes[by.purpose][language], ...yuanApart(...by.gaps));
}

/** One mark of the luck strip in words. */
export function markSaid({ kind, size }: LuckMark, shown: TwinShown, words: TwinWords): string {
  if (kind === "disaster") return words.luck.disaster(share(size, 0, shown));
  if (kind === "price") {
    const change = Math.exp(size) - 1;
    return words.luck.price(`${change < 0 ? "−" : "+"}${share(Math.abs(change), 0, shown)}`);
  }
  return words.luck[kind](money(size, shown));
}

export function luckSaid(luck: LuckSeason, shown: TwinShown, words: TwinWords): string {
  const marks = befell(luck).map((mark) => markSaid(mark, shown, words));
  return marks.length > 0 ? marks.join(words.joined) : words.noLuck;
}

/** What became of a season's needs, in a few words. */
export function decidedSaid(decided: Decided | undefined, shown: TwinShown, words: TwinWords): string {
  if (!decided) return words.noNeed;
  const reason = decided.notWorth
    ? shown.text.answer.notWorth(yuan(decided.notWorth.cost), yuan(decided.notWorth.brings))
    : words.reason[decided.reason ?? "noDemand"];
  return words.outcome[decided.outcome](money(decided.yuan, shown), reason);
}

/** One season of all lives, for the cursor. */
export function seasonSaid(at: number, shown: TwinShown, words: TwinWords): string {
  const { twin, arm } = shown;
  const lives = twin.lives.map(
    (life) => `${arm(life.arm)}${words.joined}${decidedSaid(decidedIn(life.seasons[at]), shown, words)}`,
  );
  const luck = luckSaid(twin.luck[at], shown, words);
  return [when(shown, words, at + 1), luck, ...lives].join(words.stop);
}

/** The figure in one sentence or two: who, what became of it under each arm, and where the first other arm parts. */
export function summarySaid(shown: TwinShown, words: TwinWords, parting: Parting | undefined): string {
  const { twin, arm } = shown;
  const who = whoSaid(shown, words);
  const verdicts = twin.lives.map((life) => words.lived(arm(life.arm), words.verdict[verdictOf(life)]));
  const sentence = parting ? partingSaid(parting, shown, words) : "";
  return words.summary(who.household, verdicts.join(words.joined), sentence).trim();
}

/** The picture as a table: a row a season. */
export function seasonTable(
  shown: TwinShown,
  words: TwinWords,
): { head: string[]; rows: (string | number)[][] } {
  const { twin, arm } = shown;
  const { table } = words;
  const head = twin.lives.flatMap((life) => {
    const name = arm(life.arm);
    return [table.income(name), table.debt(name), table.decision(name)];
  });
  const rows = twin.luck.map((luck, t) => [
    t + 1,
    luckSaid(luck, shown, words),
    ...twin.lives.flatMap((life) => {
      const season = life.seasons[t];
      const year = life.years[Math.floor(t / 4)];
      return [
        year ? Math.round(year.incomePerHead) : Number.NaN,
        Math.round(season.bankDebt + season.kinDebt),
        decidedSaid(decidedIn(season), shown, words),
      ];
    }),
  ]);
  return { head: [table.season, table.luck, ...head], rows };
}
