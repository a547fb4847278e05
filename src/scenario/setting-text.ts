import { type Change, isRamp } from "../model/state/time-path.ts";
import { assignmentText } from "./assignment-text.ts";
import { type Lang, shown } from "./problem.ts";
import { isTimed } from "./timed-value.ts";

/** A value, or a path in words: 8; from season 4: 4; seasons 8 to 12: to 2. */
export function settingText(value: unknown, lang: Lang): string {
  if (!isTimed(value)) return shown(value);
  const { value: first, at = [] } = value as { value: unknown; at?: readonly Change[] };
  const changes = at.map((change) => {
    const to = shown(change.to);
    if (!isRamp(change))
      return lang === "zh" ? `第 ${change.season} 季起 ${to}` : `from season ${change.season} on ${to}`;
    const { from, until } = change;
    return lang === "zh"
      ? `第 ${from} 至 ${until} 季渐变至 ${to}`
      : `seasons ${from} to ${until} in a line to ${to}`;
  });
  const begins = first === undefined ? [] : [shown(first)];
  return [...begins, ...changes].join(lang === "zh" ? ";" : "; ");
}

/** Whom a path is for, behind its unit; nothing for everybody. */
export function whomText(value: unknown, lang: Lang): string {
  if (!isTimed(value) || value.for === undefined) return "";
  return `${lang === "zh" ? ";面向" : "; for"} ${assignmentText(value.for, lang)}`;
}
