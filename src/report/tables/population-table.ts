import type { Held } from "../../scenario/county/marginals.ts";
import { figure } from "../layout/format.ts";
import { grid, type Row } from "../layout/grid.ts";
import { wrapped } from "../layout/width.ts";
import { populationEn } from "../text/population-en.ts";
import { type PopulationText, populationZh } from "../text/population-zh.ts";
import type { Language } from "./shown.ts";

export const populationText = (language: Language): PopulationText =>
  language === "zh" ? populationZh : populationEn;

const WIDTH = 110;

/** Published figures beside those of the people made, group by group, and why some miss. */
export function populationTable(held: readonly Held[], language: Language): string {
  const text = populationText(language);
  const groups = [...new Set(held.map(({ group }) => group))];
  const rows = groups.flatMap((group): Row[] => [
    text.groups[group],
    ...held.filter((each) => each.group === group).map((each) => row(each, language)),
  ]);
  const inside = held.filter((each) => each.inside).length;
  const missed = held.filter((each) => !each.inside);
  const notes = missed.map((each) => bullet(text.note(each[language], each.note?.[language])));
  return [
    grid(text.head, rows),
    "",
    `${text.summary(inside, held.length)}${language === "en" ? " " : ""}${text.grades}`,
    ...(notes.length > 0 ? [text.notes, ...notes] : []),
    "",
  ].join("\n");
}

/** A note under a table, its later lines indented. */
export const bullet = (note: string): string => `  · ${wrapped(note, WIDTH - 4).replaceAll("\n", "\n    ")}`;

function row(held: Held, language: Language): string[] {
  const text = populationText(language);
  const { show, digits, target, difference, range, source, grade } = held;
  const unit = show === "percent" ? "%" : "";
  const said = (value: number | undefined): string =>
    value === undefined ? "—" : `${figure(value, show, digits)}${unit}`;
  const signed =
    difference === undefined
      ? "—"
      : `${difference > 0 ? "+" : ""}${figure(difference, show, digits)}${show === "percent" ? text.points : ""}`;
  return [
    `  ${held[language]}`,
    said(target),
    `${source === "assumed" ? text.assumed : source} ${grade}`,
    said(held.value),
    signed,
    `${figure(range[0], show, digits)}–${said(range[1])}`,
    held.inside ? text.inside : text.outside,
  ];
}
