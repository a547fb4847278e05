import { figure } from "../../src/report/layout/format.ts";

/** A number with grouped thousands. */
export function grouped(value: number, digits = 0): string {
  if (!Number.isFinite(value)) return "—";
  const [whole, rest] = figure(value, "number", digits).split(".");
  const thousands = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return rest === undefined ? thousands : `${thousands}.${rest}`;
}

/** With a plus sign where it is positive. */
export const signed = (text: string): string =>
  /^[\d.,]/.test(text) && !/^[0.,%\s]*$/.test(text) ? `+${text}` : text;

const WAN = 10_000;

/** Rows of a scale: amounts below `under` yuan are rounded to `step`. */
const steps: readonly { under: number; step: number }[] = [
  { under: 1000, step: 10 },
  { under: WAN, step: 100 },
  { under: 100 * WAN, step: 1000 },
];

/**
 * To how many yuan an amount is rounded where it is told as a county speaks of it: so finely that years times an
 * amount, or its parts added up, come out as they are told.
 */
export const moneyStepIn = (yuan: number, language: "zh" | "en"): number =>
  steps.find(({ under }) => Math.abs(yuan) < under)?.step ?? (language === "zh" ? WAN : 1000);

/** An amount as a county speaks of it: from ten thousand yuan on in units of that in Chinese. */
export function moneyIn(yuan: number, language: "zh" | "en"): string {
  if (!Number.isFinite(yuan)) return "—";
  const step = moneyStepIn(yuan, language);
  const rounded = Math.round(yuan / step) * step;
  if (language !== "zh") return `${grouped(rounded)} yuan`;
  if (Math.abs(rounded) < WAN) return `${grouped(rounded)} 元`;
  return `${grouped(rounded / WAN, rounded % WAN === 0 ? 0 : 1)} 万元`;
}
