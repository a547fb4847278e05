import { floorsOf, methodOf, strengths } from "../../sweeps/analysis/analysis.ts";
import type { Bounded } from "../../sweeps/analysis/bootstrap.ts";
import type { Sensitivity } from "../../sweeps/analysis/sensitivity-study.ts";
import { BLUE, ORANGE } from "../drawing/svg.ts";
import { decimalsFor, fixed } from "../layout/digits.ts";
import { factorBars } from "./factor-bars.ts";
import type { Figure } from "./figure.ts";
import { lineChart } from "./line-chart.ts";
import { morrisPlane } from "./morris-plane.ts";
import { factorLabel, type Named, type ResponseNames } from "./names.ts";

const MOST = 15;

/** Whether there is an index to show: none where luck taken out leaves no variance. */
const isTold = ({ analysis }: Sensitivity): boolean =>
  strengths(analysis).some(({ value }) => Number.isFinite(value));

/** The indices of the method, factors strongest first. */
export function indexFigure(found: Sensitivity, named: Named, response: ResponseNames): Figure[] {
  return isTold(found) ? [indexBars(found, named, response)] : [];
}

function indexBars({ analysis, ranked }: Sensitivity, named: Named, response: ResponseNames): Figure {
  const { text, study, language } = named;
  const { figure, inUnits } = methodOf(analysis.method);
  const shownFactors = ranked.slice(0, MOST);
  const scale = inUnits ? response.factor : 1;
  const pick = <T>(values: readonly T[]): T[] => shownFactors.map((f) => values[f]!);
  const series = figure.bars(analysis.finding);
  const floors = floorsOf(analysis)?.map((floor) => floor * scale);
  const values = series.flatMap((bars) => bars.values.map(({ value }) => value * scale));
  const digits = inUnits ? decimalsFor([0, ...values]) : 2;
  const ends = [text.table.low, text.table.high];
  return factorBars({
    id: "indices",
    title: figure.title[language],
    note: figure.note(analysis.finding)[language],
    factors: shownFactors.map((f) => factorLabel(named, study.factors[f])),
    series: series.map((bars) => ({
      text: bars.text[language],
      fill: bars.second ? ORANGE : BLUE,
      hollow: bars.hollow ?? false,
      values: pick(bars.values).map((value) => times(value, scale)),
    })),
    axis: figure.axis[language] + (inUnits ? unitOf(named, response) : ""),
    shown: (value) => fixed(value, digits),
    ...(floors ? { floors: { text: text.figures.floor, values: pick(floors) } } : {}),
    tableHead: [
      text.table.factor,
      ...series.flatMap(({ head }) => [head[language], ...ends]),
      ...(floors ? [text.table.floor] : []),
    ],
  });
}

const times = ({ value, low, high }: Bounded, factor: number): Bounded => ({
  value: value * factor,
  low: low * factor,
  high: high * factor,
});

const unitOf = ({ text }: Named, { errorUnit }: ResponseNames): string =>
  errorUnit === "" ? "" : text.names.unit(errorUnit);

/** How much factors matter and how tangled up they are, where the method tells the two apart. */
export function planeFigure(
  { analysis, ranked }: Sensitivity,
  named: Named,
  response: ResponseNames,
): Figure[] {
  const { plane, figure, indices } = methodOf(analysis.method);
  const effects = plane?.(analysis.finding);
  if (!effects) return [];
  const { text, study, language } = named;
  const unit = unitOf(named, response);
  const digits = decimalsFor([0, ...effects.map(({ muStar }) => muStar.value * response.factor)]);
  const heads = new Map(indices(analysis.finding).map(({ key, head }) => [key, head[language]]));
  return [
    morrisPlane({
      id: "plane",
      title: text.figures.plane,
      note: text.figures.planeNote,
      factors: ranked.map((f) => ({ text: factorLabel(named, study.factors[f]), effects: effects[f] })),
      xTitle: `${figure.axis[language]}${unit}`,
      yTitle: `${text.figures.planeAxis}${unit}`,
      scale: response.factor,
      shown: (value) => fixed(value, digits),
      tableHead: [text.table.factor, ...["mu_star", "sigma", "mu"].map((key) => heads.get(key) ?? key)],
    }),
  ];
}

/** The ranking measure of each factor as the sample grows. */
export function convergenceFigure(found: Sensitivity, named: Named, response: ResponseNames): Figure[] {
  const { analysis, convergence, ranked } = found;
  if (!convergence || !isTold(found)) return [];
  const { text, study } = named;
  const { measure: measured, inUnits, unit: counted } = methodOf(analysis.method);
  const scale = inUnits ? response.factor : 1;
  const measure = measured[named.language];
  const unit = inUnits ? unitOf(named, response) : "";
  const lines = ranked.map((f) => ({
    text: factorLabel(named, study.factors[f]),
    values: convergence.lines[f].map((bounded) => times(bounded, scale)),
  }));
  const digits = decimalsFor([0, ...lines.flatMap(({ values }) => values.map(({ value }) => value))]);
  const figure = lineChart({
    id: "convergence",
    title: text.figures.convergence,
    note: text.figures.convergenceNote,
    at: convergence.sizes,
    lines,
    xTitle: text.figures.convergenceAxis(counted[named.language]),
    yTitle: `${measure}${unit}`,
    shown: (value) => fixed(value, digits),
    tableHead: [text.table.factor, text.table.rows, measure, text.table.low, text.table.high],
  });
  return [figure];
}
