import { sharesCoordinates } from "../../sweeps/analysis/analysis.ts";
import { known } from "../../sweeps/analysis/analysis-sample.ts";
import type { NoiseShares } from "../../sweeps/analysis/noise.ts";
import { slicesOf } from "../../sweeps/analysis/pawn.ts";
import type { Sensitivity } from "../../sweeps/analysis/sensitivity-study.ts";
import { designs } from "../../sweeps/design/all.ts";
import { decimalsFor, fixed } from "../layout/digits.ts";
import type { AnalysisText } from "../text/analysis-zh.ts";
import { axisOfFactor, sliceText } from "./factor-axis.ts";
import type { Figure } from "./figure.ts";
import { heatChart } from "./heat-chart.ts";
import { factorAxis, factorLabel, factorValue, type Named, type ResponseNames } from "./names.ts";
import { noiseChart } from "./noise-chart.ts";
import { scatterChart } from "./scatter-chart.ts";
import { percent } from "./study-facts.ts";
import { surfaceChart } from "./surface-chart.ts";
import { tornadoChart } from "./tornado-chart.ts";

const MOST_BARS = 15;
const PANELS = 4;
const SLICES = 10;
const MOST_ROWS = 200;

/** Shows values of the response, in its unit, so that those given can be told apart. */
const shower = (
  values: readonly number[],
  { factor }: ResponseNames,
  significant = 2,
): ((value: number) => string) => {
  const digits = decimalsFor(
    values.map((value) => value * factor),
    significant,
  );
  return (value) => fixed(value, digits);
};

export function tornadoFigure(
  { tornado, sample }: Sensitivity,
  named: Named,
  response: ResponseNames,
): Figure[] {
  if (!tornado) return [];
  const { text, study } = named;
  const alone = designs[study.design.kind].moves === "alone";
  const scale = response.factor;
  const scaled = <T extends { value: number; low: number; high: number }>(end: T): T => ({
    ...end,
    value: end.value * scale,
    low: end.low * scale,
    high: end.high * scale,
  });
  const bars = tornado.bars
    .map(({ factor, low, high }) => {
      const column = sample.columns[factor];
      return {
        factor: factorLabel(named, study.factors[factor]),
        low: scaled(low),
        high: scaled(high),
        lowText: sliceText(named, column, [low.from, low.to]),
        highText: sliceText(named, column, [high.from, high.to]),
      };
    })
    .sort(
      (one, other) => Math.abs(other.high.value - other.low.value) - Math.abs(one.high.value - one.low.value),
    );
  const ends = [text.table.response, text.table.low, text.table.high, text.table.points];
  const figure = tornadoChart({
    id: "tornado",
    title: text.figures.tornado,
    note: alone
      ? text.figures.tornadoAlone
      : `${text.figures.tornadoNote}${sharesCoordinates(study.design.kind) ? text.figures.tornadoClustered : ""}`,
    bars: bars.slice(0, MOST_BARS),
    centre: tornado.centre * scale,
    axis: response.axis,
    shown: shower(
      tornado.bars.flatMap(({ low, high }) => [low.value, high.value]),
      response,
    ),
    text: {
      low: text.figures.low,
      high: text.figures.high,
      centre: alone ? text.figures.base : text.figures.overall,
    },
    tableHead: [text.table.factor, text.table.lowEnd, ...ends, text.table.highEnd, ...ends],
  });
  return [figure];
}

export function heatFigure({ heat, sample }: Sensitivity, named: Named, response: ResponseNames): Figure[] {
  if (!heat) return [];
  const { text } = named;
  const means = heat.means.map((row) => row.map((value) => value * response.factor));
  const side = (k: 0 | 1): { title: string; slices: string[] } => {
    const column = sample.columns[heat.factors[k]];
    const bounds = k === 0 ? heat.across : heat.up;
    return {
      title: factorAxis(named, { ...column, log: false }),
      slices: bounds.map((bound) => sliceText(named, column, bound)),
    };
  };
  return [
    heatChart({
      id: "heat",
      title: text.figures.heat,
      note: text.figures.heatNote,
      heat: { ...heat, means },
      across: side(0),
      up: side(1),
      axis: response.axis,
      shown: shower(heat.means.flat(), response),
      tableHead: [side(0).title, side(1).title, text.table.mean, text.figures.count],
    }),
  ];
}

export function surfaceFigure(
  { surface, sample }: Sensitivity,
  named: Named,
  response: ResponseNames,
): Figure[] {
  if (!surface) return [];
  const { text } = named;
  const [across, up] = surface.factors.map((f) => axisOfFactor(named, sample.columns[f])) as [
    ReturnType<typeof axisOfFactor>,
    ReturnType<typeof axisOfFactor>,
  ];
  const [one, other] = surface.factors.map((f) => sample.columns[f].values) as [Float64Array, Float64Array];
  const corners = [0, 0.5, 1].flatMap((i) =>
    [0, 0.5, 1].map((j) => surface.at(mix(surface.across, i), mix(surface.up, j))),
  );
  return [
    surfaceChart({
      id: "surface",
      title: text.figures.surface,
      note: text.figures.surfaceNote(`${fixed(100 * surface.r2, 0)} %`),
      surface: { ...surface, at: (x, y) => surface.at(x, y) * response.factor },
      points: known(sample).map((p) => [across.place(one[p]), up.place(other[p])] as const),
      across,
      up,
      axis: response.axis,
      shown: shower(corners, response),
      tableHead: [across.title, up.title, text.table.response],
    }),
  ];
}

const mix = ([low, high]: readonly [number, number], share: number): number => low + share * (high - low);

export function scatterFigure(
  { sample, ranked }: Sensitivity,
  named: Named,
  response: ResponseNames,
): Figure {
  const { text } = named;
  const rows = known(sample);
  const y = rows.map((p) => sample.means[p] * response.factor);
  const factors = ranked.slice(0, PANELS);
  const shown = shower(
    rows.map((p) => sample.means[p]),
    response,
  );
  return scatterChart({
    id: "scatter",
    title: text.figures.scatter,
    note: text.figures.scatterNote,
    panels: factors.map((f) => {
      const column = sample.columns[f];
      const axis = axisOfFactor(named, column, 4);
      const x = rows.map((p) => axis.place(column.values[p]));
      return { x, axis, range: axis.range, means: sliceMeans(x, y) };
    }),
    y,
    axis: response.axis,
    shown,
    table: {
      head: [...factors.map((f) => factorLabel(named, sample.columns[f].factor)), text.table.response],
      rows: [
        ...rows
          .slice(0, MOST_ROWS)
          .map((p) => [
            ...factors.map((f) => factorValue(named, sample.columns[f], sample.columns[f].values[p])),
            shown(sample.means[p] * response.factor),
          ]),
        ...(rows.length > MOST_ROWS ? [[text.table.notShown(rows.length - MOST_ROWS)]] : []),
      ],
    },
  });
}

/** Mean place and mean response of each slice that holds anything. */
function sliceMeans(x: readonly number[], y: readonly number[]): [number, number][] {
  const sums: [number, number, number][] = [];
  slicesOf(x, SLICES).forEach((slice, k) => {
    const [count, px, py] = sums[slice] ?? [0, 0, 0];
    sums[slice] = [count + 1, px + x[k], py + y[k]];
  });
  return sums.map(([count, px, py]) => [px / count, py / count]);
}

/** How much of the variation is luck, and what is left of it after averaging. */
export function noiseSentence(
  noise: NoiseShares,
  { figures }: AnalysisText,
  response: ResponseNames,
): string {
  const error = (size: number): string =>
    `${Number((size * response.factor).toPrecision(2))} ${response.errorUnit}`.trim();
  const common = Number.isNaN(noise.commonError) ? undefined : error(noise.commonError);
  return figures.noiseNote(percent(noise.luckShare), error(noise.pointError), common);
}

export function noiseFigure({ noise }: Sensitivity, named: Named, response: ResponseNames): Figure[] {
  if (!noise || !(noise.parameter + noise.own > 0)) return [];
  const { text } = named;
  const { figures, table } = text;
  const shown = (variance: number): string =>
    String(Number((variance * response.factor ** 2).toPrecision(3)));
  const part = (name: string, variance: number) => ({ text: name, variance, shown: shown(variance) });
  return [
    noiseChart({
      id: "noise",
      title: figures.noise,
      note: noiseSentence(noise, text, response),
      parts: [
        part(figures.parameter, noise.parameter),
        ...(Number.isNaN(noise.common) ? [] : [part(figures.common, noise.common)]),
        part(figures.own, noise.own),
      ],
      axis: figures.noiseAxis,
      tableHead: [
        table.part,
        `${table.variance}${response.errorUnit === "" ? "" : text.names.unit(`${response.errorUnit}²`)}`,
        table.share,
      ],
    }),
  ];
}
