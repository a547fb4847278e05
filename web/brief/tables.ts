import { type Estimate, within } from "../../src/compare/estimate.ts";
import type { Names } from "../../src/declare/parameter.ts";
import { targets } from "../../src/levers/target.ts";
import {
  figure,
  interval,
  levelDecimals,
  type Show,
  UNDEFINED,
  visibleDecimals,
} from "../../src/report/layout/format.ts";
import { displayWidth } from "../../src/report/layout/width.ts";
import { natural } from "../../src/report/tables/counterfactual-table.ts";
import { textOf } from "../../src/report/tables/shown.ts";
import type { Table } from "../charts/table.ts";
import { pageInterval } from "../set/page-interval.ts";
import type { zh } from "../text/brief-zh.ts";
import type { Change } from "./changes.ts";
import type { Brief, BriefChart } from "./content.ts";
import { sourceText, valueText } from "./value-text.ts";

export type BriefText = typeof zh;

/** A brief with what it takes to set it out: its words, and units by key. */
export interface Setting {
  brief: Brief;
  text: BriefText;
  units: Readonly<Record<string, Names>>;
}

/** A table as plain text: what the page, the Word file and a test read. */
export interface Rows {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Households in so many with their interval, as the command line writes them. */
const among = (estimate: Estimate, most: number): string => {
  const cut = most === 100 ? natural(estimate) : within(estimate, [0, most]);
  return interval(cut, "number", visibleDecimals([cut.low, cut.high].filter(Number.isFinite), "number", 2));
};

/** What each arm came to: the figures of the command line. */
export function levelsTable({ brief: { arms }, text: { levels } }: Setting): Rows {
  const written = (estimates: readonly Estimate[], show: Show): string[] => {
    const digits = levelDecimals(show, estimates);
    return estimates.map((estimate) => pageInterval(estimate, show, digits));
  };
  const columns = [
    written(
      arms.map(({ relapse }) => relapse),
      "percent",
    ),
    written(
      arms.map(({ coverage }) => coverage),
      "percent",
    ),
    written(
      arms.map(({ income }) => income),
      "yuan",
    ),
  ];
  return {
    head: [levels.arm, levels.relapse, levels.coverage, levels.income],
    rows: arms.map(({ name }, a) => [name, ...columns.map((column) => column[a])]),
  };
}

/** The 2 × 2 of the lifted: rows are the reference's outcome, columns the arm's. */
export function fatesTable({ brief, text }: Setting): Rows | undefined {
  const { households, armName, referenceName, language } = brief;
  if (!households) return undefined;
  const names = textOf(language).cells;
  const cell = (key: keyof typeof names): string =>
    `${names[key]}\n${among(households.lifted[key].per100, 100)}`;
  return {
    head: ["", text.under(armName, text.stood), text.under(armName, text.fell)],
    rows: [
      [text.under(referenceName, text.stood), cell("neither"), cell("harmed")],
      [text.under(referenceName, text.fell), cell("saved"), cell("both")],
    ],
  };
}

/** The same for all households, in a sentence. */
export const allFates = ({ brief: { households }, text }: Setting): string =>
  households
    ? text.allHouseholds(among(households.all.saved.per100, 100), among(households.all.harmed.per100, 100))
    : text.oneArm;

/** Who gains and who loses, by kind of household. */
export function gainsTable({ brief: { gains }, text }: Setting): Rows {
  const { gain, kinds } = text;
  const rate = (estimate: Estimate, low = 0): string => {
    const cut = within(estimate, [low, 1000]);
    const digits = visibleDecimals([cut.low, cut.high].filter(Number.isFinite), "number", 1);
    return interval(cut, "number", Math.min(digits, 2));
  };
  return {
    head: [gain.kind, gain.households, gain.saved, gain.harmed, gain.net],
    rows: gains.map(({ kind, households, saved, harmed, net }) => [
      kinds[kind],
      households.mean > 0 ? figure(households.mean, "number", 0) : UNDEFINED,
      ...(households.mean > 0 ? [rate(saved), rate(harmed), rate(net, -1000)] : ["", "", ""]),
    ]),
  };
}

/** Lines of the page that settings and arms may take together, and columns of a line; the rest goes on a second page. */
const LINES = { zh: 12, en: 9 };
/** Of these, what a package's money takes. */
const MONEY_LINES = 3;
const COLUMNS = 126;
/** Changes that a sentence still names. */
const NAMED = 3;

/** What was moved and what the county has of its own: on the page, and what is left for the annex. */
export function settingsTables(setting: Setting): { page: Rows; annex?: Rows; own: string; left: number } {
  const { brief, text } = setting;
  const moved = brief.changes.filter((change) => change.moved);
  const own = brief.changes.filter((change) => !change.moved);
  const rows = (changes: readonly Change[]): Rows => ({
    head: [
      text.setting.name,
      text.setting.usual,
      text.setting.value,
      text.setting.source,
      text.setting.grade,
    ],
    rows: changes.map((change) => rowOf(change, setting)),
  });
  const lines = LINES[brief.language] - brief.arms.length - (brief.money ? MONEY_LINES : 0);
  const onPage = moved.slice(0, lines);
  const fitting = fittingItems(own, lines - onPage.length, setting);
  const rest = [...moved.slice(onPage.length), ...own.slice(fitting.length)];
  return {
    page: rows(onPage),
    ...(rest.length > 0 && { annex: rows(rest) }),
    own: ownText(own.length, fitting, setting),
    left: rest.length,
  };
}

function rowOf(change: Change, { brief: { language }, text, units }: Setting): string[] {
  const textOf = (value: Change["value"] | undefined): string =>
    valueText(value, change, units, text, language);
  return [
    change.name[language],
    textOf(change.usual),
    textOf(change.value),
    sourceText(change, text),
    change.grade ?? text.nobody,
  ];
}

/** The county's own differences as items of a run of text, as many as so many lines hold. */
function fittingItems(own: readonly Change[], lines: number, setting: Setting): string[] {
  const items: string[] = [];
  let columns = displayWidth(setting.text.own(setting.brief.county, own.length));
  for (const change of own) {
    const item = itemText(change, setting);
    columns += displayWidth(item) + 2;
    if (columns > lines * COLUMNS) break;
    items.push(item);
  }
  return items;
}

function itemText(change: Change, { brief: { language }, text, units }: Setting): string {
  const textOf = (value: Change["value"] | undefined): string =>
    valueText(value, change, units, text, language);
  const name = change.name[language];
  if (change.usual === undefined) return text.ownUndeclared(name, textOf(change.value));
  const origin = change.grade === undefined ? "" : text.origin(change.grade, sourceText(change, text));
  return text.ownOne(name, textOf(change.value), textOf(change.usual), origin);
}

function ownText(count: number, items: readonly string[], { brief, text }: Setting): string {
  if (count === 0) return brief.changes.length === 0 ? text.sameAsDefault : "";
  return items.length === 0 ? "" : text.own(brief.county, count) + text.joined(items) + text.end;
}

/** What was changed, in one sentence. */
export function movedText({ brief: { changes, language, packaged }, text, units }: Setting): string {
  const moved = changes.filter((change) => change.moved);
  if (moved.length === 0) return text.movedNone;
  const whose = packaged ? text.packaged(targets[packaged.target][language]) : "";
  const parts = moved.slice(0, NAMED).map((change) => {
    const textOf = (value: Change["value"] | undefined): string =>
      valueText(value, change, units, text, language);
    return text.movedOne(change.name[language], textOf(change.usual), textOf(change.value));
  });
  return text.moved(text.joined(parts), moved.length - parts.length) + whose;
}

/** What a chart draws, in percent. */
export function chartTable({ years, lines }: BriefChart, text: BriefText): Table {
  const percent = (value: number): number => Number((value * 100).toPrecision(10));
  return {
    head: [
      text.year,
      ...lines.flatMap(({ name }) => [text.column.mean(name), text.column.p10(name), text.column.p90(name)]),
    ],
    rows: years.map((year, y) => [
      year,
      ...lines.flatMap(({ band }) => [percent(band.mean[y]), percent(band.p10[y]), percent(band.p90[y])]),
    ]),
  };
}

/** Where it comes from, line by line. */
export function footerLines({ brief, text: { footer } }: Setting): string[] {
  const { modelVersion, seed, finished, planned, uncertain, carried, hashes } = brief;
  const runs = [
    footer.version(modelVersion),
    footer.seed(seed),
    footer.runs(finished, planned),
    ...(uncertain ? [footer.uncertain] : []),
  ];
  return [
    ...(carried ? [] : [footer.notCarried]),
    runs.join(" · "),
    `${footer.result} ${hashes?.result ?? footer.reckoning}`,
    `${footer.scenario} ${hashes?.scenario ?? footer.reckoning}`,
  ];
}
