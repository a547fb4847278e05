import { strengths, withoutLuck } from "../../sweeps/analysis/analysis.ts";
import type { Sensitivity } from "../../sweeps/analysis/sensitivity-study.ts";
import { factorBars } from "./factor-bars.ts";
import type { Figure } from "./figure.ts";
import { lineChart } from "./line-chart.ts";
import { morrisPlane } from "./morris-plane.ts";
import { factorLabel, type Named, type ResponseNames } from "./names.ts";
import { decimalsFor, fixed } from "./scale.ts";
import { BLUE, ORANGE } from "./svg.ts";

const MOST = 15;

/** Whether there is an index to show: none where luck taken out leaves no variance. */
const isTold = ({ analysis }: Sensitivity): boolean =>
  strengths(analysis).some(({ value }) => Number.isFinite(value));

/** The indices of the method, factors strongest first. */
export function indexFigure(found: Sensitivity, named: Named, response: ResponseNames): Figure[] {
  return isTold(found) ? [indexBars(found, named, response)] : [];
}

function indexBars({ analysis, ranked }: Sensitivity, named: Named, response: ResponseNames): Figure {
  const { text, study } = named;
  const { method } = analysis;
  const shownFactors = ranked.slice(0, MOST);
  const factors = shownFactors.map((f) => factorLabel(named, study.factors[f]));
  const words = {
    id: "indices",
    title: text.figures.indices[method],
    note: text.figures.indicesNote[method],
  };
  const ends = [text.table.low, text.table.high];
  const pick = <T>(values: readonly T[]): T[] => shownFactors.map((f) => values[f]!);
  const two = (value: number): string => fixed(value, 2);
  switch (analysis.method) {
    case "sobol": {
      const { first, total } = withoutLuck(analysis.result);
      return factorBars({
        ...words,
        note: analysis.result.corrected ? words.note : text.figures.withLuckNote,
        factors,
        series: [
          { text: text.figures.first, fill: BLUE, values: pick(first) },
          { text: text.figures.total, fill: BLUE, hollow: true, values: pick(total) },
        ],
        axis: text.figures.axes[method],
        shown: two,
        tableHead: [text.table.factor, text.table.first, ...ends, text.table.total, ...ends],
      });
    }
    case "morris": {
      const scale = response.factor;
      const values = strengths(analysis).map((of) => ({
        value: of.value * scale,
        low: of.low * scale,
        high: of.high * scale,
      }));
      const floors = analysis.effects.map(({ floor }) => floor * scale);
      const digits = decimalsFor([0, ...values.map(({ value }) => value)]);
      return factorBars({
        ...words,
        factors,
        series: [{ text: text.table.muStar, fill: BLUE, values: pick(values) }],
        axis: `${text.figures.axes[method]}${response.errorUnit === "" ? "" : text.names.unit(response.errorUnit)}`,
        shown: (value) => fixed(value, digits),
        ...(floors.some(Number.isFinite)
          ? { floors: { text: text.figures.floor, values: pick(floors) } }
          : {}),
        tableHead: [
          text.table.factor,
          text.table.muStar,
          ...ends,
          ...(floors.some(Number.isFinite) ? [text.table.floor] : []),
        ],
      });
    }
    case "pawn":
      return factorBars({
        ...words,
        factors,
        series: [
          { text: text.table.median, fill: BLUE, values: pick(analysis.indices.map(({ median }) => median)) },
        ],
        axis: text.figures.axes[method],
        shown: two,
        floors: { text: text.figures.floor, values: pick(analysis.floors) },
        tableHead: [text.table.factor, text.table.median, ...ends, text.table.floor],
      });
    case "regression":
      return factorBars({
        ...words,
        factors,
        series: [
          { text: text.figures.src, fill: BLUE, values: pick(analysis.plain.coefficients) },
          { text: text.figures.srrc, fill: ORANGE, hollow: true, values: pick(analysis.ranks.coefficients) },
        ],
        axis: text.figures.axes[method],
        shown: two,
        tableHead: [text.table.factor, text.table.src, ...ends, text.table.srrc, ...ends],
      });
  }
}

/** μ* and σ together; of the Morris method alone. */
export function planeFigure(
  { analysis, ranked }: Sensitivity,
  named: Named,
  response: ResponseNames,
): Figure[] {
  if (analysis.method !== "morris") return [];
  const { text, study } = named;
  const unit = response.errorUnit === "" ? "" : text.names.unit(response.errorUnit);
  const values = analysis.effects.map(({ muStar }) => muStar.value * response.factor);
  const digits = decimalsFor([0, ...values]);
  return [
    morrisPlane({
      id: "plane",
      title: text.figures.plane,
      note: text.figures.planeNote,
      factors: ranked.map((f) => ({
        text: factorLabel(named, study.factors[f]),
        effects: analysis.effects[f],
      })),
      xTitle: `${text.figures.axes.morris}${unit}`,
      yTitle: `${text.figures.planeAxis}${unit}`,
      scale: response.factor,
      shown: (value) => fixed(value, digits),
      tableHead: [text.table.factor, text.table.muStar, text.table.sigma, text.table.mu],
    }),
  ];
}

/** The ranking measure of each factor as the sample grows. */
export function convergenceFigure(found: Sensitivity, named: Named, response: ResponseNames): Figure[] {
  const { analysis, convergence, ranked } = found;
  if (!convergence || !isTold(found)) return [];
  const { text, study } = named;
  const { method } = analysis;
  const scale = method === "morris" ? response.factor : 1;
  const measure = {
    sobol: text.table.total,
    morris: text.table.muStar,
    pawn: text.table.median,
    regression: `|${text.table.src}|`,
  }[method];
  const unit = method === "morris" && response.errorUnit !== "" ? text.names.unit(response.errorUnit) : "";
  const lines = ranked.map((f) => ({
    text: factorLabel(named, study.factors[f]),
    values: convergence.lines[f].map(({ value, low, high }) => ({
      value: value * scale,
      low: low * scale,
      high: high * scale,
    })),
  }));
  const digits = decimalsFor([0, ...lines.flatMap(({ values }) => values.map(({ value }) => value))]);
  const figure = lineChart({
    id: "convergence",
    title: text.figures.convergence,
    note: text.figures.convergenceNote,
    at: convergence.sizes,
    lines,
    xTitle: text.figures.convergenceAxis[method],
    yTitle: `${measure}${unit}`,
    shown: (value) => fixed(value, digits),
    tableHead: [text.table.factor, text.table.rows, measure, text.table.low, text.table.high],
  });
  return [figure];
}
