import type { Held } from "../../scenario/county/marginals.ts";
import { figure } from "../layout/format.ts";
import { fitted, type Row } from "../layout/grid.ts";
import { hanging, wrapped } from "../layout/width.ts";
import { populationEn } from "../text/population-en.ts";
import { type PopulationText, populationZh } from "../text/population-zh.ts";
import type { Language } from "./shown.ts";

export const populationText = (language: Language): PopulationText =>
  language === "zh" ? populationZh : populationEn;

/** Notes are no wider than this where there is more room. */
const WIDTH = 110;

/** Published figures beside those of the people made, group by group, and why some miss. */
export function populationTable(marginals: readonly Held[], language: Language, width: number): string {
  const text = populationText(language);
  const groups = [...new Set(marginals.map(({ group }) => group))];
  const rows = groups.flatMap((group): Row[] => [
    text.groups[group],
    ...marginals.filter((each) => each.group === group).map((each) => row(each, language)),
  ]);
  const inside = marginals.filter((each) => each.inside).length;
  const missed = marginals.filter((each) => !each.inside);
  const notes = missed.map((each) => bullet(text.note(each[language], each.note?.[language]), width));
  return [
    fitted(text.head, rows, width),
    "",
    wrapped(`${text.summary(inside, marginals.length)}${language === "en" ? " " : ""}${text.grades}`, width),
    ...(notes.length > 0 ? [text.notes, ...notes] : []),
    "",
  ].join("\n");
}

/** A note under a table, its later lines indented. */
export const bullet = (note: string, width: number): string => hanging("  · ", note, Math.min(WIDTH, width));

function row(marginal: Held, language: Language): string[] {
  const text = populationText(language);
  const { show, digits, target, difference, range, source, grade } = marginal;
  const unit = show === "percent" ? "%" : "";
  const textOf = (value: number | undefined): string =>
    value === undefined ? "—" : `${figure(value, show, digits)}${unit}`;
  const signed =
    difference === undefined
      ? "—"
      : `${difference > 0 ? "+" : ""}${figure(difference, show, digits)}${show === "percent" ? text.points : ""}`;
  return [
    `  ${marginal[language]}`,
    textOf(target),
    `${source === "assumed" ? text.assumed : source} ${grade}`,
    textOf(marginal.value),
    signed,
    `${figure(range[0], show, digits)}–${textOf(range[1])}`,
    marginal.inside ? text.inside : text.outside,
  ];
}
