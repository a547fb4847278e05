import type { Analysis } from "../../sweeps/analysis/analysis.ts";
import type { Bounded } from "../../sweeps/analysis/bootstrap.ts";
import type { Sensitivity } from "../../sweeps/analysis/sensitivity-study.ts";
import type { DataTable } from "./figure.ts";
import { factorLabel, type Named, type ResponseNames } from "./names.ts";
import { decimalsFor, fixed } from "./scale.ts";

/** A table as it is read, and as it is computed with: English keys, full digits, the model's own units. */
export interface ResultTable extends DataTable {
  /** Its file's name, without ending. */
  id: string;
  keys: readonly string[];
  raw: readonly (readonly (string | number)[])[];
}

/** `value [low, high]`, as many digits for all of a column. */
export const bounded = ({ value, low, high }: Bounded, digits: number, scale = 1): string =>
  !Number.isFinite(value)
    ? "—"
    : Number.isFinite(low)
      ? `${fixed(value * scale, digits)} [${fixed(low * scale, digits)}, ${fixed(high * scale, digits)}]`
      : fixed(value * scale, digits);

const three = ({ value, low, high }: Bounded): number[] => [value, low, high];
const keysOf = (name: string): string[] => [name, `${name}_low95`, `${name}_high95`];

interface Column {
  head: string;
  key: string;
  values: readonly Bounded[];
  digits: number;
  scale?: number;
}

/** The indices of every factor, strongest first, and of every pair where the design gives them. */
export function resultTables(found: Sensitivity, named: Named, response: ResponseNames): ResultTable[] {
  const main = tableOf(found, named, columnsOf(found.analysis, named, response));
  return [main, ...pairTable(found, named)];
}

function columnsOf(analysis: Analysis, { text }: Named, response: ResponseNames): Column[] {
  const { table } = text;
  const share = (head: string, key: string, values: readonly Bounded[]): Column => ({
    head,
    key,
    values,
    digits: 3,
  });
  switch (analysis.method) {
    case "sobol": {
      const { plain, corrected } = analysis.result;
      return [
        ...(corrected
          ? [
              share(table.firstCorrected, "first_without_luck", corrected.first),
              share(table.totalCorrected, "total_without_luck", corrected.total),
            ]
          : []),
        share(corrected ? table.firstWithLuck : table.first, "first", plain.first),
        share(corrected ? table.totalWithLuck : table.total, "total", plain.total),
      ];
    }
    case "morris": {
      const scale = response.factor;
      const digits = decimalsFor([0, ...analysis.effects.map(({ muStar }) => muStar.value * scale)]) + 1;
      const column = (head: string, key: "muStar" | "mu" | "sigma"): Column => ({
        head,
        key: { muStar: "mu_star", mu: "mu", sigma: "sigma" }[key],
        values: analysis.effects.map((effect) => effect[key]),
        digits,
        scale,
      });
      const floors = analysis.effects.map(({ floor }) => ({
        value: floor,
        low: Number.NaN,
        high: Number.NaN,
      }));
      return [
        column(table.muStar, "muStar"),
        column(table.mu, "mu"),
        column(table.sigma, "sigma"),
        { head: table.floor, key: "luck_floor", values: floors, digits, scale },
      ];
    }
    case "pawn":
      return [
        share(
          table.median,
          "median_ks",
          analysis.indices.map(({ median }) => median),
        ),
        share(
          table.meanKs,
          "mean_ks",
          analysis.indices.map(({ mean }) => mean),
        ),
        share(
          table.maximum,
          "maximum_ks",
          analysis.indices.map(({ maximum }) => maximum),
        ),
      ];
    case "regression":
      return [
        share(table.src, "src", analysis.plain.coefficients),
        share(table.srrc, "srrc", analysis.ranks.coefficients),
      ];
  }
}

function tableOf({ ranked }: Sensitivity, named: Named, columns: readonly Column[]): ResultTable {
  const { text, study } = named;
  const single = ({ values }: Column): boolean =>
    values.every(({ low, high }) => Number.isNaN(low) && Number.isNaN(high));
  const cell = (column: Column, f: number): string => {
    const { values, digits, scale = 1 } = column;
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
      ...columns.flatMap((column) => (single(column) ? [column.values[f].value] : three(column.values[f]))),
    ]),
  };
}

function pairTable({ analysis }: Sensitivity, named: Named): ResultTable[] {
  if (analysis.method !== "sobol" || analysis.result.plain.second.length === 0) return [];
  const { text, study } = named;
  const { plain, corrected } = analysis.result;
  const kinds = [
    ...(corrected ? [{ of: corrected, head: text.table.secondCorrected, key: "second_without_luck" }] : []),
    { of: plain, head: corrected ? text.table.secondWithLuck : text.table.second, key: "second" },
  ];
  const size = (p: number): number => Math.abs(kinds[0].of.second[p].index.value) || 0;
  const order = plain.second.map((_, p) => p).sort((one, other) => size(other) - size(one));
  const name = (f: number): string => factorLabel(named, study.factors[f]);
  return [
    {
      id: "pairs",
      head: [text.table.pair, ...kinds.map(({ head }) => head)],
      rows: order.map((p) => {
        const [i, j] = plain.second[p].pair;
        return [`${name(i)} × ${name(j)}`, ...kinds.map(({ of }) => bounded(of.second[p].index, 3))];
      }),
      keys: ["path_one", "path_other", ...kinds.flatMap(({ key }) => keysOf(key))],
      raw: order.map((p) => {
        const { pair } = plain.second[p];
        const indices = kinds.flatMap(({ of }) => three(of.second[p].index));
        return [study.factors[pair[0]].path, study.factors[pair[1]].path, ...indices];
      }),
    },
  ];
}
