import type { Names } from "../../declare/parameter.ts";
import { quantile } from "../../math/quantile.ts";
import { type Problem, shown } from "../problem.ts";
import { incomeParts } from "./survey-columns.ts";
import type { SurveyHead } from "./survey-head.ts";
import { measuredColumns, type SurveyTable } from "./survey-table.ts";

/** 999, 99996, 99999.00, 888, 7777 …: how questionnaires write "no answer", "does not know" or "does not apply". */
const isCode = (value: number): boolean => value >= 77 && /^(7{2,}|8{2,}|9+[6-9])$/.test(String(value));

/** Beyond so many times what all but one in a hundred of the others have, such a number is no amount. */
const FAR = 3;
/** From so many digits on, a number that so large a share of the rows repeats is none either, however high it is. */
const REPEATED = { least: 999, times: 3, share: 0.01 };
/** A weight that so large a share of the rows have is that of a stratum. */
const STRATUM = 0.05;
const NONE: ReadonlySet<number> = new Set();
/** So many persons, and so large a share of all, are hardly anywhere of one age from 96 to 99. */
const AGED = { times: 3, share: 0.002 };

/**
 * Numbers that look like codes for "no answer" and lie far above everybody else's, or that too many have: each is named with
 * its line.
 */
export const codeFaults = (file: string, head: SurveyHead, { seen, aged }: SurveyTable): Problem[] => [
  ...amountFaults(file, head, seen),
  ...ageFaults(file, head, aged),
];

const placeOf = ({ columns }: SurveyHead, name: string): number | undefined =>
  columns.find(({ column }) => column.name === name)?.at;

function amountFaults(file: string, head: SurveyHead, seen: SurveyTable["seen"]): Problem[] {
  return measuredColumns.flatMap((name) => {
    const at = placeOf(head, name);
    const values = seen[name];
    if (at === undefined || !values.some(isCode)) return [];
    const others = values.filter((value) => !Number.isNaN(value) && !isCode(value));
    // Weights tell only how many times as much as others: where all are alike nothing is amiss.
    if (name === "weight" && others.length === 0) return [];
    const most = others.length > 0 ? FAR * quantile(others, 0.99) : 0;
    const usual = rounded(most / FAR);
    const advice = instead(name, head);
    const what = name === "weight" ? { en: "a weight", zh: "一个权重" } : { en: "an amount", zh: "一个数额" };
    const allowed = {
      en: `${what.en}; this looks like a code for "no answer" (of the others 99 in 100 have at most ${usual}): ${advice.en}`,
      zh: `${what.zh}；此数像是“未答”的代码（其余各户百分之九十九不超过 ${usual}）：${advice.zh}`,
    };
    // All households of a stratum have one weight, however far it is from others'.
    const [often, strata] = name === "weight" ? [NONE, shared(values, STRATUM)] : [repeated(values), NONE];
    return values.flatMap((value, row) =>
      isCode(value) && !strata.has(value) && (value > most || often.has(value))
        ? [{ file, line: seen.line[row], column: at + 1, path: name, given: shown(String(value)), allowed }]
        : [],
    );
  });
}

/** Numbers that look like codes and that too many rows have for an amount. */
const repeated = (values: readonly number[]): ReadonlySet<number> =>
  shared(
    values.filter((value) => value >= REPEATED.least && isCode(value)),
    REPEATED.share,
    values.length,
  );

/** Numbers that so large a share of the rows have, and more than a few. */
function shared(values: readonly number[], share: number, rows = values.length): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const least = Math.max(REPEATED.times, share * rows);
  return new Set([...counts].filter(([, count]) => count >= least).map(([value]) => value));
}

/** Whole from 100 on, with three digits below. */
const rounded = (amount: number): number =>
  amount >= 100 ? Math.round(amount) : Number(amount.toPrecision(3));

/** Ages that are more often in the file than anywhere among people; one who is as old may well be. */
function ageFaults(file: string, head: SurveyHead, { persons, oldest }: SurveyTable["aged"]): Problem[] {
  const at = placeOf(head, "ages");
  if (at === undefined) return [];
  const least = Math.max(AGED.times, AGED.share * persons);
  return [...oldest].flatMap(([age, lines]) => {
    if (!isCode(age) || lines.length < least) return [];
    const allowed = {
      en: `ages; this looks like a code for "no answer" (${lines.length} of ${persons} persons have it): leave the cell empty and fill in members`,
      zh: `年龄；此数像是“未答”的代码（${persons} 人中有 ${lines.length} 人）：请留空，并填写 members`,
    };
    return [...new Set(lines)].map((line) => ({
      ...{ file, line, column: at + 1, path: "ages" },
      ...{ given: shown(String(age)), allowed },
    }));
  });
}

/** What to do about a code: a cell that may not be empty goes with its row, unless other columns tell the same. */
function instead(name: string, { columns }: SurveyHead): Names {
  const has = (part: string): boolean => columns.some(({ column }) => column.name === part);
  if (name === "weight")
    return {
      en: "write the household's weight, or 0 to leave it out",
      zh: "请填写该户的权重，不计入的户写 0",
    };
  if (name === "land_mu" || (name === "income_yuan_per_year" && !incomeParts.every(has)))
    return { en: "take the row out", zh: "请删去该行" };
  if (name === "income_yuan_per_year")
    return {
      en: "leave the cell empty where all of its parts are filled in, else take the row out",
      zh: "各组成部分都已填写的请留空，否则请删去该行",
    };
  return { en: "leave the cell empty", zh: "请留空" };
}
