import * as z from "zod";
import { log } from "../../math/elementary.ts";
import type { Fault } from "../../scenario/check.ts";
import { shown } from "../../scenario/problem.ts";
import type { Factor, FactorValue } from "../factor/factor.ts";
import { design, type Row, type Setting } from "./design.ts";

/** The points themselves, each with a value for every factor, in the order of the factors. */
const rows: Setting<readonly (readonly FactorValue[])[]> = {
  schema: z.array(z.array(z.union([z.number(), z.string(), z.boolean()])).min(1)).min(1),
  zh: "table：每行一个点，依次为各因素的取值",
  en: "table: a row a point, with a value for each factor in their order",
  example: [[1], [2]],
};

export const table = design({
  en: "table of points",
  zh: "给定点表",
  described: { en: "Points as given", zh: "给定的点" },
  cite: {},
  settings: { rows },
  size: ({ rows }) => rows.length,
  rows: ({ rows }, factors) => tableRows(rows, factors),
  faults: ({ rows }, factors) => rows.flatMap((values, k) => rowFaults(values, k, factors)),
  moves: "together",
  clustered: false,
  growing: false,
  nested: true,
});

function* tableRows(table: readonly (readonly FactorValue[])[], factors: readonly Factor[]): Generator<Row> {
  for (const values of table)
    yield { values, unit: values.map((value, f) => placeOf(value, factors[f])), role: "", block: 0 };
}

/** Where in its range a value lies, from 0 to 1; of a list the middle of its part. */
function placeOf(value: FactorValue, { values, low = 0, high = 1, scale }: Factor): number {
  if (values) return (values.indexOf(value) + 0.5) / values.length;
  const at = (of: number): number => (scale === "log" ? log(of) : of);
  return (at(Number(value)) - at(low)) / (at(high) - at(low));
}

const MOST_SAID = 20;

function rowFaults(values: readonly FactorValue[], k: number, factors: readonly Factor[]): Fault[] {
  const path = ["design", "rows", k];
  if (values.length !== factors.length) {
    const en = `${factors.length} values, one for each factor`;
    return [
      { path, given: String(values.length), allowed: { en, zh: `${factors.length} 个值，每个因素一个` } },
    ];
  }
  return values
    .flatMap((value, f): Fault[] => {
      const allowed = allowedOf(value, factors[f]);
      return allowed ? [{ path: [...path, f], given: shown(value), allowed }] : [];
    })
    .slice(0, MOST_SAID);
}

/** What a factor takes, where the value is not that. */
function allowedOf(value: FactorValue, { path, kind, values, low = 0, high = 1, whole }: Factor) {
  if (kind === "distribution")
    return {
      en: `range or values for ${path}, not a distribution`,
      zh: `${path} 用 range 或 values，不用分布`,
    };
  if (values) {
    const list = values.join(", ");
    return values.includes(value)
      ? undefined
      : { en: `one of ${list} for ${path}`, zh: `${path} 的取值之一：${list}` };
  }
  const fits =
    typeof value === "number" && value >= low && value <= high && (!whole || Number.isInteger(value));
  return fits
    ? undefined
    : {
        en: `${whole ? "a whole number" : "a number"} from ${low} to ${high} for ${path}`,
        zh: `${path} 从 ${low} 到 ${high} 的${whole ? "整数" : "数"}`,
      };
}
