import type { LivedSeason } from "../../twin/twin-life.ts";
import type { LuckSeason } from "../../twin/twin-luck.ts";
import { labelColumns } from "../layout/grid.ts";
import { displayWidth, padded, wrapped } from "../layout/width.ts";
import type { Language } from "../tables/shown.ts";
import { en } from "../text/twin-strip-en.ts";
import { type StripWords, zh } from "../text/twin-strip-zh.ts";
import type { TwinShown } from "./twin-texts.ts";

const words: Record<Language, StripWords> = { zh, en };

const LEVELS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"] as const;
const ORDINARY = 3;
/** Log points that a step of the little bars stands for. */
const FORTUNE_STEP = 0.25;
const PRICE_STEP = 0.05;
/** Years side by side at most, the columns of one, and of its stroke to the next. */
const YEARS = 10;
const YEAR = 8;
const STROKE = 1;
const GAP = 2;

const level = (points: number, step: number): string =>
  LEVELS[Math.min(LEVELS.length - 1, Math.max(0, ORDINARY + Math.round(points / step)))];

/** The luck strip, drawn once for all arms, and below it each arm's loans; with legends. */
export function luckStrip(shown: TwinShown, width: number): string {
  const { twin, arm } = shown;
  const strip = words[shown.language];
  const luck = luckRows(shown).map(([label, cells]) => ({ label, cells }));
  const credit = twin.lives.map((life) => ({
    label: strip.credit(arm(life.arm)),
    cells: life.seasons.map((season) => creditSign(season, shown)),
  }));
  const labels = [...luck, ...credit].map(({ label }) => displayWidth(label));
  const { column, years } = columnsFor(Math.max(...labels), twin.seasons / 4, width);
  const parts: string[] = [];
  for (let from = 0; from < twin.seasons; from += 4 * years) {
    const line = ({ label, cells }: { label: string; cells: string[] }): string => {
      const [first, ...rest] = wrapped(label, column - GAP).split("\n");
      return [`${padded(first, column)}${byYear(cells.slice(from, from + 4 * years))}`, ...rest].join("\n");
    };
    const count = Math.min(years, (twin.seasons - from) / 4);
    const heads = Array.from({ length: count }, (_, y) => padded(String(from / 4 + y + 1), YEAR));
    const head = `${padded(strip.year, column)}${heads.join("│")}`.trimEnd();
    parts.push([head, ...luck.map(line), ...credit.map(line)].join("\n"));
  }
  return [...parts, ...[strip.legend, strip.creditLegend].map((each) => wrapped(each, width))].join("\n");
}

/** Columns for labels, and as many years beside them as fit; labels go on below where not all do. */
function columnsFor(label: number, all: number, width: number): { column: number; years: number } {
  const wanted = Math.min(YEARS, Math.ceil(all));
  const beside = (column: number): number => Math.floor((width - column + STROKE) / (YEAR + STROKE));
  const column = GAP + (beside(label + GAP) < wanted ? labelColumns(label, width) : label);
  return { column, years: Math.min(YEARS, Math.max(1, beside(column))) };
}

/** Cells two columns wide, a stroke between years. */
function byYear(cells: readonly string[]): string {
  const years: string[] = [];
  for (let at = 0; at < cells.length; at += 4)
    years.push(
      cells
        .slice(at, at + 4)
        .map((sign) => padded(sign, 2))
        .join(""),
    );
  return years.join("│").trimEnd();
}

/** Rows of which nothing ever happened are left out; fortune and price always stand. */
function luckRows({ twin, language }: TwinShown): [string, string[]][] {
  const { rows, signs } = words[language];
  const row = (label: string, sign: (season: LuckSeason) => string): [string, string[]] => [
    label,
    twin.luck.map(sign),
  ];
  const happened = (label: string, sign: string, holds: (season: LuckSeason) => boolean) =>
    row(label, (season) => (holds(season) ? sign : signs.none));
  const events = [
    row(rows.illness, ({ illness }) => (illness === "none" ? signs.none : signs[illness])),
    happened(rows.disaster, signs.disaster, ({ disaster }) => disaster > 0),
    happened(rows.livelihood, signs.livelihood, ({ livelihoodLost }) => livelihoodLost),
    happened(rows.job, signs.job, ({ jobLost }) => jobLost),
    happened(rows.fees, signs.fees, ({ fees }) => fees > 0),
    happened(rows.wedding, signs.wedding, ({ wedding }) => wedding > 0),
    happened(rows.opportunity, signs.opportunity, ({ opportunity }) => opportunity !== null),
  ];
  return [
    ...events.filter(([, cells]) => cells.some((sign) => sign !== signs.none)),
    row(rows.fortune, ({ persistent }) => level(persistent, FORTUNE_STEP)),
    row(rows.price, ({ price }) => level(Math.log(price), PRICE_STEP)),
  ];
}

function creditSign({ needs, answers }: LivedSeason, { language }: TwinShown): string {
  const { signs } = words[language];
  if (answers.some(({ offered }) => offered > 0)) return signs.granted;
  if (answers.some(({ filed }) => filed)) return signs.refused;
  if (needs.some(({ kin }) => kin > 0)) return signs.kin;
  return needs.length > 0 ? signs.unmet : signs.none;
}
