import { products } from "../../declare/products.ts";
import type { Twin } from "../../twin/twin.ts";
import type { LivedYear } from "../../twin/twin-life.ts";
import type { Found } from "../../twin/twin-search.ts";
import { fitted, type Row } from "../layout/grid.ts";
import { hanging, wrapped } from "../layout/width.ts";
import type { Language } from "../tables/shown.ts";
import { textOf } from "../tables/shown.ts";
import { story } from "./twin-story.ts";
import { luckStrip } from "./twin-strip.ts";
import { type TwinShown, twinShown, yuan } from "./twin-texts.ts";

/** The two lives in plain words: who, on which luck, year by year, and what happened. */
export function twinReport(twin: Twin, language: Language, width: number, found?: Found): string {
  const shown = twinShown(twin, language);
  const { text } = shown;
  const { scenario, replicate, who } = twin;
  const head = [
    text.title(who.village, who.household),
    text.subtitle(scenario.title[language], replicate, scenario.seed),
    ...(found ? [foundSaid(found, shown)] : []),
  ];
  const section = (title: string, body: string): string =>
    `${wrapped(textOf(language).section(title), width)}\n${body}`;
  const sentences = story(shown).map((sentence, k) => numbered(k + 1, sentence, width));
  const blocks = [
    head.map((line) => wrapped(line, width)).join("\n"),
    section(text.sections.who, whoSaid(shown, width)),
    section(text.sections.luck, luckStrip(shown, width)),
    section(text.sections.years, yearTable(shown, width)),
    section(text.sections.story, sentences.join("\n")),
  ];
  return `${blocks.join("\n\n")}\n`;
}

const numbered = (k: number, sentence: string, width: number): string =>
  hanging(`${k}. `.padStart(4), capital(sentence), width);

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

function foundSaid({ lot, twin, replicate, alike, counted }: Found, { text, arm }: TwinShown): string {
  const names = [twin.lives[0].arm, twin.lives.at(-1)!.arm].map(arm) as [string, string];
  return text.found(lot, replicate, alike, counted, ...names);
}

function whoSaid({ twin, text, language }: TwinShown, width: number): string {
  const { who: say } = text;
  const { who } = twin;
  const ages = who.members.map(({ age }) => age).sort((a, b) => b - a);
  const students = who.members.filter(({ student }) => student).length;
  const lines = [
    [say.village(products[who.product][language], who.distance.toFixed(1), who.town.toFixed(1))],
    [
      say.people(ages.length, ages.join(text.comma), who.able, students),
      who.lifted ? say.lifted : say.neverPoor,
      ...(who.poorAtBase ? [say.poorAtBase] : []),
    ],
    [
      say.jobs[who.job],
      who.shop ? say.shop(who.shop.tenure) : say.noShop,
      ...(who.intensive ? [say.intensive] : []),
    ],
    [say.means(who.land.toFixed(1), ...amounts(who.incomePerHead, who.cash, who.assets, who.house))],
    [say.debts(...amounts(who.bankDebt, who.kinDebt)), who.borrowedBefore ? say.borrowed : say.neverBorrowed],
  ];
  return lines
    .map((parts) => wrapped(`${capital(parts.join(text.semicolon))}${text.stop}`, width))
    .join("\n");
}

const amounts = <const A extends readonly number[]>(...fen: A): { [K in keyof A]: string } =>
  fen.map(yuan) as { [K in keyof A]: string };

/** Each year a line an arm, one below the other; one line where they are the same. */
function yearTable(shown: TwinShown, width: number): string {
  const { twin, text, arm } = shown;
  const count = twin.lives[0].years.length;
  const rows = Array.from({ length: count }, (_, y): Row[] => {
    const cells = twin.lives.map(({ years }) => yearCells(years[y], shown));
    const alike = cells.every((row) => row.join() === cells[0].join());
    const label = text.year(y + 1);
    return alike
      ? [[`${label} ${text.alike(cells.length)}`, ...cells[0]]]
      : cells.map((row, k) => [`${label} ${arm(twin.lives[k].arm)}`, ...row]);
  });
  const legend = wrapped(text.marksLegend(yuan(twin.lines.povertyLine)), width);
  return `${fitted(text.head, rows.flat(), width)}\n${legend}`;
}

const yearCells = (year: LivedYear, shown: TwinShown): string[] => [
  ...amounts(
    year.incomePerHead,
    year.consumptionPerHead,
    year.formal,
    year.kin,
    year.unmet,
    year.cash,
    year.bankDebt,
    year.kinDebt,
    year.assets,
  ),
  plight(year, shown),
];

function plight(year: LivedYear, { text: { marks } }: TwinShown): string {
  const { survey, exact } = year.poor;
  const signs = [
    survey ? (exact ? marks.poor : marks.heardPoor) : exact ? marks.unheard : "",
    year.distressSale > 0 ? marks.distress : "",
    year.wentWithout ? marks.without : "",
    year.careForgone >= 1 ? marks.care : "",
    year.leftSchool > 0 ? marks.school : "",
    year.overdue ? marks.overdue : "",
  ];
  return signs.join("") || marks.none;
}
