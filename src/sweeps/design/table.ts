import * as z from "zod";
import { log } from "../../math/elementary.ts";
import type { Fault } from "../../scenario/check.ts";
import { shown } from "../../scenario/problem.ts";
import type { Factor, FactorValue } from "../factor/factor.ts";
import { type Design, design, type Row, type Setting, type Settings } from "./design.ts";

/** The settings of a table, with its points written out. */
interface Table extends Settings {
  rows: readonly (readonly FactorValue[])[];
  names?: readonly string[];
  weights?: readonly number[];
}

/** The points themselves, each with a value for every factor, in the order of the factors. */
const rows: Setting<readonly (readonly FactorValue[])[]> = {
  schema: z.array(z.array(z.union([z.number(), z.string(), z.boolean()])).min(1)).min(1),
  zh: "table：每行一个点，依次为各因素的取值",
  en: "table: a row a point, with a value for each factor in their order",
  example: [[1], [2]],
};

const COLUMN = z.string().min(1).max(200);
const LONGEST_NAME = 80;

/** What takes the place of `rows`, and what goes with them. */
const beside = {
  file: {
    schema: z.string().min(1).max(500),
    zh: "table：CSV 文件（相对本文件），每列一个参数，每行一个点，代替 rows",
    en: "table: a CSV file, seen from this one, with a column a parameter and a row a point, in place of rows",
  },
  name: {
    schema: COLUMN,
    zh: "table：file 中给点命名的列",
    en: "table: the column of the file that names the points",
  },
  weight: {
    schema: COLUMN,
    zh: "table：file 中各点权重的列",
    en: "table: the column of the file that says what each point weighs",
  },
  names: {
    schema: z.array(z.string().min(1).max(LONGEST_NAME)).min(1).optional(),
    zh: "table：各点的名称",
    en: "table: a name for each point",
  },
  weights: {
    schema: z.array(z.number().min(0)).min(1).optional(),
    zh: "table：各点的权重",
    en: "table: a weight for each point",
  },
} satisfies Record<string, Setting<unknown>>;

/** The names of a design's points, where they have any. */
export const pointNames = (settings: Settings): readonly string[] | undefined =>
  (settings as Partial<Table>).names;

/** What a design's points weigh, where they weigh anything. */
export const pointWeights = (settings: Settings): readonly number[] | undefined =>
  (settings as Partial<Table>).weights;

export const table: Design = design<Table>({
  en: "table of points",
  zh: "给定点表",
  described: { en: "Points as given", zh: "给定的点" },
  cite: {},
  settings: { rows, ...beside },
  size: ({ rows }) => rows.length,
  rows: ({ rows }, factors) => tableRows(rows, factors),
  faults: (settings, factors) => [
    ...settings.rows.flatMap((values, k) => rowFaults(values, k, factors)),
    ...(["names", "weights"] as const).flatMap((key) => countFaults(settings, key)),
    ...nameFaults(settings),
  ],
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
  return high === low ? 0.5 : (at(Number(value)) - at(low)) / (at(high) - at(low));
}

/** As many as there are points. */
function countFaults({ rows, ...beside }: Table, key: "names" | "weights"): Fault[] {
  const count = beside[key]?.length ?? rows.length;
  if (count === rows.length) return [];
  const allowed = { en: `${rows.length}, one for each row`, zh: `${rows.length} 个，每行一个` };
  return [{ path: ["design", key], given: String(count), allowed }];
}

const nameFaults = ({ names = [] }: Table): Fault[] =>
  names.flatMap((name, k) =>
    names.indexOf(name) < k
      ? [
          {
            path: ["design", "names", k],
            given: name,
            allowed: { en: "each name once", zh: "每个名称只出现一次" },
          },
        ]
      : [],
  );

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
