import { quantile } from "../../math/quantile.ts";
import { type Problem, shown } from "../problem.ts";
import type { SurveyHead } from "./survey-head.ts";
import { measuredColumns, type SurveyTable } from "./survey-table.ts";

/** 999, 9999, 99999.00, 888 …: how questionnaires write "no answer", "does not know" or "does not apply". */
const isCode = (value: number): boolean => value >= 99 && /^(9{2,}|8{2,}|9+[78])$/.test(String(value));

/** Beyond so many times what all but one in a hundred of the others have, such a number is no amount. */
const FAR = 3;

/** Amounts that look like codes for "no answer" and lie far above everybody else's: each is named with its line. */
export function codeFaults(file: string, head: SurveyHead, seen: SurveyTable["seen"]): Problem[] {
  return measuredColumns.flatMap((name) => {
    const at = head.columns.find(({ column }) => column.name === name)?.at;
    const values = seen[name];
    if (at === undefined || !values.some(isCode)) return [];
    const others = values.filter((value) => !Number.isNaN(value) && !isCode(value));
    const most = others.length > 0 ? FAR * quantile(others, 0.99) : 0;
    const allowed = {
      en: `an amount; this looks like a code for "no answer" (of the others 99 in 100 have at most ${Math.round(most / FAR)}): leave the cell empty`,
      zh: `一个数额；此数像是“未答”的代码（其余各户百分之九十九不超过 ${Math.round(most / FAR)}）：请留空`,
    };
    return values.flatMap((value, row) =>
      isCode(value) && value > most
        ? [{ file, line: seen.line[row], column: at + 1, path: name, given: shown(String(value)), allowed }]
        : [],
    );
  });
}
