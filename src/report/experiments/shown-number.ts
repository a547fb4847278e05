import type { EstimateForm } from "../../experiments/file/experiment.ts";
import { short } from "../layout/digits.ts";
import type { Language } from "../tables/shown.ts";

type Show = EstimateForm["show"];

const times: Record<Show, number> = { percent: 100, points: 100, yuan: 1, number: 1 };
const units: Record<Show, Record<Language, string>> = {
  percent: { zh: "%", en: " %" },
  points: { zh: " 百分点", en: " pp" },
  yuan: { zh: " 元", en: " yuan" },
  number: { zh: "", en: "" },
};

/** A figure of an estimate in its unit; "—" where it is not defined. */
export const figured = (value: number, show: Show, language: Language): string =>
  Number.isFinite(value) ? `${short(times[show] * value)}${units[show][language]}` : "—";

/** A range in the unit of its figures. */
export const ranged = ([low, high]: readonly [number, number], show: Show, language: Language): string =>
  Number.isFinite(low)
    ? Number.isFinite(high)
      ? `${short(times[show] * low)} … ${short(times[show] * high)}${units[show][language]}`
      : `≥ ${short(times[show] * low)}${units[show][language]}`
    : "—";

/** A share as whole per cent. */
export const share = (value: number): string =>
  Number.isFinite(value) ? `${Math.round(100 * value)} %` : "—";
