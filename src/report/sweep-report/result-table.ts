import { floorsOf, methodOf, strengths } from "../../sweeps/analysis/analysis.ts";
import type { Bounded } from "../../sweeps/analysis/bootstrap.ts";
import type { Sensitivity } from "../../sweeps/analysis/sensitivity-study.ts";
import { decimalsFor, fixed, fixedInterval } from "../layout/digits.ts";
import type { DataTable } from "./figure.ts";
import { factorLabel, type Named, type ResponseNames } from "./names.ts";
import { withEnds } from "./shown-response.ts";

/** A table as it is read, and as it is computed with: English keys, full digits, the model's own units. */
export interface ResultTable extends DataTable {
  /** Its file's name, without ending. */
  id: string;
  keys: readonly string[];
  raw: readonly (readonly (string | number)[])[];
}

/** `value [low, high]`, as many digits for all of a column. */
const bounded = ({ value, low, high }: Bounded, digits: number, scale = 1): string =>
  !Number.isFinite(value)
    ? "—"
    : Number.isFinite(low)
      ? fixedInterval({ value, low, high }, digits, scale)
      : fixed(value * scale, digits);

const keysOf = (name: string): string[] => [name, `${name}_low95`, `${name}_high95`];

interface Column {
  head: string;
  key: string;
  values: readonly Bounded[];
  digits: number;
  scale?: number;
  /** Whether a factor's index is not told from noise. */
  noise(f: number): boolean;
}

/** Stands after an index that is not told from noise. */
export const NOISE = "~";

const holdsZero = ({ low, high }: Bounded): boolean => low <= 0 && high >= 0;

/** The indices of every factor, strongest first, and of every pair where the design gives them. */
export function resultTables(found: Sensitivity, named: Named, response: ResponseNames): ResultTable[] {
  const { analysis } = found;
  const { indices, inUnits } = methodOf(analysis.method);
  const scale = inUnits ? response.factor : 1;
  const values = strengths(analysis).map(({ value }) => value * scale);
  const digits = inUnits ? decimalsFor([0, ...values]) + 1 : 3;
  const floors = floorsOf(analysis);
  const columns = indices(analysis.finding).map(({ head, ...index }, k): Column => {
    const noise = (f: number): boolean =>
      floors ? k === 0 && strengths(analysis)[f].value <= floors[f] : holdsZero(index.values[f]);
    return { ...index, head: head[named.language], digits, scale, noise };
  });
  return [tableOf(found, named, columns), ...pairTable(found, named)];
}

function tableOf({ ranked }: Sensitivity, named: Named, columns: readonly Column[]): ResultTable {
  const { text, study } = named;
  const single = ({ values }: Column): boolean =>
    values.every(({ low, high }) => Number.isNaN(low) && Number.isNaN(high));
  const cell = (column: Column, f: number): string => {
    const { values, digits, scale = 1 } = column;
    if (column.noise(f)) return `${bounded(values[f], digits, scale)} ${NOISE}`;
    return single(column) ? fixed(values[f].value * scale, digits) : bounded(values[f], digits, scale);
  };
  return {
    id: "indices",
    head: [text.table.factor, ...columns.map(({ head }) => head)],
    rows: ranked.map((f) => [
      factorLabel(named, study.factors[f]),
      ...columns.map((column) => cell(column, f)),
    ]),
    keys: [
      "rank",
      "factor",
      "path",
      ...columns.flatMap((column) => (single(column) ? [column.key] : keysOf(column.key))),
    ],
    raw: ranked.map((f, k) => [
      k + 1,
      factorLabel(named, study.factors[f]),
      study.factors[f].path,
      ...columns.flatMap((column) =>
        single(column) ? [column.values[f].value] : withEnds(column.values[f]),
      ),
    ]),
  };
}

function pairTable({ analysis }: Sensitivity, named: Named): ResultTable[] {
  const kinds = methodOf(analysis.method).pairs?.(analysis.finding) ?? [];
  if (kinds.length === 0) return [];
  const { text, study, language } = named;
  const [{ pairs, values }] = kinds;
  const size = (p: number): number => Math.abs(values[p].value) || 0;
  const order = pairs.map((_, p) => p).sort((one, other) => size(other) - size(one));
  const name = (f: number): string => factorLabel(named, study.factors[f]);
  return [
    {
      id: "pairs",
      head: [text.table.pair, ...kinds.map(({ head }) => head[language])],
      rows: order.map((p) => {
        const [i, j] = pairs[p];
        return [`${name(i)} × ${name(j)}`, ...kinds.map((kind) => pairCell(kind.values[p]))];
      }),
      keys: ["path_one", "path_other", ...kinds.flatMap(({ key }) => keysOf(key))],
      raw: order.map((p) => {
        const [i, j] = pairs[p];
        return [
          study.factors[i].path,
          study.factors[j].path,
          ...kinds.flatMap((kind) => withEnds(kind.values[p])),
        ];
      }),
    },
  ];
}

const pairCell = (index: Bounded): string =>
  holdsZero(index) ? `${bounded(index, 3)} ${NOISE}` : bounded(index, 3);
