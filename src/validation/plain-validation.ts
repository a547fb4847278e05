import type { Part } from "./validated.ts";
import type { Validation } from "./validation.ts";
import type { Lack } from "./validation-row.ts";

interface PlainRow {
  number: number;
  zh: string;
  en: string;
  source: string;
  verdict: string;
  inside: number;
  judged: number;
  lacks: readonly Lack[];
  measures: readonly Part[];
}

/** A validation as JSON holds it. */
interface PlainValidation extends Omit<Validation, "rows" | "experiments"> {
  rows: readonly PlainRow[];
  experiments: readonly { code?: string; name: string }[];
}

export const plainOf = ({ rows, experiments, ...rest }: Validation): PlainValidation => ({
  ...rest,
  rows: rows.map(({ row, parts, verdict, inside, judged }) => ({
    ...{ number: row.number, zh: row.zh, en: row.en, source: row.source, verdict, inside, judged },
    lacks: row.lacks ?? [],
    measures: parts,
  })),
  experiments: experiments.map(({ experiment: { code, name } }) => ({ code, name })),
});
