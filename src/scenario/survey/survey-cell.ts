import type { Names } from "../../declare/parameter.ts";
import { shown } from "../problem.ts";
import { unitNames } from "../unit-names.ts";
import type { SurveyColumn } from "./survey-columns.ts";

/** Something wrong with a cell: what was given, what is allowed. */
interface CellFault {
  given: string;
  allowed: Names;
}

/** How surveys and the programs that write them say that a value is missing; `.a` to `.z` are Stata's. */
const MISSING = /^(NA|N\/A|NaN|null|-|\.[a-z]?)?$/i;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
/** A decimal comma, where commas do not part cells; three digits behind it might as well be thousands. */
const WITH_COMMA = /^[+-]?\d*,(?!\d{3}$)\d+$/;
const YES = /^(true|t|yes|y|是|有)$/i;
const NO = /^(false|f|no|n|否|无)$/i;
const MOST_AGES = 30;

export const isMissing = (text: string): boolean => MISSING.test(text.trim());

/** How the cells of a file are written, as far as that is not the same in all. */
export interface CellStyle {
  /** A comma may stand for the decimal point. */
  decimalComma: boolean;
  /** Columns in which 1 says yes and 2 says no. */
  oneTwo: ReadonlySet<string>;
}

export const isFault = (value: unknown): value is CellFault =>
  typeof value === "object" && value !== null && "allowed" in value;

/** The name in a cell, which may not be missing. */
export const nameIn = (text: string): string | CellFault =>
  isMissing(text) ? { given: "", allowed: { en: "a name or number", zh: "一个名称或编号" } } : text.trim();

/** A yes or no in a cell. */
function flagIn(text: string, twoIsNo: boolean): number | CellFault {
  if (text === "1" || YES.test(text)) return 1;
  if (text === (twoIsNo ? "2" : "0") || NO.test(text)) return 0;
  const allowed = twoIsNo
    ? { en: "1 (yes) or 2 (no), as in other rows", zh: "1（是）或 2（否），与其他行一致" }
    : { en: "0 (no) or 1 (yes)", zh: "0（否）或 1（是）" };
  return { given: shown(text), allowed };
}

/** The number in a cell, NaN where it is missing. */
export function numberIn(text: string, column: SurveyColumn, style: CellStyle): number | CellFault {
  if (isMissing(text)) return Number.NaN;
  const plain = text.trim();
  if (column.kind === "flag") return flagIn(plain, style.oneTwo.has(column.name));
  const trimmed = style.decimalComma && WITH_COMMA.test(plain) ? plain.replace(",", ".") : plain;
  const value = NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
  const { min = -Infinity, max = Infinity, whole } = column;
  if (value >= min && value <= max && (!whole || Number.isInteger(value))) return value;
  return { given: shown(text), allowed: allowedNumber(column) };
}

/** The ages in a cell, none where it is missing. */
export function agesIn(text: string, column: SurveyColumn): number[] | CellFault {
  if (isMissing(text)) return [];
  const parts = text.split(";");
  if (parts.at(-1)!.trim() === "") parts.pop();
  if (parts.length > MOST_AGES) {
    const en = `at most ${MOST_AGES} ages`;
    return { given: shown(text), allowed: { en, zh: `不超过 ${MOST_AGES} 个年龄` } };
  }
  const ages = parts.map((part) =>
    /^\s*\d+(\.\d+)?\s*$/.test(part) ? Math.floor(Number(part)) : Number.NaN,
  );
  const wrong = ages.findIndex((age) => !(age >= column.min! && age <= column.max!));
  if (wrong < 0) return ages;
  const en = `ages from ${column.min} to ${column.max} separated by semicolons, such as 45;43;12`;
  const zh = `${column.min} 至 ${column.max} 的年龄，以半角分号分隔，如 45;43;12`;
  return { given: shown(parts[wrong].trim()), allowed: { en, zh } };
}

function allowedNumber({ min, max, whole, unit }: SurveyColumn): Names {
  const named = unit ? unitNames[unit] : { en: "", zh: "" };
  return {
    en: `a ${whole ? "whole " : ""}number from ${min} to ${max} (${named.en}), without separators or unit; empty if unknown`,
    zh: `${min} 至 ${max} 的${whole ? "整数" : "数"}（${named.zh}），不带千分位和单位；不知道则留空`,
  };
}
