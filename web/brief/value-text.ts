import type { Names } from "../../src/declare/parameter.ts";
import { moved, naturalOf, withUnit } from "../set/natural-units.ts";
import { optionName } from "../set/option-names.ts";
import { mainOf } from "../set/policy-settings.ts";
import type { Change, Value } from "./changes.ts";
import type { BriefText } from "./tables.ts";

type Language = "zh" | "en";

/** Whether the path is the figure that turns its policy on. */
function isMain(path: string): boolean {
  const policy = /^arms\.[^.]+\.policies\.([^.]+)\./.exec(path)?.[1];
  return policy !== undefined && path.replace(/^arms\.[^.]+/, "arms.*") === mainOf(policy);
}

/** A setting's value with its unit, as a reader writes it. */
export function valueText(
  value: Value | undefined,
  { unit, path, perHundred }: Pick<Change, "unit" | "path" | "perHundred">,
  units: Readonly<Record<string, Names>>,
  text: BriefText,
  language: Language,
): string {
  if (value === undefined) return text.nobody;
  if (typeof value === "boolean") return value ? text.on : text.off;
  if (typeof value === "string") return unit === "code" ? optionName(value, language) : value;
  if (value === 0 && isMain(path)) return text.none;
  if (unit === undefined || unit === "exponent" || unit === "flag") return trimmed(value);
  const natural = naturalOf({ unit, perHundred }, units);
  return withUnit(trimmed(moved(value, natural.power)), natural.unit?.[language] ?? "");
}

/** At most six decimals, grouped thousands, a proper minus sign. */
function trimmed(value: number): string {
  const [whole, rest] = String(Number(Math.abs(value).toFixed(6))).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return (value < 0 ? "−" : "") + (rest === undefined ? grouped : `${grouped}.${rest}`);
}

const LONGEST_SOURCE = 26;

/** A citation cut to what fits a table: author, year and the beginning of the title. */
export const sourceText = ({ source, grade }: Change, text: BriefText): string => {
  if (source === undefined) return grade === undefined ? text.nobody : text.assumed;
  return source.length > LONGEST_SOURCE ? `${source.slice(0, LONGEST_SOURCE - 1)}…` : source;
};
