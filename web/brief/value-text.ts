import type { Names } from "../../src/declare/parameter.ts";
import type { Change, Value } from "./changes.ts";
import type { BriefText } from "./tables.ts";

type Language = "zh" | "en";

/** Units that are printed as percent. */
const rates = ["share", "per year", "per season"];

/** A setting's value with its unit, as a reader writes it. */
export function valueText(
  value: Value | undefined,
  { unit, path }: Pick<Change, "unit" | "path">,
  units: Readonly<Record<string, Names>>,
  text: BriefText,
  language: Language,
): string {
  if (value === undefined) return text.nobody;
  if (typeof value === "boolean") return value ? text.on : text.off;
  if (typeof value === "string") return value;
  if (value === 0 && path.includes(".policies.")) return text.none;
  const gap = language === "zh" ? "" : " ";
  if (unit !== undefined && rates.includes(unit)) {
    const each =
      unit === "share" ? "" : language === "zh" ? `/${unit === "per year" ? "年" : "季"}` : ` ${unit}`;
    return `${trimmed(value * 100)}%${each}`;
  }
  const named =
    unit === undefined || unit === "exponent" || unit === "flag" ? undefined : units[unit]?.[language];
  return `${trimmed(value)}${named === undefined ? "" : `${gap}${named}`}`;
}

/** At most six decimals, grouped thousands, a proper minus sign. */
function trimmed(value: number): string {
  const [whole, rest] = String(Number(Math.abs(value).toFixed(6))).split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return (value < 0 ? "−" : "") + (rest === undefined ? grouped : `${grouped}.${rest}`);
}

const LONGEST_SOURCE = 26;

/** A citation cut to what fits a table: author, year and the beginning of the title. */
export const sourceText = ({ source, grade }: Change, text: BriefText): string => {
  if (source === undefined) return grade === undefined ? text.nobody : text.assumed;
  return source.length > LONGEST_SOURCE ? `${source.slice(0, LONGEST_SOURCE - 1)}…` : source;
};
